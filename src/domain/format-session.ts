/** Formats amounts and goals of a session. */
import type { Goal, TrainingSession } from './record.js';
import { dayOf } from './session-date.js';
import { formatLoad } from './set-notation/format-set.js';
import type { WeightUnit } from './weight.js';

/** `9 840`: whole kilograms, with a blank between thousands. */
export function formatVolume(kg: number): string {
  return Math.round(kg)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

/** `1 set`, `23 sets`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** `2026-02-16 upper-strength`: a short title for lists. */
export function sessionTitle({ date, focus }: Pick<TrainingSession, 'date' | 'focus'>): string {
  return [dayOf(date), focus ?? ''].filter(Boolean).join(' ');
}

/** `7 days ago`, `yesterday`, `today`. @param days whole days ago; negative for future days */
export function formatDaysAgo(days: number): string {
  if (days < 0) return `in ${counted(-days, 'day')}`;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** `131 min`. */
export function formatDuration(minutes: number): string {
  return `${Math.round(minutes * 10) / 10} min`;
}

/** `80, 3 × 4-6, rest 3 min`: the goal of an exercise; empty if it has none. */
export function formatGoal(goal: Goal, unit: WeightUnit): string {
  const { weightKg, sets, repRange: range } = goal;
  const reps = range && (range.min === range.max ? `${range.min}` : `${range.min}-${range.max}`);
  const rest = [goal.restMinutes, goal.restMinutesMax].filter((minutes) => minutes !== undefined).join('-');
  const planned = [sets, reps].filter((part) => part !== undefined).join(' × ');
  const parts = [
    weightKg === undefined ? '' : formatLoad({ ...goal, weightKg }, { unit }),
    reps === undefined && sets !== undefined ? counted(sets, 'set') : planned,
    goal.durationSeconds === undefined ? '' : `${goal.durationSeconds} s`,
    goal.distanceMeters === undefined ? '' : `${goal.distanceMeters} m`,
    rest === '' ? '' : `rest ${rest} min`,
  ];
  return parts.filter(Boolean).join(', ');
}
