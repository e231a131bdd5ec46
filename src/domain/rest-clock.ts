/** The rest between sets, told by the wall clock alone: it is the time since the last set was completed. */
import type { ExerciseSettings } from './exercise-settings.js';
import type { Goal, TrainingSession, WarmupSet, WorkingSet } from './record.js';

const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
/** What is rested where neither the goal nor the athlete says anything: the usual rest for strength. */
const USUAL_REST_SECONDS = 180;
/** Whoever comes back later did something else meanwhile. */
export const LONGEST_REST_SECONDS = 30 * SECONDS_PER_MINUTE;

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

export type Rest = { readonly elapsedSeconds: number; readonly targetSeconds: number };

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
  targetSeconds: number,
  changes: RestChanges,
): Rest | null {
  const since = lastCompletedMs(session);
  if (since === null || changes.isSkipped) return null;
  const untilMs = changes.pausedAtMs ?? nowMs;
  // A clock that was put back makes no rest shorter than none.
  const elapsedSeconds = Math.max(0, Math.floor((untilMs - since - changes.pausedMs) / MS_PER_SECOND));
  if (elapsedSeconds > LONGEST_REST_SECONDS) return null;
  return { elapsedSeconds, targetSeconds: Math.max(0, targetSeconds + changes.extraSeconds) };
}

/** How long to rest: as the goal says, else as the athlete does for this exercise. */
export function targetRestSeconds(goal: Goal, { restMinutes }: ExerciseSettings): number {
  const minutes = goal.restMinutes ?? restMinutes;
  return minutes === undefined ? USUAL_REST_SECONDS : Math.round(minutes * SECONDS_PER_MINUTE);
}

/** The rest before a set completed now, in minutes to one decimal as people write it; null where it is not known. */
export function restBeforeMinutes(
  session: TrainingSession,
  nowMs: number,
  changes: RestChanges,
): number | null {
  if (changes.pausedAtMs !== null || changes.pausedMs > 0 || changes.isSkipped) return null;
  const rest = restAt(session, nowMs, 0, changes);
  if (rest === null || rest.elapsedSeconds === 0) return null;
  return Math.round((rest.elapsedSeconds / SECONDS_PER_MINUTE) * 10) / 10;
}

/** `1:32 of 3:00`, and behind the target `3:20, 0:20 over`. */
export function formatRestClock({ elapsedSeconds, targetSeconds }: Rest): string {
  const over = elapsedSeconds - targetSeconds;
  return over < 0
    ? `${clock(elapsedSeconds)} of ${clock(targetSeconds)}`
    : `${clock(elapsedSeconds)}, ${clock(over)} over`;
}

function clock(seconds: number): string {
  const rest = String(seconds % SECONDS_PER_MINUTE).padStart(2, '0');
  return `${Math.floor(seconds / SECONDS_PER_MINUTE)}:${rest}`;
}
