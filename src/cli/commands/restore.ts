import { resolve } from 'node:path';
import { describeRestore, restoreArchive } from '../../persistence/archive/restore-archive.js';
import { describeConflicts, describeSync } from '../../persistence/sync/describe-sync.js';
import { isSynced } from '../../persistence/sync/sync-result.js';
import type { Command } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';
import { JSON_OPTION } from '../usage.js';

const STOPPED =
  'The restore was stopped: each session that was added is complete, and the same command adds the rest.';

/** `restore`: restores a backup into both stores. */
export const restoreCommand: Command = {
  name: 'restore',
  group: 'Data',
  usage: 'FILE.tar.gz',
  summary: 'restore a backup into an empty data root',
  operands: [{ name: 'FILE.tar.gz', completes: 'file', description: 'an archive that backup wrote' }],
  options: { merge: { description: 'add what is missing to a data root that is not empty' }, ...JSON_OPTION },
  examples: ['restore training.tar.gz --data-dir ~/new-log', 'restore training.tar.gz --merge'],
  arguments: { least: 1, most: 1 },
  run: async (context, args) => {
    const path = resolve(args.positionals[0] ?? '');
    const isMerge = args.values.merge === true;
    const report = await runWithProgress(
      context,
      restoreArchive(context.lazyStores(), context.paths, path, { isMerge }),
      { doing: 'Restoring', stopped: () => STOPPED },
    );
    const { syncs, ...counts } = report;
    const sentences = syncs.flatMap((each) => describeSync(each, context.paths.root));
    for (const sentence of new Set(sentences)) context.printMessage(sentence);
    context.print(
      args.values.json === true ? toJsonLine(counts) : `${describeRestore(report, context.athlete())}\n`,
    );
    const syncResult = syncs.at(-1)?.syncResult;
    const undecided = syncResult && describeConflicts(syncResult);
    if (undecided) context.printMessage(undecided);
    return syncResult && isSynced(syncResult) ? ExitCode.done : ExitCode.storesDiffer;
  },
};
