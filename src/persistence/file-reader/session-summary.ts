/** The summary of a record for lists. */

import { sessionVolume } from '../../domain/exercise-volume.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';

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
