import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { type SetVolume, sumVolumes } from '../../domain/volume.js';
import type { Row } from './row.js';
import type { Statements } from './statements.js';

export const SUMMARY_COLUMNS = `id, date, phase, week, is_deload_week, focus, exercise_count, working_set_count,
  external_volume_kg, bodyweight_volume_kg, bodyweight_reps, session_duration_minutes`;

/**
 * All sessions that are not deleted, from an index with all of `SUMMARY_COLUMNS`, because rows contain long documents.
 */
export const FROM_LISTED =
  'FROM training_sessions INDEXED BY training_sessions_in_order WHERE deleted_at IS NULL';

/** The volume of every session, newest first. @throws StorageError */
export function readVolumes(
  statements: Statements,
  countsPartials: boolean | undefined,
): readonly Pick<SessionSummary, 'id' | 'date' | 'volume'>[] {
  const rows = statements.values(
    `SELECT id, date, external_volume_kg, bodyweight_volume_kg, bodyweight_reps ${FROM_LISTED}
     ORDER BY chronological_key DESC, id DESC`,
  );
  const volumes = rows.map(([id, date, externalKg, bodyweightKg, bodyweightReps]) => ({
    id: String(id),
    date: String(date),
    volume: {
      externalKg: Number(externalKg),
      bodyweightKg: Number(bodyweightKg),
      bodyweightReps: Number(bodyweightReps),
    },
  }));
  return countsPartials ? withPartials(statements, volumes) : volumes;
}

/** Converts rows of `SUMMARY_COLUMNS` to summaries. @throws StorageError */
export function toSummaries(
  statements: Statements,
  rows: readonly Row[],
  countsPartials: boolean | undefined,
): SessionSummary[] {
  const summaries = rows.map(toSummary);
  return countsPartials ? withPartials(statements, summaries) : summaries;
}

/** The same sessions with the volume of their partial repetitions added. */
function withPartials<T extends Pick<SessionSummary, 'id' | 'volume'>>(
  statements: Statements,
  sessions: readonly T[],
): T[] {
  const partials = partialVolumes(
    statements,
    sessions.map(({ id }) => id),
  );
  return sessions.map((session) => {
    const partial = partials.get(session.id);
    return partial ? { ...session, volume: sumVolumes([session.volume, partial]) } : session;
  });
}

/** The volume that partial repetitions add, for each session that has any. */
function partialVolumes(statements: Statements, ids: readonly string[]): ReadonlyMap<string, SetVolume> {
  const rows = statements.values(
    `SELECT e.session_id, sum(p.external_volume_kg), sum(p.bodyweight_volume_kg), sum(p.bodyweight_reps)
     FROM json_each(?) wanted JOIN exercises e ON e.session_id = wanted.value
     JOIN partial_volumes p ON p.exercise_id = e.id GROUP BY e.session_id`,
    JSON.stringify(ids),
  );
  return new Map(
    rows.map(([id, externalKg, bodyweightKg, bodyweightReps]) => [
      String(id),
      {
        externalKg: Number(externalKg),
        bodyweightKg: Number(bodyweightKg),
        bodyweightReps: Number(bodyweightReps),
      },
    ]),
  );
}

function toSummary(row: Row): SessionSummary {
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
