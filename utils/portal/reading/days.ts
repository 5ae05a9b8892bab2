/** A day in folded text; `iso` is absent where year, day or month are in doubt. */
export type Day = { at: number; length: number; iso?: string };

const two = (value: number) => String(value).padStart(2, '0');

const isoOf = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${two(month)}-${two(day)}` : undefined;
};

/** First years of the counts that Japan and Taiwan use beside the common one, less one. */
const REIWA = 2018;
const MINGUO = 1911;

const pattern = (months: string) =>
  new RegExp(
    [
      '(?<y>20\\d\\d) ?[-/.年년] ?(?<m>\\d{1,2}) ?[-/.月월] ?(?<d>\\d{1,2})(?!\\d) ?[日日일号號.]?',
      '令和 ?(?<reiwa>\\d{1,2}) ?年 ?(?<rm>\\d{1,2}) ?月 ?(?<rd>\\d{1,2}) ?日',
      '(?:民[國国] ?)?(?<minguo>1\\d\\d) ?[年/] ?(?<tm>\\d{1,2}) ?[月/] ?(?<td>\\d{1,2})(?!\\d) ?日?',
      '(?<![\\d./-])(?<a>\\d{1,2})(?<sep>[./-]) ?(?<b>\\d{1,2})\\k<sep> ?(?<yy>20\\d\\d|\\d\\d)(?![\\d])',
      `(?<!\\d)(?<d2>\\d{1,2})(?:st|nd|rd|th|er|o|°|\\.)?[ -]?(?:(?:of|de) )?(?<mon2>${months})(?![\\p{L}])\\.?,?[ -]?(?:(?:del?|of) )?(?<y2>20\\d\\d)?`,
      `(?<![\\p{L}])(?<mon3>${months})\\.? (?<d3>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y3>20\\d\\d))?`,
      '(?<!\\d)(?<m4>\\d{1,2}) ?[月월] ?(?<d4>\\d{1,2}) ?[日일号號]',
    ].join('|'),
    'gu',
  );

/**
 * A finder of days in folded text (see `foldText`). `months`: folded names → 1 to 12. `monthFirst` decides 3/4/2026;
 * null leaves it open, and such a day has no `iso`.
 */
export const dayFinder = (months: Record<string, number>, monthFirst: boolean | null) => {
  const names = Object.keys(months).sort((a, b) => b.length - a.length);
  const find = pattern(names.join('|') || '(?!)');
  return (folded: string): Day[] =>
    [...folded.matchAll(find)].map((match) => {
      const part = match.groups as Record<string, string | undefined>;
      const number = (name: string) => Number(part[name]);
      const iso = (): string | undefined => {
        if (part.y) return isoOf(number('y'), number('m'), number('d'));
        if (part.reiwa) return isoOf(REIWA + number('reiwa'), number('rm'), number('rd'));
        if (part.minguo) return isoOf(MINGUO + number('minguo'), number('tm'), number('td'));
        if (part.y2) return isoOf(number('y2'), months[part.mon2 ?? ''] ?? 0, number('d2'));
        if (part.y3) return isoOf(number('y3'), months[part.mon3 ?? ''] ?? 0, number('d3'));
        if (!part.yy) return undefined;
        const [a, b] = [number('a'), number('b')];
        const year = (number('yy') % 100) + 2000;
        // With dots the day stands first everywhere.
        const first = part.sep === '.' ? false : a > 12 ? false : b > 12 ? true : monthFirst;
        if (first === null) return a === b ? isoOf(year, a, b) : undefined;
        return first ? isoOf(year, a, b) : isoOf(year, b, a);
      };
      const day = iso();
      return { at: match.index, length: match[0].length, ...(day && { iso: day }) };
    });
};
