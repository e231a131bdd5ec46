/** Runs a command. An expected error becomes one sentence and an exit status. */
import { describeStorageError, StorageError } from '../persistence/disk/storage-error.js';
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  NotFoundError,
  UsageError,
} from './command.js';
import { ExitCode } from './exit-code.js';
import { StoppedError } from './run-stoppable.js';

/** @throws unexpected errors */
export async function runCommand(
  command: Command,
  args: CommandArguments,
  context: CommandContext,
): Promise<ExitCode> {
  try {
    const code = await command.run(context, args);
    return code === ExitCode.done && context.isDegraded() ? ExitCode.storesDiffer : code;
  } catch (error) {
    return reportError(error, context.printMessage, context.paths.root);
  }
}

/**
 * Prints an expected error in one sentence.
 * @param root the data root; null before it is known
 * @throws unexpected errors
 */
export function reportError(
  error: unknown,
  printMessage: (sentence: string) => void,
  root: string | null = null,
): ExitCode {
  if (error instanceof UsageError) {
    printMessage(error.message);
    return ExitCode.wrongUsage;
  }
  if (error instanceof StoppedError) {
    printMessage(error.message);
    return error.signal === 'SIGINT' ? ExitCode.stopped : ExitCode.terminated;
  }
  if (error instanceof NotFoundError) {
    printMessage(error.message);
    return ExitCode.failed;
  }
  if (error instanceof StorageError) {
    printMessage(`Failed: ${describeStorageError(error, root)}.`);
    return ExitCode.failed;
  }
  throw error;
}
