/** A JSON file on the way to the rows that show it. */
import { readFileSync, statSync } from 'node:fs';
import { createDocument, rowCount } from '../../../src/store/files/document.js';
import { timed } from './timing.js';

/** A file's text to its rows, again and again; ms each. */
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

/** The least that a JSON file takes: read and parsed, once, as at the first time. */
export function measureParsing(path: string): { readonly ms: number } {
  return { ms: timed(() => void JSON.parse(readFileSync(path, 'utf8'))) };
}
