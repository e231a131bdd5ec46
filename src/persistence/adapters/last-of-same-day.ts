/** Finds the earlier session with which a session is compared. */
import type { TrainingSession } from '../../domain/record.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { SessionReader } from '../session-reader.js';

type Reader = Pick<SessionReader, 'getSession' | 'idsBefore'>;

/** The most sessions that one search reads, because a session's day of the program is only in its document. */
const MOST_READ = 40;

/**
 * Finds the last earlier session with the same day of the same program, or else with the same focus.
 * @throws StorageError
 */
export function lastOfSameDay(reader: Reader, session: TrainingSession): TrainingSession | null {
  const { program, programDay, focus } = session;
  if (program !== undefined && programDay !== undefined) {
    const isSameDay = (other: TrainingSession) =>
      other.program === program && other.programDay === programDay;
    const found = lastOf(reader, reader.idsBefore(session, null, MOST_READ), session, isSameDay);
    if (found) return found;
  }
  const ids = focus === null ? [] : reader.idsBefore(session, focus, MOST_READ);
  return lastOf(reader, ids, session, () => true);
}

/** @param ids newest first */
function lastOf(
  reader: Reader,
  ids: readonly string[],
  { isDeloadWeek }: TrainingSession,
  isWanted: (session: TrainingSession) => boolean,
): TrainingSession | null {
  let deload: TrainingSession | null = null;
  for (const id of ids) {
    const session = fallbackOnError(null, () => reader.getSession(id));
    const hasSets = session?.exercises.some(({ workingSets }) => workingSets.length > 0);
    if (!session || !hasSets || !isWanted(session)) continue;
    // Sets of a deload week are light, so that any session looks like progress compared with them.
    if (isDeloadWeek || !session.isDeloadWeek) return session;
    deload ??= session;
  }
  return deload;
}
