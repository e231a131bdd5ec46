/** Parses the command line: the command and its arguments. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { didYouMean } from '../text/closest.js';
import { indexOfCommand } from './asks-for-screens.js';
import { type Command, type CommandArguments, UsageError } from './command.js';
import { GLOBAL_OPTIONS, type OptionsUsage, SCREEN_OPTIONS, takesValue, usageOf } from './usage.js';

export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly command: Command; readonly args: CommandArguments }
  | { readonly kind: 'help'; readonly command: Command | null }
  | { readonly kind: 'version' }
  /** No command was given: the screens open. */
  | { readonly kind: 'screens'; readonly args: CommandArguments };

/** @throws UsageError */
export function parseCommandLine(argv: readonly string[], commands: readonly Command[]): ParsedCommandLine {
  const at = indexOfCommand(argv);
  const name = at === null ? undefined : argv[at];
  const command = commands.find((candidate) => candidate.name === name) ?? null;
  if (name !== undefined && !command) {
    if (name === 'help') return { kind: 'help', command: topicOf(argv.slice((at ?? 0) + 1), commands) };
    throw unknownCommand(name, commands);
  }
  const rest = argv.filter((_, index) => index !== at);
  const args = parse(rest, command);
  if (args.values.help) return { kind: 'help', command };
  if (args.values.version) return { kind: 'version' };
  if (args.values['data-dir'] === '') throw new UsageError('--data-dir needs the path of a folder.');
  if (!command) {
    if (args.values.demo && args.values['data-dir'] !== undefined) {
      throw new UsageError('--demo opens a log of its own; leave out --data-dir.');
    }
    return { kind: 'screens', args };
  }
  checkCount(command, args.positionals.length);
  return { kind: 'run', command, args };
}

/** The command that `help COMMAND` explains; null if the help is about all commands. @throws UsageError */
function topicOf([name]: readonly string[], commands: readonly Command[]): Command | null {
  if (name === undefined || name.startsWith('-') || name === 'help') return null;
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  throw unknownCommand(name, commands);
}

function unknownCommand(name: string, commands: readonly Command[]): UsageError {
  const hint = didYouMean(name, ['help', ...commands.map((each) => each.name)]);
  return new UsageError(`Unknown command "${name}".${hint} traininglogs --help lists the commands.`);
}

function parse(argv: readonly string[], command: Command | null): CommandArguments {
  const options: OptionsUsage = { ...GLOBAL_OPTIONS, ...(command ? command.options : SCREEN_OPTIONS) };
  try {
    const { values, positionals } = parseArgs({
      args: argv.map(withMark),
      options: toParseArgs(options),
      allowPositionals: command !== null,
      strict: true,
    });
    // No option is declared `multiple`, so no value is a list.
    return {
      values: mapValues(values as CommandArguments['values'], withoutMark),
      positionals: positionals.map(withoutMark),
    };
  } catch (cause) {
    const help = command ? `traininglogs ${command.name} --help` : 'traininglogs --help';
    const [reason] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
    const [, unknown = ''] = /^Unknown option '--([^'=]+)/.exec(reason ?? '') ?? [];
    const hint = didYouMean(unknown, Object.keys(options)).replace('mean ', 'mean --');
    throw new UsageError(`${reason?.replace(/\.$/, '')}${hint ? `.${hint} See` : '; see'} ${help}.`, {
      cause,
    });
  }
}

/** Marks arguments such as `-5` and `- note`, which are not options, so that `parseArgs` accepts them. */
const MARK = '\0';

function withMark(argument: string): string {
  return /^-[\s\d]/.test(argument) ? `${MARK}${argument}` : argument;
}

function withoutMark(argument: string): string {
  return argument.startsWith(MARK) ? argument.slice(MARK.length) : argument;
}

function mapValues(
  values: CommandArguments['values'],
  change: (text: string) => string,
): CommandArguments['values'] {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? change(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function toParseArgs(options: OptionsUsage): ParseArgsConfig['options'] {
  const entries = Object.entries(options).map(([name, option]) => [
    name,
    { type: takesValue(option) ? 'string' : 'boolean', ...(option.short && { short: option.short }) },
  ]);
  return Object.fromEntries(entries);
}

function checkCount(command: Command, count: number): void {
  const { least, most } = command.arguments;
  if (count >= least && count <= most) return;
  const difference = count < least ? 'needs more arguments' : 'takes fewer arguments';
  throw new UsageError(
    `traininglogs ${command.name} ${difference}; usage: traininglogs ${usageOf(command)}.`,
  );
}
