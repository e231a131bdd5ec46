/** Sessions as lists show them. */
import { sessionVolume } from '../exercise-volume.js';
import type { TrainingSession } from '../record.js';
import type { SetVolume } from '../volume.js';

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

/** @param countsPartials see `setVolume` */
export function summaryOf(session: TrainingSession, countsPartials: boolean | undefined): SessionSummary {
  return {
    id: session._id,
    date: session.date,
    phase: session.phase,
    week: session.week,
    isDeloadWeek: session.isDeloadWeek,
    focus: session.focus,
    exerciseCount: session.exercises.length,
    workingSetCount: session.exercises.reduce((count, { workingSets }) => count + workingSets.length, 0),
    volume: sessionVolume(session, countsPartials),
    durationMinutes: session.sessionDurationMinutes,
  };
}
