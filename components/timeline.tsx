import type { CancellationEvent } from '../utils/cancellation/event.ts';
import { effective } from '../utils/cancellation/fold.ts';
import { asItHappened } from '../utils/cancellation/timeline.ts';
import { basisText, dateText } from '../utils/fact-text.ts';
import { textKey } from '../utils/i18n.ts';
import { maskIdentifier } from '../utils/identifiers/mask.ts';
import { maskNumber } from '../utils/identifiers/mask-number.ts';
import { useI18n } from './i18n.tsx';

/** Numbers of a line or device, masked. */
const masked = ({ payload }: CancellationEvent): string[] => [
  ...('number' in payload && payload.number ? [maskNumber(payload.number)] : []),
  ...('identifiers' in payload
    ? (['iccid', 'eid', 'imei'] as const).flatMap((kind) => {
        const value = payload.identifiers?.[kind];
        return value ? [`${kind.toUpperCase()} ${maskIdentifier(kind, value)}`] : [];
      })
    : []),
];

/** Plain words of a payload: codes in words, texts and days as they were given. */
const useDetail = () => {
  const { t, language } = useI18n();
  return (event: CancellationEvent): string => {
    const { type, payload } = event;
    const values = payload as Record<string, unknown>;
    const said = (name: string, prefix: string) =>
      typeof values[name] === 'string' ? t(textKey(prefix, values[name])) : '';
    const written = type === 'device-written-off' ? [] : ['reason'];
    const plain = ['reference', 'text', 'name', 'system', 'account', ...written].flatMap((name) =>
      typeof values[name] === 'string' ? [values[name]] : [],
    );
    const days = ['on', 'endsOn'].flatMap((name) =>
      typeof values[name] === 'string' ? [dateText(values[name], language)] : [],
    );
    return [
      said('way', 'way'),
      said('topic', 'topic'),
      said('answer', 'status'),
      said('state', 'state'),
      said('seenHow', 'seen'),
      said('channel', 'channel'),
      said('category', 'device'),
      said('obstacle', 'obstacle'),
      said('what', 'prepared'),
      said('whereabouts', 'whereabouts'),
      said('numberWish', 'number_wish'),
      said('mark', 'account_mark'),
      said('step', 'removal'),
      typeof values.taken === 'boolean' ? t(values.taken ? 'step_taken' : 'step_not_taken') : '',
      type === 'device-written-off' ? said('reason', 'write_off') : '',
      type === 'billing-day-told' ? String(values.day) : '',
      ...days,
      ...plain,
      ...masked(event),
    ]
      .filter(Boolean)
      .join(' · ');
  };
};

/** Every event of a cancellation as it happened, oldest first; what was taken back stays visible as such. */
export const Timeline = ({ events }: { events: readonly CancellationEvent[] }) => {
  const { t, language } = useI18n();
  const detail = useDetail();
  const counting = new Set(effective(events).map(({ id }) => id));
  return (
    <ol class="timeline">
      {asItHappened(events)
        .filter(({ type }) => type !== 'retracted')
        .map((event) => (
          <li key={event.id} class={counting.has(event.id) ? '' : 'retracted'}>
            <time dateTime={event.at.slice(0, 10)}>
              {dateText(event.at.slice(0, 10), language)}
            </time>
            <span>
              <b>{t(textKey('event', event.type))}</b> {detail(event)}
              {!counting.has(event.id) && <em class="doubt">{t('taken_back')}</em>}
              {event.basedOn?.map(({ fact, value, source }) => (
                <small key={fact}>
                  {t('based_on', {
                    fact: t(textKey('basis', fact)),
                    value: basisText(value, t, language),
                  })}{' '}
                  {source}
                </small>
              ))}
            </span>
          </li>
        ))}
    </ol>
  );
};
