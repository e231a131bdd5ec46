/** Running one command: its errors become one sentence and an exit status. */
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

/** The exit status of a command; whatever it throws that can be expected is said on standard error. */
export async function runCommand(
  command: Command,
  args: CommandArguments,
  context: CommandContext,
): Promise<ExitCode> {
  try {
    const code = await command.run(context, args);
    return code === ExitCode.done && context.isDegraded() ? ExitCode.storesDisagree : code;
  } catch (error) {
    return reportError(error, context.printMessage, context.paths.root);
  }
}

/**
 * Prints what went wrong in one sentence. @throws what nobody expected
 * @param root the data root; null before it is known
 */
export function reportError(
  error: unknown,
  say: (sentence: string) => void,
  root: string | null = null,
): ExitCode {
  if (error instanceof UsageError) {
    say(error.message);
    return ExitCode.wrongUsage;
  }
  if (error instanceof StoppedError) {
    say(error.message);
    return error.signal === 'SIGINT' ? ExitCode.stopped : ExitCode.terminated;
  }
  if (error instanceof NotFoundError) {
    say(error.message);
    return ExitCode.failed;
  }
  if (error instanceof StorageError) {
    say(`Failed: ${describeStorageError(error, root)}.`);
    return ExitCode.failed;
  }
  throw error;
}
