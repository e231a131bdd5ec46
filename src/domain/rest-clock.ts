/** The rest between sets, told by the wall clock alone: it is the time since the last set was completed. */
import type { ExerciseSettings } from './exercise-settings.js';
import type { Goal, TrainingSession, WarmupSet, WorkingSet } from './record.js';

const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
/** What is rested where neither the goal nor the athlete says anything: the usual rest for strength. */
const USUAL_REST_SECONDS = 180;
/** Whoever comes back later did something else meanwhile. */
export const LONGEST_REST_SECONDS = 30 * SECONDS_PER_MINUTE;

const NO_TARGET: RestTarget = { seconds: 0, longestSeconds: 0 };

/** What the lifter did to the clock since the last set. */
export type RestChanges = {
  /** Added to the target, or taken off it. */
  readonly extraSeconds: number;
  /** When it was paused, in milliseconds since 1970; null while it runs. */
  readonly pausedAtMs: number | null;
  /** What earlier pauses took. */
  readonly pausedMs: number;
  /** True where it was put away until the next set. */
  readonly isSkipped: boolean;
};

export const UNCHANGED_REST: RestChanges = {
  extraSeconds: 0,
  pausedAtMs: null,
  pausedMs: 0,
  isSkipped: false,
};

/** How long to rest; `longest` is above `seconds` where the goal is a range. */
export type RestTarget = { readonly seconds: number; readonly longestSeconds: number };

export type Rest = {
  readonly elapsedSeconds: number;
  readonly targetSeconds: number;
  /** From here on it is too long; the target itself where there is no range. */
  readonly longestSeconds: number;
};

/** When the last set of a session was completed, in milliseconds since 1970; null where no set says so. */
export function lastCompletedMs({ exercises }: TrainingSession): number | null {
  const times = exercises.flatMap(({ warmupSets, workingSets }) =>
    [...warmupSets, ...workingSets].flatMap((set: WarmupSet | WorkingSet) => {
      const at = typeof set.completedAt === 'string' ? Date.parse(set.completedAt) : Number.NaN;
      return Number.isNaN(at) ? [] : [at];
    }),
  );
  return times.length === 0 ? null : times.reduce((latest, each) => Math.max(latest, each));
}

/** The rest that is under way; null before the first set, after half an hour, and where it was put away. */
export function restAt(
  session: TrainingSession,
  nowMs: number,
  target: RestTarget,
  changes: RestChanges,
): Rest | null {
  const since = lastCompletedMs(session);
  if (since === null || changes.isSkipped) return null;
  const untilMs = changes.pausedAtMs ?? nowMs;
  // A clock that was put back makes no rest shorter than none.
  const elapsedSeconds = Math.max(0, Math.floor((untilMs - since - changes.pausedMs) / MS_PER_SECOND));
  if (elapsedSeconds > LONGEST_REST_SECONDS) return null;
  const changed = (seconds: number) => Math.max(0, seconds + changes.extraSeconds);
  return {
    elapsedSeconds,
    targetSeconds: changed(target.seconds),
    longestSeconds: changed(target.longestSeconds),
  };
}

/** How long to rest: as the goal says, else as the athlete does for this exercise. */
export function restTarget(goal: Goal, { restMinutes }: ExerciseSettings): RestTarget {
  const minutes = goal.restMinutes ?? restMinutes;
  const seconds = minutes === undefined ? USUAL_REST_SECONDS : Math.round(minutes * SECONDS_PER_MINUTE);
  const most = goal.restMinutes === undefined ? undefined : goal.restMinutesMax;
  const longestSeconds = most === undefined ? seconds : Math.round(most * SECONDS_PER_MINUTE);
  return { seconds, longestSeconds: Math.max(seconds, longestSeconds) };
}

/**
 * The rest before a set completed now, in minutes to one decimal: six seconds are finer than anybody rests by.
 * Null where it is not known, and where sets were written down one after another, which is no rest at all.
 */
export function restBeforeMinutes(
  session: TrainingSession,
  nowMs: number,
  changes: RestChanges,
): number | null {
  if (changes.pausedAtMs !== null || changes.pausedMs > 0 || changes.isSkipped) return null;
  const rest = restAt(session, nowMs, NO_TARGET, changes);
  if (rest === null) return null;
  const minutes = Math.round((rest.elapsedSeconds / SECONDS_PER_MINUTE) * 10) / 10;
  return minutes === 0 ? null : minutes;
}

/** `1:32 of 3:00`, of a range `1:32 of 3:00-5:00`, and behind its end `5:20, 0:20 over`. */
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
