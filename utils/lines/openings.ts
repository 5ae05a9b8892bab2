import type { Wish } from '../cancellation/command.ts';
import type { Carrier, LineKind, Way } from '../cancellation/words.ts';
import { type Batch, type BatchDevice, type BatchLine, NOTE_LENGTH } from './batch.ts';

/** What is told once for all lines of a list. `name` is what the batch is called. */
export type Shared = { name: string; way: Way; kind: LineKind; carrier: Carrier };

/** What opens one cancellation of a batch, and what is to be written into it right after. */
export type Opening = {
  open: Extract<Wish, { type: 'open' }>['payload'];
  notes: string[];
};

const identifiersOf = ({ iccid, eid, imei }: BatchDevice) =>
  (iccid || eid || imei) && {
    identifiers: { ...(iccid && { iccid }), ...(eid && { eid }), ...(imei && { imei }) },
  };

const openingOf = (
  { name, number, devices, notes }: BatchLine,
  operator: string,
  { name: batch, way, kind, carrier }: Shared,
): Opening => {
  const counts = new Map<string, number>();
  const named = devices.map((device) => {
    const count = (counts.get(device.category) ?? 0) + 1;
    counts.set(device.category, count);
    return { ...device, device: `${device.category}-${count}` };
  });
  return {
    open: {
      opened: { operator, way, batch },
      line: { name, kind, ...(number && { number }) },
      devices: named.map((one) => ({
        device: one.device,
        category: one.category,
        carrier: one.eid ? 'esim' : carrier,
        companion: one.companion,
        ...(one.name && { name: one.name }),
        ...identifiersOf(one),
      })),
    },
    notes,
  };
};

/** Short notes together, as many as fit into one event. */
const packed = (notes: readonly string[]): string[] => {
  const packs: string[] = [];
  for (const note of notes) {
    const together = [...packs.slice(-1), note].join('\n');
    if (packs.length > 0 && together.length <= NOTE_LENGTH) packs[packs.length - 1] = together;
    else packs.push(note);
  }
  return packs;
};

/**
 * What opens the cancellations of a batch, one for each line. A chip (EID) means an eSIM whatever the list is told to be;
 * the notes of rows that became no line go with the first. `operator` is its id.
 */
export const openingsOf = (batch: Batch, operator: string, shared: Shared): Opening[] =>
  batch.lines.map((line, index) => {
    const opening = openingOf(line, operator, shared);
    return index === 0
      ? { ...opening, notes: [...opening.notes, ...packed(batch.notes)] }
      : opening;
  });
