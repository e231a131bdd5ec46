/** Computes what a program prescribes for a day. */
import type { Athlete } from '../athlete.js';
import { joinedNames } from '../joined-names.js';
import type { Goal } from '../record.js';
import type { SetValues } from '../set-notation/set-line.js';
import { type PrescriptionInput, pastDaysOf } from './day-history.js';
import { deloadPercent, deloadSets, isLighter } from './deload-sets.js';
import { isInEarlyDeload } from './other-days.js';
import { linesOfDay, supersetOf } from './planned-line.js';
import { prescribeSets } from './prescribe-exercise.js';
import { goalOfSets, hasUnknownLoad, type PrescribedSet } from './prescribed-set.js';
import { loadOwnerOf } from './program-loads.js';
import { type DayPlace, type ProgramPosition, positionOf } from './program-position.js';
import { CHOOSE_LOAD, deloadWords } from './program-reasons.js';
import { dayKey, type ProgramSession } from './program-session.js';
import { warmupsOf } from './program-warmups.js';
import { weekOf } from './program-weeks.js';

export type PrescribedDay = {
  /** The name as in the program. The session of this day saves the name as `programDay`. */
  readonly name: string;
  readonly place: DayPlace;
  readonly isDeloadWeek: boolean;
  readonly exercises: readonly PrescribedExercise[];
};

export type PrescribedExercise = {
  /** The athlete's own name of the exercise if the program uses an alias. */
  readonly name: string;
  /** The letter of the superset; null outside a superset. */
  readonly supersetGroup: string | null;
  readonly tempo: string | null;
  readonly cues: readonly string[];
  /** Null if the program names no warm-up sets. */
  readonly warmups: readonly SetValues[] | null;
  readonly sets: readonly PrescribedSet[];
  /** The same sets, in the form that the session saves. */
  readonly goal: Goal;
  /** Why the program prescribes these sets, in a few words. */
  readonly reason: string;
  /** The reason of each set; present only if the sets are suggested. */
  readonly setReasons?: readonly string[];
};

/** The day that is next; null if the program has no day. @param sessions of the program, in any order */
export function nextDay(input: PrescriptionInput, sessions: readonly ProgramSession[]): PrescribedDay | null {
  const position = positionOf(input.program, sessions);
  const { next } = position;
  return next && prescribeDay(input, position, next, isInEarlyDeload(input.program, position, next));
}

/**
 * What the program prescribes for a day; null if its week has no such day.
 * @param isDeload for a deload that is not planned
 */
export function prescribeDay(
  input: PrescriptionInput,
  position: ProgramPosition,
  place: DayPlace,
  isDeload = false,
): PrescribedDay | null {
  const { program, athlete } = input;
  const week = weekOf(program, place);
  const day = week.days.find(({ name }) => dayKey(name) === place.dayKey);
  if (!day) return null;
  const pastDays = pastDaysOf(input, position.placed, place.dayKey);
  const { nameOf } = joinedNames(athlete.aliases);
  const lines = linesOfDay(day, week, athlete);
  const exercises = lines.map((line): PrescribedExercise => {
    const owner = loadOwnerOf(line, athlete);
    // A line that is written for certain weeks only already describes their deload.
    const isCut = isDeload || (week.isDeload && !line.isOfWeek);
    const cycle = { place, cycleStart: position.cycleStart };
    const usual = prescribeSets(input, line, { pastDays, cycle, isDeload: isCut });
    const sets = isCut ? deloadSets(usual.sets, athlete, owner) : usual.sets;
    return {
      name: nameOf(line.name),
      supersetGroup: supersetOf(line, lines),
      tempo: line.options.tempo ?? null,
      cues: line.cues,
      warmups: warmupsOf(line, sets[0]?.load ?? null, owner),
      sets,
      goal: goalOfSets(sets, line.options.restMinutes ?? null),
      ...(isCut
        ? { reason: deloadReason(sets, usual.sets, athlete) }
        : { reason: usual.reason, ...(usual.setReasons && { setReasons: usual.setReasons }) }),
    };
  });
  return { name: day.name, place, isDeloadWeek: week.isDeload || isDeload, exercises };
}

function deloadReason(
  sets: readonly PrescribedSet[],
  usual: readonly PrescribedSet[],
  athlete: Athlete,
): string {
  if (sets.some(hasUnknownLoad)) return `${deloadWords(sets.length, usual.length, null)}: ${CHOOSE_LOAD}`;
  return deloadWords(sets.length, usual.length, isLighter(sets, usual) ? deloadPercent(athlete) : null);
}
