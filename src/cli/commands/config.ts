import { settingPaths } from '../../domain/athlete-schema.js';
import { setFromText, setValue } from '../../domain/change-setting.js';
import { formatKey, valueAt } from '../../domain/read-athlete.js';
import {
  type Command,
  type CommandArguments,
  type CommandContext,
  NotFoundError,
  UsageError,
} from '../command.js';
import { defaultOf, readKey, settingRows, valueText } from '../config-values.js';
import { editSettings } from '../edit-settings.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { unknownAction } from '../unknown-name.js';
import { type ActionUsage, JSON_OPTION } from '../usage.js';

type Action = ActionUsage & {
  readonly arguments: { readonly least: number; readonly most: number };
  readonly run: (context: CommandContext, args: CommandArguments) => ExitCode;
};

const KEYS = settingPaths().map(formatKey);

const ACTIONS: readonly Action[] = [
  {
    name: 'get',
    usage: 'get KEY',
    description: 'print one value',
    choices: KEYS,
    arguments: { least: 1, most: 1 },
    run: printValue,
  },
  {
    name: 'set',
    usage: 'set KEY VALUE',
    description: 'change one value; VALUE is a text, a number, on or off, or JSON',
    choices: KEYS,
    arguments: { least: 2, most: Number.POSITIVE_INFINITY },
    run: changeValue,
  },
  {
    name: 'unset',
    usage: 'unset KEY',
    description: 'remove one value, so that its default applies',
    choices: KEYS,
    arguments: { least: 1, most: 1 },
    run: removeValue,
  },
  {
    name: 'edit',
    usage: 'edit',
    description: 'open a copy in your editor; it is saved if it has no mistake',
    arguments: { least: 0, most: 0 },
    run: editSettings,
  },
];

/** `config`: prints and changes the settings in `data/athlete.json`. */
export const configCommand: Command = {
  name: 'config',
  group: 'Data',
  usage: `[${ACTIONS.map(({ usage }) => usage).join('|')}]`,
  summary: 'print the settings, or print, change or remove one',
  operands: [
    {
      name: 'KEY',
      description: `a name with dots or blanks in double quotes, as exercises."Bench Press".step; ${KEYS.join(', ')}`,
    },
  ],
  actions: ACTIONS,
  options: JSON_OPTION,
  examples: [
    'config',
    'config set unit lb',
    'config set mouse on',
    'config set muscleTargets.chest.min 12',
    `config set 'exercises."Bench Press".step' 1.25`,
    'config edit',
  ],
  arguments: { least: 0, most: Number.POSITIVE_INFINITY },
  run: (context, { values, positionals }) => {
    const [name, ...words] = positionals;
    if (name === undefined) return printSettings(context, values.json === true);
    const action = ACTIONS.find((each) => each.name === name);
    if (!action) throw unknownAction(name, ACTIONS);
    const { least, most } = action.arguments;
    if (words.length < least || words.length > most) {
      throw new UsageError(`usage: traininglogs config ${action.usage}`);
    }
    return action.run(context, { values, positionals: words });
  },
};

function printSettings(context: CommandContext, isJson: boolean): ExitCode {
  const { config } = context.paths;
  context.athlete(); // only to print the warning about unreadable settings
  const { athlete } = context.settings.read();
  if (isJson) context.print(toJsonLine({ path: config, values: athlete }));
  else {
    const rows = settingRows(athlete).map((row) => row.map(safeLine));
    context.print(`${safeLine(config)}\n\n${formatTable(rows)}`);
  }
  return ExitCode.done;
}

function printValue(
  context: CommandContext,
  { values, positionals: [typed = ''] }: CommandArguments,
): ExitCode {
  const path = readKey(typed);
  const value = valueAt(context.athlete(), path) ?? defaultOf(path);
  if (value === undefined) throw new NotFoundError(`${formatKey(path)} is not set and has no default.`);
  context.print(values.json === true ? toJsonLine(value) : `${safeLine(valueText(value))}\n`);
  return ExitCode.done;
}

function changeValue(
  context: CommandContext,
  { values, positionals: [typed = '', ...words] }: CommandArguments,
): ExitCode {
  const path = readKey(typed);
  // Several words without quotes are one value: `config set userName Ann Lee`.
  const text = words.join(' ');
  context.settings.updateTree((tree) => {
    const changed = setFromText(tree, path, text);
    if (changed.ok) return changed.tree;
    throw new UsageError(`${formatKey(path)} cannot be ${JSON.stringify(text)}: ${changed.reason}.`);
  });
  printValue(context, { values, positionals: [typed] });
  if (typed === 'unit') printLoadsInUnit(context);
  return ExitCode.done;
}

function removeValue(context: CommandContext, { positionals: [typed = ''] }: CommandArguments): ExitCode {
  const path = readKey(typed);
  context.settings.updateTree((tree) => {
    if (valueAt(tree, path) === undefined) throw new NotFoundError(`${formatKey(path)} is not set.`);
    const changed = setValue(tree, path, undefined);
    if (changed.ok) return changed.tree;
    throw new UsageError(
      `${formatKey(path)} cannot be removed alone; remove ${formatKey(path.slice(0, -1))}.`,
    );
  });
  return ExitCode.done;
}

/** Prints that loads in the settings of exercises keep their numbers in the new unit, if there are such loads. */
function printLoadsInUnit(context: CommandContext): void {
  const { unit, exercises = {} } = context.settings.read().athlete;
  const hasLoads = Object.values(exercises).some(
    ({ step, loads, bar, plates }) => step ?? loads ?? bar ?? plates,
  );
  if (!hasLoads) return;
  context.printMessage(
    `Steps, loads, bars and plates of exercises keep their numbers, which are in ${unit} now.`,
  );
}
