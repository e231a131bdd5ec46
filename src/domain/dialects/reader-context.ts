import type { Athlete } from '../athlete.js';
import type { ReaderContext } from './read-result.js';

/** What the logs of an athlete are read with. */
export function readerContextOf({ userId = '', userName = '', unit = 'kg' }: Athlete): ReaderContext {
  return { userId, userName, unit };
}
