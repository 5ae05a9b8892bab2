/** Journeys in Chromium: by Puppeteer, and the guide by the accessibility tree of the DevTools protocol. */
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../../harness/chromium.ts';
import { pressInGuide } from '../guide.ts';
import { inCard } from '../guide-stage.ts';
import { alarmCount, stored } from '../in-chromium.ts';
import type { Portal, Told, Walker } from './walker.ts';

/** Without the lines into which a text is broken. */
const toldOf = ({ role, name = '', children = [] }: SerializedAXNode): Told => ({
  role,
  name,
  children: children.filter((one) => one.role !== 'InlineTextBox').map(toldOf),
});

class ChromiumPortal implements Portal {
  readonly view: Page;

  constructor(page: Page) {
    this.view = page;
  }

  async goto(address: string): Promise<void> {
    await this.view.goto(address);
  }

  bringToFront(): Promise<void> {
    return this.view.bringToFront();
  }

  async told(): Promise<Told> {
    const tree = await this.view.accessibility.snapshot({ interestingOnly: false });
    if (!tree) throw new Error('the page tells nothing');
    return toldOf(tree);
  }

  ink(): Promise<string> {
    return inCard(
      this.view,
      (card) => (card.getRootNode() as ShadowRoot).querySelector('.ink')?.getAttribute('d') ?? '',
    );
  }

  async pressInGuide(act: string): Promise<void> {
    const buttons = await inCard(this.view, (card) =>
      [...card.querySelectorAll<HTMLElement>('[data-act]')].map(({ dataset, textContent }) => ({
        act: dataset.act,
        words: textContent,
      })),
    );
    const button = buttons.find((one) => one.act === act);
    if (!button) throw new Error(`the guide has no button “${act}” now`);
    await pressInGuide(this.view, button.words);
  }
}

/** Starts Chromium with Unline. */
export const walkerInChromium = async (portalPort: number): Promise<Walker> => {
  let chromium: Chromium = await launchChromium({ extension: '.output/chrome-mv3', portalPort });
  const pageOf = (portal: Portal) => portal.view as Page;
  return {
    open: async (address) => new ChromiumPortal(await chromium.open(address)),
    extensionPage: (path) => chromium.extensionPage(path),
    popup: (portal) => chromium.popup(pageOf(portal)),
    // Some of its buttons have closed it already.
    closePopup: (popup) => (popup as Page).close().catch(() => undefined),
    panel: (open) => chromium.openedBy('sidepanel.html', open),
    toolbar: (portal) => chromium.toolbar(pageOf(portal)),
    alarmCount: () => alarmCount(chromium),
    notifications: () => chromium.notifications(),
    stored: () => stored(chromium),
    restart: async (how) => {
      chromium = await chromium.restart(how);
    },
    kill: () => chromium.kill(),
  };
};
