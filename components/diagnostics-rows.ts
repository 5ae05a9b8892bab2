import { type Language, type Translate, tagOf, textKey } from '../utils/i18n.ts';
import type { Diagnostics } from '../utils/messages.ts';

/** One thing that is told; `wrong`: the person should do something about it. */
export type DiagnosticRow = { label: string; value: string; wrong?: boolean };

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the largest unit of which there is one. */
const bytesText = (bytes: number, language: Language): string => {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(tagOf(language), {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
};

/** Everything that the check-up tells, in the reader's language; `moment` writes a time (milliseconds since the epoch). */
export const diagnosticRows = (
  data: Diagnostics,
  t: Translate,
  language: Language,
  moment: (time: number) => string,
): DiagnosticRow[] => {
  const { lines, space, alarm, missing, sites, later, notifications, aside } = data;
  const bytes = (count: number | null) =>
    count === null ? t('diagnostics_not_told') : bytesText(count, language);
  const read = ({ all, readable }: Diagnostics['sites']) => ({
    value: t('diagnostics_readable', { all, readable }),
    wrong: readable < all,
  });
  const names = new Intl.ListFormat(tagOf(language)).format(missing);
  const noAlarm = t(lines.open > 0 ? 'diagnostics_alarm_missing' : 'diagnostics_alarm_none');
  return [
    {
      label: t('diagnostics_version'),
      value: t('diagnostics_version_is', { version: data.version, catalogue: data.catalogue }),
    },
    { label: t('diagnostics_browser'), value: data.browser },
    { label: t('diagnostics_lines'), value: t('diagnostics_lines_are', lines) },
    { label: t('diagnostics_records'), value: bytes(space.records) },
    {
      label: t('diagnostics_used'),
      value: t('diagnostics_used_of', { used: bytes(space.used), quota: bytes(space.quota) }),
    },
    {
      label: t('diagnostics_last_write'),
      value: data.lastWrite === null ? t('diagnostics_never') : moment(data.lastWrite),
    },
    {
      label: t('diagnostics_alarm'),
      value: alarm === null ? noAlarm : moment(alarm),
      wrong: alarm === null && lines.open > 0,
    },
    {
      label: t('diagnostics_permissions'),
      value:
        missing.length > 0 ? t('diagnostics_missing', { names }) : t('diagnostics_all_granted'),
      wrong: missing.length > 0,
    },
    { label: t('diagnostics_sites'), ...read(sites) },
    ...(later.all > 0
      ? [{ label: t('diagnostics_own_sites'), value: t('diagnostics_readable', later) }]
      : []),
    {
      label: t('diagnostics_notifications'),
      value: t(textKey('diagnostics_notifications', notifications)),
      wrong: notifications === 'blocked',
    },
    {
      label: t('diagnostics_aside'),
      value:
        aside.length === 0
          ? t('diagnostics_aside_none')
          : aside
              .map(({ what, at, where }) => [what, at, where].filter(Boolean).join(' '))
              .join('; '),
      wrong: aside.length > 0,
    },
  ];
};

/** The same as lines of text, with times in UTC: the zone would tell where the person is. */
export const diagnosticText = (data: Diagnostics, t: Translate, language: Language): string =>
  diagnosticRows(data, t, language, (time) => new Date(time).toISOString())
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n');
