/** The port of the Data screen. Most results are sentences for the screen; errors have a one-sentence message. */
import { join, parse } from 'node:path';
import type { ReaderContext } from '../../domain/dialects/read-result.js';
import { counted, formatCount } from '../../domain/format-session.js';
import { completePath, folderPartOf } from '../../domain/path-completion.js';
import type { Steps, Task } from '../../domain/task.js';
import type { DataPort } from '../../store/ports/data-port.js';
import { athleteCopies, mergeAthleteCopy } from '../athlete-copies.js';
import type { AthleteSettings } from '../athlete-settings.js';
import { entryExists } from '../disk/folder.js';
import { entriesOfFolder } from '../entries-of-folder.js';
import { pathInRoot } from '../paths.js';
import { conflictTexts, decideConflict } from '../sync/decide-conflict.js';
import { describeSync } from '../sync/describe-sync.js';
import { type OverviewSources, storesOverview, trashedSessions } from '../sync/stores-overview.js';
import { copiesOverviewSteps } from '../sync/sync-overview.js';
import type { SyncReport } from '../sync/sync-report.js';
import type { InvalidPlace } from '../sync/verify-rows.js';
import { areStoresEqual, type Verification, verifySteps, withAthleteCopies } from '../sync/verify-stores.js';
import { typedPath } from '../typed-path.js';
import { createWithErrorSentence, stepsWithErrorSentence, taskWithErrorSentence } from './error-sentence.js';

/**
 * @param reader returns the owner of imported sessions, and the unit of weights without one
 * @param settings body weights and merged copies are written into them
 */
export function createDataPort(
  sources: OverviewSources,
  reader: () => ReaderContext,
  settings: Pick<AthleteSettings, 'read' | 'update'>,
): DataPort {
  const { stores, paths } = sources;
  const { root } = paths;
  const inRoot = (path: string) => pathInRoot(path, root);
  const pathOf = (typed: string) => typedPath(typed, root);
  const withErrorSentence = createWithErrorSentence(root);
  const inSteps = <T>(start: () => Steps<T>) => stepsWithErrorSentence(start, root);
  const asTask = <T>(start: () => Task<T>) => taskWithErrorSentence(start, root);
  const loadWork = () => import('./data-work.js');
  const target = { stores, reader, settings };
  // What the last verification found invalid. The screen lists it as issues until the next sync or verification.
  let verified: readonly InvalidPlace[] = [];
  return {
    overview: () => storesOverview(sources),
    copies: () => copiesOverviewSteps(stores, paths, verified),
    sync: () =>
      inSteps(function* () {
        const report = yield* stores.syncSteps();
        verified = [];
        return describeSynced(report, root);
      }),
    verify: () =>
      inSteps(function* () {
        const { repository, exporter } = stores;
        const found = yield* verifySteps(repository, exporter, inRoot(paths.database));
        verified = found.invalid;
        return describeVerification(withAthleteCopies(found, athleteCopies(paths)));
      }),
    backup: () =>
      asTask(async function* () {
        const { backUp, describeBackup } = await loadWork();
        return describeBackup(yield* backUp(stores, paths, null));
      }),
    restore: (typed) =>
      asTask(async function* () {
        const { describeRestore, restoreArchive } = await loadWork();
        return describeRestore(yield* restoreArchive(stores, paths, pathOf(typed), { isMerge: true }));
      }),
    previewImport: async (typed, units) => {
      const { previewImport } = await loadWork();
      return inSteps(() => previewImport(target, pathOf(typed), units));
    },
    import: async (typed, units) => {
      const { importFiles } = await loadWork();
      return inSteps(() => importFiles(target, pathOf(typed), units));
    },
    undoImport: async () => {
      const { undoImport } = await loadWork();
      return inSteps(() => undoImport(target));
    },
    freePath: (typed) => {
      const { dir, name, ext } = parse(typed);
      let free = typed;
      for (let number = 2; entryExists(pathOf(free)); number += 1)
        free = join(dir, `${name}-${number}${ext}`);
      return free;
    },
    whyMissing: (typed) =>
      entryExists(pathOf(typed))
        ? null
        : `No file or folder is at ${typed}; correct the path, Tab completes it.`,
    completePath: (typed) =>
      typed === '~'
        ? { path: '~/', matches: ['~/'] }
        : completePath(typed, entriesOfFolder(pathOf(folderPartOf(typed)))),
    export: async (typed, format) => {
      const { describeExport, exportRemarks, exportToFile } = await loadWork();
      return inSteps(function* () {
        const path = pathOf(typed);
        const request = { format, since: null, aliases: settings.read().athlete.aliases };
        const report = yield* exportToFile(stores.reader, request, path, stores.now());
        return [describeExport(report, request, path), ...exportRemarks(report, request)].join(' ');
      });
    },
    trash: () => withErrorSentence(() => trashedSessions(sources)),
    conflictTexts: (file) => withErrorSentence(() => conflictTexts(stores, file)),
    decideConflict: (file, keep, shown) =>
      withErrorSentence(() => {
        decideConflict(stores, file, keep, shown);
        return keep === 'session'
          ? 'Kept the session; the other text is in trash/replaced.'
          : 'The session has the other text now; its old text is in trash/replaced.';
      }),
    confirmKept: (id) =>
      withErrorSentence(() => {
        if (stores.repository instanceof Error) throw stores.repository;
        stores.repository.deletions.confirmKept(id);
      }),
    mergeSettings: (file) => withErrorSentence(() => mergeAthleteCopy(paths, settings, file, stores.now())),
  };
}

function describeSynced(report: SyncReport, root: string): string {
  const { syncResult } = report;
  const messages = describeSync(report, root);
  if (!syncResult || messages.length > 0)
    return messages.join(' ') || 'The database cannot be used; nothing was synced.';
  const { read, written, waiting } = syncResult;
  if (waiting.length > 0) {
    return `${counted(waiting.length, 'file')} may be on the way from another program; sync again in 3 seconds.`;
  }
  if (read.length + written.length === 0) return 'Both stores are equal; there was nothing to sync.';
  return `Both stores are equal: ${formatCount(read.length)} read from files, ${formatCount(written.length)} written to files.`;
}

function describeVerification(found: Verification): string {
  if (areStoresEqual(found))
    return `${counted(found.sessions, 'session')} read: every byte is the same in both stores.`;
  const others = [
    [found.dbOnly.length, 'only in the database'],
    [found.jsonOnly.length, 'only in a file'],
    [found.differ.length, 'different in both'],
    [found.invalid.length, 'invalid'],
    [found.conflicts.length, 'in conflict'],
    [found.pending.length, 'with a file not written yet'],
  ] as const;
  const counts = others
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count)} ${what}`);
  return `${formatCount(found.agree)} of ${counted(found.sessions, 'session')} are equal: ${counts.join(', ')}.`;
}
