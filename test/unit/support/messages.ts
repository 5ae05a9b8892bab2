import { DEFAULT_SETTINGS } from '../../../utils/settings.ts';
import { lineOf, openLine } from './journal.ts';
import { ownId, ownOperator } from './own.ts';
import { plainReading } from './reading.ts';

/** One proper message of every kind that a content script may send. */
export const PORTAL_MESSAGES = {
  arrived: { kind: 'arrived', lang: 'en-GB', whole: false, acted: false },
  rules: { kind: 'rules', lang: '', hits: ['cancel'] },
  reading: {
    kind: 'reading',
    acted: true,
    ...plainReading('cancel', {
      claims: [
        {
          code: 'request-received',
          text: 'We have your request.',
          place: 'alert',
          ground: 'phrase',
          reference: 'CN-204511',
          date: '2026-12-31',
        },
      ],
      seen: ['cancel-line', 'other'],
    }),
  },
  left: { kind: 'left' },
  guide: { kind: 'guide' },
  'guide-away': { kind: 'guide-away', forSite: true },
  'open-checklist': { kind: 'open-checklist' },
};

/** One proper message of every kind that a page of ours may send. */
export const PAGE_MESSAGES = {
  overview: { kind: 'overview', tab: 4 },
  record: { kind: 'record', id: lineOf(1) },
  command: { kind: 'command', command: openLine(1) },
  bind: { kind: 'bind', tab: 4, cancellation: lineOf(1) },
  'forget-visit': { kind: 'forget-visit', cancellation: lineOf(1) },
  'show-guide': { kind: 'show-guide', tab: 4 },
  settings: { kind: 'settings', settings: DEFAULT_SETTINGS },
  operator: { kind: 'operator', id: ownId(1) },
  'save-own': { kind: 'save-own', operator: ownOperator() },
  'delete-own': { kind: 'delete-own', id: ownId(1) },
  'want-access': { kind: 'want-access', id: 'giffgaff-gb' },
  'return-access': { kind: 'return-access', id: ownId(1) },
  export: { kind: 'export' },
  import: { kind: 'import', file: {} },
  'erase-all': { kind: 'erase-all' },
  diagnostics: { kind: 'diagnostics' },
  'show-example': { kind: 'show-example' },
  'load-update': { kind: 'load-update' },
  'restore-aside': { kind: 'restore-aside', place: 'aside:2026-03-10T12:00:00.000Z:ids' },
  copy: { kind: 'copy' },
  'copy-read': { kind: 'copy-read' },
  'copy-answer': { kind: 'copy-answer', id: lineOf(1), take: 'log' },
};
