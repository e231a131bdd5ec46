import { type Command, type CommandArguments, type CommandContext, UsageError } from '../command.js';
import type { ExitCode } from '../exit-code.js';
import { checkProgramFile } from './program-check.js';
import { importProgramFile } from './program-import.js';
import { listPrograms } from './program-list.js';
import { printNextDay } from './program-next.js';
import { showProgram } from './program-show.js';

type Action = {
  readonly usage: string;
  readonly arguments: { readonly least: number; readonly most: number };
  readonly run: (context: CommandContext, args: CommandArguments) => ExitCode;
};

const ACTIONS: Readonly<Record<string, Action>> = {
  list: { usage: 'list', arguments: { least: 0, most: 0 }, run: listPrograms },
  show: {
    usage: 'show NAME [--week N]',
    arguments: { least: 1, most: Number.POSITIVE_INFINITY },
    run: showProgram,
  },
  next: {
    usage: 'next [NAME]',
    arguments: { least: 0, most: Number.POSITIVE_INFINITY },
    run: printNextDay,
  },
  check: { usage: 'check FILE', arguments: { least: 1, most: 1 }, run: checkProgramFile },
  import: { usage: 'import FILE', arguments: { least: 1, most: 1 }, run: importProgramFile },
};

/** `program`: shows training programs, and the day that is next. */
export const programCommand: Command = {
  name: 'program',
  usage: `${Object.values(ACTIONS)
    .map(({ usage }) => usage)
    .join('|')} [--json]`,
  summary:
    'show training programs, the next day with its targets, or the errors in a file; import a program in Liftoscript',
  options: { week: { type: 'string' }, json: { type: 'boolean' } },
  arguments: { least: 1, most: Number.POSITIVE_INFINITY },
  run: (context, { values, positionals }) => {
    const [name = '', ...words] = positionals;
    const action = ACTIONS[name];
    if (!action) {
      throw new UsageError(`Unknown action "${name}"; the actions are ${Object.keys(ACTIONS).join(', ')}.`);
    }
    const { least, most } = action.arguments;
    if (words.length < least || words.length > most) {
      throw new UsageError(`usage: traininglogs program ${action.usage}`);
    }
    return action.run(context, { values, positionals: words });
  },
};
