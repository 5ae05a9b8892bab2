/**
 * Days of the week (1 is Monday) on which nobody works, where they are not Saturday and Sunday: `weekData` of CLDR 48,
 * as `Intl.Locale.prototype.getWeekInfo` tells it. Kept here because Firefox has no such method, and so that every
 * browser counts the same days. https://github.com/unicode-org/cldr/blob/main/common/supplemental/supplementalData.xml
 */
const FRIDAY_AND_SATURDAY = 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE';
const OTHERS: Record<string, readonly number[]> = {
  ...Object.fromEntries(FRIDAY_AND_SATURDAY.split(' ').map((country) => [country, [5, 6]])),
  AF: [4, 5],
  IN: [7],
  IR: [5],
  UG: [7],
};
const USUAL: readonly number[] = [6, 7];

/** The weekend of a country (ISO 3166-1 alpha-2), as days of the week; of an unknown one Saturday and Sunday. */
export const weekendIn = (country: string | undefined): readonly number[] =>
  (country && OTHERS[country]) || USUAL;

/** Working days as a stored duration: `WD<n>`, with the country behind it where its weekend is an unusual one. */
export const printWorkingDays = (days: string | number, country: string): string =>
  `WD${days}${country in OTHERS ? `/${country}` : ''}`;

/** What a stored duration says in working days; undefined where it is one of ISO 8601. */
export const readWorkingDays = (
  value: string,
): { days: number; country: string | undefined } | undefined => {
  const [, days, country] = /^WD(\d+)(?:\/([A-Z]{2}))?$/.exec(value) ?? [];
  return days === undefined ? undefined : { days: Number(days), country };
};
