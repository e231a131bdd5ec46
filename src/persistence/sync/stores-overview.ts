/** An overview of both stores and the trash for the Data screen. Changes nothing. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { sessionTitle } from '../../domain/format-session.js';
import type { StoresOverview, TrashedSession } from '../../domain/read-models/stores-overview.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import { namesInFolder } from '../disk/folder.js';
import { describeStorageError } from '../disk/storage-error.js';
import type { SessionDrafts } from '../drafts/session-drafts.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import type { OpenStores } from './open-stores.js';

export type OverviewSources = {
  readonly stores: OpenStores;
  readonly drafts: SessionDrafts;
  readonly paths: DataPaths;
  readonly rootReason: string;
};

const BACKUP_NAME = /^sessions_backup_\d{8}(-\d{6}(-\d+)?)?\.tar\.gz$/;

/** The overview without the sync states of sessions. Never throws: what cannot be read counts as 0. */
export function storesOverview({ stores, drafts, paths, rootReason }: OverviewSources): StoresOverview {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { repository } = stores;
  return {
    root: paths.root,
    rootReason,
    database: {
      path: inRoot(paths.database),
      sessions: fallbackOnError(0, () => sessionCountOf(stores)),
      sizeBytes: sizeOfDatabase(paths.database),
      error: repository instanceof Error ? `${describeStorageError(repository, paths.root)}.` : null,
    },
    filesPath: inRoot(paths.sessions),
    trashCount: fallbackOnError(0, () => stores.exporter.trash.count()),
    discardedDraftCount: fallbackOnError(0, () => drafts.discardedCount()),
    draftCount: drafts.count(),
    canUndoImport:
      !(repository instanceof Error) &&
      fallbackOnError(false, () => repository.importJournal.last() !== null),
    lastBackup: lastBackup(paths.root, inRoot),
    copies: null,
  };
}

/** The size of the database together with its write-ahead log, which holds the latest commits. */
function sizeOfDatabase(path: string): number {
  const sizes = [path, `${path}-wal`].map((file) => fallbackOnError(0, () => statSync(file).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * The number of sessions; 0 if the database cannot be opened even for reading.
 * @throws StorageError if the opened database cannot be read
 */
function sessionCountOf({ repository, readOnlyDatabase }: OpenStores): number {
  return repository instanceof Error ? (readOnlyDatabase?.sessionCount ?? 0) : repository.count();
}

/** Deleted sessions, then discarded drafts; in both groups, the latest comes first. @throws StorageError */
export function trashedSessions({
  stores,
  drafts,
}: Pick<OverviewSources, 'stores' | 'drafts'>): readonly TrashedSession[] {
  const sessions = stores.exporter.trash.all().flatMap(({ id, text }): TrashedSession[] => {
    const session = isLive(stores, id) ? null : recordOf(text);
    return session ? [{ kind: 'session', id, date: session.date, title: sessionTitle(session) }] : [];
  });
  const discarded = drafts.discarded().map(({ name, session }): TrashedSession => {
    return { kind: 'draft', name, id: session._id, date: session.date, title: sessionTitle(session) };
  });
  return [...sessions, ...discarded];
}

/** True if the session exists. Its tombstone may still be in the trash after a restore. */
function isLive({ repository }: OpenStores, id: string): boolean {
  if (repository instanceof Error) return false;
  return fallbackOnError(false, () => repository.rowState(id)?.deletedAt === null);
}

function lastBackup(root: string, inRoot: (path: string) => string): StoresOverview['lastBackup'] {
  const backups = fallbackOnError([], () => namesInFolder(root))
    .filter((name) => BACKUP_NAME.test(name))
    .flatMap((name) => {
      const path = join(root, name);
      const modifiedMs = fallbackOnError(null, () => statSync(path).mtimeMs);
      return modifiedMs === null ? [] : [{ path: inRoot(path), modifiedMs }];
    });
  return backups.sort((one, other) => other.modifiedMs - one.modifiedMs)[0] ?? null;
}
