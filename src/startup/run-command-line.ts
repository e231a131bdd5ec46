/** Parses the arguments, creates the context, and runs a command or the screens. */
import { parseCommandLine } from '../cli/arguments.js';
import { type Command, UsageError } from '../cli/command.js';
import { type ChosenDataRoot, chooseDataRoot } from '../cli/data-root.js';
import { ExitCode } from '../cli/exit-code.js';
import { safeLine, safeText } from '../cli/format.js';
import { formatCommandHelp, formatHelp } from '../cli/help.js';
import { platformDataFolder } from '../cli/platform-folder.js';
import { reportError, runCommand } from '../cli/run-command.js';
import type { DemoRoot } from '../demo/demo-root.js';
import { readAthleteFile, readAthleteSource } from '../persistence/athlete-file.js';
import { wrapText } from '../text/wrap.js';
import { VERSION } from '../version.js';
import { ProcessContext } from './command-context.js';
import type { OpenTerminal } from './open-terminal.js';
import { type ProcessIo, realProcessIo } from './process-io.js';

const NEEDS_TERMINAL =
  'The screens need a terminal. In a script, use a command; traininglogs --help lists the commands.';

/** What a command line can start. The commands and the screens are loaded separately, because both are large. */
export type Startable = {
  readonly commands: readonly Command[];
  /** Null if the screens were not loaded. */
  readonly screens: Screens | null;
};

export type Screens = {
  /** The terminal that was taken for the screens; null if stdin or stdout is not a terminal. */
  readonly terminal: OpenTerminal | null;
  readonly run: (context: ProcessContext, terminal: OpenTerminal, isDemo: boolean) => Promise<ExitCode>;
};

/**
 * Runs the command that the arguments name, otherwise shows the screens.
 * @param argv the arguments after the program's name
 */
export async function runCommandLine(
  argv: readonly string[],
  { commands, screens }: Startable,
  io: ProcessIo = realProcessIo(),
): Promise<ExitCode> {
  const terminal = screens?.terminal ?? null;
  const print = (text: string | Uint8Array) => void io.stdout.write(text);
  const printExact = io.stdout.isTTY
    ? (text: string | Uint8Array) => print(safeText(Buffer.from(text).toString('utf8')))
    : print;
  const printMessage = (sentence: string) => {
    terminal?.session.leave();
    io.stderr.write(`${wrapMessage(safeLine(sentence), io.stderr)}\n`);
  };
  let root: string | null = null;
  try {
    const parsed = parseCommandLine(argv, commands);
    switch (parsed.kind) {
      case 'version':
        print(`${VERSION}\n`);
        return ExitCode.done;
      case 'help':
        print(parsed.command ? formatCommandHelp(parsed.command) : formatHelp(commands));
        return ExitCode.done;
      case 'screens':
      case 'run': {
        const commandName = parsed.kind === 'run' ? parsed.command.name : null;
        const usual = chooseRoot(parsed.args.values['data-dir'], io);
        const demo = parsed.args.values.demo ? await openDemo(usual) : null;
        // Only output for people has its signs replaced; output that a program reads stays unchanged.
        const isForPeople = io.stdout.isTTY && !parsed.args.values.json;
        const context: ProcessContext = new ProcessContext(
          demo ?? usual,
          io,
          isForPeople ? (text) => print(context.inSigns(text)) : print,
          printExact,
          printMessage,
          commandName,
        );
        root = context.paths.root;
        try {
          if (parsed.kind === 'run') return await runCommand(parsed.command, parsed.args, context);
          if (screens === null || terminal === null) throw new UsageError(NEEDS_TERMINAL);
          return await screens.run(context, terminal, demo !== null);
        } finally {
          context.close();
          demo?.remove();
        }
      }
    }
  } catch (error) {
    return reportError(error, printMessage, root);
  }
}

/** The demo in the unit of the user's own settings. Loaded on demand, because only `--demo` needs it. */
async function openDemo({ paths }: ChosenDataRoot): Promise<DemoRoot> {
  const { athlete } = readAthleteFile(readAthleteSource(paths), paths, () => null);
  return (await import('../demo/demo-root.js')).createDemoRoot(athlete.unit ?? 'kg');
}

function chooseRoot(dataDir: string | boolean | undefined, { env, cwd }: ProcessIo): ChosenDataRoot {
  return chooseDataRoot({
    dataDir: typeof dataDir === 'string' ? dataDir : undefined,
    env,
    cwd,
    platformFolder: platformDataFolder(env),
  });
}

/** Wraps a message at the width of a terminal, but not in a file or pipe. */
function wrapMessage(text: string, { isTTY, columns }: ProcessIo['stderr']): string {
  return isTTY && columns ? wrapText(text, columns).join('\n') : text;
}
