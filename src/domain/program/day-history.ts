/** The past sessions of one day of a program, as far as its exercises progress from them. */
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
import { dayKey } from './program-session.js';
import type { PlacedSession } from './program-standing.js';
import { weekOf } from './program-weeks.js';
import { setsOfLine } from './sets-of-line.js';

/** What a prescription is based on, besides the sessions of the program. */
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

/** The occasions of a day, oldest first. */
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
        lines: day ? linesOfDay(day, week, aliases) : [],
        slots: slotsOf(names, aliases),
      };
    });
}

/** The state of a line's exercise after these occasions. */
export function stateOfLine(
  input: PrescriptionInput,
  line: PlannedLine,
  occasions: readonly Occasion[],
): ExerciseState {
  return occasions.reduce((state, occasion) => {
    const exercise = exerciseOf(occasion, line);
    if (!exercise || occasion.isDeload) return state;
    // A week that the program no longer has is judged by the line of today.
    const then = occasion.lines.find(({ slot }) => slot === line.slot) ?? line;
    const owner = loadOwnerOf(then, input.athlete);
    const planned = setsOfGoal(exercise.currentGoal) ?? setsOfLine(input, then, state, occasion.placed);
    return stateAfter(state, { line: then, owner, planned, workingSets: exercise.workingSets });
  }, FIRST_STATE);
}

/** The occurrences of a line's exercise in these occasions, newest first, as the suggestion needs them. */
export function occurrencesOfLine(
  line: PlannedLine,
  occasions: readonly Occasion[],
): readonly PastOccurrence[] {
  return occasions
    .flatMap((occasion): readonly PastOccurrence[] => {
      const exercise = exerciseOf(occasion, line);
      if (!exercise) return [];
      const { _id: sessionId, date } = occasion.placed.session;
      const { currentGoal, workingSets } = exercise;
      const goal = goalOfOccurrence(currentGoal);
      return [{ sessionId, date, focus: null, isDeloadWeek: occasion.isDeload, goal, workingSets }];
    })
    .toReversed();
}

function exerciseOf(
  { placed, slots }: Occasion,
  { slot }: PlannedLine,
): Pick<Exercise, 'currentGoal' | 'workingSets'> | null {
  return placed.session.exercises[slots.indexOf(slot)] ?? null;
}
