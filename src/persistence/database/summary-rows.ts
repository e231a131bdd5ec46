/** Rows of `training_sessions` as lists show them. */
import type { SessionSummary } from '../../store/ports.js';
import type { Row } from './row.js';

export const SUMMARY_COLUMNS = `id, date, phase, week, is_deload_week, focus, exercise_count, working_set_count,
  external_volume_kg, bodyweight_volume_kg, bodyweight_reps, session_duration_minutes`;

export function toSummary(row: Row): SessionSummary {
  return {
    id: String(row.id),
    date: String(row.date),
    phase: row.phase as number | null, // INTEGER, TEXT and REAL columns of a STRICT table
    week: row.week as number | null,
    isDeloadWeek: row.is_deload_week === 1,
    focus: row.focus as string | null,
    exerciseCount: Number(row.exercise_count),
    workingSetCount: Number(row.working_set_count),
    volume: {
      externalKg: Number(row.external_volume_kg),
      bodyweightKg: Number(row.bodyweight_volume_kg),
      bodyweightReps: Number(row.bodyweight_reps),
    },
    durationMinutes: row.session_duration_minutes as number | null,
  };
}
