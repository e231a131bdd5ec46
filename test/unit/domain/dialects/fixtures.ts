/** The texts in test/fixtures, read as the program reads them. */
import { readFileSync } from 'node:fs';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import type { ReadError, ReaderContext, ReadSession } from '../../../../src/domain/dialects/read-result.js';
import type { TrainingSession } from '../../../../src/domain/record.js';

export const CONTEXT: ReaderContext = { userId: 'me', userName: 'Me', unit: 'kg' };

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}

/** The one session of a text, with its warnings. @throws where it is refused */
export function readOne(text: string, context: ReaderContext = CONTEXT): ReadSession {
  const read = readSessions(text, 'auto', context);
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.reason}`);
  const [one, ...others] = read.value;
  if (!one || others.length > 0) throw new Error(`holds ${read.value.length} sessions`);
  return one;
}

/** The one session of a text. @throws where it is refused */
export function sessionOf(text: string, context: ReaderContext = CONTEXT): TrainingSession {
  return readOne(text, context).session;
}

/** Why a text is refused. @throws where it is not */
export function errorOf(text: string): ReadError {
  const read = readSessions(text, 'auto', CONTEXT);
  if (read.ok) throw new Error('was read');
  return read.error;
}
