/** Formats amounts and goals of a session. */

import { type GroupOptions, groupThousands } from '../text/group-thousands.js';
import { shortDate } from './date-labels.js';
import { displaySetGroups, formatRange, groupsOfTargets } from './program/set-groups.js';
import type { Exercise, Goal, TrainingSession } from './record.js';
import { displayRest, formatMeters, formatNumber, formatSeconds } from './set-notation/format-number.js';
import { displayLoad } from './set-notation/format-set.js';
import type { WeightUnit } from './weight.js';

/** `1 set`, `2.5 sets`, `12 340 sets`. */
export function counted(count: number, one: string, options: GroupOptions = {}): string {
  return `${formatCount(count, options)} ${one}${count === 1 ? '' : 's'}`;
}

/** `2.5`, `12 340`. */
export function formatCount(count: number, options: GroupOptions = {}): string {
  return Number.isInteger(count) ? groupThousands(count, options) : String(count);
}

/** `16 Feb 2026 upper-strength`: a short title for lists. */
export function sessionTitle({ date, focus }: Pick<TrainingSession, 'date' | 'focus'>): string {
  return [shortDate(date), focus ?? ''].filter(Boolean).join(' ');
}

/** `7 days ago`, `yesterday`, `today`, `in 3 days`. @param days whole days ago; negative for future days */
export function formatDaysAgo(days: number): string {
  if (days < 0) return `in ${counted(-days, 'day')}`;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** `131 min`. */
export function formatDuration(minutes: number): string {
  return `${Math.round(minutes * 10) / 10} min`;
}

/** The goal of an exercise: `80, 3 × 4-6 @8, rest 3 min`; empty for an empty goal. */
export function formatGoal(goal: Goal, unit: WeightUnit): string {
  const { weightKg, repRange, setTargets = [], targetRpe, durationSeconds, distanceMeters } = goal;
  const rpe = targetRpe === undefined ? '' : `@${formatNumber(targetRpe)}`;
  const time = durationSeconds === undefined ? '' : formatSeconds(durationSeconds);
  const parts = [
    weightKg === undefined ? '' : displayLoad({ ...goal, weightKg }, unit),
    ...(setTargets.length > 0
      ? [displaySetGroups(groupsOfTargets(setTargets), unit), rpe]
      : [[plannedText(goal), rpe].filter(Boolean).join(' '), repRange === undefined ? '' : time]),
    distanceMeters === undefined ? '' : formatMeters(distanceMeters),
    restText(goal),
  ];
  return parts.filter(Boolean).join(', ');
}

/** The goal and the tempo of an exercise: `80, 3 × 4-6, tempo 3-1-1-0`; empty if it has neither. */
export function formatPlan(
  { currentGoal, repTempo }: Pick<Exercise, 'currentGoal' | 'repTempo'>,
  unit: WeightUnit,
): string {
  return [formatGoal(currentGoal, unit), repTempo === null ? '' : `tempo ${repTempo}`]
    .filter(Boolean)
    .join(', ');
}

/** `3 × 6-8`, `3 × 60s`, `3 sets`. */
function plannedText({ sets, repRange: range, durationSeconds }: Goal): string {
  const time = durationSeconds === undefined ? '' : formatSeconds(durationSeconds);
  const amount = range === undefined ? time : formatRange(range);
  if (sets === undefined || amount === '') return sets === undefined ? amount : counted(sets, 'set');
  return `${sets} × ${amount}`;
}

function restText({ restMinutes, restMinutesMax = restMinutes }: Goal): string {
  return restMinutes === undefined || restMinutesMax === undefined
    ? ''
    : `rest ${displayRest(restMinutes, restMinutesMax)}`;
}
