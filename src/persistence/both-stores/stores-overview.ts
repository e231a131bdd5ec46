/** What both stores hold and how they stand to each other, for looking at: nothing here changes either. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../domain/session-date.js';
import type { CopiesOverview, StoresOverview, StoreTrouble } from '../../store/ports/data-port.js';
import type { CopyState } from '../../store/ports.js';
import { namesInFolder } from '../disk/folder.js';
import type { Steps } from '../disk/run-steps.js';
import { describeStorageError } from '../disk/storage-error.js';
import type { SessionDrafts } from '../drafts/session-drafts.js';
import { type DataPaths, pathInRoot } from '../paths.js';
import { recordOf } from '../session-files/session-text.js';
import { surveyCopies } from './copy-states.js';
import type { OpenStores } from './open-stores.js';

/** What the overview is taken of. */
export type OverviewSources = {
  readonly stores: OpenStores;
  readonly drafts: SessionDrafts;
  readonly paths: DataPaths;
  readonly rootReason: string;
};

/** A path as a person reads it: relative where it lies in the root. */
type InRoot = (path: string) => string;

const BACKUP_NAME = /^sessions_backup_\d{8}(-\d{6}(-\d+)?)?\.tar\.gz$/;
/** Until a reason is known: it has not been tried since the copy went missing. */
const NOT_TRIED = 'not tried again yet; settling does.';

type CopyStates = ReadonlyMap<string, CopyState>;
type CopyCounts = Omit<CopiesOverview, 'troubles'> & {
  readonly unequal: CopyStates;
  readonly conflictNames: readonly string[];
};

/** All but the look at the files. Never throws: what cannot be read counts as nothing, and `problem` says why. */
export function storesOverview({ stores, drafts, paths, rootReason }: OverviewSources): StoresOverview {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { repository } = stores;
  return {
    root: paths.root,
    rootReason,
    database: {
      path: inRoot(paths.database),
      sessions: repository instanceof Error ? 0 : readOr(0, () => repository.count()),
      sizeBytes: readOr(0, () => statSync(paths.database).size),
      problem: repository instanceof Error ? `${describeStorageError(repository)}.` : null,
    },
    filesPath: inRoot(paths.sessions),
    trash: trashOf(stores),
    draftCount: drafts.count(),
    lastBackup: lastBackup(paths.root, inRoot),
    copies: null,
  };
}

/** The look at the files. Never throws, as above. */
export function* copiesOverviewSteps({ stores, paths }: OverviewSources): Steps<CopiesOverview> {
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const { fileCount, sizeBytes, agree, unequal, conflictNames } = yield* countCopies(stores);
  const troubles = [
    ...conflictsOf(stores, conflictNames, inRoot),
    ...pendingOf(stores, unequal),
    ...invalidOf(stores, inRoot),
  ];
  return { fileCount, sizeBytes, agree, troubles };
}

/** One look at every file; where that fails, at their names alone. */
function* countCopies(stores: OpenStores): Steps<CopyCounts> {
  const { exporter } = stores;
  const sizeOf = (name: string) => readOr(0, () => exporter.stampOf(name)?.sizeBytes ?? 0);
  let untouchedBytes = 0;
  try {
    const survey = yield* surveyCopies(stores, undefined, (_, stamp) => {
      untouchedBytes += stamp.sizeBytes;
    });
    const { equal, unequal, fileCount, conflictNames, unclaimedFiles } = survey;
    const sizeBytes = untouchedBytes + sum(unclaimedFiles.map(sizeOf));
    return { agree: equal, unequal, fileCount, sizeBytes, conflictNames };
  } catch {
    const names = readOr([], () => exporter.fileNames());
    return {
      agree: 0,
      unequal: new Map(),
      fileCount: names.length,
      sizeBytes: sum(names.map(sizeOf)),
      conflictNames: readOr([], () => exporter.conflictNames()),
    };
  }
}

/** `2026-02-16 upper-strength`: a session as lists name it. */
function titleOf({ date, focus }: { readonly date: string; readonly focus?: string | null }): string {
  return [dayOf(date), focus ?? ''].filter(Boolean).join(' ');
}

function trashOf({ exporter }: OpenStores): StoresOverview['trash'] {
  return readOr([], () => exporter.trash.all()).flatMap(({ id, text }) => {
    const session = recordOf(text);
    return session ? [{ id, date: session.date, title: titleOf(session) }] : [];
  });
}

function conflictsOf(
  { exporter }: OpenStores,
  names: readonly string[],
  inRoot: InRoot,
): readonly StoreTrouble[] {
  return names.map((name) => {
    const session = readOr(null, () => recordOf(exporter.read(name) ?? ''));
    const title = session ? titleOf(session) : name;
    return { kind: 'conflict', id: session?._id ?? null, title, file: inRoot(exporter.pathOf(name)) };
  });
}

/** Sessions of which one copy is missing, with what kept it from being written at the last settling. */
function pendingOf({ repository, lastSettlement }: OpenStores, states: CopyStates): readonly StoreTrouble[] {
  // Without a database every session lacks that copy, and its problem is told once.
  if (repository instanceof Error) return [];
  const reasons = new Map(lastSettlement?.pending.map(({ id, reason }) => [id, reason]));
  const pending: StoreTrouble[] = [];
  for (const [id, state] of states) {
    if (state !== 'database-only' && state !== 'file-only') continue;
    const stored = readOr(null, () => repository.getText(id));
    const session = stored && recordOf(stored.text);
    const reason = reasons.get(id);
    pending.push({
      kind: 'pending',
      id,
      title: session ? titleOf(session) : id,
      missing: state === 'database-only' ? 'file' : 'database',
      reason: reason ? `${describeStorageError(reason)}.` : NOT_TRIED,
    });
  }
  return pending;
}

/** What the last settling found to be no session and is still there. */
function invalidOf({ exporter, lastSettlement }: OpenStores, inRoot: InRoot): readonly StoreTrouble[] {
  const found = lastSettlement?.invalid ?? [];
  return found.flatMap(({ file, reason }): StoreTrouble[] => {
    const isFile = file.endsWith('.json');
    if (isFile && readOr(null, () => exporter.stampOf(file)) === null) return [];
    return [{ kind: 'invalid', file: isFile ? inRoot(exporter.pathOf(file)) : file, reason: `${reason}.` }];
  });
}

function lastBackup(root: string, inRoot: InRoot): StoresOverview['lastBackup'] {
  const backups = readOr([], () => namesInFolder(root))
    .filter((name) => BACKUP_NAME.test(name))
    .flatMap((name) => {
      const path = join(root, name);
      const modifiedMs = readOr(null, () => statSync(path).mtimeMs);
      return modifiedMs === null ? [] : [{ path: inRoot(path), modifiedMs }];
    });
  return backups.sort((one, other) => other.modifiedMs - one.modifiedMs)[0] ?? null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
