/**
 * Computes the personal bests and records of an exercise. Long histories are cached; triggers delete outdated rows.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedNames } from '../../domain/joined-names.js';
import { chronologicalKey, dayOf } from '../../domain/session-date.js';
import { compareSessionOrder, type SessionOrderKey } from '../../domain/session-order.js';
import { bySession, type DoneExercise, type DoneSession } from '../../domain/statistics/done-exercise.js';
import { RecordBook } from '../../domain/statistics/records.js';
import type { PersonalBests, TrainingRecord } from '../../domain/statistics/training-record.js';
import { INDETERMINATE, runToEnd, type Steps } from '../disk/time-sliced-work.js';
import { databaseState, dataVersion } from './database-state.js';
import type { Statements } from './statements.js';
import type { DoneFilter, StatisticsQueries } from './statistics-queries.js';
import type { TrainingDays } from './training-days.js';
import { readInOneSnapshot, writeAsOwn } from './transaction.js';

export type ExerciseBests = {
  readonly personalBests: PersonalBests;
  /** The records in the order in which they were set, as `recordsOfAllTime` returns them. */
  readonly records: readonly TrainingRecord[];
};

type CachedBests = ExerciseBests & { readonly after: SessionOrderKey };
type Scan = {
  readonly found: ExerciseBests;
  readonly last: DoneSession | null;
  readonly sessionCount: number;
};
/** The key of an exercise and the keys of its aliases. */
type Keys = readonly string[];
type SessionRange = Pick<DoneFilter, 'after' | 'before'>;

/** Results for fewer sessions are not cached, because scanning them is fast enough. */
const CACHED_FROM_SESSIONS = 200;
/** How many occurrences of an exercise one step scans. */
const PAGE_SIZE = 100;

export class PersonalBestsCache {
  constructor(
    private readonly statements: Statements,
    private readonly statistics: StatisticsQueries,
    private readonly days: TrainingDays,
  ) {}

  /**
   * Computes the personal bests and records of an exercise in steps.
   * @param before if given, only other sessions before this one count
   * @throws StorageError
   */
  *read(name: string, athlete: Athlete, before?: SessionOrderKey): Steps<ExerciseBests> {
    const keys = joinedNames(athlete.aliases).keysOf(exerciseKey(name));
    // If the saved copy of `before` is earlier, the cached bests may include it, so the cache is not used.
    const isCopyEarlier = before !== undefined && this.isSavedEarlier(keys, before);
    const scan = () =>
      this.scan(keys, athlete, isCopyEarlier ? null : this.cached(keys, athlete, before), before);
    const state = databaseState(this.statements);
    const version = dataVersion(this.statements);
    const { found, last, sessionCount } = yield* scan();
    // Scans again if anything was written between two steps: a new session may be older than those already scanned.
    if (databaseState(this.statements) !== state) {
      return readInOneSnapshot(this.statements.database, () => runToEnd(scan()).found);
    }
    const isLong = sessionCount >= CACHED_FROM_SESSIONS;
    // Bests before a session are rarely read, so they must not replace the rows of joined names.
    if (last && isLong && !isCopyEarlier && (keys.length === 1 || before === undefined))
      this.save(keys, athlete, last, found, version);
    return found;
  }

  /**
   * Caches the bests of every exercise whose history is too long to scan when a key is pressed.
   * @throws StorageError
   */
  *precompute(athlete: () => Athlete): Steps<void> {
    for (const { key, name } of this.days.exercises()) {
      yield INDETERMINATE;
      const keys = joinedNames(athlete().aliases).keysOf(key);
      const { after } = this.cached(keys, athlete(), undefined) ?? {};
      const isLong = this.orderKeyAt(keys, { after }, CACHED_FROM_SESSIONS) !== undefined;
      if (isLong) yield* this.read(name, athlete());
    }
  }

  /**
   * Deletes cached rows that differ from the result of scanning the sessions.
   * @returns the number of deleted rows
   * @throws StorageError
   */
  *deleteWrong(athlete: Athlete): Steps<number> {
    const wrong = yield* this.wrongKeys(athlete);
    for (const key of wrong) {
      writeAsOwn(this.statements.database, () => this.statements.change(DELETE, key));
    }
    return wrong.length;
  }

  /** Keys of the exercises whose cached row differs from the result of scanning the sessions. @throws StorageError */
  *wrongKeys(athlete: Athlete): Steps<readonly string[]> {
    const wrong: string[] = [];
    for (const key of this.statements.column('SELECT name_key FROM exercise_standings').map(String)) {
      const state = databaseState(this.statements);
      const keys = joinedNames(athlete.aliases).keysOf(key);
      const cached = this.cached(keys, athlete, undefined);
      if (cached === null) continue; // not used by `read` either, for example because of other settings
      const { after, ...expected } = cached;
      const { found } = yield* this.scan(keys, athlete, null, keyAfter(after));
      const isUnchanged = databaseState(this.statements) === state;
      if (isUnchanged && !isDeepStrictEqual(parseCacheText(toCacheText(found)), expected)) wrong.push(key);
    }
    return wrong;
  }

  /** Scans the sessions after those that `cached` covers, one page per step. */
  private *scan(
    keys: Keys,
    athlete: Athlete,
    cached: CachedBests | null,
    before: SessionOrderKey | undefined,
  ): Steps<Scan> {
    const book = new RecordBook(athlete, cached?.personalBests);
    const records = [...(cached?.records ?? [])];
    let range: SessionRange = { after: cached?.after, before };
    let last: DoneSession | null = null;
    let sessionCount = 0;
    for (;;) {
      const pageEnd = this.orderKeyAt(keys, range, PAGE_SIZE);
      const page = this.doneIn(keys, athlete, { ...range, before: pageEnd ?? before });
      // If one session has the exercise more often than a page holds, all remaining sessions are read at once.
      const isLast = pageEnd === undefined || page.length === 0;
      const done = isLast && pageEnd !== undefined ? this.doneIn(keys, athlete, range) : page;
      const others = done.filter(([exercise]) => exercise?.session.id !== before?._id);
      for (const inSession of others) for (const record of book.enter(inSession)) records.push(record);
      sessionCount += done.length;
      last = done.at(-1)?.[0]?.session ?? last;
      if (isLast) return { found: { personalBests: book.personalBests, records }, last, sessionCount };
      if (last) range = { after: { date: last.chronologicalKey, _id: last.id }, before };
      yield INDETERMINATE;
    }
  }

  /** The session of the occurrence at index `offset` in a range of a history; undefined if there are fewer. */
  private orderKeyAt(
    keys: Keys,
    { after, before }: SessionRange,
    offset: number,
  ): SessionOrderKey | undefined {
    const conditions = [after && '> (?, ?)', before && '< (?, ?)'].flatMap((condition) =>
      condition ? [`AND (chronological_key, session_id) ${condition}`] : [],
    );
    const bounds = [after, before].flatMap((bound) =>
      bound ? [chronologicalKey(bound.date), bound._id] : [],
    );
    const [row] = this.statements.values(
      `SELECT chronological_key, session_id FROM exercises WHERE name_key IN ${placeholders(keys)}
       ${conditions.join(' ')} ORDER BY chronological_key, session_id LIMIT 1 OFFSET ?`,
      ...keys,
      ...bounds,
      offset,
    );
    return row && { date: String(row[0]), _id: String(row[1]) };
  }

  /** True if the saved copy of a session has the exercise and an earlier time than the session now has. */
  private isSavedEarlier(keys: Keys, { _id, date }: SessionOrderKey): boolean {
    const sql = `SELECT 1 FROM exercises WHERE name_key IN ${placeholders(keys)} AND session_id = ?
      AND chronological_key < ? LIMIT 1`;
    return this.statements.values(sql, ...keys, _id, chronologicalKey(date)).length > 0;
  }

  private doneIn(
    keys: Keys,
    { countPartialReps: countsPartials, aliases }: Athlete,
    range: SessionRange,
  ): readonly (readonly DoneExercise[])[] {
    const { nameOf } = joinedNames(aliases);
    const done = keys.flatMap((key) => this.statistics.doneExercises({ key, countsPartials, ...range }));
    return bySession<DoneExercise>(
      keys.length === 1 ? done : done.map((each) => ({ ...each, name: nameOf(each.name) })),
    );
  }

  /** The cached bests up to a session before `before`. Null if a joined name has no row, or settings changed. */
  private cached(keys: Keys, athlete: Athlete, before: SessionOrderKey | undefined): CachedBests | null {
    const sql = `SELECT chronological_key, session_id, settings, standings FROM exercise_standings
      WHERE name_key IN ${placeholders(keys)}`;
    const rows = this.statements.rows(sql, ...keys);
    const [row] = rows;
    if (!row || rows.length < keys.length) return null;
    const after = { date: String(row.chronological_key), _id: String(row.session_id) };
    if (rows.some(({ session_id }) => session_id !== row.session_id)) return null;
    if (before && compareSessionOrder(after, before) >= 0) return null;
    const settings = settingsText(keys, athlete, after.date);
    if (rows.some((each) => each.settings !== settings)) return null;
    const bests = parseCacheText(String(row.standings));
    return bests && { ...bests, after };
  }

  /** @param version the `dataVersion` when `found` was read: nothing is saved if it has changed */
  private save(keys: Keys, athlete: Athlete, last: DoneSession, found: ExerciseBests, version: string): void {
    const settings = settingsText(keys, athlete, last.date);
    const values = [last.chronologicalKey, last.id, settings, toCacheText(found)];
    try {
      writeAsOwn(this.statements.database, () => {
        if (dataVersion(this.statements) !== version) return;
        // If a trigger has deleted the row of one joined name, the other rows are stale. `SAVE` might keep them.
        if (keys.length > 1) for (const key of keys) this.statements.change(DELETE, key);
        for (const key of keys) this.statements.change(SAVE, key, ...values);
      });
    } catch {
      // The database is read-only or locked: the next read scans again.
    }
  }
}

const DELETE = 'DELETE FROM exercise_standings WHERE name_key = ?';
// Keeps an existing row of the same or later sessions, because bests before an old session are rarely read.
const SAVE = `INSERT INTO exercise_standings VALUES (?, ?, ?, ?, ?) ON CONFLICT (name_key) DO UPDATE
  SET chronological_key = excluded.chronological_key, session_id = excluded.session_id,
    settings = excluded.settings, standings = excluded.standings
  WHERE (excluded.chronological_key, excluded.session_id) > (chronological_key, session_id)
    OR excluded.settings <> settings`;

/** The JSON of the column `standings`. Existing databases have these keys, so they must not change. */
function toCacheText({ personalBests, records }: ExerciseBests): string {
  return JSON.stringify({ standings: personalBests, records });
}

/** Parses the text of `toCacheText`; null if another program has written something else into the column. */
function parseCacheText(text: string): ExerciseBests | null {
  try {
    const { standings, records } = JSON.parse(text);
    return standings && records ? { personalBests: standings, records } : null;
  } catch {
    return null;
  }
}

/** The lowest key after this session: a range that ends before this key includes the session. */
function keyAfter({ date, _id }: SessionOrderKey): SessionOrderKey {
  return { date, _id: `${_id}\0` };
}

/** Raise it when the rules for bests change, so that rows cached by older rules are not used. */
const RULES_VERSION = 5;

/** What the bests up to a day depend on besides the sessions: the rules and the athlete's settings. */
function settingsText(keys: Keys, athlete: Athlete, date: string): string {
  const { oneRepMaxFormula = 'auto', countPartialReps = false, bodyWeights = [] } = athlete;
  const day = dayOf(date);
  const measuredDays = bodyWeights.map((measured) => dayOf(measured.date)).filter((each) => each <= day);
  // The empty text stands for the days before the first measurement.
  const days = [...new Set(['', ...measuredDays])].sort();
  const known = days.map((each) => [each, bodyWeightOn(athlete, each)]);
  const joined = keys.length > 1 ? [keys] : [];
  return JSON.stringify([
    RULES_VERSION,
    oneRepMaxFormula,
    countPartialReps,
    known,
    ...joined,
    ...(athlete.unit === 'lb' ? ['lb'] : []),
  ]);
}

function placeholders(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}
