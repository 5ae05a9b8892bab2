import { useState } from 'preact/hooks';
import { tagOf, textKey } from '../utils/i18n.ts';
import { type Opened, type OpenedList, openBytes, openText } from '../utils/lines/list.ts';
import { type ListRefusal, MAX_BYTES, MAX_ROWS } from '../utils/lines/words.ts';
import { Field } from './field.tsx';
import { useI18n } from './i18n.tsx';

type Props = {
  /** Whose lines the list holds. */
  operator: string;
  /** `name` is that of the file, without its ending; empty for what was pasted. */
  onOpened: (list: OpenedList, name: string) => void;
  onCancel: () => void;
};

/** Reads no more of a file than a list may have. */
const openFile = async (file: File): Promise<Opened> =>
  file.size > MAX_BYTES
    ? { refused: 'too-big' }
    : openBytes(new Uint8Array(await file.arrayBuffer()));

/** Where a list comes in: pasted, chosen as a file, or dropped. What cannot be read is refused with what to do instead. */
export const LineSource = ({ operator, onOpened, onCancel }: Props) => {
  const { t, language } = useI18n();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<ListRefusal>();
  const take = (opened: Opened, name: string) => {
    if ('refused' in opened) setRefused(opened.refused);
    else onOpened(opened, name);
  };
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    try {
      take(await openFile(file), file.name.replace(/\.[^.]*$/, ''));
    } catch {
      setRefused('binary');
    }
  };
  const number = new Intl.NumberFormat(tagOf(language));
  return (
    <form
      class="line-source"
      onSubmit={(event) => {
        event.preventDefault();
        take(openText(text), '');
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void takeFile(file);
      }}
    >
      <h1>
        {t('lines_import')} <small>{operator}</small>
      </h1>
      <p>{t('lines_import_what')}</p>
      <Field
        label={t('lines_paste')}
        hint={t('lines_paste_hint')}
        error={
          refused &&
          t(textKey('list_refused', refused), {
            rows: number.format(MAX_ROWS),
            megabytes: number.format(MAX_BYTES / 1_000_000),
          })
        }
      >
        <textarea
          rows={8}
          value={text}
          spellcheck={false}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setRefused(undefined);
          }}
        />
      </Field>
      <p class="buttons">
        <button type="submit" class="main" disabled={text.trim() === ''}>
          {t('lines_show')}
        </button>
        <label class="button">
          {t('lines_file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            onChange={async ({ currentTarget }) => {
              await takeFile(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" class="plain" onClick={onCancel}>
          {t('back')}
        </button>
      </p>
    </form>
  );
};
