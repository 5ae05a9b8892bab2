import type { RemovalStep } from '../utils/cancellation/removal-plan.ts';

/** One row of the picture: a step on its lane, and what it is joined to. Lanes are counted from 0, rows from 1. */
export type LaneRow = {
  step: RemovalStep;
  number: number;
  lane: number;
  /** Numbers of the steps that it waits for, ascending. */
  after: number[];
  /** Other lanes on which steps stand that it waits for, ascending. */
  joined: number[];
  /** Lanes that pass through this row, or begin or end in it. */
  passing: { lane: number; part: 'from' | 'through' | 'to' | 'only' }[];
};

/**
 * Lays a plan out: a lane for the line, then one for each device in the order given; a row for each step. A lane reaches
 * from its first step to the last row that has anything to do with it.
 */
export const laneRows = (
  steps: readonly RemovalStep[],
  devices: readonly { id: string }[],
): LaneRow[] => {
  const lanes = ['line', ...devices.map(({ id }) => id)];
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const rows = steps.map((step, index) => {
    const lane = lanes.indexOf(step.subject);
    const others = steps.filter(
      ({ id, subject }) => step.after.includes(id) && subject !== step.subject,
    );
    const joined = [...new Set(others.map(({ subject }) => lanes.indexOf(subject)))];
    return {
      step,
      number: index + 1,
      lane,
      after: step.after.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b),
      joined: joined.toSorted((a, b) => a - b),
    };
  });
  const extents = lanes.map((_, lane) => {
    const touched = rows.filter((row) => row.lane === lane || row.joined.includes(lane));
    return { first: touched[0]?.number ?? 0, last: touched.at(-1)?.number ?? 0 };
  });
  const partOf = (number: number, { first, last }: { first: number; last: number }) =>
    first === last ? 'only' : number === first ? 'from' : number === last ? 'to' : 'through';
  return rows.map((row) => ({
    ...row,
    passing: extents.flatMap((extent, lane) =>
      extent.first <= row.number && row.number <= extent.last
        ? [{ lane, part: partOf(row.number, extent) }]
        : [],
    ),
  }));
};
