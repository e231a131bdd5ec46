/** Reads the past sets and plans of an exercise before a session. */
import { setPlan } from '../../domain/edit-session.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { occurrenceWithGoal } from '../../domain/progression/counting-occurrences.js';
import { isEnoughPast } from '../../domain/progression/enough-past.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { Exercise, Goal, TrainingSession } from '../../domain/record.js';
import { supersetPlaces } from '../../domain/supersets.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import { type ExercisePast, NO_PAST } from './log-state.js';

/** The session in progress, before which sessions are read. */
type Before = Pick<TrainingSession, '_id' | 'date' | 'focus'>;

/**
 * The history of an exercise before a session; empty, with an error notice, if it cannot be read.
 */
export function readPast(
  context: CommandContext,
  { Name, currentGoal }: Pick<Exercise, 'Name' | 'currentGoal'>,
  before: Before,
): ExercisePast {
  const read = () => ({
    recent: readRecent(context, Name, currentGoal, before),
    personalBests: context.ports.sessions.personalBests(Name, before),
  });
  return attempt(context, read) ?? NO_PAST;
}

/** Reads the history of the open exercise and its superset again if the session's day or focus changed. */
export function rereadPast(context: CommandContext, before: Before): void {
  const { session, exerciseIndex } = context.getState().log;
  const exercise = session?.exercises[exerciseIndex];
  if (!session || !exercise || (session.date === before.date && session.focus === before.focus)) return;
  const past = readPast(context, exercise, session);
  context.dispatch({ type: 'log/past-read-again', name: exercise.Name, past });
  readPastOfSuperset(context);
}

/** Reads the history of the exercises in a superset with the open exercise, unless it is known. */
export function readPastOfSuperset(context: CommandContext): void {
  const { session, exerciseIndex, pasts } = context.getState().log;
  if (!session) return;
  for (const place of supersetPlaces(session.exercises, exerciseIndex)) {
    const exercise = session.exercises[place];
    if (!exercise || pasts.has(exerciseKey(exercise.Name))) continue;
    const past = readPast(context, exercise, session);
    context.dispatch({ type: 'log/past-read', name: exercise.Name, past });
  }
}

/**
 * The goal and tempo to take over from an earlier session; null if there are none or they cannot be read.
 * @param known a session whose plan the caller has; the result is null if it is the earlier session
 */
export function readLastPlan(
  context: CommandContext,
  name: string,
  before: Before,
  known?: TrainingSession,
): Pick<Exercise, 'currentGoal' | 'repTempo'> | null {
  const { date: today, focus } = before;
  const recent = attempt(context, () => readRecent(context, name, {}, before)) ?? [];
  const found = occurrenceWithGoal(recent, { today, focus });
  if (found === null || found.sessionId === known?._id) return null;
  const session = context.ports.sessions.saved(found.sessionId, found.date)?.session;
  const exercise = session?.exercises.find(({ Name }) => exerciseKey(Name) === exerciseKey(found.name));
  return exercise ? { currentGoal: exercise.currentGoal, repTempo: exercise.repTempo } : null;
}

/** The session in which the exercise has the goal and tempo that `readLastPlan` finds; unchanged if it finds none. */
export function withLastPlan(
  context: CommandContext,
  session: TrainingSession,
  exerciseIndex: number,
): TrainingSession {
  const exercise = session.exercises[exerciseIndex];
  const plan = exercise && readLastPlan(context, exercise.Name, session);
  return plan ? setPlan(session, exerciseIndex, { ...exercise, ...plan }) : session;
}

/** Occurrences to read first; more are read if these are too few for a suggestion. */
const FIRST_OCCURRENCES = 10;

/** @throws Error with a one-sentence message */
function readRecent(
  { ports }: CommandContext,
  name: string,
  goal: Goal,
  before: Before,
): readonly ExerciseOccurrence[] {
  for (let limit = FIRST_OCCURRENCES; ; limit *= 2) {
    const recent = ports.sessions.recentOccurrences(name, before, limit);
    const isAll = recent.length < limit;
    if (isAll || isEnoughPast(recent, { goal, today: before.date, focus: before.focus })) return recent;
  }
}
