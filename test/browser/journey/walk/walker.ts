/** What a journey needs of a browser; `walker-chromium.ts` and `walker-firefox.ts` give it. */
import type { CancellationEvent } from '../../../../utils/cancellation/event.ts';
import type { View } from '../act.ts';

/** A node of the browser's own accessibility tree: what a screen reader is told. */
export type Told = { role: string; name: string; children: Told[] };

/** The operator's page in a tab. */
export interface Portal {
  readonly view: View;
  goto(address: string): Promise<void>;
  bringToFront(): Promise<void>;
  /** The page with the guide in it, as assistive technology is told of it. */
  told(): Promise<Told>;
  /** What the guide draws beside its card, as an SVG path: frames and line. It stands in a closed root. */
  ink(): Promise<string>;
  /** Presses a button of the guide by what it is for. */
  pressInGuide(act: string): Promise<void>;
}

/** One browser with Unline in it, through restarts. */
export interface Walker {
  /** A new tab in front. */
  open(address: string): Promise<Portal>;
  extensionPage(path: string): Promise<View>;
  /** The popup over this tab. */
  popup(portal: Portal): Promise<View>;
  closePopup(popup: View): Promise<void>;
  /** The side panel (Firefox: the sidebar), which this opens. */
  panel(open: () => Promise<unknown>): Promise<View>;
  /** `icon` (addresses by size) only where the browser tells it. */
  toolbar(portal: Portal): Promise<{ title: string; badge: string; icon?: Record<string, string> }>;
  alarmCount(): Promise<number>;
  notifications(): Promise<string[]>;
  stored(): Promise<Record<string, unknown>>;
  restart(how: 'close' | 'kill'): Promise<void>;
  kill(): Promise<void>;
}

/** The stored events of the one cancellation that there is, oldest first. */
export const onlyEvents = async (walker: Walker): Promise<CancellationEvent[]> => {
  const logs = Object.entries(await walker.stored()).filter(([key]) => key.startsWith('log:'));
  const [only, other] = logs;
  if (!only || other) throw new Error(`there are ${logs.length} records`);
  return (only[1] as { events: CancellationEvent[] }).events;
};
