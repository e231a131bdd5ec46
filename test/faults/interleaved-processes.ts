/** Processes that change one data root in any order, and a model of the expected state. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { markerPathOf } from '../../src/persistence/database/clean-close-marker.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { isSessionFileName } from '../../src/persistence/session-files/session-file-name.js';
import { recordOf } from '../../src/persistence/session-files/session-text.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { anId } from '../support/builders.js';
import { logged } from './operation-stores.js';

export type Act =
  | {
      readonly kind: 'save' | 'delete' | 'undelete' | 'sync';
      readonly who: Who;
      readonly on: number;
      readonly killAt: number;
    }
  | { readonly kind: 'rebuild'; readonly from: 'json' | 'db'; readonly killAt: number }
  | {
      readonly kind: 'edit file' | 'edit row' | 'remove file' | 'break file' | 'copy file';
      readonly on: number;
    };

/** `app` keeps the stores open; `command` opens and closes them for each action. */
type Who = 'app' | 'command';

/** What this program last did to a session; null if the present content of the session is not known. */
type LastDone = { readonly kind: 'saved'; readonly text: string } | { readonly kind: 'deleted' } | null;

class Killed extends Error {}

export class InterleavedProcesses {
  /** Texts that must still exist in at least one place, by the number of their session. */
  readonly kept = new Map<number, Set<string>>();
  readonly lastDone = new Map<number, LastDone>();
  /** Sessions whose file a person copied. If such a session is deleted, the copied file makes it live again. */
  private readonly copied = new Set<number>();
  private app: OpenStores;
  private seconds = 0;
  private edits = 0;

  constructor(private readonly paths: DataPaths) {
    this.app = this.start();
  }

  act(act: Act): void {
    this.seconds += 7;
    switch (act.kind) {
      case 'save':
      case 'delete':
      case 'undelete':
      case 'sync':
        this.run(act.who, act.killAt, act.kind === 'sync' ? null : act.on, (stores) =>
          this.useStores(act, stores),
        );
        return;
      case 'rebuild':
        // The app is closed first, because the program does not replace a database in use.
        this.app.close();
        this.run('command', act.killAt, null, (stores) => {
          runToEnd(stores.rebuildSteps(act.from));
          for (const on of this.lastDone.keys()) this.lastDone.set(on, null);
        });
        this.app = this.start();
        return;
      case 'edit file':
        this.change(act.on, this.fileOf(act.on), (path) => writeFileSync(path, this.newText(act.on)));
        return;
      case 'remove file':
        this.change(act.on, this.fileOf(act.on), (path) => rmSync(path));
        return;
      case 'break file':
        this.change(act.on, this.fileOf(act.on), (path) => writeFileSync(path, '{"_id":'));
        return;
      case 'copy file': {
        const file = this.fileOf(act.on);
        this.copied.add(act.on);
        if (file) writeFileSync(join(this.paths.sessions, `copy ${this.edits++}.json`), readFileSync(file));
        return;
      }
      case 'edit row':
        this.editRow(act.on);
        return;
    }
  }

  /** Closes the app. */
  end(): void {
    this.app.close();
  }

  private useStores({ kind, on }: Extract<Act, { readonly who: Who }>, stores: OpenStores): void {
    switch (kind) {
      case 'save': {
        this.edits += 1;
        const session = { ...logged(on), focus: `saved ${this.edits}` };
        const text = serializeSession(session);
        const { status } = saveSession(stores, session, { replace: true });
        if (status !== 'saved' && status !== 'saved-one-copy') return;
        this.keep(on, text);
        this.lastDone.set(on, { kind: 'saved', text });
        return;
      }
      case 'delete':
        if (deleteSession(stores, anId(on)).status !== 'done') return;
        this.lastDone.set(on, this.copied.has(on) ? null : { kind: 'deleted' });
        return;
      case 'undelete':
        if (undeleteSession(stores, anId(on)).status !== 'not-found') this.lastDone.set(on, null);
        return;
      case 'sync':
        stores.sync();
        return;
    }
  }

  /** Runs an action as the app or as a command. From step `killAt` on, nothing is done; 0 is no kill. */
  private run(who: Who, killAt: number, on: number | null, work: (stores: OpenStores) => void): void {
    const known = new Map(this.lastDone);
    let steps = 0;
    let isKilled = false;
    watchSteps(() => {
      steps += 1;
      if (killAt === 0 || steps < killAt) return;
      isKilled = true;
      throw new Killed();
    });
    let stores = who === 'app' ? this.app : null;
    try {
      stores ??= this.start();
      work(stores);
      if (who === 'command') stores.close();
    } catch (error) {
      if (!isKilled) throw error;
    } finally {
      watchSteps(null);
    }
    if (!isKilled) return;
    if (stores) this.closeAfterKill(stores);
    // The killed process reported no outcome, so any outcome is possible.
    for (const [each, done] of known) this.lastDone.set(each, done);
    for (const each of on === null ? this.lastDone.keys() : [on]) this.lastDone.set(each, null);
    if (who === 'app') this.app = this.start();
  }

  private start(): OpenStores {
    const stores = new OpenStores(this.paths, () => new Date(Date.UTC(2026, 10, 22, 7, 0, this.seconds)));
    stores.sync();
    return stores;
  }

  /** Closes what a killed process had open, without the marker of a clean close. */
  private closeAfterKill(stores: OpenStores): void {
    stores.close();
    rmSync(markerPathOf(this.paths.database), { force: true });
  }

  /** A person changes or removes a file. A changed text may be lost; a removed one too, unless the row has it. */
  private change(on: number, path: string | null, change: (path: string) => void): void {
    if (path === null) return;
    const old = readFileSync(path, 'utf8');
    change(path);
    if (this.rowText(on) !== old || existsSync(path)) this.kept.get(on)?.delete(old);
    this.lastDone.set(on, null);
    const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (recordOf(now)) this.keep(on, now);
  }

  private editRow(on: number): void {
    const old = this.rowText(on);
    if (old === null) return;
    const text = this.newText(on);
    this.withDatabase((database) =>
      database.prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?').run(text, anId(on)),
    );
    this.kept.get(on)?.delete(old);
    this.keep(on, text);
    this.lastDone.set(on, null);
  }

  private rowText(on: number): string | null {
    const sql = 'SELECT raw_json AS text FROM training_sessions WHERE id = ? AND deleted_at IS NULL';
    return (
      this.withDatabase((database) => database.prepare<[string], { text: string }>(sql).get(anId(on)))
        ?.text ?? null
    );
  }

  private withDatabase<T>(work: (database: Database.Database) => T): T {
    const database = new Database(this.paths.database);
    try {
      return work(database);
    } finally {
      database.close();
    }
  }

  private newText(on: number): string {
    this.edits += 1;
    return serializeSession({ ...logged(on), focus: `edited ${this.edits}` });
  }

  private fileOf(on: number): string | null {
    if (!existsSync(this.paths.sessions)) return null;
    const names = readdirSync(this.paths.sessions).filter(isSessionFileName);
    const paths = names.map((name) => join(this.paths.sessions, name));
    return paths.find((path) => recordOf(readFileSync(path, 'utf8'))?._id === anId(on)) ?? null;
  }

  private keep(on: number, text: string): void {
    this.kept.set(on, (this.kept.get(on) ?? new Set()).add(text));
  }
}
