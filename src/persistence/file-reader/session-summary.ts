/** The summary of a record for lists. */

import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { setVolume, sumVolumes } from '../../domain/volume.js';

/** @param countsPartials see `setVolume` */
export function summaryOf(session: TrainingSession, countsPartials: boolean | undefined): SessionSummary {
  const workingSets = session.exercises.flatMap((exercise) => exercise.workingSets);
  return {
    id: session._id,
    date: session.date,
    phase: session.phase,
    week: session.week,
    isDeloadWeek: session.isDeloadWeek,
    focus: session.focus,
    exerciseCount: session.exercises.length,
    workingSetCount: workingSets.length,
    volume: sumVolumes(workingSets.map((set) => setVolume(set, countsPartials))),
    durationMinutes: session.sessionDurationMinutes,
  };
}
