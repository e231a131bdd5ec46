/**
 * What a command takes, with its descriptions. Help, man page, completions and docs/commands.md are made from these
 * descriptions.
 */

/** An option. Without `value` and `choices` it takes no value. */
export type OptionUsage = {
  readonly short?: string;
  /** What the help calls the value; by default the choices. */
  readonly value?: string;
  /** The values that shells complete. */
  readonly choices?: readonly string[];
  readonly completes?: 'file' | 'folder';
  readonly isRequired?: true;
  /** A phrase in the imperative, without full stop. */
  readonly description: string;
};

export type OptionsUsage = Readonly<Record<string, OptionUsage>>;

/** An argument that is not an option. Some commands accept several values for their last operand. */
export type Operand = {
  /** The name as it is written in the usage of the command: `FILE`. */
  readonly name: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly completes?: 'file';
};

/** One of the actions from which the first argument of a command chooses. */
export type ActionUsage = {
  readonly name: string;
  /** The action with its operands: `show NAME`. */
  readonly usage: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly completes?: 'file';
};

/** The groups of commands in the help, in their order. */
export const COMMAND_GROUPS = ['Log', 'Look', 'Data'] as const;

export type CommandUsage = {
  readonly name: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** The operands, as the help shows them: `[FILE...|-]`. */
  readonly usage: string;
  /** A phrase in the imperative, without full stop. */
  readonly summary: string;
  readonly operands: readonly Operand[];
  /** The actions of the command; absent if its first argument does not choose one. */
  readonly actions?: readonly ActionUsage[];
  readonly options: OptionsUsage;
  /** Command lines, each without `traininglogs`. */
  readonly examples: readonly [string, ...string[]];
};

export const JSON_OPTION = { json: { description: 'print JSON' } } satisfies OptionsUsage;

export const LIMIT_OPTION = {
  limit: { value: 'N', description: 'print the first N only' },
} satisfies OptionsUsage;

export const EXERCISE_OPERAND: Operand = {
  name: 'EXERCISE',
  description: 'a name or an alias, or enough of one: its beginning, or whole words of it',
};

/** The options of every command. */
export const GLOBAL_OPTIONS = {
  'data-dir': {
    value: 'DIR',
    completes: 'folder',
    description: 'use this data root; traininglogs where shows which one is used otherwise',
  },
  help: { short: 'h', description: 'print help' },
  version: { short: 'V', description: 'print the version' },
} satisfies OptionsUsage;

export const SCREEN_OPTIONS = {
  linear: {
    description: 'print lines instead of drawing screens, for screen readers and plain terminals',
  },
  demo: { description: 'open a year of a made-up lifter, in your unit; it is removed at the end' },
} satisfies OptionsUsage;

export function takesValue({ value, choices }: OptionUsage): boolean {
  return value !== undefined || choices !== undefined;
}

/** The options of all commands that need a value, with their dashes: `--data-dir`, `--limit`. */
export function optionsWithValue(commands: readonly CommandUsage[]): readonly string[] {
  const all = [GLOBAL_OPTIONS, ...commands.map(({ options }) => options)].flatMap((each: OptionsUsage) =>
    Object.entries(each),
  );
  const names = all.filter(([, option]) => takesValue(option)).map(([name]) => `--${name}`);
  return [...new Set(names)];
}

/** An option in the form that help shows: `-h, --help`, `--limit N`. */
export function optionWords(name: string, option: OptionUsage): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  const value = takesValue(option) ? ` ${option.value ?? option.choices?.join('|')}` : '';
  return `${short}--${name}${value}`;
}

/** A command with its operands and options: `list [QUERY] [--limit N] [--json]`. */
export function usageOf({ name, usage, options }: CommandUsage): string {
  const words = Object.entries(options).map(([option, each]) => {
    const { short: _, ...long } = each;
    return each.isRequired ? optionWords(option, long) : `[${optionWords(option, long)}]`;
  });
  return [name, usage, ...words].filter(Boolean).join(' ');
}
