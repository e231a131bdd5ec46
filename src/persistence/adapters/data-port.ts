/** The port of the Data screen. Results and errors are one sentence each. */
import { basename, resolve } from 'node:path';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import { counted } from '../../domain/format-session.js';
import type { Task } from '../../domain/task.js';
import type { DataPort } from '../../store/ports/data-port.js';
import { backUp, describeBackup } from '../archive/backup-archive.js';
import { describeRestore, restoreArchive } from '../archive/restore-archive.js';

import { runFor, toTask } from '../disk/time-sliced-work.js';
import { homeFolder } from '../home-folder.js';
import { pathInRoot } from '../paths.js';
import { conflictTexts, decideConflict } from '../sync/decide-conflict.js';
import { describeSync } from '../sync/describe-sync.js';
import { filesAt } from '../sync/import-files.js';
import { createDryRun, createImporter, importSteps, type SessionImporter } from '../sync/import-sessions.js';
import type { SyncReport } from '../sync/open-stores.js';
import { type OverviewSources, storesOverview, trashedSessions } from '../sync/stores-overview.js';
import { copiesOverviewSteps } from '../sync/sync-overview.js';
import { isAllWell, type Verification, verifySteps } from '../sync/verify-stores.js';
import { createWithErrorSentence, taskWithErrorSentence } from './error-sentence.js';
import { exportSteps } from './export-sessions.js';

/** The screen waits this long for the overview of the files; the rest continues in the background. */
const AT_ONCE_MS = 30;

/** @param reader the owner of imported sessions, and the unit of weights without one */
export function createDataPort(sources: OverviewSources, reader: () => ReaderContext): DataPort {
  const { stores, paths } = sources;
  const inRoot = (path: string) => pathInRoot(path, paths.root);
  const pathOf = (typed: string) =>
    resolve(paths.root, typed.replace(/^~(?=\/|$)/, homeFolder(process.env.HOME)));
  const withErrorSentence = createWithErrorSentence(paths.root);
  const task = <T>(start: () => Task<T>) => taskWithErrorSentence(start, paths.root);
  const runImport = (typed: string, importing: SessionImporter) =>
    task(() => {
      const context = reader();
      const files = filesAt(pathOf(typed)).map(({ path, name }) => ({ path, name: name || basename(path) }));
      const options = { format: null, unit: context.unit, isUnitAssumed: true };
      return toTask(importSteps(files, options, context, importing));
    });
  return {
    overview: () => {
      const overview = storesOverview(sources);
      const steps = copiesOverviewSteps(stores, paths);
      const found = runFor(steps, AT_ONCE_MS);
      return found
        ? { overview: { ...overview, copies: found.value }, rest: null }
        : { overview, rest: toTask(steps) };
    },
    sync: () =>
      task(() => mapTask(toTask(stores.syncSteps()), (report) => describeSynced(report, paths.root))),
    verify: () =>
      task(() =>
        mapTask(
          toTask(verifySteps(stores.repository, stores.exporter, inRoot(paths.database))),
          describeVerification,
        ),
      ),
    backup: () =>
      task(() => mapTask(backUp(stores, paths, null), (report) => describeBackup(report, inRoot))),
    restore: (typed) =>
      task(() =>
        mapTask(restoreArchive(stores, paths, pathOf(typed), { isMerge: true }), (report) =>
          describeRestore(report),
        ),
      ),
    previewImport: (typed) =>
      runImport(
        typed,
        createDryRun(() => stores.reader, false),
      ),
    import: (typed) =>
      runImport(
        typed,
        createImporter(() => stores, false),
      ),
    export: (typed) => {
      const path = pathOf(typed);
      return task(() =>
        mapTask(
          toTask(exportSteps(stores.reader, path)),
          (count) => `Exported ${counted(count, 'session')} to ${inRoot(path)}.`,
        ),
      );
    },
    trash: () => withErrorSentence(() => trashedSessions(sources)),
    conflictTexts: (file) => withErrorSentence(() => conflictTexts(stores, file)),
    decideConflict: (file, keep) =>
      withErrorSentence(() => {
        decideConflict(stores, file, keep);
        return keep === 'session'
          ? 'Kept the session as it is; the other text is in trash/replaced.'
          : 'The other text is the session now; what it was is in trash/replaced.';
      }),
  };
}

/** The result of a sync, in one or more sentences. */
function describeSynced(report: SyncReport, root: string): string {
  const { syncResult } = report;
  const messages = describeSync(report, root);
  if (!syncResult || messages.length > 0)
    return messages.join(' ') || 'The database cannot be used; nothing was synced.';
  const { read, written } = syncResult;
  if (read.length + written.length === 0) return 'Both stores agree; there was nothing to sync.';
  return `Both stores agree: ${read.length} read from files, ${written.length} written to files.`;
}

function describeVerification(found: Verification): string {
  if (isAllWell(found))
    return `All ${counted(found.sessions, 'session')} read: every byte is the same in both stores.`;
  const others = [
    [found.dbOnly.length, 'only in the database'],
    [found.jsonOnly.length, 'only as a file'],
    [found.differ.length, 'different in both'],
    [found.invalid.length, 'not valid'],
    [found.conflicts.length, 'to be decided'],
    [found.pending.length, 'with a file still to be written'],
  ] as const;
  const counts = others.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${found.agree} of ${counted(found.sessions, 'session')} agree: ${counts.join(', ')}.`;
}

async function* mapTask<T, U>(task: Task<T>, map: (result: T) => U): Task<U> {
  return map(yield* task);
}
