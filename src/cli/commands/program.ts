import { type Command, type CommandArguments, type CommandContext, UsageError } from '../command.js';
import type { ExitCode } from '../exit-code.js';
import { unknownAction } from '../unknown-name.js';
import { type ActionUsage, JSON_OPTION } from '../usage.js';
import { checkProgramFile } from './program-check.js';
import { importProgramFile } from './program-import.js';
import { listPrograms } from './program-list.js';
import { printNextDay } from './program-next.js';
import { showProgram } from './program-show.js';

type Action = ActionUsage & {
  readonly arguments: { readonly least: number; readonly most: number };
  readonly run: (context: CommandContext, args: CommandArguments) => ExitCode;
};

const ACTIONS: readonly Action[] = [
  {
    name: 'list',
    usage: 'list',
    description: 'list the programs in data/programs, and mark the current one',
    arguments: { least: 0, most: 0 },
    run: listPrograms,
  },
  {
    name: 'show',
    usage: 'show NAME',
    description:
      'print a program with its weeks written out; NAME is its title or file name, or the beginning of one',
    arguments: { least: 1, most: Number.POSITIVE_INFINITY },
    run: showProgram,
  },
  {
    name: 'next',
    usage: 'next [NAME]',
    description:
      'print the next day of the current program, or of another one, with the reason for each load',
    arguments: { least: 0, most: Number.POSITIVE_INFINITY },
    run: printNextDay,
  },
  {
    name: 'check',
    usage: 'check FILE',
    description: 'name each error of a file with line and column, and exercises that are not known',
    completes: 'file',
    arguments: { least: 1, most: 1 },
    run: checkProgramFile,
  },
  {
    name: 'import',
    usage: 'import FILE',
    description: 'convert a program in Liftoscript into a new file in data/programs',
    completes: 'file',
    arguments: { least: 1, most: 1 },
    run: importProgramFile,
  },
];

export const programCommand: Command = {
  name: 'program',
  group: 'Log',
  usage: ACTIONS.map(({ usage }) => usage).join('|'),
  summary: 'show training programs and the next day, check or import one',
  operands: [],
  actions: ACTIONS,
  options: { week: { value: 'N', description: 'show only this week' }, ...JSON_OPTION },
  examples: ['program next', 'program show "Upper/Lower" --week 3', 'program check upper-lower.md'],
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (context, { values, positionals }) => {
    const [name = '', ...words] = positionals;
    const action = ACTIONS.find((each) => each.name === name);
    if (!action) throw unknownAction(name, ACTIONS);
    const { least, most } = action.arguments;
    if (words.length < least || words.length > most) {
      throw new UsageError(`usage: traininglogs program ${action.usage}`);
    }
    return action.run(context, { values, positionals: words });
  },
};
