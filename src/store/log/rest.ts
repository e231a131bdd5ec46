/** The rest clock of the Log screen: the current rest, and the completed sets that start it. */
import { settingsOf } from '../../domain/exercise-settings.js';
import type { TrainingSession } from '../../domain/record.js';
import {
  currentRestChanges,
  lastCompletedMs,
  type Rest,
  type RestChanges,
  restAt,
  restBeforeMinutes,
  restTarget,
} from '../../domain/rest-clock.js';
import { isLive } from '../../domain/session-clock.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import type { AppState } from '../app-state.js';
import { currentExercise } from './log-selectors.js';
import type { LogState } from './log-state.js';

/** The changes of the rest clock since the last set. */
export function restChanges({ rests, session }: LogState): RestChanges {
  return currentRestChanges(rests, session);
}

/** The rest that runs at `nowMs`; null if none does or it is unknown. */
export function currentRest({ log, athlete }: AppState, nowMs: number): Rest | null {
  const { session } = log;
  const exercise = currentExercise(log);
  // An edit is of a finished session, however recent.
  if (!session || !exercise || log.original || log.stage.kind === 'saved') return null;
  if (!isRestKnown(log)) return null;
  if (!isLive(session, new Date(nowMs))) return null;
  const { Name, currentGoal, workingSets } = exercise;
  const target = restTarget(currentGoal, settingsOf(athlete, Name), workingSets.length);
  return restAt(session, nowMs, target, restChanges(log));
}

/** False without a session, for an edit, and for a session that is logged after the workout. */
export function hasRestClock({ log: { session, original, nowMs } }: AppState): boolean {
  if (!session || original) return false;
  return isLive(session, new Date(nowMs ?? Date.parse(session.date)));
}

/** False if the clock was earlier than the last set when the session was opened, until the next set. */
function isRestKnown({ session, clock }: LogState): boolean {
  if (session === null || clock === null || clock.isRestKnown) return true;
  return (lastCompletedMs(session) ?? 0) > clock.startedMs;
}

/** The values of a set completed now, with the measured rest before it unless the line specifies one. */
export function withMeasuredRest(values: SetValues, log: LogState, now: Date): SetValues {
  const { session } = log;
  if (!session || log.original || values.actualRestMinutes !== null || !isLive(session, now)) return values;
  if (!isRestKnown(log)) return values;
  return { ...values, actualRestMinutes: restBeforeMinutes(session, now.getTime(), restChanges(log)) };
}

/**
 * Sets `completedAt` of the newest sets if the session is logged during the workout.
 * @param count the number of new sets
 */
export function completedNow(
  session: TrainingSession,
  exerciseIndex: number,
  kind: 'warmup' | 'working',
  count: number,
  now: Date,
): TrainingSession {
  if (!isLive(session, now)) return session;
  const completedAt = localTimeWithOffset(now);
  const stamped = <T extends object>(sets: readonly T[]): T[] =>
    sets.map((set, index) => (index >= sets.length - count ? { ...set, completedAt } : set));
  const exercises = session.exercises.map((exercise, index) => {
    if (index !== exerciseIndex) return exercise;
    return kind === 'working'
      ? { ...exercise, workingSets: stamped(exercise.workingSets) }
      : { ...exercise, warmupSets: stamped(exercise.warmupSets) };
  });
  return { ...session, exercises };
}
