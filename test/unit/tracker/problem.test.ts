import { expect, test } from 'vitest';
import { problemOf } from '../../../utils/tracker/problem.ts';
import { createDisk } from '../support/disk.ts';
import { journalOf, openLine } from '../support/journal.ts';

test.each([
  [
    'disk-full',
    'IO error: .../003144.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
  ],
  ['disk-full', 'Encountered disk full while committing transaction.'],
  ['disk-full', 'File error: No device space (NS_ERROR_FILE_NO_DEVICE_SPACE)'],
  ['quota-reached', 'Resource::kQuotaBytes quota exceeded'],
  ['quota-reached', 'QuotaExceededError: The current transaction exceeded its quota limitations.'],
  ['storage-damaged', 'Corruption: block checksum mismatch'],
  [
    'storage-damaged',
    'IO error: .../056073.ldb: Could not perform read (ChromeMethodOnly: 2::RandomAccessFileRead)',
  ],
  ['write-rejected', 'An unexpected error occurred'],
])('I-08 is told as %s: %s', async (failed, words) => {
  expect(problemOf(new Error(words))).toEqual({ failed, detail: words });
  const { store } = createDisk().session();
  const refusing = { ...store, set: () => Promise.reject(new Error(words)) };
  expect(await journalOf(refusing).run(openLine(1))).toEqual({ ok: false, failed, detail: words });
});

test('I-08 a DOMException is known by its name', () => {
  expect(problemOf(new DOMException('over', 'QuotaExceededError')).failed).toBe('quota-reached');
});

test('I-08 a fault of the code is not blamed on the browser', () => {
  expect(problemOf(new TypeError('x is undefined')).failed).toBe('unexpected');
});

test('I-08 whatever is thrown has words', () => {
  for (const thrown of [undefined, null, 'quota', 7])
    expect(problemOf(thrown).detail).toMatch(/\S/);
});
