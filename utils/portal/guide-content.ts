/** A control that may be meant: its name as the page says it, and what to do with it. */
export type GuideTarget = { name: string; role?: string; says: string };

/** Everything that the guide draws, texts ready to read. */
export type GuideContent = {
  lang: string;
  title: string;
  /** What the page says or what stands in the way, before the step. */
  notes: string[];
  /** What has to be settled before the step. */
  first?: string;
  step: string;
  why?: string;
  /** The best first; after "I did this" the next of them. */
  targets: GuideTarget[];
  /** Said beside the step where none of the targets is on the page. */
  notFound?: string;
  /** Said where the control's name is near the one that is known, and not the same. */
  near: string;
  /** Said while the control is outside the window. */
  further: string;
  /** Said after "I did this", when no other target is on the page; absent where nothing is to be done here. */
  after?: string;
  /** "It looks different here": the step in words, and the other channels. */
  otherwise: { says: string; steps: string[]; channels?: string };
  /** The most important first: two are shown open. */
  warnings: string[];
  buttons: Record<
    'did' | 'different' | 'back' | 'checklist' | 'notNow' | 'never' | 'close' | 'more',
    string
  >;
};
