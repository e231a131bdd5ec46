/** Days other than the next day: skipped days, the days after them, and other days of the same week. */
import type { Program } from './program.js';
import type { DayPlace, ProgramPosition } from './program-position.js';
import { dayKey, type ProgramSession } from './program-session.js';
import { weekOf } from './program-weeks.js';

/** A date after every session. */
const SKIPPED_ON = '9999-12-31T00:00:00Z';

/** Empty sessions for skipped days: the position after them is the same as if the days were done. */
export function skippedSessions(skipped: readonly DayPlace[]): readonly ProgramSession[] {
  return skipped.map(({ phase, week, dayKey: programDay }, index) => ({
    _id: String(index).padStart(6, '0'),
    date: SKIPPED_ON,
    phase,
    week,
    isDeloadWeek: false,
    focus: null,
    programDay,
    exercises: [],
  }));
}

/** Explains which skipped days are left out, and which are offered again, if the day `trained` is trained. */
export function describeSkipped(
  program: Program,
  skipped: readonly DayPlace[],
  trained: DayPlace,
): readonly string[] {
  const later = skipped.filter((place) => isSameWeek(place, trained) && !isSameDay(place, trained));
  const leftOut = skipped.filter((place) => !isSameWeek(place, trained));
  const names = (places: readonly DayPlace[]) => places.map((place) => nameOfDay(program, place)).join(', ');
  const weeks = [...new Set(leftOut.map(weekWords))].map(
    (week) => `${week}: ${names(leftOut.filter((place) => weekWords(place) === week))}`,
  );
  return [
    ...(weeks.length > 0 ? [`Left out of ${weeks.join('; ')}.`] : []),
    ...(later.length > 0
      ? [`Skipped for now: ${names(later)}. Offered again after the other days of this week.`]
      : []),
  ];
}

/** `week 2`, `phase 1 week 2`. */
function weekWords({ phase, week }: DayPlace): string {
  return `${phase === null ? '' : `phase ${phase} `}week ${week}`;
}

export function isSameDay(one: DayPlace, other: DayPlace): boolean {
  return isSameWeek(one, other) && one.dayKey === other.dayKey;
}

/** The name of a day as spelled in the week; empty if the week has no such day. */
export function nameOfDay(program: Program, place: DayPlace): string {
  return weekOf(program, place).days.find(({ name }) => dayKey(name) === place.dayKey)?.name ?? '';
}

/** The next day of the same week, after the last day the first; null if there is no other day. */
export function anotherDayOfWeek(program: Program, place: DayPlace): DayPlace | null {
  const keys = weekOf(program, place).days.map(({ name }) => dayKey(name));
  const next = keys[(keys.indexOf(place.dayKey) + 1) % keys.length];
  return next === undefined || next === place.dayKey ? null : { ...place, dayKey: next };
}

/** True if the newest session of the week was an unplanned deload: a deload taken early lasts for its week. */
export function isInEarlyDeload(program: Program, { placed }: ProgramPosition, place: DayPlace): boolean {
  if (weekOf(program, place).isDeload) return false;
  const newest = placed.findLast(
    (each) => isSameWeek(each.place, place) && each.session.exercises.length > 0,
  );
  return newest?.session.isDeloadWeek ?? false;
}

function isSameWeek(one: DayPlace, other: DayPlace): boolean {
  return one.cycle === other.cycle && one.phase === other.phase && one.week === other.week;
}
