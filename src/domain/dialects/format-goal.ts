/** Formats the goal of an exercise for a markdown log; `parseGoal` and `parseRest` parse the result. */
import { formatRange, formatSetGroups, groupsOfTargets } from '../program/set-groups.js';
import type { Goal } from '../record.js';
import { formatMeters, formatNumber, formatRest, formatSeconds } from '../set-notation/format-number.js';
import { formatLoad } from '../set-notation/format-set.js';

/** `80kg x 3 sets x 4-6 reps @8`, or in groups, `1 x 3 @9, 3 x 6-8 @8`; empty without a goal. */
export function formatGoalLine(goal: Goal): string {
  const { weightKg, sets, repRange, durationSeconds, distanceMeters, targetRpe, setTargets = [] } = goal;
  if (setTargets.length > 0) return formatSetGroups(groupsOfTargets(setTargets), null);
  const parts = [
    weightKg === undefined ? '' : formatLoad({ ...goal, weightKg }, { unit: null }),
    sets === undefined ? '' : `${sets} sets`,
    repRange === undefined ? '' : `${formatRange(repRange)} reps`,
    durationSeconds === undefined ? '' : formatSeconds(durationSeconds),
    distanceMeters === undefined ? '' : formatMeters(distanceMeters),
  ];
  const written = parts.filter((part) => part !== '').join(' x ');
  return targetRpe === undefined ? written : `${written} @${formatNumber(targetRpe)}`.trim();
}

/** `3 min`, `2:30`, `3-5 min`; empty without a rest. */
export function formatRestLine({ restMinutes, restMinutesMax }: Goal): string {
  const ends = [restMinutes, restMinutesMax].flatMap((minutes) =>
    minutes === undefined ? [] : [formatRest(minutes)],
  );
  const text = ends.join('-');
  return /^[\d.]+(-[\d.]+)?$/.test(text) ? `${text} min` : text;
}
