/** The past sessions of one day of a program that its exercises progress from. */
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
  /** Past occurrences of an exercise in all sessions before one, newest first; before null: all of them. */
  readonly pastOf: (name: string, before: SessionOrderKey | null) => readonly PastOccurrence[];
};

/** A past session of the day, with what the program plans for it. */
export type Occasion = {
  readonly placed: PlacedSession;
  readonly isDeload: boolean;
  readonly lines: readonly PlannedLine[];
  readonly slots: readonly string[];
};

/** The past sessions of a day, oldest first. */
export function occasionsOf(
  { program, athlete }: PrescriptionInput,
  placed: readonly PlacedSession[],
  key: string,
): readonly Occasion[] {
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
  occasions: readonly Occasion[],
): ExerciseState {
  return occasions.reduce((state, occasion) => {
    const exercise = exerciseOf(occasion, line);
    if (!exercise || occasion.isDeload) return state;
    // A session of a week that the program no longer has is compared with the line of today.
    const then = occasion.lines.find(({ slot }) => slot === line.slot) ?? line;
    const owner = loadOwnerOf(then, input.athlete);
    const planned = setsOfGoal(exercise.currentGoal) ?? setsOfLine(input, then, state, occasion.placed);
    return stateAfter(state, { line: then, owner, planned, workingSets: exercise.workingSets });
  }, FIRST_STATE);
}

/**
 * The occurrences of a line's exercise in these sessions, newest first, for the suggestion. If weeks differ in reps,
 * only those with the reps of the line count for progression; the others only show that the exercise was done.
 */
export function occurrencesOfLine(
  line: PlannedLine,
  occasions: readonly Occasion[],
): readonly PastOccurrence[] {
  const found = occasions.flatMap((occasion) => {
    const exercise = exerciseOf(occasion, line);
    return exercise ? [{ occasion, exercise, hasSameReps: hasSameReps(occasion, line) }] : [];
  });
  const isAnySame = found.some(
    ({ occasion, exercise, hasSameReps: isSame }) =>
      isSame && !occasion.isDeload && exercise.workingSets.length > 0,
  );
  return found.toReversed().map(({ occasion, exercise, hasSameReps: isSame }) => {
    const { _id: sessionId, date } = occasion.placed.session;
    const { currentGoal, workingSets } = exercise;
    const isDeloadWeek = occasion.isDeload || (isAnySame && !isSame);
    return { sessionId, date, focus: null, isDeloadWeek, goal: goalOfOccurrence(currentGoal), workingSets };
  });
}

function hasSameReps({ lines }: Occasion, line: PlannedLine): boolean {
  const then = lines.find(({ slot }) => slot === line.slot) ?? line;
  return repsOf(then) === repsOf(line);
}

/** The ranges of reps of a line, each once: `6-8`, `3 6-8`. */
function repsOf({ stages: [first = []] }: PlannedLine): string {
  const ranges = first.map(({ quantity }) => (quantity.kind === 'time' ? 'timed' : formatRange(quantity)));
  return [...new Set(ranges)].join(' ');
}

function exerciseOf(
  { placed, slots }: Occasion,
  { slot }: PlannedLine,
): Pick<Exercise, 'currentGoal' | 'workingSets'> | null {
  return placed.session.exercises[slots.indexOf(slot)] ?? null;
}
