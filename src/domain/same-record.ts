/** Compares the content of two records. */
import { isDeepStrictEqual } from 'node:util';
import type { TrainingSession } from './record.js';
import { serializeSession } from './serialize-record.js';

/** True if both records are equal after serialization, ignoring their source and user. */
export function isSameRecord(one: TrainingSession, other: TrainingSession): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other));
}

function comparable(session: TrainingSession): unknown {
  const { source: _source, ...rest } = session;
  return JSON.parse(serializeSession({ ...rest, userId: '', userName: '' }));
}
