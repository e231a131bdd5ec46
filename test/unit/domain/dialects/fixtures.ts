/** Reads the texts in test/fixtures like the program does. */
import { readFileSync } from 'node:fs';
import { readSessions } from '../../../../src/domain/dialects/read-document.js';
import type { ReadError, ReaderContext, ReadSession } from '../../../../src/domain/dialects/read-result.js';
import type { TrainingSession } from '../../../../src/domain/record.js';

export const CONTEXT: ReaderContext = { userId: 'me', userName: 'Me', unit: 'kg' };

export function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/${name}`, import.meta.url), 'utf8');
}

/** The only session of a text, with its warnings. @throws if the text is invalid or has several sessions */
export function readOne(text: string, context: ReaderContext = CONTEXT): ReadSession {
  const read = readSessions(text, 'auto', context);
  if (!read.ok) throw new Error(`${read.error.place}: ${read.error.reason}`);
  const [one, ...others] = read.value;
  if (!one || others.length > 0) throw new Error(`holds ${read.value.length} sessions`);
  return one;
}

/** The only session of a text. @throws if the text is invalid or has several sessions */
export function sessionOf(text: string, context: ReaderContext = CONTEXT): TrainingSession {
  return readOne(text, context).session;
}

/** The error of an invalid text. @throws if the text is valid */
export function errorOf(text: string): ReadError {
  const read = readSessions(text, 'auto', CONTEXT);
  if (read.ok) throw new Error('was read');
  return read.error;
}
