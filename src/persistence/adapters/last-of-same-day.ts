/** Finds the session that a session is compared with. */
import type { TrainingSession } from '../../domain/record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { SessionReader } from '../session-reader.js';

type Reader = Pick<SessionReader, 'getSession' | 'idsBefore'>;

/** Only the document has the day of a program, so not more than two months of training are read for it. */
const MOST_READ = 40;

/**
 * The last session before this one of the same day of its program, else of the same focus. Sessions without working
 * sets, or that cannot be read, are skipped. Null if there is none. @throws StorageError
 */
export function lastOfSameDay(reader: Reader, session: TrainingSession): TrainingSession | null {
  const { program, programDay, focus } = session;
  if (program !== undefined && programDay !== undefined) {
    const isSameDay = (other: TrainingSession) =>
      other.program === program && other.programDay === programDay;
    const found = firstOf(reader, reader.idsBefore(session, null, MOST_READ), isSameDay);
    if (found) return found;
  }
  return focus === null ? null : firstOf(reader, reader.idsBefore(session, focus, MOST_READ), () => true);
}

/** The first session with working sets that is one of those wanted. */
function firstOf(
  reader: Reader,
  ids: readonly string[],
  isWanted: (session: TrainingSession) => boolean,
): TrainingSession | null {
  for (const id of ids) {
    const session = fallbackOnError(null, () => reader.getSession(id));
    const hasSets = session?.exercises.some(({ workingSets }) => workingSets.length > 0);
    if (session && hasSets && isWanted(session)) return session;
  }
  return null;
}
