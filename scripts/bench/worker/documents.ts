/** Measures the work from the text of a JSON file to the rows that show it. */
import { readFileSync, statSync } from 'node:fs';
import { createDocument, rowCount } from '../../../src/store/files/document.js';
import { timed } from './timing.js';

/** Converts a file's text to rows, `count` times. @returns the time of each conversion, in ms */
export function measureRows(path: string, count: number): readonly number[] {
  const text = readFileSync(path, 'utf8');
  const file = {
    status: 'read',
    text,
    sizeBytes: statSync(path).size,
    validity: { status: 'valid' },
  } as const;
  return Array.from({ length: count }, () =>
    timed(() => {
      if (rowCount(createDocument(path, file)) === 0) throw new Error(`${path} has no rows.`);
    }),
  );
}

/** Measures the least possible work: reads and parses the file once, with code not compiled yet, as after a start. */
export function measureParsing(path: string): { readonly ms: number } {
  return { ms: timed(() => void JSON.parse(readFileSync(path, 'utf8'))) };
}
