/** Reads on which days there was training and how much, and on which days each exercise was done. */
import { periodBounds } from '../../domain/period.js';
import type { DayRange } from '../../domain/read-models/training-overview.js';
import type { SessionEffort } from '../../domain/statistics/weekly-volume.js';
import { LastRead } from './database-state.js';
import type { Statements } from './statements.js';
import { FROM_LISTED, SUMMARY_COLUMNS, toSummaries } from './summary-rows.js';

type Span = { readonly sessions: number; readonly firstDay: string; readonly lastDay: string };

export class TrainingDays {
  /** The last result of `span`. It is cached, because counting very many sessions takes long. */
  private readonly lastSpan: LastRead<Span | null>;
  /** The last result of `sessionsByDay`. It is cached, because several pages show the same range. */
  private readonly lastDays: LastRead<ReadonlyMap<string, number>>;

  constructor(private readonly statements: Statements) {
    this.lastSpan = new LastRead(statements);
    this.lastDays = new LastRead(statements);
  }

  /** The number of sessions, and the first and the last day; null if there are no sessions. @throws StorageError */
  span(): Span | null {
    return this.lastSpan.of('span', () => this.readSpan());
  }

  private readSpan(): Span | null {
    const [row] = this.statements.values(
      `SELECT (SELECT count(*) ${FROM_LISTED}), (SELECT min(chronological_key) ${FROM_LISTED}),
        (SELECT max(chronological_key) ${FROM_LISTED})`,
    );
    const [sessions, first, last] = row ?? [];
    if (typeof first !== 'string') return null;
    return { sessions: Number(sessions), firstDay: dayIn(first), lastDay: dayIn(String(last)) };
  }

  /** The number of sessions on each day; days without sessions are left out. @throws StorageError */
  sessionsByDay(range: DayRange): ReadonlyMap<string, number> {
    return this.lastDays.of(`${range.since} ${range.until}`, () => this.readDays(range));
  }

  private readDays({ since, until }: DayRange): ReadonlyMap<string, number> {
    const rows = this.statements.values(
      `SELECT substr(chronological_key, 1, ${DAY_LENGTH}) AS day, count(*) FROM training_sessions
       WHERE ${IN_RANGE} GROUP BY day`,
      since,
      periodBounds(until).to,
    );
    return new Map(rows.map(([day, sessions]) => [String(day), Number(sessions)]));
  }

  /**
   * The effort of each session, oldest first.
   * @throws StorageError
   */
  efforts({ since, until }: DayRange, countsPartials: boolean | undefined): SessionEffort[] {
    const rows = this.statements.rows(
      `SELECT ${SUMMARY_COLUMNS} FROM training_sessions WHERE ${IN_RANGE} ORDER BY chronological_key, id`,
      since,
      periodBounds(until).to,
    );
    return toSummaries(this.statements, rows, countsPartials).map(({ date, workingSetCount, volume }) => ({
      date,
      workingSets: workingSetCount,
      volume,
    }));
  }

  /**
   * Every exercise, last done first, with the name and date of its last occurrence with sets; `lastDate` is empty if
   * none had sets.
   * @throws StorageError
   */
  exercises(): { readonly key: string; readonly name: string; readonly lastDate: string }[] {
    return this.statements
      .values(LAST_DONE)
      .map(([key, name, last]) => ({ key: String(key), name: String(name), lastDate: String(last) }));
  }

  /**
   * How often an exercise occurs, how often without sets, and its first day, which is empty if it never occurs.
   * @throws StorageError
   */
  timesOf(key: string): { readonly times: number; readonly skipped: number; readonly firstDay: string } {
    const [row] = this.statements.values(
      `SELECT count(*), coalesce(sum(NOT (${hasSets('exercises')})), 0), min(chronological_key)
       FROM exercises WHERE name_key = ?`,
      key,
    );
    const [times = 0, skipped = 0, first] = row ?? [];
    const firstDay = typeof first === 'string' ? dayIn(first) : '';
    return { times: Number(times), skipped: Number(skipped), firstDay };
  }

  /**
   * The day of an exercise's occurrence number `times`, counted back from the last, which is 1; empty if there are
   * fewer.
   * @throws StorageError
   */
  dayOfLast(key: string, times: number): string {
    const [row] = this.statements.values(
      'SELECT chronological_key FROM exercises WHERE name_key = ? ORDER BY chronological_key DESC LIMIT 1 OFFSET ?',
      key,
      times - 1,
    );
    return row ? dayIn(String(row[0])) : '';
  }
}

const hasSets = (table: string) => `(EXISTS (SELECT 1 FROM working_sets WHERE exercise_id = ${table}.id)
  OR EXISTS (SELECT 1 FROM warmup_sets WHERE exercise_id = ${table}.id))`;
const IS_LIVE = 'deleted_at IS NULL';
const IN_RANGE = `${IS_LIVE} AND chronological_key >= ? AND chronological_key < ?`;
const NEWEST_FIRST = 'ORDER BY chronological_key DESC, session_id DESC, position';
const DAY_LENGTH = 10;

// Jumps in the index from name to name, instead of reading every occurrence of each exercise.
const LAST_DONE = `
  WITH RECURSIVE names (name_key) AS (
    SELECT min(name_key) FROM exercises
    UNION ALL
    SELECT (SELECT min(name_key) FROM exercises WHERE name_key > names.name_key)
    FROM names WHERE names.name_key IS NOT NULL
  )
  SELECT e.name_key, e.name, iif(${hasSets('e')}, e.chronological_key, '') AS last_date
  FROM names JOIN exercises e ON e.id = coalesce(
    (SELECT id FROM exercises o WHERE name_key = names.name_key AND ${hasSets('o')} ${NEWEST_FIRST} LIMIT 1),
    (SELECT id FROM exercises WHERE name_key = names.name_key ${NEWEST_FIRST} LIMIT 1))
  ORDER BY last_date = '', e.chronological_key DESC, e.session_id DESC, e.position`;

function dayIn(key: string): string {
  return key.slice(0, DAY_LENGTH);
}
