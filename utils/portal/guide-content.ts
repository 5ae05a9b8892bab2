/** Everything that the guide draws, texts ready to read. `targets` are names of controls, the best first. */
export type GuideContent = {
  lang: string;
  title: string;
  step: string;
  why?: string;
  warnings: string[];
  targets: { name: string; says: string }[];
  notFound?: string;
  /** Said while the control is outside the window. */
  further?: string;
  buttons: { checklist: string; notNow: string; never: string; close: string };
};
