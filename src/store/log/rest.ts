/** The rest clock of the Log screen: what it says now, and the sets that start it. */
import { settingsOf } from '../../domain/exercise-settings.js';
import type { TrainingSession } from '../../domain/record.js';
import {
  lastCompletedMs,
  type Rest,
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

/** The rest under way at a moment; null where none is, or the session is not logged while it is trained. */
export function currentRest({ log, athlete }: AppState, nowMs: number): Rest | null {
  const { session } = log;
  const exercise = currentExercise(log);
  // What is edited was trained before, however lately.
  if (!session || !exercise || log.original || log.stage.kind === 'saved') return null;
  if (!isRestKnown(log)) return null;
  if (!isLive(session, new Date(nowMs))) return null;
  const target = restTarget(exercise.currentGoal, settingsOf(athlete, exercise.Name));
  return restAt(session, nowMs, target, log.rest);
}

/** False after a restart with a clock before the last completed set, until a set is completed. */
function isRestKnown({ session, clock }: LogState): boolean {
  if (session === null || clock === null || clock.isRestKnown) return true;
  return (lastCompletedMs(session) ?? 0) > clock.startedMs;
}

/** The values of a set that is completed now: with the rest before it, where that was measured and nothing else said. */
export function withMeasuredRest(values: SetValues, log: LogState, now: Date): SetValues {
  const { session } = log;
  if (!session || log.original || values.actualRestMinutes !== null || !isLive(session, now)) return values;
  if (!isRestKnown(log)) return values;
  return { ...values, actualRestMinutes: restBeforeMinutes(session, now.getTime(), log.rest) };
}

/** A session whose last sets of a list say that they were completed now; one that is not trained now stays as it is. */
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
