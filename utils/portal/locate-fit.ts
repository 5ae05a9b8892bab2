import { foldText } from '../fold-text.ts';

/** How well a control's name fits the one that is looked for. */
export type Fit = 'exact' | 'near';

/** A name as it is compared: folded, without the arrows, quotes and icons that stand around words. */
export const plainName = (name: string): string =>
  foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Words beside a label that make another thing of it: that it is not done, taken back, explained or looked up. Folded;
 * a name with one of them is never taken for the label.
 */
const TURNING = new Set(
  `not dont don cannot no never undo revoke withdraw withdrawn keep instead how why what when where about before without
  learn read help faq policy terms fee fees cost insurance order status history reservation
  nicht kein keine zuruck zurucknehmen zuruckziehen widerrufen widerruf wie warum was statt ohne vormerken hilfe info infos
  como por deshacer retirar anular mantener conservar sin ayuda estado que cuando
  ne pas comment pourquoi annuler retirer sans aide conserver garder suivi
  nao desfazer manter sem ajuda quando
  non come annulla revoca mantieni senza aiuto stato`.split(/\s+/),
);
const TURNING_UNSPACED =
  /不|勿|未|免|取消|撤|如何|怎|说明|說明|须知|須知|规则|規則|记录|記錄|进度|進度|查询|查詢|帮助|常见|しない|せず|取り消|方法|とは|よくある|注意|照会|안내|방법|취소|철회|조회|않/u;

const MOST_WORDS_MORE = 4;
const MOST_SIGNS_MORE = 32;
const MOST_SIGNS_MORE_UNSPACED = 10;

const isHarmless = (more: string, unspaced: boolean): boolean => {
  const words = more.split(' ').filter(Boolean);
  const spoken = words.filter((word) => !/^\p{N}+$/u.test(word));
  return (
    spoken.length <= MOST_WORDS_MORE &&
    more.length <= (unspaced ? MOST_SIGNS_MORE_UNSPACED : MOST_SIGNS_MORE) &&
    !words.some((word) => TURNING.has(word)) &&
    !TURNING_UNSPACED.test(more)
  );
};

/** Where the wanted words stand whole in a name; -1 where they do not. */
const wholeWords = (name: string, wanted: string): number => {
  if (UNSPACED.test(wanted)) return name.indexOf(wanted);
  return ` ${name} `.indexOf(` ${wanted} `);
};

/**
 * Whether a control's name is the wanted one: the same, or near it (the label as whole words inside a short name, such as
 * one that adds the line's number). Both as `plainName` gives them. A name that turns the meaning around is no fit.
 */
export const fitOf = (name: string, wanted: string): Fit | undefined => {
  if (name === wanted) return wanted === '' ? undefined : 'exact';
  if (wanted === '' || name.length < wanted.length) return undefined;
  const at = wholeWords(name, wanted);
  if (at < 0) return undefined;
  const more = `${name.slice(0, at)} ${name.slice(at + wanted.length)}`.trim();
  return isHarmless(more, UNSPACED.test(wanted)) ? 'near' : undefined;
};

/** Whether folded text may hold the wanted words at all: cheap, and never wrongly no. */
export const mayHold = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
