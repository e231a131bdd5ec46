import type { Athlete } from '../athlete.js';
import type { ReaderContext } from './read-result.js';

/** The reader context of an athlete's own logs. */
export function readerContextOf({ userId = '', userName = '', unit = 'kg' }: Athlete): ReaderContext {
  return { userId, userName, unit };
}
