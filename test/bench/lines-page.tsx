/** What `lines.ts` puts into a page: the import of a list by itself, with the product's style and texts. */
import { render } from 'preact';
import { I18nProvider } from '../../components/i18n.tsx';
import { LineImport } from '../../components/line-import.tsx';
import style from '../../components/style.css?inline';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Operator } from '../../utils/catalogue/schema.ts';
import { translator } from '../../utils/i18n.ts';
import { loadReaders } from '../../utils/lines/readers.ts';

const i18n = { language: 'en', t: translator(en, 'en') } as const;
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** Shows the form, puts the text into it and sends it; resolves with the milliseconds until all rows are drawn. */
const showLines = async (text: string, operator: Operator, rows: number): Promise<number> => {
  const readers = await loadReaders(operator.country);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  render(
    <I18nProvider value={i18n}>
      <LineImport
        operator={operator}
        readers={readers}
        kept={[]}
        batches={[]}
        onImport={async () => undefined}
        onSaveLeft={() => undefined}
        onCancel={() => undefined}
      />
    </I18nProvider>,
    root,
  );
  const area = root.querySelector('textarea');
  const form = root.querySelector('form');
  if (!area || !form) throw new Error('the form is not there');
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await drawn();
  const start = performance.now();
  form.requestSubmit();
  await drawn();
  const taken = performance.now() - start;
  const shown = root.querySelectorAll('.line-rows > li').length;
  if (shown !== rows) throw new Error(`${shown} rows are shown, not ${rows}`);
  return taken;
};

Object.assign(globalThis, { showLines });
