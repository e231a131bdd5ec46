/** The past sessions of one day of a program. The exercises of the day progress from them. */
import type { Athlete } from '../athlete.js';
import type { PastOccurrence } from '../progression/suggestion.js';
import { goalOfOccurrence } from '../read-models/exercise-history.js';
import type { Exercise } from '../record.js';
import type { SessionOrderKey } from '../session-order.js';
import { type ExerciseState, FIRST_STATE, stateAfter } from './exercise-state.js';
import { linesOfDay, type PlannedLine, slotsOf } from './planned-line.js';
import { setsOfGoal } from './prescribed-set.js';
import type { Program } from './program.js';
import { loadOwnerOf } from './program-loads.js';
import type { PlacedSession } from './program-position.js';
import { dayKey } from './program-session.js';
import { weekOf } from './program-weeks.js';
import { formatRange } from './set-groups.js';
import { setsOfLine } from './sets-of-line.js';

/** The input of a prescription, besides the sessions of the program. */
export type PrescriptionInput = {
  readonly program: Program;
  readonly athlete: Athlete;
  /** The date of the session to come. */
  readonly today: string;
  /**
   * The past occurrences of an exercise in all sessions before the given one, newest first; for null, in all sessions.
   */
  readonly pastOf: (name: string, before: SessionOrderKey | null) => readonly PastOccurrence[];
};

/** A past session of the day, with what the program plans for it. */
export type PastDay = {
  readonly placed: PlacedSession;
  readonly isDeload: boolean;
  readonly lines: readonly PlannedLine[];
  readonly slots: readonly string[];
};

/** The past sessions of a day, oldest first. */
export function pastDaysOf(
  { program, athlete }: PrescriptionInput,
  placed: readonly PlacedSession[],
  key: string,
): readonly PastDay[] {
  const aliases = athlete.aliases;
  return placed
    .filter(({ place }) => place.dayKey === key)
    .map((each) => {
      const week = weekOf(program, each.place);
      const day = week.days.find(({ name }) => dayKey(name) === key);
      const names = each.session.exercises.map(({ Name }) => Name);
      return {
        placed: each,
        isDeload: each.session.isDeloadWeek || week.isDeload,
        lines: day ? linesOfDay(day, week, athlete) : [],
        slots: slotsOf(names, aliases),
      };
    });
}

/** The state of a line's exercise after these sessions. */
export function stateOfLine(
  input: PrescriptionInput,
  line: PlannedLine,
  pastDays: readonly PastDay[],
): ExerciseState {
  return pastDays.reduce((state, pastDay) => {
    const exercise = exerciseOf(pastDay, line);
    if (!exercise || pastDay.isDeload) return state;
    // A session of a week that the program no longer has is compared with the line of today.
    const then = pastDay.lines.find(({ slot }) => slot === line.slot) ?? line;
    const owner = loadOwnerOf(then, input.athlete);
    const planned = setsOfGoal(exercise.currentGoal) ?? setsOfLine(input, then, state, pastDay.placed);
    return stateAfter(state, { line: then, owner, planned, workingSets: exercise.workingSets });
  }, FIRST_STATE);
}

/**
 * The occurrences of a line's exercise in these sessions, newest first, for the suggestion. If weeks differ in reps,
 * only those with the reps of the line count for progression; the others only show that the exercise was done.
 */
export function occurrencesOfLine(
  line: PlannedLine,
  pastDays: readonly PastDay[],
): readonly PastOccurrence[] {
  const found = pastDays.flatMap((pastDay) => {
    const exercise = exerciseOf(pastDay, line);
    return exercise ? [{ pastDay, exercise, hasSameReps: hasSameReps(pastDay, line) }] : [];
  });
  const isAnySame = found.some(
    ({ pastDay, exercise, hasSameReps: isSame }) =>
      isSame && !pastDay.isDeload && exercise.workingSets.length > 0,
  );
  return found.toReversed().map(({ pastDay, exercise, hasSameReps: isSame }) => {
    const { _id: sessionId, date } = pastDay.placed.session;
    const { currentGoal, workingSets } = exercise;
    const isDeloadWeek = pastDay.isDeload || (isAnySame && !isSame);
    return { sessionId, date, focus: null, isDeloadWeek, goal: goalOfOccurrence(currentGoal), workingSets };
  });
}

function hasSameReps({ lines }: PastDay, line: PlannedLine): boolean {
  const then = lines.find(({ slot }) => slot === line.slot) ?? line;
  return repsOf(then) === repsOf(line);
}

/** The ranges of reps of a line, each once: `6-8`, `3 6-8`. */
function repsOf({ stages: [first = []] }: PlannedLine): string {
  const ranges = first.map(({ quantity }) => (quantity.kind === 'time' ? 'timed' : formatRange(quantity)));
  return [...new Set(ranges)].join(' ');
}

function exerciseOf(
  { placed, slots }: PastDay,
  { slot }: PlannedLine,
): Pick<Exercise, 'currentGoal' | 'workingSets'> | null {
  return placed.session.exercises[slots.indexOf(slot)] ?? null;
}
