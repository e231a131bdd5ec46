/** A session as a row of `list` and `stats sessions`. */

import type { SessionSummary } from '../domain/read-models/session-summary.js';
import type { BodyWeights } from '../domain/statistics/body-weights.js';
import { volumeKg } from '../domain/volume.js';

export type SessionRow = ReturnType<typeof toSessionRow>;

export function toSessionRow(summary: SessionSummary, bodyWeights: BodyWeights) {
  return {
    date: summary.date,
    sessionId: summary.id,
    phase: summary.phase,
    week: summary.week,
    focus: summary.focus,
    exercises: summary.exerciseCount,
    workingSets: summary.workingSetCount,
    volumeKg: volumeKg(summary.volume, bodyWeights(summary.date)),
    durationMinutes: summary.durationMinutes,
  };
}
