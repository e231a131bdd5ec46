/** The rest between sets: the time since the last set was completed. */
import type { ExerciseSettings } from './exercise-settings.js';
import type { Goal, TrainingSession, WarmupSet, WorkingSet } from './record.js';

const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
/** The default rest, usual for strength training. */
const USUAL_REST_SECONDS = 180;
/** The step by which a key changes the rest clock. The labels in `keymap-log-rest` name it too. */
export const REST_STEP_SECONDS = 15;
/** A longer break is not a rest. */
export const LONGEST_REST_SECONDS = 30 * SECONDS_PER_MINUTE;

const NO_TARGET: RestTarget = { seconds: 0, longestSeconds: 0 };

/** The user's changes to the clock since the last set. */
export type RestChanges = {
  /** Seconds added to the target; may be negative. */
  readonly extraSeconds: number;
  /** When the clock was paused, in milliseconds since 1970; null while the clock is running. */
  readonly pausedAtMs: number | null;
  /** Duration of earlier pauses. */
  readonly pausedMs: number;
  /** True if the rest was skipped: the clock is hidden until the next set. */
  readonly isSkipped: boolean;
};

export const UNCHANGED_REST: RestChanges = {
  extraSeconds: 0,
  pausedAtMs: null,
  pausedMs: 0,
  isSkipped: false,
};

/** The changes of each rest, by the time in milliseconds when the set before it was completed. */
export type RestsBySet = ReadonlyMap<number, RestChanges>;

/** The changes of the rest after the last completed set. A skip also ends the rests of earlier sets. */
export function currentRestChanges(rests: RestsBySet, session: TrainingSession | null): RestChanges {
  const since = session && lastCompletedMs(session);
  if (since === null) return UNCHANGED_REST;
  const changes = rests.get(since) ?? UNCHANGED_REST;
  const isSkipped = [...rests].some(([at, each]) => at >= since && each.isSkipped);
  return isSkipped ? { ...changes, isSkipped } : changes;
}

/** Sets the changes of the rest after the last completed set. Changes after removed sets are forgotten. */
export function withRestChanges(
  rests: RestsBySet,
  session: TrainingSession | null,
  changes: RestChanges,
): RestsBySet {
  const since = session && lastCompletedMs(session);
  if (since === null) return rests;
  return new Map([...rests].filter(([at]) => at < since)).set(since, changes);
}

/** The target of a rest; `longestSeconds` is greater than `seconds` if the goal is a range. */
export type RestTarget = { readonly seconds: number; readonly longestSeconds: number };

export type Rest = {
  readonly elapsedSeconds: number;
  readonly targetSeconds: number;
  /** The upper end of the target; equal to the target if it is not a range. */
  readonly longestSeconds: number;
};

/** When the last set of a session was completed, in milliseconds since 1970; null if no set has a time. */
export function lastCompletedMs({ exercises }: Pick<TrainingSession, 'exercises'>): number | null {
  const times = exercises.flatMap(({ warmupSets, workingSets }) =>
    [...warmupSets, ...workingSets].flatMap((set: WarmupSet | WorkingSet) => {
      const at = typeof set.completedAt === 'string' ? Date.parse(set.completedAt) : Number.NaN;
      return Number.isNaN(at) ? [] : [at];
    }),
  );
  return times.length === 0 ? null : times.reduce((latest, each) => Math.max(latest, each));
}

/** The current rest; null before the first set, after half an hour, and if the rest was skipped. */
export function restAt(
  session: TrainingSession,
  nowMs: number,
  target: RestTarget,
  changes: RestChanges,
): Rest | null {
  const since = lastCompletedMs(session);
  if (since === null || changes.isSkipped) return null;
  const untilMs = changes.pausedAtMs ?? nowMs;
  // Never negative, even if the wall clock was set back.
  const elapsedSeconds = Math.max(0, Math.floor((untilMs - since - changes.pausedMs) / MS_PER_SECOND));
  if (elapsedSeconds > LONGEST_REST_SECONDS) return null;
  const changed = (seconds: number) => Math.max(0, seconds + changes.extraSeconds);
  return {
    elapsedSeconds,
    targetSeconds: changed(target.seconds),
    longestSeconds: changed(target.longestSeconds),
  };
}

/**
 * The target of a rest: of the next set, the goal, the exercise's settings, or the default.
 * @param place of the next set, from 0
 */
export function restTarget(goal: Goal, { restMinutes }: ExerciseSettings, place: number): RestTarget {
  const ofSet = goal.setTargets?.[place]?.restMinutes;
  const ofGoal = ofSet ?? goal.restMinutes;
  const minutes = ofGoal ?? restMinutes;
  const seconds = minutes === undefined ? USUAL_REST_SECONDS : Math.round(minutes * SECONDS_PER_MINUTE);
  const most = ofSet === undefined && ofGoal !== undefined ? goal.restMinutesMax : undefined;
  const longestSeconds = most === undefined ? seconds : Math.round(most * SECONDS_PER_MINUTE);
  return { seconds, longestSeconds: Math.max(seconds, longestSeconds) };
}

/** A shorter time between two sets is not a rest: the sets were entered one after the other. */
const LEAST_REST_SECONDS = 3;

/**
 * The rest before a set completed now, in minutes; null if it is unknown, was paused or skipped, or lasted under 3
 * seconds.
 */
export function restBeforeMinutes(
  session: TrainingSession,
  nowMs: number,
  changes: RestChanges,
): number | null {
  if (changes.pausedAtMs !== null || changes.pausedMs > 0 || changes.isSkipped) return null;
  const rest = restAt(session, nowMs, NO_TARGET, changes);
  if (rest === null || rest.elapsedSeconds < LEAST_REST_SECONDS) return null;
  return rest.elapsedSeconds / SECONDS_PER_MINUTE;
}

/** `1:32 of 3:00`; for a range `1:32 of 3:00-5:00`; after its end `5:20, 0:20 over`. */
export function formatRestClock({ elapsedSeconds, targetSeconds, longestSeconds }: Rest): string {
  const over = elapsedSeconds - longestSeconds;
  if (over >= 0) return `${clock(elapsedSeconds)}, ${clock(over)} over`;
  const target = [...new Set([targetSeconds, longestSeconds])].map(clock).join('-');
  return `${clock(elapsedSeconds)} of ${target}`;
}

function clock(seconds: number): string {
  const rest = String(seconds % SECONDS_PER_MINUTE).padStart(2, '0');
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${rest}`;
}
