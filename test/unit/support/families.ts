import {
  VERDICT_TODOS,
  VERDICT_WHYS,
  VERDICTS,
} from '../../../utils/cancellation/compatibility-words.ts';
import type { Status } from '../../../utils/cancellation/fold.ts';
import { PAYLOADS } from '../../../utils/cancellation/payloads.ts';
import { PLAY_STEPS, PLAYBOOKS, REACHES } from '../../../utils/cancellation/playbook-words.ts';
import type { PrecheckStatus } from '../../../utils/cancellation/prechecks.ts';
import type { RefusalCode } from '../../../utils/cancellation/refusals.ts';
import { WITH_DEADLINE } from '../../../utils/cancellation/reminders.ts';
import { NOTICE_ANSWERS } from '../../../utils/cancellation/removal-notices.ts';
import {
  NUMBER_WISHES,
  REMOVAL_REASONS,
  REMOVAL_STEPS,
  WHEREABOUTS,
} from '../../../utils/cancellation/removal-words.ts';
import type { ReminderCode } from '../../../utils/cancellation/timer.ts';
import { DETOURS } from '../../../utils/cancellation/walked-way.ts';
import * as domain from '../../../utils/cancellation/words.ts';
import {
  ACCOUNT_CATEGORIES,
  ACCOUNT_MARKS,
  CODE_METHODS,
} from '../../../utils/catalogue/account-words.ts';
import { readCatalogueFiles } from '../../../utils/catalogue/check/files.ts';
import { GAPS } from '../../../utils/catalogue/coverage.ts';
import type { DeviceFamily } from '../../../utils/catalogue/device-schema.ts';
import * as devices from '../../../utils/catalogue/device-words.ts';
import { DIFFICULTIES } from '../../../utils/catalogue/difficulty.ts';
import { WRONG_ADDRESSES } from '../../../utils/catalogue/own-address.ts';
import { OWN_ANSWERS } from '../../../utils/catalogue/own-words.ts';
import { operatorSchema } from '../../../utils/catalogue/schema.ts';
import {
  CHANNEL_PURPOSES,
  CHANNELS,
  CONDITIONS,
  DOUBTS,
  OPERATOR_KINDS,
  SECTIONS,
  TOPICS,
} from '../../../utils/catalogue/words.ts';
import { LANGUAGES } from '../../../utils/i18n.ts';
import type { Issuer } from '../../../utils/identifiers/issuer.ts';
import { ISSUER_FITS } from '../../../utils/identifiers/issuer-fit.ts';
import { FINDINGS, IDENTIFIER_KINDS } from '../../../utils/identifiers/reading.ts';
import * as lists from '../../../utils/lines/words.ts';
import { CLAIMS, HINDRANCES } from '../../../utils/portal/words.ts';
import { GUIDE_WARNINGS } from '../../../utils/tracker/guide-warnings.ts';
import { IMPORT_REFUSALS } from '../../../utils/tracker/import-record.ts';
import { PROBLEMS } from '../../../utils/tracker/problem.ts';

/** Codes that are types only: the compiler sees to it that none is missing here. */
const REMINDERS: Record<ReminderCode, true> = {
  'prechecks-open': true,
  'notice-deadline': true,
  'renewal-notice': true,
  'reservation-lapses': true,
  'port-code-expires': true,
  'processing-over': true,
  'undo-window': true,
  'line-end': true,
  'auto-renew': true,
  device: true,
  'last-bill': true,
  retry: true,
};
const REFUSALS: Record<RefusalCode, true> = {
  'unknown-cancellation': true,
  'unknown-operator': true,
  'unknown-device': true,
  'device-exists': true,
  'date-in-future': true,
  'date-long-ago': true,
  'state-not-applicable': true,
  'nothing-to-undo': true,
  'not-closed': true,
};
const STATUSES: Record<Status | PrecheckStatus, true> = {
  preparing: true,
  waiting: true,
  confirming: true,
  done: true,
  abandoned: true,
  open: true,
  passed: true,
  warned: true,
  failed: true,
  skipped: true,
};

const ISSUER_RESTS: Record<Issuer['rests'], true> = {
  list: true,
  override: true,
  'calling-code': true,
};

/** Device families without a name of their maker. */
const groups = readCatalogueFiles('.')
  .devices.map(({ text }) => JSON.parse(text) as DeviceFamily)
  .filter(({ name }) => name === undefined)
  .map(({ id }) => id);

const shape = operatorSchema.shape;
const channel = shape.channels.def.innerType.def.element.shape;
const source = shape.sources.def.element.shape;
const events = Object.keys(PAYLOADS).filter((type) => type !== 'retracted');

/** Prefix → values that views and notifications put behind it, and what they put behind those. */
export const FAMILIES: [prefix: string, values: readonly string[], endings?: string[]][] = [
  ['way', domain.WAYS, ['', 'means']],
  ['submit', domain.WAYS, ['', 'means']],
  [
    'next',
    [
      ...domain.WAYS.map((way) => `submit-${way}`),
      'move-number',
      'done',
      'abandoned',
      'line-state',
      'device-state',
      'device-away',
    ],
  ],
  ['line_kind', domain.LINE_KINDS],
  ['device', domain.DEVICE_CATEGORIES],
  ['device_state', ['open', 'confirmed', 'written-off']],
  ['carrier', domain.CARRIERS],
  ['state', domain.END_STATES, ['', 'question', 'proof']],
  ['seen', domain.SEEN_HOW],
  ['obstacle', PLAYBOOKS, ['', 'what']],
  ['play', PLAY_STEPS],
  ['play_rests', ['operator', 'person', 'ours']],
  ['reach', REACHES],
  ['offer', ['note-reservation', 'record-submission', 'confirm-acceptance', 'confirm-end']],
  ['prepared', domain.PREPARED],
  ['write_off', domain.WRITE_OFF_REASONS],
  ['status', Object.keys(STATUSES)],
  ['event', events],
  ['reminder', [...Object.keys(REMINDERS), 'did-you-finish']],
  ['reminder_until', WITH_DEADLINE],
  ['reminder_passed', WITH_DEADLINE],
  ['refused', Object.keys(REFUSALS)],
  ['failed', [...PROBLEMS, 'record-newer', 'record-stuck', 'record-unreadable', 'no-answer']],
  ['import_refused', IMPORT_REFUSALS],
  [
    'basis',
    [
      'notice',
      'renewal-notice',
      'code-validity',
      'reservation',
      'processing',
      'undo',
      'lapse',
      'grace',
    ],
  ],
  ['diagnostics_notifications', ['allowed', 'blocked', 'unknown']],
  ['answered_by', ['record', 'catalogue']],
  ['topic', TOPICS, ['', 'what', 'who', 'passed']],
  ['when', CONDITIONS],
  ['doubt', DOUBTS],
  ['channel', [...CHANNELS, 'none']],
  ['does', CHANNEL_PURPOSES.filter((purpose) => purpose !== 'ends-line')],
  ['route', ['line', 'companion', 'number', 'other'], ['', 'by']],
  ['state_form', ['ends-line', 'port-code', 'complaint']],
  ['difficulty', [...DIFFICULTIES, 'depends', 'unknown']],
  ['retired', ['closed', 'merged', 'renamed', 'customers-moved']],
  ['gap', [...GAPS, 'none']],
  ['watch', ['yes', 'no']],
  [
    'difficulty_because',
    [
      ...CHANNELS.map((type) => `by-${type}`),
      'online-whole-way',
      'online-part-way',
      'proofs',
      'long-notice',
      'fee',
    ],
  ],
  ['section', [...SECTIONS, ...devices.DEVICE_SECTIONS, 'notes']],
  ['online', [...Object.keys(shape.online.shape.answer.def.entries), 'some', 'for']],
  ['online_short', Object.keys(shape.online.shape.answer.def.entries)],
  ['confidence', Object.keys(shape.confidence.def.entries)],
  ['publisher', Object.keys(source.publisher.def.entries)],
  ['days', Object.keys(channel.hours.def.innerType.def.element.shape.days.def.entries)],
  ['language', ['auto', ...LANGUAGES]],
  ['own_kind', OPERATOR_KINDS],
  ['own_answer', OWN_ANSWERS],
  ['own_says', OWN_ANSWERS],
  ['own_wrong', WRONG_ADDRESSES],
  ['access', ['not-asked', 'asked', 'granted', 'taken-back']],
  ['access_short', ['not-asked', 'asked', 'granted', 'taken-back']],
  ['detour', DETOURS, ['', 'take']],
  ['guide', GUIDE_WARNINGS],
  ['guide_claim', CLAIMS.filter((claim) => claim !== 'reserved-only')],
  ['guide_hindrance', HINDRANCES],
  ['guide_control', ['cancel-line', 'port-out', 'stop-auto-renew', 'sign-in']],
  ['guide_next', ['line-state', 'device-state', 'device-away']],
  ['guide_steps_unknown', ['port-out', 'transfer', 'lapse', 'operator-ends']],
  [
    'guide',
    [
      'cancel-line',
      'end-companion',
      'confirm-last-step',
      'port-out',
      'stop-auto-renew',
      'request-refund',
      'sign-in',
    ],
  ],
  ['whereabouts', WHEREABOUTS],
  ['number_wish', NUMBER_WISHES],
  ['removal', REMOVAL_STEPS],
  ['removal_step', ['done', 'now', 'open', 'past']],
  ['notices', [...NOTICE_ANSWERS, 'unseen']],
  ['removal_why', REMOVAL_REASONS],
  ['identifier_kind', IDENTIFIER_KINDS],
  ['identifier', FINDINGS],
  ['issuer_rests', Object.keys(ISSUER_RESTS)],
  ['issuer_fit', ISSUER_FITS],
  ['account_by', CODE_METHODS],
  ['account_category', ACCOUNT_CATEGORIES],
  ['account_mark', ACCOUNT_MARKS],
  ['list_refused', lists.REFUSALS],
  ['list_column', lists.COLUMNS],
  ['row_state', lists.ROW_STATES],
  ['row_doubt', lists.ROW_DOUBTS],
  ['row_problem', lists.ROW_PROBLEMS],
  ['row_becomes', ['note', 'leave']],
  ['family', groups],
  ['device_way', devices.REMOVAL_CASES],
  ['verdict', VERDICTS],
  ['verdict_why', VERDICT_WHYS],
  ['verdict_todo', VERDICT_TODOS],
  ['seller', ['local', 'travel', 'unsure'], ['', 'means']],
];
