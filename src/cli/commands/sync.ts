import { setTimeout } from 'node:timers/promises';
import { athleteCopies } from '../../persistence/athlete-copies.js';
import { findOddEntries } from '../../persistence/odd-entries.js';
import { describeConflicts, describeSync } from '../../persistence/sync/describe-sync.js';
import type { OpenStores } from '../../persistence/sync/open-stores.js';
import { LOOKS_APART_MS } from '../../persistence/sync/second-look.js';
import type { SyncReport } from '../../persistence/sync/sync-report.js';
import { isSynced, joinResults } from '../../persistence/sync/sync-result.js';
import { type Command, type CommandContext, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';
import { JSON_OPTION } from '../usage.js';

export const syncCommand: Command = {
  name: 'sync',
  group: 'Data',
  usage: '',
  summary: 'sync both stores now: changes of one are written to the other',
  operands: [],
  options: JSON_OPTION,
  examples: ['sync'],
  arguments: { least: 0, most: 0 },
  run: async (context, args) => {
    const stores = context.openStoresUnsynced();
    const first = await syncStoppable(context, stores);
    const report = first.syncResult?.waiting.length
      ? joinReports(first, await syncAgain(context, stores))
      : first;
    if (stores.repository instanceof Error) throw stores.repository;
    return printReport(context, report, args.values.json === true);
  },
};

function syncStoppable(context: CommandContext, stores: OpenStores): Promise<SyncReport> {
  return runWithProgress(context, stores.syncSteps(), {
    doing: 'Syncing',
    stopped: () => 'The sync was stopped; every session is complete, and the next command continues.',
  });
}

/** Syncs again after a wait, because files may still arrive. The writer lock is free during the wait. */
async function syncAgain(context: CommandContext, stores: OpenStores): Promise<SyncReport> {
  await setTimeout(LOOKS_APART_MS);
  return syncStoppable(context, stores);
}

function joinReports(first: SyncReport, second: SyncReport): SyncReport {
  const { syncResult } = second;
  return {
    ...first,
    syncResult: first.syncResult && syncResult && joinResults(first.syncResult, syncResult),
  };
}

export const rebuildCommand: Command = {
  name: 'rebuild',
  group: 'Data',
  usage: '',
  summary: 'rebuild one store from the other; what is replaced is set aside',
  operands: [],
  options: {
    from: {
      choices: ['json', 'db'],
      isRequired: true,
      description: 'the store that wins if both have a session',
    },
    ...JSON_OPTION,
  },
  examples: ['rebuild --from json'],
  arguments: { least: 0, most: 0 },
  run: async (context, args) => {
    const { from } = args.values;
    if (from !== 'json' && from !== 'db') {
      throw new UsageError('rebuild needs --from json or --from db: the store to rebuild the other from.');
    }
    const steps = context.openStoresUnsynced().rebuildSteps(from);
    const report = await runWithProgress(context, steps, {
      doing: 'Rebuilding',
      stopped: () => STOPPED[from],
    });
    return printReport(context, report, args.values.json === true);
  },
};

/** Messages of a stopped rebuild, by the store that it reads. */
const STOPPED = {
  json: 'The rebuild was stopped; the old database is unchanged.',
  db: 'The rebuild was stopped; the files written so far are complete, and the same command writes the rest.',
} as const;

function printReport(context: CommandContext, report: SyncReport, isJson: boolean): ExitCode {
  for (const sentence of describeSync(report, context.paths.root)) context.printMessage(sentence);
  const { syncResult } = report;
  if (!syncResult) return ExitCode.storesDiffer;
  const { read, written, conflicts, deleted } = syncResult;
  const counts = {
    read: read.length,
    written: written.length,
    conflicts: conflicts.length,
    deleted: deleted.length,
  };
  context.print(isJson ? toJsonLine(counts) : describe(counts));
  const undecided = describeConflicts(syncResult);
  if (undecided !== null) context.printMessage(undecided);
  const copies = athleteCopies(context.paths);
  if (copies.length > 0) {
    context.printMessage(
      `Other copies of athlete.json: ${copies.join(', ')}; merge them on the Data screen.`,
    );
  }
  const known = syncResult.invalid.map(({ file }) => file);
  const odd = findOddEntries(context.paths).filter(({ file }) => !known.includes(file));
  for (const { file, reason } of odd) {
    context.printMessage(`${file} was left unchanged: ${reason}; move it away.`);
  }
  const isDone = isSynced(syncResult) && copies.length === 0 && odd.length === 0 && !report.rows?.error;
  return isDone ? ExitCode.done : ExitCode.storesDiffer;
}

function describe({ read, written, conflicts, deleted }: Readonly<Record<string, number>>): string {
  return `${read} read from files, ${written} written to files, ${deleted} deleted, ${conflicts} in conflict.\n`;
}
