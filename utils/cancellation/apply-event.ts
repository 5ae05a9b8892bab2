import type { CancellationEvent } from './event.ts';
import { stepId } from './removal-words.ts';
import { reopen } from './reopen.ts';
import type { Cancellation, Device, Marks } from './state.ts';
import { without } from './without.ts';

const deviceOf = (state: Cancellation, id: string): Device | undefined =>
  state.devices.find((device) => device.id === id);

const marksOf = (state: Cancellation, subject: string): Marks | undefined =>
  subject === 'line' ? state.lineMarks : deviceOf(state, subject)?.marks;

const plainDay = (zoned: string) => zoned.slice(0, 10);

/** What was read or put off about an earlier code, term or request says nothing about a new one. */
const remindAnew = (state: Cancellation, ...keys: string[]): void => {
  for (const key of keys) {
    without(state.acknowledged, key);
    without(state.snoozed, key);
  }
};

/** Lets one event take its effect on the state, which is changed. */
export const applyEvent = (state: Cancellation, event: CancellationEvent): void => {
  const dated = <T>(payload: T) => ({
    ...payload,
    at: event.at,
    eventId: event.id,
    basedOn: event.basedOn ?? [],
  });
  switch (event.type) {
    case 'line-described':
      if (event.payload.contractEnd !== state.line.contractEnd)
        remindAnew(state, 'notice-deadline');
      state.line = event.payload;
      state.lineBasis = event.basedOn ?? [];
      return;
    case 'billing-day-told':
      state.billingDay = event.payload.day;
      return;
    case 'device-added': {
      const { device: id, ...rest } = event.payload;
      if (!deviceOf(state, id)) state.devices.push({ id, ...rest, marks: {} });
      return;
    }
    case 'device-changed': {
      const { device: id, ...rest } = event.payload;
      const device = deviceOf(state, id);
      if (!device) return;
      for (const said of ['name', 'family', 'system', 'identifiers', 'whereabouts'] as const)
        without(device, said);
      Object.assign(device, rest);
      return;
    }
    case 'device-written-off': {
      const device = deviceOf(state, event.payload.device);
      if (device) device.writtenOff = event.payload;
      return;
    }
    case 'precheck-answered':
      state.answers[event.payload.topic] = { ...event.payload, at: event.at };
      return;
    case 'prepared':
      if (event.payload.what === 'port-code') remindAnew(state, 'port-code-expires');
      if (event.payload.what === 'reservation') remindAnew(state, 'reservation-lapses');
      state.prepared.push(dated(event.payload));
      return;
    case 'submitted':
      remindAnew(state, 'undo-window', 'processing-over', 'line-end');
      // Asking is what a planned retry waited for, and a line that was taken up again.
      state.retries = [];
      without(state, 'reopenedAt');
      state.submissions.push({ ...dated(event.payload), way: state.way });
      return;
    case 'obstacle-met':
      state.obstacles.push(dated(event.payload));
      return;
    case 'retry-planned':
      state.retries.push(dated(event.payload));
      return;
    case 'evidence-added':
      state.evidence.push(dated(event.payload));
      return;
    case 'account-marked': {
      const { account, mark } = event.payload;
      if (mark) state.accounts[account] = mark;
      else without(state.accounts, account);
      return;
    }
    case 'step-marked': {
      const { subject, step, taken } = event.payload;
      const id = stepId(subject, step);
      if (taken) state.stepsTaken[id] = true;
      else without(state.stepsTaken, id);
      return;
    }
    case 'end-state-reached': {
      const { subject, state: reached, on, seenHow, endsOn } = event.payload;
      const marks = marksOf(state, subject);
      if (marks) marks[reached] = { how: 'reached', on, seenHow, endsOn, eventId: event.id };
      return;
    }
    case 'end-state-waived': {
      const { subject, state: waived, reason } = event.payload;
      const marks = marksOf(state, subject);
      const on = plainDay(event.at);
      if (marks) marks[waived] = { how: 'waived', reason, on, eventId: event.id };
      return;
    }
    case 'reopened':
      reopen(state, event.payload.subject, event.at);
      return;
    case 'acknowledged':
      state.acknowledged[event.payload.reminder] = event.at;
      return;
    case 'snoozed':
      state.snoozed[event.payload.reminder] = event.payload.until;
      return;
    case 'way-changed':
      if (event.payload.way !== state.way) remindAnew(state, 'prechecks-open');
      state.way = event.payload.way;
      return;
    case 'abandoned':
      state.abandoned = { at: event.at, reason: event.payload.reason };
      return;
    case 'opened':
    case 'retracted':
  }
};
