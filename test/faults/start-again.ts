/** The start after a fault, and the texts of the data root after it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import type { DataPaths } from '../../src/persistence/paths.js';
import { readReplacedText } from '../../src/persistence/session-files/replaced-text.js';
import { isSessionFileName } from '../../src/persistence/session-files/session-file-name.js';
import { recordOf } from '../../src/persistence/session-files/session-text.js';
import { readTombstone } from '../../src/persistence/session-files/tombstone-text.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { filesBelow } from '../support/data-root.js';

/** The content of a data root. */
export type Holdings = {
  /** All texts: files, trash, replaced and set-aside files, rows, rows of databases that were set aside. */
  readonly texts: ReadonlySet<string>;
  /** The texts of the sessions in both stores, by id. */
  readonly live: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The result of the start after a fault. */
export type NextStart = {
  /** The error if the start failed. */
  readonly refusal: string | null;
  /** Ids of sessions whose copies differ after that start. */
  readonly unequal: readonly string[];
  readonly holdings: Holdings;
};

/** Opens and closes the stores like the command `sync`, and reads the data root. */
export function startAgain(paths: DataPaths): NextStart {
  let atMs = Date.parse('2026-11-23T08:00:00Z');
  const stores = new OpenStores(paths, () => new Date(atMs));
  let refusal: string | null = null;
  let unequal: readonly string[] = [];
  try {
    if (stores.sync().syncResult?.waiting.length) {
      atMs += LOOKS_APART_MS;
      stores.sync();
    }
    if (stores.repository instanceof Error) throw stores.repository;
    const { dbOnly, jsonOnly, differ, pending } = verifyStores(
      stores.repository,
      stores.exporter,
      'database',
    );
    unequal = [...new Set([...dbOnly, ...jsonOnly, ...differ, ...pending])];
  } catch (error) {
    refusal = inspect(error);
  }
  stores.close();
  return { refusal, unequal, holdings: holdingsOf(paths) };
}

export function holdingsOf(paths: DataPaths): Holdings {
  const live = new Map<string, Set<string>>();
  const texts = new Set<string>();
  const isLive = (text: string) => {
    const id = recordOf(text)?._id;
    if (id !== undefined) live.set(id, new Set([...(live.get(id) ?? []), text]));
  };
  for (const path of filesBelow(paths.output).filter((each) => each.includes('.json'))) {
    if (path.endsWith('.tmp')) continue;
    const text = textAt(path);
    if (text === null) continue;
    texts.add(textInTrash(paths, path, text) ?? text);
    if (dirname(path) === paths.sessions && isSessionFileName(basename(path))) isLive(text);
  }
  for (const path of databasesOf(paths)) {
    for (const row of rowsOf(path)) {
      // A damaged row may have no text.
      if (row.text === null) continue;
      texts.add(row.text);
      if (path === paths.database && row.deletedAt === null) isLive(row.text);
    }
  }
  return { texts, live };
}

/** The text of a session if the file is a tombstone in the trash or a replaced text; otherwise null. */
function textInTrash(paths: DataPaths, path: string, content: string): string | null {
  if (dirname(path) === paths.replaced) return readReplacedText(content).text;
  return dirname(path) === paths.trash ? (readTombstone(content)?.text ?? null) : null;
}

/** @returns the text of a file; null if its bytes are not text, because then it holds no session */
function textAt(path: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return null;
  }
}

/** The database, and databases that were set aside. */
function databasesOf(paths: DataPaths): readonly string[] {
  const folder = dirname(paths.database);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^traininglogs\.db(\.(damaged|replaced)-\d{8}-\d{6}(-\d+)?)?$/.test(name))
    .map((name) => join(folder, name));
}

function rowsOf(
  path: string,
): readonly { readonly text: string | null; readonly deletedAt: string | null }[] {
  try {
    const database = new Database(path, { fileMustExist: true });
    try {
      const sql = 'SELECT raw_json AS text, deleted_at AS deletedAt FROM training_sessions';
      return database.prepare<[], { text: string | null; deletedAt: string | null }>(sql).all();
    } finally {
      database.close();
    }
  } catch {
    return []; // The database is damaged. Its texts must be found elsewhere.
  }
}
