/** The past sessions of one day of a program. The exercises of the day progress from them. */
import type { Athlete } from '../athlete.js';
import { hasOverlap } from '../progression/progress-from-other-ranges.js';
import type { RepRange } from '../progression/reasons.js';
import type { PastOccurrence, TargetOfSet } from '../progression/suggestion.js';
import { goalOfOccurrence } from '../read-models/exercise-history.js';
import type { Exercise, SetTarget, WorkingSet } from '../record.js';
import type { SessionOrderKey } from '../session-order.js';
import { type ExerciseState, FIRST_STATE, stateAfter } from './exercise-state.js';
import { doneSets } from './judge-sets.js';
import { linesOfDay, type PlannedLine, slotsOf } from './planned-line.js';
import { setsOfGoal, setsOfGoalOrOpen, setsOfStage } from './prescribed-set.js';
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
   * The occurrences of an exercise before a session, or in all sessions, newest first. Old ones may be missing, see
   * `pastOccurrences`.
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

type PastExercise = Pick<Exercise, 'currentGoal' | 'workingSets'>;

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

export function stateOfLine(
  input: PrescriptionInput,
  line: PlannedLine,
  pastDays: readonly PastDay[],
): ExerciseState {
  return pastDays.reduce((state, pastDay) => {
    const exercise = exerciseOf(pastDay, line);
    if (!exercise || pastDay.isDeload) return state;
    // If the program no longer has the exercise in the week of the session, compare with the current line.
    const then = pastDay.lines.find(({ slot }) => slot === line.slot) ?? line;
    const owner = loadOwnerOf(then, input.athlete);
    const planned = setsOfGoal(exercise.currentGoal) ?? setsOfLine(input, then, state, pastDay.placed);
    return stateAfter(state, { line: then, owner, planned, workingSets: exercise.workingSets });
  }, FIRST_STATE);
}

/** The occurrences of a line's exercise in these sessions, newest first, for the suggestion. */
export function occurrencesOfLine(
  line: PlannedLine,
  pastDays: readonly PastDay[],
): readonly PastOccurrence[] {
  const found = pastDays.flatMap((pastDay) => {
    const exercise = exerciseOf(pastDay, line);
    if (!exercise) return [];
    const targets = otherTargetsOf(pastDay, exercise, line);
    return [{ pastDay, exercise, targets, isLike: targets === null || isLike(exercise, targets, line) }];
  });
  const isAnyLike = found.some(
    ({ pastDay, exercise, isLike }) => isLike && !pastDay.isDeload && exercise.workingSets.length > 0,
  );
  return found.toReversed().map(({ pastDay, exercise, targets, isLike }) => {
    const { _id: sessionId, date } = pastDay.placed.session;
    const { currentGoal, workingSets } = exercise;
    // If the line can continue from some sessions, the others only show that the exercise was done.
    const isDeloadWeek = pastDay.isDeload || (isAnyLike && !isLike);
    const goal = goalOfOccurrence(currentGoal);
    return { sessionId, date, focus: null, isDeloadWeek, goal, workingSets, ...(targets && { targets }) };
  });
}

/** The targets of the sets if the line had other reps in the week of the session; null for the same reps. */
function otherTargetsOf(
  { lines }: PastDay,
  { currentGoal, workingSets }: PastExercise,
  line: PlannedLine,
): TargetOfSet | null {
  const then = lines.find(({ slot }) => slot === line.slot) ?? line;
  if (repsOf(then) === repsOf(line)) return null;
  const planned = setsOfGoalOrOpen(currentGoal) ?? setsOfStage(then.stages[0] ?? []);
  return new Map(
    doneSets(planned, workingSets).flatMap((set, place): readonly [WorkingSet, SetTarget][] => {
      const { quantity, targetRpe } = planned[place] ?? {};
      if (quantity?.kind !== 'reps') return [];
      const repRange = { min: quantity.min, max: quantity.max };
      return [[set, { repRange, ...(targetRpe && { targetRpe }) }]];
    }),
  );
}

/**
 * True if the line can continue from these sets: one of its ranges overlaps a target range, and the others are below.
 */
function isLike({ workingSets }: PastExercise, targets: TargetOfSet, { stages: [first = []] }: PlannedLine) {
  const done = workingSets.flatMap((set) => targets.get(set)?.repRange ?? []);
  const ranges = setsOfStage(first).flatMap(({ quantity }) => (quantity.kind === 'reps' ? quantity : []));
  const isIn = (range: RepRange) => done.some((own) => hasOverlap(own, range));
  const isBelow = (range: RepRange, place: number) => (done[place] ?? done.at(-1) ?? range).min > range.max;
  return ranges.some(isIn) && ranges.every((range, place) => isIn(range) || isBelow(range, place));
}

/** The different ranges of reps of a line, joined by blanks: `6-8`; `3 6-8` for 3 reps and 6-8 reps. */
function repsOf({ stages: [first = []] }: PlannedLine): string {
  const ranges = first.map(({ quantity }) => (quantity.kind === 'time' ? 'timed' : formatRange(quantity)));
  return [...new Set(ranges)].join(' ');
}

function exerciseOf({ placed, slots }: PastDay, { slot }: PlannedLine): PastExercise | null {
  return placed.session.exercises[slots.indexOf(slot)] ?? null;
}
