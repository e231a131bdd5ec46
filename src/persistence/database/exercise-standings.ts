/**
 * What stands of an exercise, and its records. A long history is not gone through again every time: what stood
 * after its last session is kept in the database, which forgets it when anything up to there changes.
 */
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { dayOf } from '../../domain/session-date.js';
import { compareMoments, type SessionMoment } from '../../domain/session-moment.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { bySession, type DoneExercise, type DoneSession } from '../../domain/statistics/done-exercise.js';
import {
  NO_STANDINGS,
  RecordBook,
  type Standings,
  type TrainingRecord,
} from '../../domain/statistics/records.js';
import { databaseStep, type SqliteDatabase } from './database-step.js';
import type { Statements } from './statements.js';
import type { StatisticsQueries } from './statistics-queries.js';

export type ExerciseStandings = {
  readonly standings: Standings;
  /** In the order they were set; those of `recordsOfAllTime`. */
  readonly records: readonly TrainingRecord[];
};

/** Going through fewer sessions than this takes no time that anybody notices. */
const KEPT_FROM_SESSIONS = 200;

const NOTHING: ExerciseStandings = { standings: NO_STANDINGS, records: [] };

export class ExerciseStandingsReader {
  constructor(
    private readonly statements: Statements,
    private readonly statistics: StatisticsQueries,
  ) {}

  /**
   * What stood before a session, or stands now.
   * @param before the session; absent: after all of them
   * @throws StorageError
   */
  read(name: string, athlete: Athlete, before?: SessionMoment): ExerciseStandings {
    const key = exerciseKey(name);
    const { database } = this.statements;
    return databaseStep(database, () => {
      // One state of the database, so that what is kept is true of all that was read.
      database.exec('BEGIN');
      try {
        const { found, last, sessions } = this.derive(key, athlete, before);
        if (last && sessions >= KEPT_FROM_SESSIONS) this.keep(key, athlete, last, found);
        return found;
      } finally {
        end(database);
      }
    });
  }

  private derive(key: string, athlete: Athlete, before: SessionMoment | undefined) {
    const kept = this.kept(key, athlete, before);
    const filter = { key, before, after: kept?.after, countsPartials: athlete.countPartialReps };
    const done = bySession<DoneExercise>(this.statistics.doneExercises(filter));
    const { standings, records } = kept ?? NOTHING;
    const book = new RecordBook(bodyWeightsOf(athlete), athlete.oneRepMaxFormula, standings);
    const found = [...records, ...done.flatMap((inSession) => book.enter(inSession))];
    return {
      found: { standings: book.standings, records: found },
      last: done.at(-1)?.[0]?.session ?? null,
      sessions: done.length,
    };
  }

  /** What was kept of the time before a session, if it was worked out with what the athlete says now. */
  private kept(
    key: string,
    athlete: Athlete,
    before: SessionMoment | undefined,
  ): (ExerciseStandings & { readonly after: SessionMoment }) | null {
    const sql =
      'SELECT chronological_key, session_id, settings, standings FROM exercise_standings WHERE name_key = ?';
    const [row] = this.statements.rows(sql, key);
    if (!row) return null;
    const after = { date: String(row.chronological_key), _id: String(row.session_id) };
    if (before && compareMoments(after, before) >= 0) return null;
    if (row.settings !== settingsText(athlete, after.date)) return null;
    const standings = parseStandings(String(row.standings));
    return standings && { ...standings, after };
  }

  private keep(key: string, athlete: Athlete, last: DoneSession, found: ExerciseStandings): void {
    try {
      this.statements.change(
        KEEP,
        key,
        last.chronologicalKey,
        last.id,
        settingsText(athlete, last.date),
        JSON.stringify(found),
      );
    } catch {
      // A database that cannot be written, or was changed meanwhile: the next reading goes through it all again.
    }
  }
}

// One that reaches further stays: a session of long ago is looked at rarely.
const KEEP = `INSERT INTO exercise_standings VALUES (?, ?, ?, ?, ?) ON CONFLICT (name_key) DO UPDATE
  SET chronological_key = excluded.chronological_key, session_id = excluded.session_id,
    settings = excluded.settings, standings = excluded.standings
  WHERE (excluded.chronological_key, excluded.session_id) > (chronological_key, session_id)
    OR excluded.settings <> settings`;

/** What was kept; null where another program has written there. */
function parseStandings(text: string): ExerciseStandings | null {
  try {
    return JSON.parse(text) as ExerciseStandings; // as `keep` wrote it
  } catch {
    return null;
  }
}

/** All that figures up to a day depend on besides the sessions. */
function settingsText(athlete: Athlete, date: string): string {
  const { oneRepMaxFormula = 'auto', countPartialReps = false, bodyWeights = [] } = athlete;
  const day = dayOf(date);
  const days = new Set(bodyWeights.map((measured) => dayOf(measured.date)).filter((each) => each <= day));
  const known = [...days].sort().map((each) => [each, bodyWeightOn(athlete, each)]);
  return JSON.stringify([oneRepMaxFormula, countPartialReps, known]);
}

/** Commits; what cannot be committed was only kept to save time. */
function end(database: SqliteDatabase): void {
  try {
    if (database.inTransaction) database.exec('COMMIT');
  } catch {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
