/** How long an exercise was not done. */
import { daysBetween } from '../session-date.js';
import type { PastOccurrence } from './suggestion.js';

/** `weeks`: the load does not grow. `months`: the load shrinks. */
export type TimeOff = {
  readonly kind: 'none' | 'weeks' | 'months';
  /** The days since the exercise was last done. */
  readonly days: number;
  /** True if the exercise was last done in a deload week. */
  readonly wasDeload: boolean;
};

const WEEKS_DAYS = 21;
const MONTHS_DAYS = 60;

/** The time since the last working sets, also those of a deload week. @param recent newest first */
export function timeOffOf(recent: readonly PastOccurrence[], today: string): TimeOff {
  const last = recent.find(({ workingSets }) => workingSets.length > 0);
  const days = last ? daysBetween(last.date, today) : 0;
  const kind = days >= MONTHS_DAYS ? 'months' : days >= WEEKS_DAYS ? 'weeks' : 'none';
  return { kind, days, wasDeload: last?.isDeloadWeek ?? false };
}
