import type { Athlete } from '../athlete.js';
import type { ReaderContext } from './read-result.js';

/** The reader context with the user and the unit in the settings; without a unit in the settings, kg. */
export function readerContextOf({ userId = '', userName = '', unit = 'kg' }: Athlete): ReaderContext {
  return { userId, userName, unit };
}
