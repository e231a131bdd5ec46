import { resolve } from 'node:path';
import { describeRestore, restoreArchive } from '../../persistence/archive/restore-archive.js';
import { describeSync } from '../../persistence/sync/describe-sync.js';
import { isSynced } from '../../persistence/sync/sync-result.js';
import type { Command } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { toJsonLine } from '../format.js';
import { runWithProgress } from '../run-with-progress.js';

const STOPPED =
  'The restore was stopped: each session that was added is complete, and the same command adds the rest.';

/** `restore`: restores a backup into both stores. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE.tar.gz [--merge] [--json]',
  summary: 'restore a backup into an empty data root; --merge adds missing sessions',
  options: { merge: { type: 'boolean' }, json: { type: 'boolean' } },
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
    return syncResult && isSynced(syncResult) ? ExitCode.done : ExitCode.storesDiffer;
  },
};
