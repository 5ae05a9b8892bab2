import type { Fact, Operator } from '../utils/catalogue/schema.ts';
import type { Section } from '../utils/catalogue/words.ts';
import { textKey } from '../utils/i18n.ts';
import { FactList } from './fact-list.tsx';
import { useI18n } from './i18n.tsx';

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
  return (
    <section class="details" aria-label={t('details')}>
      {SECTIONS.map(([field, section]) => {
        const facts = operator[field] as Fact[] | undefined;
        if (!facts?.length) return null;
        return (
          <details key={field} open={open.includes(section)}>
            <summary>{t(textKey('section', section))}</summary>
            <FactList section={section} facts={facts} ordered={section === 'step'} />
          </details>
        );
      })}
      {notes.length > 0 && (
        <details>
          <summary>{t('section_notes')}</summary>
          <ul class="facts">
            {notes.map((note, index) => (
              <li key={index}>
                {note[language]}
                {note.doubt && <em class="doubt">{t(textKey('doubt', note.doubt))}</em>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
