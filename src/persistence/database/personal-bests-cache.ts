/**
 * What stands of an exercise, and its records. A long history is not gone through again every time: what stood
 * after its last session is kept in the database, which forgets it when anything up to there changes.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { dayOf } from '../../domain/session-date.js';
import { compareSessionOrder, type SessionOrderKey } from '../../domain/session-order.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { bySession, type DoneExercise, type DoneSession } from '../../domain/statistics/done-exercise.js';
import {
  NO_PERSONAL_BESTS,
  type PersonalBests,
  RecordBook,
  type TrainingRecord,
} from '../../domain/statistics/records.js';
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import { databaseState } from './database-state.js';
import type { Statements } from './statements.js';
import type { DoneFilter, StatisticsQueries } from './statistics-queries.js';
import type { TrainingDays } from './training-days.js';
import { databaseStep, type SqliteDatabase, writeAsOwn } from './transaction.js';

export type PersonalBestsCache = {
  readonly personalBests: PersonalBests;
  /** In the order they were set; those of `recordsOfAllTime`. */
  readonly records: readonly TrainingRecord[];
};

/** Going through fewer sessions than this takes no time that anybody notices. */
const CACHED_FROM_SESSIONS = 200;
/** Gone through in a step, in a few milliseconds. */
const SESSIONS_OF_STEP = 100;

const NOTHING: PersonalBestsCache = { personalBests: NO_PERSONAL_BESTS, records: [] };

export class PersonalBestsReader {
  constructor(
    private readonly statements: Statements,
    private readonly statistics: StatisticsQueries,
    private readonly days: TrainingDays,
  ) {}

  /**
   * What stood before a session, or stands now.
   * @param before the session; absent: after all of them
   * @throws StorageError
   */
  read(name: string, athlete: Athlete, before?: SessionOrderKey): PersonalBestsCache {
    const key = exerciseKey(name);
    const { database } = this.statements;
    return databaseStep(database, () => {
      // One state of the database, so that what is kept is true of all that was read.
      database.exec('BEGIN');
      try {
        const { found, last, sessions } = this.derive(key, athlete, before);
        if (last && sessions >= CACHED_FROM_SESSIONS) this.keep(key, athlete, last, found);
        return found;
      } finally {
        end(database);
      }
    });
  }

  /** What stands now; null where `steps` are to be made for it, as of a long history that nobody looked at before. */
  known(name: string, athlete: Athlete): PersonalBestsCache | null {
    const key = exerciseKey(name);
    const { after } = this.kept(key, athlete, undefined) ?? {};
    return this.momentAfter(key, after, CACHED_FROM_SESSIONS) ? null : this.read(name, athlete);
  }

  /** What stands now, worked out in steps, and kept. @throws StorageError */
  *steps(name: string, athlete: Athlete): Steps<PersonalBestsCache> {
    const key = exerciseKey(name);
    const state = databaseState(this.statements);
    const kept = this.kept(key, athlete, undefined);
    const book = this.bookOf(athlete, kept?.personalBests);
    const records = [...(kept?.records ?? [])];
    let after = kept?.after;
    let last: DoneSession | null = null;
    for (let isEnd = false; !isEnd; ) {
      yield INDETERMINATE;
      const before = this.momentAfter(key, after, SESSIONS_OF_STEP);
      const done = this.doneIn(key, athlete, { after, before });
      if (before && done.length === 0) return this.read(name, athlete); // one session has all of them
      for (const inSession of done) for (const record of book.enter(inSession)) records.push(record);
      last = done.at(-1)?.[0]?.session ?? last;
      if (last) after = { date: last.chronologicalKey, _id: last.id };
      isEnd = before === undefined;
    }
    // Of what is written meanwhile, some may belong before what was gone through.
    if (databaseState(this.statements) !== state) return this.read(name, athlete);
    const found = { personalBests: book.personalBests, records };
    if (last) this.keep(key, athlete, last, found);
    return found;
  }

  /** Works out, and keeps, what stands of every exercise with a long history that nobody looked at before. @throws StorageError */
  *keepAll(athlete: () => Athlete): Steps<void> {
    for (const { name } of this.days.exercises()) {
      yield INDETERMINATE;
      if (this.known(name, athlete()) === null) yield* this.steps(name, athlete());
    }
  }

  /** Forgets what is kept and not what the rows of its sessions make. @returns how many exercises; @throws StorageError */
  *forgetWrong(athlete: Athlete): Steps<number> {
    const { database } = this.statements;
    const wrong = yield* this.wrongKeys(athlete);
    for (const key of wrong) {
      const sql = 'DELETE FROM exercise_standings WHERE name_key = ?';
      writeAsOwn(database, () => this.statements.change(sql, key));
    }
    return wrong.length;
  }

  /** The exercises of which is kept what the rows of their sessions do not make. @throws StorageError */
  *wrongKeys(athlete: Athlete): Steps<readonly string[]> {
    const wrong: string[] = [];
    for (const key of this.statements.column('SELECT name_key FROM exercise_standings').map(String)) {
      const state = databaseState(this.statements);
      const kept = this.kept(key, athlete, undefined);
      // Worked out with other settings, it is not used.
      if (kept === null) continue;
      const { after, ...found } = kept;
      const derived = yield* this.deriveUntil(key, athlete, after);
      if (databaseState(this.statements) === state && !isDeepStrictEqual(derived, found)) wrong.push(key);
    }
    return wrong;
  }

  /** What stood after a session, from the first one on. */
  private *deriveUntil(key: string, athlete: Athlete, last: SessionOrderKey): Steps<PersonalBestsCache> {
    const book = this.bookOf(athlete);
    const records: TrainingRecord[] = [];
    let after: SessionOrderKey | undefined;
    for (;;) {
      yield INDETERMINATE;
      const before = this.momentAfter(key, after, SESSIONS_OF_STEP);
      const page = this.doneIn(key, athlete, { after, before });
      // One session may have more of it than a step.
      const isAll = before === undefined || page.length === 0;
      const done = isAll ? this.doneIn(key, athlete, { after }) : page;
      for (const inSession of done) {
        const session = inSession[0]?.session;
        const moment = session && { date: session.chronologicalKey, _id: session.id };
        if (moment && compareSessionOrder(moment, last) <= 0) records.push(...book.enter(inSession));
        after = moment ?? after;
      }
      if (isAll || (after && compareSessionOrder(after, last) >= 0)) {
        // As it is read from the database.
        return JSON.parse(
          JSON.stringify({ personalBests: book.personalBests, records }),
        ) as PersonalBestsCache;
      }
    }
  }

  /** A session of an exercise with at least so many of it between; undefined where there are fewer. */
  private momentAfter(
    key: string,
    after: SessionOrderKey | undefined,
    sessions: number,
  ): SessionOrderKey | undefined {
    const behind = after ? 'AND (chronological_key, session_id) > (?, ?)' : '';
    const [row] = this.statements.values(
      `SELECT chronological_key, session_id FROM exercises WHERE name_key = ? ${behind}
       ORDER BY chronological_key, session_id LIMIT 1 OFFSET ?`,
      key,
      ...(after ? [after.date, after._id] : []),
      sessions,
    );
    return row && { date: String(row[0]), _id: String(row[1]) };
  }

  private doneIn(
    key: string,
    { countPartialReps: countsPartials }: Athlete,
    between: Pick<DoneFilter, 'after' | 'before'>,
  ): readonly (readonly DoneExercise[])[] {
    return bySession<DoneExercise>(this.statistics.doneExercises({ key, countsPartials, ...between }));
  }

  private bookOf(athlete: Athlete, personalBests = NO_PERSONAL_BESTS): RecordBook {
    return new RecordBook(bodyWeightsOf(athlete), athlete.oneRepMaxFormula, personalBests);
  }

  private derive(key: string, athlete: Athlete, before: SessionOrderKey | undefined) {
    const kept = this.kept(key, athlete, before);
    const done = this.doneIn(key, athlete, { before, after: kept?.after });
    const { personalBests, records } = kept ?? NOTHING;
    const book = this.bookOf(athlete, personalBests);
    const found = [...records, ...done.flatMap((inSession) => book.enter(inSession))];
    return {
      found: { personalBests: book.personalBests, records: found },
      last: done.at(-1)?.[0]?.session ?? null,
      sessions: done.length,
    };
  }

  /** What was kept of the time before a session, if it was worked out with what the athlete says now. */
  private kept(
    key: string,
    athlete: Athlete,
    before: SessionOrderKey | undefined,
  ): (PersonalBestsCache & { readonly after: SessionOrderKey }) | null {
    const sql =
      'SELECT chronological_key, session_id, settings, standings FROM exercise_standings WHERE name_key = ?';
    const [row] = this.statements.rows(sql, key);
    if (!row) return null;
    const after = { date: String(row.chronological_key), _id: String(row.session_id) };
    if (before && compareSessionOrder(after, before) >= 0) return null;
    if (row.settings !== settingsText(athlete, after.date)) return null;
    const personalBests = parseCacheText(String(row.standings));
    return personalBests && { ...personalBests, after };
  }

  private keep(key: string, athlete: Athlete, last: DoneSession, found: PersonalBestsCache): void {
    try {
      const { chronologicalKey, id, date } = last;
      const values = [key, chronologicalKey, id, settingsText(athlete, date), toCacheText(found)];
      writeAsOwn(this.statements.database, () => this.statements.change(KEEP, ...values));
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

/** The JSON of the column `standings`, whose keys are part of the schema: databases of users hold them. */
function toCacheText({ personalBests, records }: PersonalBestsCache): string {
  return JSON.stringify({ standings: personalBests, records });
}

/** The parsed cache; null if another program has written something else there. */
function parseCacheText(text: string): PersonalBestsCache | null {
  try {
    const { standings, records } = JSON.parse(text);
    return standings && records ? { personalBests: standings, records } : null;
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
