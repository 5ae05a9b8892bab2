import type { Fact } from '../utils/catalogue/fact-schema.ts';
import { endsLine } from '../utils/catalogue/routes.ts';
import type { Operator } from '../utils/catalogue/schema.ts';
import type { Section } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import { ChannelLine } from './channel-line.tsx';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';
import { OperatorNames } from './operator-names.tsx';
import { RouteList } from './route-list.tsx';
import { SourceMarks, SourcesProvider } from './sources.tsx';

const SECTIONS: [field: keyof Operator, section: Section][] = [
  ['steps', 'step'],
  ['documents', 'document'],
  ['fees', 'fee'],
  ['balance', 'balance'],
  ['number', 'number'],
  ['undo', 'undo'],
  ['companions', 'companion'],
  ['law', 'law'],
];

/** Everything else that is known of an operator, section by section, closed until wanted. */
export const OperatorDetails = ({
  operator,
  open = [],
}: {
  operator: Operator;
  open?: Section[];
}) => {
  const { t, language } = useI18n();
  const notes = operator.notes ?? [];
  const others = operator.channels?.filter((channel) => !endsLine(channel)) ?? [];
  return (
    <SourcesProvider value={operator.sources}>
      <section class="details" aria-label={t('details')}>
        {SECTIONS.map(([field, section]) => {
          const facts = operator[field] as Fact[] | undefined;
          if (!facts?.length) return null;
          return (
            <details key={field} open={open.includes(section)}>
              <summary>{t(textKey('section', section))}</summary>
              {section === 'step' ? (
                <RouteList operator={operator} />
              ) : (
                <FactList section={section} facts={facts} />
              )}
            </details>
          );
        })}
        <OperatorNames operator={operator} />
        {others.length > 0 && (
          <details>
            <summary>{t('other_channels')}</summary>
            <ul class="facts">
              {others.map((channel, index) => (
                <li key={index}>
                  <ChannelLine channel={channel} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {notes.length > 0 && (
          <details>
            <summary>{t('section_notes')}</summary>
            <ul class="facts">
              {notes.map((note, index) => (
                <li key={index}>
                  {note[language]}
                  {note.doubt && <em class="doubt">{t(textKey('doubt', note.doubt))}</em>}
                  <SourceMarks src={note.src} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </SourcesProvider>
  );
};
