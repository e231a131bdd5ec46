import type { SetVolume } from '../volume.js';

/** A session as lists show it. */
export type SessionSummary = {
  readonly id: string;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
  readonly focus: string | null;
  readonly exerciseCount: number;
  readonly workingSetCount: number;
  /** Includes partial repetitions if the athlete counts them. */
  readonly volume: SetVolume;
  readonly durationMinutes: number | null;
};
