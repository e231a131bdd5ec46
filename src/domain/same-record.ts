/** Compares the content of two records. */
import { isDeepStrictEqual } from 'node:util';
import type { TrainingSession } from './record.js';
import { serializeSession } from './serialize-record.js';

/** True if both records are equal after serialization, ignoring their source, user and imported categories. */
export function isSameRecord(one: TrainingSession, other: TrainingSession): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other));
}

function comparable(session: TrainingSession): unknown {
  const { source: _source, ...rest } = session;
  // Earlier versions imported no categories, so a session without them can be the same record.
  const exercises = session.exercises.map(({ importedCategory: _category, ...exercise }) => exercise);
  return JSON.parse(serializeSession({ ...rest, exercises, userId: '', userName: '' }));
}
