import {
  describeKept,
  describeStayingNames,
  describeUndoneImport,
  NO_IMPORT,
} from '../domain/describe-undone-import.js';
import { undoImportSteps } from '../persistence/sync/undo-import.js';
import { type CommandArguments, type CommandContext, UsageError } from './command.js';
import { ExitCode } from './exit-code.js';
import { toJsonLine } from './format.js';
import { runWithProgress } from './run-with-progress.js';

const STOPPED = 'The import is only partly undone; run traininglogs import --undo again to undo the rest.';

/** Undoes the last import, and prints which changes stay. @throws UsageError, StorageError */
export async function undoImport(context: CommandContext, args: CommandArguments): Promise<ExitCode> {
  const others = Object.keys(args.values).filter((name) => !['undo', 'json', 'data-dir'].includes(name));
  if (args.positionals.length > 0 || others.length > 0) {
    throw new UsageError('import --undo takes no path and no other option than --json.');
  }
  const athlete = context.athlete();
  const undone = await runWithProgress(context, undoImportSteps(context.openStores(), context.settings), {
    doing: 'Taking back the import',
    stopped: () => STOPPED,
  });
  if (undone === null) {
    context.printMessage(NO_IMPORT);
    return ExitCode.failed;
  }
  const { removed, restored, bodyWeights, kept } = undone;
  if (args.values.json === true) {
    context.print(toJsonLine({ removed, restored, bodyWeights, kept: kept.map(({ id }) => id) }));
  } else context.print(`${describeUndoneImport(undone, athlete)}\n`);
  for (const each of kept)
    context.printMessage(`Kept: ${describeKept(each)} (${each.id}) was changed since the import.`);
  const names = describeStayingNames(athlete);
  if (names !== null) context.printMessage(names);
  return ExitCode.done;
}
