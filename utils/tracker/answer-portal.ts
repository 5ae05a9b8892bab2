import { browser } from 'wxt/browser';
import { fold, isPending } from '../cancellation/fold.ts';
import { loadCountry } from '../catalogue/load.ts';
import { ownPage } from '../packaged.ts';
import { hintsFor, rulesFor } from '../phrases/hints.ts';
import type { PortalMessage } from '../portal/message.ts';
import type { Reading } from '../portal/reading.ts';
import { readingOfAddress } from '../portal/reading-base.ts';
import { loadTexts } from '../texts.ts';
import { alignGuide } from './align-guide.ts';
import { guideContent } from './guide-content.ts';
import { bringReader } from './inject-reader.ts';
import { isUnfinished, noteLeaving } from './leaving.ts';
import { lexicon } from './lexicon.ts';
import { cancellationOfTab } from './portal-side.ts';
import type { Trusted } from './sender.ts';
import { changeSettings, readSettings } from './settings.ts';
import { showNobody, showRecognised } from './toolbar.ts';
import type { Tools } from './tools.ts';
import { forgetVisit } from './visits.ts';

type Portal = Extract<Trusted, { from: 'portal' }>;

/** `acted`: what the page shows now may follow from an act of the person. */
const take = async (
  reading: Reading & { whole: boolean },
  { operator, tab, host }: Portal,
  tools: Tools,
  acted: boolean,
): Promise<null> => {
  const { journal, store, tabs, shownIn } = tools;
  const before = await tabs.reading(tab);
  const { area } = reading;
  if (before && before.operator !== operator) await noteLeaving(tools, tab);
  const unfinished = isUnfinished({ operator, area }, before);
  await tabs.setReading(tab, { operator, host, unfinished, ...reading });
  const facts = await tools.operator(operator);
  if ((await shownIn(tab)) === operator) {
    await showRecognised(tab, facts?.name ?? operator);
    // The tab may have gone on meanwhile, to a page that takes no title of its own.
    if ((await shownIn(tab)) === undefined) await showNobody(tab);
  }
  // A page that moves on by itself has not been left by anybody.
  if (acted && area !== 'cancel') await noteLeaving(tools, tab);
  const head = cancellationOfTab(operator, await tabs.binding(tab), await journal.heads());
  // On arrival alone: of a page that is being left meanwhile a note may have come already.
  if (head && area === 'cancel' && !isUnfinished({ operator, area: 'other' }, before))
    if (await forgetVisit(store, head.id)) tools.reconcileSoon();
  // A single-page portal has moved on in the page in which the guide was drawn.
  await alignGuide(tools, tab, before?.operator === operator);
  return null;
};

const guide = async (
  { operator, tab }: Portal,
  { journal, store, tabs, operator: find }: Tools,
) => {
  const [facts, reading, settings, heads] = await Promise.all([
    find(operator),
    tabs.reading(tab),
    readSettings(store),
    journal.heads(),
  ]);
  if (!facts || !reading) return null;
  const { language, t } = await loadTexts(settings.language);
  const open = heads.filter((one) => one.operator === operator && isPending(one.status));
  const head = cancellationOfTab(operator, await tabs.binding(tab), open);
  const record = head && (await journal.record(head.id));
  const state = record && 'log' in record ? fold(record.log.events) : undefined;
  const country = (facts.country && (await loadCountry(facts.country))) || null;
  const isUnclear = !head && open.length > 1;
  return guideContent({ operator: facts, country, isUnclear, reading, head, state, language, t });
};

/**
 * Opens the checklist beside the page. The side panel opens only inside the gesture, before any `await`; where the
 * browser refuses, the dashboard opens in a tab instead.
 */
export const openChecklist = async (tab: number): Promise<void> => {
  try {
    await (
      browser as unknown as { sidePanel: { open(o: { tabId: number }): Promise<void> } }
    ).sidePanel.open({ tabId: tab });
  } catch {
    await browser.tabs.create({ url: ownPage('/dashboard.html') });
  }
};

/** Answers our content script in the top frame of an operator's page. It can make no event (DESIGN §6). */
export const answerPortal = async (
  message: PortalMessage,
  portal: Portal,
  tools: Tools,
): Promise<unknown> => {
  switch (message.kind) {
    case 'arrived': {
      const operator = await tools.operator(portal.operator);
      if (!operator) return null;
      const { lang, whole, acted } = message;
      const isOpen = (await tools.journal.heads()).some(
        (head) => head.operator === portal.operator && isPending(head.status),
      );
      const hints = await hintsFor(operator, portal.address, lang, lexicon, whole || isOpen);
      await take({ ...readingOfAddress(hints.area), whole: hints.whole }, portal, tools, acted);
      return hints;
    }
    case 'rules': {
      await bringReader(portal.tab);
      const operator = await tools.operator(portal.operator);
      return rulesFor(operator, message.lang, message.hits, lexicon);
    }
    case 'reading': {
      const { kind: _, acted, ...reading } = message;
      return take({ ...(reading as Reading), whole: true }, portal, tools, acted);
    }
    case 'left':
      await noteLeaving(tools, portal.tab);
      return null;
    case 'guide':
      return guide(portal, tools);
    case 'guide-away': {
      await tools.tabs.sendGuideAway(portal.tab);
      if (!message.forSite) return null;
      await changeSettings(tools.store, (settings) => ({
        ...settings,
        guideOff: [...new Set([...settings.guideOff, portal.host])],
      }));
      return null;
    }
    case 'open-checklist':
      return null;
  }
};
