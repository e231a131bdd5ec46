/** Tracks derived rows that may differ from their documents, and rewrites them. */
import { databaseState } from './database-state.js';
import { RowsCheck } from './rows-check.js';
import type { SessionRowWriter } from './session-row-writer.js';
import type { Statements } from './statements.js';
import type { StoredText } from './stored-text.js';
import { isConstraint, writeAsOwn } from './transaction.js';

const ROWS_CHECKED_AT = 'rows_checked_at';
const IS_UPGRADED = 'is_upgraded';

/** Records that the schema was upgraded. Some upgrades list sessions as changed. @throws StorageError */
export function recordUpgrade(statements: Statements): void {
  statements.change('INSERT OR REPLACE INTO upkeep VALUES (?, ?)', IS_UPGRADED, 'true');
}

export class Upkeep {
  constructor(
    private readonly statements: Statements,
    private readonly writer: SessionRowWriter,
    private readonly getStored: (id: string) => StoredText | null,
  ) {}

  /**
   * Ids of sessions whose derived rows another program changed, or an upgrade of the schema made out of date.
   * @throws StorageError
   */
  changedSessions(): readonly string[] {
    return this.statements.column('SELECT session_id FROM changed_sessions').map(String);
  }

  /**
   * True from an upgrade of the schema until `forgetUpgrade`: `changedSessions` may then be due to the upgrade.
   * @throws StorageError
   */
  isUpgraded(): boolean {
    return this.statements.column('SELECT 1 FROM upkeep WHERE name = ?', IS_UPGRADED).length > 0;
  }

  /** @throws StorageError */
  forgetUpgrade(): void {
    this.statements.change('DELETE FROM upkeep WHERE name = ?', IS_UPGRADED);
  }

  rowsCheck(): RowsCheck {
    return new RowsCheck(this.statements);
  }

  /**
   * Rewrites a session's derived rows, and removes it from `changedSessions`.
   * @returns false, without a change, if its document cannot be read
   * @throws StorageError
   */
  rewriteDerivedRows(id: string): boolean {
    const rewrite = () => this.writer.rewriteDerivedRows(id, () => this.getStored(id));
    try {
      return rewrite();
    } catch (cause) {
      // Rows that belong to no session may already have the keys of the new rows.
      if (!isConstraint(cause)) throw cause;
      this.removeOrphanRows();
      return rewrite();
    }
  }

  /**
   * The time when all derived rows were last compared with their documents; null if they never were.
   * @throws StorageError
   */
  rowsCheckedAt(): Date | null {
    const [value] = this.statements.column('SELECT value FROM upkeep WHERE name = ?', ROWS_CHECKED_AT);
    const at = new Date(String(value));
    return Number.isNaN(at.getTime()) ? null : at;
  }

  /** @throws StorageError */
  recordRowsChecked(at: Date): void {
    const sql = 'INSERT OR REPLACE INTO upkeep VALUES (?, ?)';
    this.statements.change(sql, ROWS_CHECKED_AT, at.toISOString());
  }

  /** A value that changes with every write of any program. @throws StorageError */
  databaseState(): string {
    return databaseState(this.statements);
  }

  /**
   * Deletes rows whose exercise or session does not exist. Programs that do not enforce foreign keys leave such rows.
   */
  private removeOrphanRows(): void {
    writeAsOwn(this.statements.database, () => {
      for (const table of ['exercises', 'session_search']) {
        this.statements.change(
          `DELETE FROM ${table} WHERE session_id NOT IN (SELECT id FROM training_sessions)`,
        );
      }
      for (const table of ['technique_sets', 'partial_volumes', 'working_sets', 'warmup_sets']) {
        this.statements.change(`DELETE FROM ${table} WHERE exercise_id NOT IN (SELECT id FROM exercises)`);
      }
    });
  }
}
