/** The messages for a listing without rows, so that an empty output is not taken for an error. */
import type { SessionReader } from '../persistence/session-reader.js';
import { quoted } from '../text/quoted.js';
import type { Period } from './period-options.js';

export const NOTHING_LOGGED =
  'No session has been logged yet; traininglogs without a command opens the Log screen.';

/** Why `list` prints nothing. `query` is as typed, empty for all sessions. */
export function noSessionMatches(reader: SessionReader | null, query: string): string {
  if (isEmpty(reader)) return NOTHING_LOGGED;
  return `No session matches ${quoted(query)}; traininglogs list --help shows what a query can be.`;
}

/**
 * Why a table of statistics has no rows.
 * @param what a noun for one row, such as `session`
 */
export function noRows(
  reader: SessionReader | null,
  what: string,
  { exercise, since, until }: Period & { readonly exercise: string | null },
): string {
  if (isEmpty(reader)) return NOTHING_LOGGED;
  const limits = [
    ...(exercise === null ? [] : [`of ${exercise}`]),
    ...(since === undefined ? [] : [`since ${since}`]),
    ...(until === undefined ? [] : [`until ${until}`]),
  ];
  return `There is no ${[what, ...limits].join(' ')}.`;
}

function isEmpty(reader: SessionReader | null): boolean {
  return reader === null || reader.count() === 0;
}
