/** Whether two records say the same, which decides between "already saved" and "refused". */
import { isDeepStrictEqual } from 'node:util';
import type { TrainingSession } from './record.js';
import { serializeSession } from './serialize-record.js';

/** True when both records are equal once read, where they came from and whose they are left aside. */
export function isSameRecord(one: TrainingSession, other: TrainingSession): boolean {
  return isDeepStrictEqual(comparable(one), comparable(other));
}

function comparable(session: TrainingSession): unknown {
  const { source: _source, ...rest } = session;
  return JSON.parse(serializeSession({ ...rest, userId: '', userName: '' }));
}
