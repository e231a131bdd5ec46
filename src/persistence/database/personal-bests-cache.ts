/**
 * Personal bests and records of an exercise. The result for a long history is cached in the database; triggers delete
 * the cached row when a session up to its last one changes, so only later sessions are scanned again.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Athlete, bodyWeightOn } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { joinedNames } from '../../domain/joined-names.js';
import { chronologicalKey, dayOf } from '../../domain/session-date.js';
import { compareSessionOrder, type SessionOrderKey } from '../../domain/session-order.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import { bySession, type DoneExercise, type DoneSession } from '../../domain/statistics/done-exercise.js';
import { type PersonalBests, RecordBook, type TrainingRecord } from '../../domain/statistics/records.js';
import { INDETERMINATE, runToEnd, type Steps } from '../disk/time-sliced-work.js';
import { databaseState, dataVersion } from './database-state.js';
import type { Statements } from './statements.js';
import type { DoneFilter, StatisticsQueries } from './statistics-queries.js';
import type { TrainingDays } from './training-days.js';
import { readInOneSnapshot, writeAsOwn } from './transaction.js';

export type ExerciseBests = {
  readonly personalBests: PersonalBests;
  /** In the order they were set, as by `recordsOfAllTime`. */
  readonly records: readonly TrainingRecord[];
};

type CachedBests = ExerciseBests & { readonly after: SessionOrderKey };
type Scan = {
  readonly found: ExerciseBests;
  readonly last: DoneSession | null;
  readonly sessionCount: number;
};
/** The key of an exercise, and those of its aliases. */
type Keys = readonly string[];
type SessionRange = Pick<DoneFilter, 'after' | 'before'>;

/** Scanning fewer sessions is not noticeable. */
const CACHED_FROM_SESSIONS = 200;
/** Entries of an exercise scanned in one step; takes a few milliseconds. */
const PAGE_SIZE = 100;

export class PersonalBestsCache {
  constructor(
    private readonly statements: Statements,
    private readonly statistics: StatisticsQueries,
    private readonly days: TrainingDays,
  ) {}

  /**
   * The personal bests and records of an exercise; a long history is scanned in steps and the result cached.
   * @param before only count sessions before this one; absent: all of them
   * @throws StorageError
   */
  *read(name: string, athlete: Athlete, before?: SessionOrderKey): Steps<ExerciseBests> {
    const keys = joinedNames(athlete.aliases).keysOf(exerciseKey(name));
    const scan = () => this.scan(keys, athlete, this.cached(keys, athlete, before), before);
    const state = databaseState(this.statements);
    const version = dataVersion(this.statements);
    const { found, last, sessionCount } = yield* scan();
    // A session saved between two steps may precede those already scanned.
    if (databaseState(this.statements) !== state) {
      return readInOneSnapshot(this.statements.database, () => runToEnd(scan()).found);
    }
    const isLong = sessionCount >= CACHED_FROM_SESSIONS;
    // Bests before an old session are rarely read, and would replace the later ones of all joined names.
    if (last && isLong && (keys.length === 1 || before === undefined))
      this.save(keys, athlete, last, found, version);
    return found;
  }

  /** Caches the bests of every exercise whose history is too long to scan while a key waits. @throws StorageError */
  *precompute(athlete: () => Athlete): Steps<void> {
    for (const { key, name } of this.days.exercises()) {
      yield INDETERMINATE;
      const keys = joinedNames(athlete().aliases).keysOf(key);
      const { after } = this.cached(keys, athlete(), undefined) ?? {};
      const isLong = this.orderKeyAt(keys, { after }, CACHED_FROM_SESSIONS) !== undefined;
      if (isLong) yield* this.read(name, athlete());
    }
  }

  /** Deletes cached rows that differ from what the sessions give. @returns how many; @throws StorageError */
  *deleteWrong(athlete: Athlete): Steps<number> {
    const wrong = yield* this.wrongKeys(athlete);
    for (const key of wrong) {
      writeAsOwn(this.statements.database, () => this.statements.change(DELETE, key));
    }
    return wrong.length;
  }

  /** Keys of the exercises whose cached row differs from what the sessions give. @throws StorageError */
  *wrongKeys(athlete: Athlete): Steps<readonly string[]> {
    const wrong: string[] = [];
    for (const key of this.statements.column('SELECT name_key FROM exercise_standings').map(String)) {
      const state = databaseState(this.statements);
      const keys = joinedNames(athlete.aliases).keysOf(key);
      const cached = this.cached(keys, athlete, undefined);
      if (cached === null) continue; // for other settings: unused
      const { after, ...expected } = cached;
      const { found } = yield* this.scan(keys, athlete, null, keyAfter(after));
      const isUnchanged = databaseState(this.statements) === state;
      if (isUnchanged && !isDeepStrictEqual(parseCacheText(toCacheText(found)), expected)) wrong.push(key);
    }
    return wrong;
  }

  /** Scans the sessions after the cached ones, one page per step. */
  private *scan(
    keys: Keys,
    athlete: Athlete,
    cached: CachedBests | null,
    before: SessionOrderKey | undefined,
  ): Steps<Scan> {
    const book = new RecordBook(bodyWeightsOf(athlete), athlete.oneRepMaxFormula, cached?.personalBests);
    const records = [...(cached?.records ?? [])];
    let range: SessionRange = { after: cached?.after, before };
    let last: DoneSession | null = null;
    let sessionCount = 0;
    for (;;) {
      const pageEnd = this.orderKeyAt(keys, range, PAGE_SIZE);
      const page = this.doneIn(keys, athlete, { ...range, before: pageEnd ?? before });
      // A single session may have more entries of the exercise than a page: then the rest is read at once.
      const isLast = pageEnd === undefined || page.length === 0;
      const done = isLast && pageEnd !== undefined ? this.doneIn(keys, athlete, range) : page;
      for (const inSession of done) for (const record of book.enter(inSession)) records.push(record);
      sessionCount += done.length;
      last = done.at(-1)?.[0]?.session ?? last;
      if (isLast) return { found: { personalBests: book.personalBests, records }, last, sessionCount };
      if (last) range = { after: { date: last.chronologicalKey, _id: last.id }, before };
      yield INDETERMINATE;
    }
  }

  /** The session of the entry at `offset` in a range of an exercise's history; undefined if the range is shorter. */
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

  /**
   * The cached bests, if they end before a session and were derived with the athlete's present settings. A trigger
   * deletes the row of one name only, so the rows of all joined names must be there.
   */
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

  /** @param version the `dataVersion` that `found` was read in */
  private save(keys: Keys, athlete: Athlete, last: DoneSession, found: ExerciseBests, version: string): void {
    const settings = settingsText(keys, athlete, last.date);
    const values = [last.chronologicalKey, last.id, settings, toCacheText(found)];
    try {
      writeAsOwn(this.statements.database, () => {
        if (dataVersion(this.statements) !== version) return;
        // The row of one joined name may be of a state before the trigger deleted that of another.
        if (keys.length > 1) for (const key of keys) this.statements.change(DELETE, key);
        for (const key of keys) this.statements.change(SAVE, key, ...values);
      });
    } catch {
      // The database is read-only or locked: the next read scans again.
    }
  }
}

const DELETE = 'DELETE FROM exercise_standings WHERE name_key = ?';
// A row that covers later sessions is kept: bests before an old session are rarely read.
const SAVE = `INSERT INTO exercise_standings VALUES (?, ?, ?, ?, ?) ON CONFLICT (name_key) DO UPDATE
  SET chronological_key = excluded.chronological_key, session_id = excluded.session_id,
    settings = excluded.settings, standings = excluded.standings
  WHERE (excluded.chronological_key, excluded.session_id) > (chronological_key, session_id)
    OR excluded.settings <> settings`;

/** The JSON of the column `standings`. Its keys are part of the schema, because existing databases hold them. */
function toCacheText({ personalBests, records }: ExerciseBests): string {
  return JSON.stringify({ standings: personalBests, records });
}

/** The parsed cache; null if another program has written something else there. */
function parseCacheText(text: string): ExerciseBests | null {
  try {
    const { standings, records } = JSON.parse(text);
    return standings && records ? { personalBests: standings, records } : null;
  } catch {
    return null;
  }
}

/** The lowest key above that of a session: a range up to it includes the session. */
function keyAfter({ date, _id }: SessionOrderKey): SessionOrderKey {
  return { date, _id: `${_id}\0` };
}

/** Part of `settingsText`. Raise it when the rules for bests change: rows cached by older rules are then unused. */
const RULES_VERSION = 2;

/** What bests up to a day depend on besides the sessions: the rules and the athlete's settings. */
function settingsText(keys: Keys, athlete: Athlete, date: string): string {
  const { oneRepMaxFormula = 'auto', countPartialReps = false, bodyWeights = [] } = athlete;
  const day = dayOf(date);
  const measuredDays = bodyWeights.map((measured) => dayOf(measured.date)).filter((each) => each <= day);
  // The empty day is before every measurement.
  const days = [...new Set(['', ...measuredDays])].sort();
  const known = days.map((each) => [each, bodyWeightOn(athlete, each)]);
  const joined = keys.length > 1 ? [keys] : [];
  return JSON.stringify([RULES_VERSION, oneRepMaxFormula, countPartialReps, known, ...joined]);
}

function placeholders(values: readonly unknown[]): string {
  return `(${values.map(() => '?').join(', ')})`;
}
