import { describe, expect, test } from 'vitest';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import { traditionalIn } from '../../../utils/catalogue/check/languages.ts';
import type { DeviceFamily } from '../../../utils/catalogue/device-schema.ts';
import { DEVICE_FIELDS, type DeviceSection } from '../../../utils/catalogue/device-words.ts';
import type { Statement } from '../../../utils/catalogue/fact-schema.ts';
import { factText } from '../../../utils/fact-text.ts';
import { LANGUAGES, translator } from '../../../utils/i18n.ts';
import { screenWords } from '../../../utils/screen-words.ts';
import { LOCALES } from '../support/locales.ts';

const facts = readCatalogueFiles('.').devices.flatMap(({ text }) => {
  const family: DeviceFamily = JSON.parse(text);
  const listed = Object.entries(DEVICE_FIELDS).flatMap(([field, section]) =>
    ((family[field as keyof typeof DEVICE_FIELDS] ?? []) as Statement[]).map((fact) => ({
      section,
      fact,
    })),
  );
  const steps = (family.removals ?? []).flatMap((way) =>
    way.steps.map((fact) => ({ section: 'device-step' as const, fact })),
  );
  return [...listed, ...steps].map((one) => ({ id: family.id, ...one }));
}) satisfies { id: string; section: DeviceSection; fact: Statement }[];

describe('every fact of every device family', () => {
  test.each(LANGUAGES)('%s: is said in words, with nothing left to fill in', (language) => {
    const t = translator(LOCALES[language], language);
    expect(facts.length).toBeGreaterThan(250);
    const odd = facts.filter(({ section, fact }) => {
      const text = factText(section, fact, t, language);
      return /\{\w+\}|NaN|undefined|Invalid/.test(text) || text.includes(`: ${fact.code}`);
    });
    expect(odd.map(({ id, section, fact }) => `${id} ${section} ${fact.code}`)).toEqual([]);
  });

  test('Chinese sentences hold no traditional characters, but for words on a screen', () => {
    const t = translator(LOCALES.zh_CN, 'zh_CN');
    const texts = facts.map(({ section, fact: { code, params } }) =>
      factText(section, { code, ...(params && { params }), words: { 'zh-CN': ['…'] } }, t, 'zh_CN'),
    );
    expect(texts.filter((text) => traditionalIn(text).length > 0)).toEqual([]);
  });
});

describe('words on a screen', () => {
  const words = { en: ['Cellular', 'Mobile Data'], es: ['Datos móviles'], ja: ['モバイル通信'] };

  test('are the reader’s own where they are known, all of them where versions differ', () => {
    expect(screenWords(words, 'en')).toBe('“Cellular” or “Mobile Data”');
    expect(screenWords(words, 'es')).toBe('«Datos móviles»');
  });

  test('are the English ones where they are not, and it is said that they are', () => {
    expect(screenWords(words, 'zh_CN')).toBe('“Cellular”或“Mobile Data”（英语）');
    expect(screenWords({ en: ['Delete eSIM'] }, 'es')).toBe('«Delete eSIM» (inglés)');
  });

  test('are in whatever language they are known', () => {
    expect(screenWords({ ja: ['SIMを消去'] }, 'en')).toBe('“SIMを消去” (Japanese)');
  });

  test('stand in the sentence of their step', () => {
    const t = translator(LOCALES.en, 'en');
    const step = { code: 'open-settings', words: { en: ['Cellular'] } };
    expect(factText('device-step', step, t, 'en')).toBe(
      'In the device’s settings open “Cellular”.',
    );
  });
});
