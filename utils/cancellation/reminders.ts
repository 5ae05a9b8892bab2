import { atHour, dayOf, instantOf } from './days.ts';
import { type Cancellation, isPending, openDeviceStates, openLineStates, statusOf } from './fold.ts';
import {
  deviceStart,
  type Ground,
  lastBill,
  OUR_DEFAULTS,
  preparing,
  type ReminderCode,
  type Timer,
  waiting,
} from './timers.ts';
