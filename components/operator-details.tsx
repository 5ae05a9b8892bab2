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

/** The steps in their order, those for everybody first, then each case by itself. */
const StepList = ({ steps }: { steps: Fact[] }) => {
  const { t } = useI18n();
  const cases = new Map<string, Fact[]>();
  for (const step of steps) {
    const key = (step.when ?? []).join(' ');
    cases.set(key, [...(cases.get(key) ?? []), step]);
  }
  const ordered = [...cases].sort(([a], [b]) => Number(a !== '') - Number(b !== ''));
  return (
    <>
      {ordered.map(([key, facts]) => (
        <div key={key}>
          {key && (
            <p class="case">
              {key
                .split(' ')
                .map((condition) => t(textKey('when', condition)))
                .join(' ')}
            </p>
          )}
          <FactList section="step" ordered facts={facts.map(({ when: _, ...step }) => step)} />
        </div>
      ))}
    </>
  );
};

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
            {section === 'step' ? (
              <StepList steps={facts} />
            ) : (
              <FactList section={section} facts={facts} />
            )}
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
