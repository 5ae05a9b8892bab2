/** Counting tests. */

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export function sum(counts: Iterable<Count>): Count {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** `3 passed, 1 failed`, and what was skipped if anything was. */
export function summary({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
