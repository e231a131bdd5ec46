import {
  type CommandUsage,
  GLOBAL_OPTIONS,
  type OptionsUsage,
  optionsWithValue,
  SCREEN_OPTIONS,
  takesValue,
} from '../usage.js';

/** Returns a script that fish sources, or that is saved in `~/.config/fish/completions`. */
export function fishCompletion(commands: readonly CommandUsage[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const isCommandMissing = '__traininglogs_at ""';
  return [
    '# Completions of traininglogs for fish: traininglogs completion fish | source',
    wordsFunction(optionsWithValue(commands)),
    'complete -c traininglogs -f',
    ...optionLines(GLOBAL_OPTIONS, null),
    ...optionLines(SCREEN_OPTIONS, isCommandMissing),
    ...commands.map(({ name, summary }) => line(isCommandMissing, `-a ${name} -d ${quoted(summary)}`)),
    line(isCommandMissing, `-a help -d ${quoted('explain a command')}`),
    line('__traininglogs_at help', `-a ${quoted(names)}`),
    ...commands.flatMap(commandLines),
    '',
  ].join('\n');
}

/**
 * A fish function that is true if the typed words begin with its arguments. An empty argument matches a missing word.
 */
const wordsFunction = (options: readonly string[]) => `function __traininglogs_at
    set -l words
    set -l previous
    for word in (commandline -opc)[2..]
        if not string match -q -- '-*' $word; and not contains -- "$previous" ${options.join(' ')}
            set -a words $word
        end
        set previous $word
    end
    for at in (seq (count $argv))
        test "$words[$at]" = "$argv[$at]"; or return 1
    end
end`;

function commandLines({ name, operands, actions = [], options }: CommandUsage): readonly string[] {
  const isSeen = `__traininglogs_at ${name}`;
  const [first] = operands;
  return [
    ...optionLines(options, isSeen),
    ...actions.flatMap(({ name: action, choices, completes, description }) => [
      line(`${isSeen} ""`, `-a ${action} -d ${quoted(description)}`),
      ...(completes ? [line(`${isSeen} ${action}`, '-F')] : []),
      ...(choices ? [line(`${isSeen} ${action} ""`, `-a ${quoted(choices.join(' '))}`)] : []),
    ]),
    ...(first?.completes ? [line(isSeen, '-F')] : []),
    ...(first?.choices ? [line(`${isSeen} ""`, `-a ${quoted(first.choices.join(' '))}`)] : []),
  ];
}

function optionLines(options: OptionsUsage, condition: string | null): readonly string[] {
  return Object.entries(options).map(([name, option]) => {
    const { short, choices, completes, description } = option;
    const words = [
      ...(short ? [`-s ${short}`] : []),
      `-l ${name}`,
      ...(takesValue(option) ? [completes ? '-r -F' : '-x'] : []),
      ...(choices ? [`-a ${quoted(choices.join(' '))}`] : []),
      `-d ${quoted(description)}`,
    ];
    return line(condition, words.join(' '));
  });
}

function line(condition: string | null, words: string): string {
  return `complete -c traininglogs${condition === null ? '' : ` -n '${condition}'`} ${words}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, (sign) => `\\${sign}`)}'`;
}
