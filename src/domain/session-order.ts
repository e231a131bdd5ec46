/** Where a session stands among all: by its date, and by its identifier where dates are equal. */
import type { TrainingSession } from './record.js';
import { chronologicalKey } from './session-date.js';

/** What places a session. */
export type SessionOrderKey = Pick<TrainingSession, '_id' | 'date'>;

/** Below 0 where `one` comes before `other`, 0 for one and the same. */
export function compareSessionOrder(one: SessionOrderKey, other: SessionOrderKey): number {
  const [first, second] = [chronologicalKey(one.date), chronologicalKey(other.date)];
  if (first !== second) return first < second ? -1 : 1;
  if (one._id === other._id) return 0;
  return one._id < other._id ? -1 : 1;
}
