/** Parses the command line into a command and its arguments. */
import { parseArgs } from 'node:util';
import { indexOfCommand } from './asks-for-screens.js';
import { type Command, type CommandArguments, UsageError } from './command.js';

export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly command: Command; readonly args: CommandArguments }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  /** No command: the screens. */
  | { readonly kind: 'screens'; readonly args: CommandArguments };

const GLOBAL_OPTIONS = {
  'data-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Only for the screens. */
const SCREEN_OPTIONS = { linear: { type: 'boolean' } } as const;

/** @throws UsageError */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): ParsedCommandLine {
  const at = indexOfCommand(argv);
  const name = at === null ? undefined : argv[at];
  const command = commands.find((candidate) => candidate.name === name) ?? null;
  if (name !== undefined && !command) {
    if (name === 'help') return { kind: 'help', command: null };
    throw new UsageError(`Unknown command "${name}"; traininglogs --help lists the commands.`);
  }
  const rest = argv.filter((_, index) => index !== at);
  const args = parse(rest, command);
  if (args.values.help) return { kind: 'help', command };
  if (args.values.version) return { kind: 'version' };
  if (args.values['data-dir'] === '') throw new UsageError('--data-dir needs the path of a folder.');
  if (!command) return { kind: 'screens', args };
  checkCount(command, args.positionals.length);
  return { kind: 'run', command, args };
}

function parse(argv: readonly string[], command: Command | null): CommandArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: command ? { ...GLOBAL_OPTIONS, ...command.options } : { ...GLOBAL_OPTIONS, ...SCREEN_OPTIONS },
      allowPositionals: command !== null,
      strict: true,
    });
    // No option is declared `multiple`, so no value is a list.
    return { values: values as CommandArguments['values'], positionals };
  } catch (cause) {
    const help = command ? `traininglogs ${command.name} --help` : 'traininglogs --help';
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
    throw new UsageError(`${reason?.replace(/\.$/, '')}; see ${help}.`, { cause });
  }
}

function checkCount(command: Command, count: number): void {
  const { least, most } = command.arguments;
  if (count >= least && count <= most) return;
  const difference = count < least ? 'needs more arguments' : 'takes fewer arguments';
  throw new UsageError(
    `traininglogs ${command.name} ${difference}; usage: traininglogs ${command.name} ${command.usage}`.trim(),
  );
}
