import { element } from './dom.ts';
import type { GuideContent, GuideTarget } from './guide-content.ts';
import type { Fit } from './locate-fit.ts';

const OPEN_WARNINGS = 2;

export type Act = 'did' | 'different' | 'back' | 'checklist' | 'notNow' | 'never' | 'close';

/** What the guide shows now: the step with its control if one was found, what follows it, or the step in words. */
export type View = {
  stage: 'step' | 'done' | 'different';
  target?: GuideTarget | undefined;
  fit?: Fit | undefined;
};

/** The buttons in two rows, the most likely one first of all. */
const rowsOf = ({ stage }: View, { after, first }: GuideContent): Act[][] => {
  if (stage !== 'step')
    return [
      ['checklist', 'back'],
      ['notNow', 'never'],
    ];
  if (!after) return [['checklist'], ['notNow', 'never']];
  return first
    ? [
        ['checklist', 'did'],
        ['different', 'notNow', 'never'],
      ]
    : [
        ['did', 'different'],
        ['checklist', 'notNow', 'never'],
      ];
};

const inOrder = (first: string, then: string): HTMLElement => {
  const list = element('ol');
  list.append(element('li', first, 'step'), element('li', then));
  return list;
};

const words = ({ stage, target, fit }: View, content: GuideContent): HTMLElement[] => {
  if (stage === 'different') {
    const { says, steps, channels } = content.otherwise;
    const list = element('ol');
    list.append(...steps.map((step) => element('li', step)));
    return [element('p', says, 'step'), list, ...(channels ? [element('p', channels)] : [])];
  }
  if (stage === 'done') return [element('p', content.after ?? content.step, 'step')];
  const { notes, first, step, why, notFound, near, further } = content;
  return [
    ...notes.map((note) => element('p', note, 'note')),
    first ? inOrder(first, target?.says ?? step) : element('p', target?.says ?? step, 'step'),
    ...(target && fit === 'near' ? [element('p', near, 'soft')] : []),
    ...(!target && notFound ? [element('p', notFound, 'soft')] : []),
    ...(target ? [element('p', further, 'further')] : []),
    ...(why ? [element('p', why)] : []),
  ];
};

const warned = (warnings: readonly string[], more: string): HTMLElement[] => {
  const items = warnings.map((text) => element('p', text, 'warning'));
  if (items.length <= OPEN_WARNINGS) return items;
  const rest = element('details');
  rest.append(element('summary', more), ...items.slice(OPEN_WARNINGS));
  return [...items.slice(0, OPEN_WARNINGS), rest];
};

const button = (act: Act, content: GuideContent, press: Press, main: boolean) => {
  const made = element('button', act === 'close' ? '×' : content.buttons[act]);
  made.type = 'button';
  made.dataset.act = act;
  made.className = act === 'close' ? 'close' : main ? 'main' : '';
  if (act === 'close') made.setAttribute('aria-label', content.buttons.close);
  // A page's synthetic click does nothing (INVARIANTS 19).
  made.addEventListener('click', (event) => event.isTrusted && press(act, made));
  return made;
};

export type Press = (act: Act, button: HTMLElement) => void;

export type Card = { card: HTMLElement; fill(content: GuideContent, view: View): void };

/**
 * The guide's card, empty. Filled again, it keeps buttons that stay the same, so that no press falls between two of them;
 * where they change, the focus stays on the one of the same kind, else on the card.
 */
export const createCard = (root: ShadowRoot, press: Press): Card => {
  const card = element('section', '', 'card');
  card.tabIndex = -1;
  const heading = element('h2');
  const said = element('div');
  const buttons = element('div');
  let buttonsAs = '';

  const fillButtons = (content: GuideContent, view: View) => {
    const rows = rowsOf(view, content);
    const now = JSON.stringify([rows, content.buttons]);
    if (now === buttonsAs) return;
    buttonsAs = now;
    const focused = root.activeElement;
    const pressed = focused instanceof HTMLElement ? focused.dataset.act : undefined;
    const made = rows.map((acts, index) => {
      const row = element('div', '', 'row');
      row.append(...acts.map((act, at) => button(act, content, press, index + at === 0)));
      return row;
    });
    buttons.replaceChildren(...made);
    card.replaceChildren(button('close', content, press, false), heading, said, buttons);
    if (!focused) return;
    const again = pressed && card.querySelector<HTMLElement>(`[data-act="${pressed}"]`);
    (again || card).focus({ preventScroll: true });
  };

  const fill = (content: GuideContent, view: View) => {
    card.lang = content.lang;
    card.setAttribute('aria-label', content.title);
    heading.textContent = content.title;
    said.replaceChildren(
      ...words(view, content),
      ...(view.stage === 'step' ? warned(content.warnings, content.buttons.more) : []),
    );
    fillButtons(content, view);
  };
  return { card, fill };
};

/** What a screen reader is told of a view, without the buttons. */
export const spoken = (content: GuideContent, view: View): string =>
  [
    content.title,
    ...words(view, content)
      .filter(({ className }) => className !== 'further')
      .map(({ textContent }) => textContent),
    ...(view.stage === 'step' ? content.warnings.slice(0, OPEN_WARNINGS) : []),
  ].join(' ');
