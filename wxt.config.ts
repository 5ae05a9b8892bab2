import { defineConfig } from 'wxt';
import { readCatalogue } from './utils/catalogue/build.ts';
import requiredHosts from './utils/catalogue/required-hosts.json' with { type: 'json' };
import { readPhrases } from './utils/phrases/files.ts';
import { PHRASE_LANGUAGES } from './utils/phrases/languages.ts';
import { readRules } from './utils/tracker/rules-build.ts';

const catalogue = readCatalogue(import.meta.dirname);

/** A module made of values that are known when the extension is built. */
const builtModule = (id: string, values: Record<string, unknown>) => ({
  name: `unline-${id}`,
  resolveId: (wanted: string) => (wanted === `virtual:${id}` ? `\0virtual:${id}` : undefined),
  load: (wanted: string) =>
    wanted === `\0virtual:${id}`
      ? Object.entries(values)
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n')
      : undefined,
});
/** Facts derived from the operators' files, for the background alone. */
const catalogueModule = builtModule('catalogue', {
  hosts: catalogue.hosts,
  version: catalogue.version,
});
const rulesModule = builtModule('rules', { rules: readRules(import.meta.dirname) });

const icons = (state: string) =>
  Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${state}-${size}.png`]));

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  vite: () => ({
    plugins: [catalogueModule, rulesModule],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'build:manifestGenerated': (_, manifest) => {
      // Not WXT's own kind of content script: that one tells the page that it has started.
      manifest.content_scripts = [
        { matches: requiredHosts.matches, js: ['portal.js'], run_at: 'document_idle' },
      ];
      manifest.host_permissions = requiredHosts.permissions;
    },
    'build:publicAssets': (_, files) => {
      const add = (relativeDest: string, value: unknown) =>
        files.push({ relativeDest, contents: JSON.stringify(value) });
      add('catalogue.json', catalogue.list);
      add('retired.json', catalogue.retired);
      add('devices.json', catalogue.families);
      add('coverage.json', catalogue.coverage);
      // In the package they stand as the reader needs them.
      for (const language of PHRASE_LANGUAGES) {
        const relativeDest = `phrases/${language}.json`;
        const written = files.findIndex(
          (file) => file.relativeDest.replaceAll('\\', '/') === relativeDest,
        );
        if (written >= 0) files.splice(written, 1);
        add(relativeDest, readPhrases(import.meta.dirname, language));
      }
    },
  },
  zip: {
    name: 'unline',
    excludeSources: ['.output/**', '.wxt/**', '.demo/**', '.test-output/**', '.ci/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    icons: icons('plain'),
    action: {
      default_title: 'Unline',
      default_icon: icons('plain'),
      ...(browser === 'firefox' && { default_area: 'navbar' }),
    },
    permissions: [
      'activeTab',
      'alarms',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['history'],
    optional_host_permissions: ['https://*/*'],
    options_ui: { page: 'dashboard.html', open_in_tab: true },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5b0d6f6e-2f0c-4c3e-9a51-6d7a8e0c41b7}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
