import type { Command } from '../command.js';
import { bashCompletion } from '../completion/bash.js';
import { fishCompletion } from '../completion/fish.js';
import { zshCompletion } from '../completion/zsh.js';
import { ExitCode } from '../exit-code.js';
import { unknownName } from '../unknown-name.js';
import type { CommandUsage } from '../usage.js';

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Record<string, (commands: readonly CommandUsage[]) => string>;

const NAMES = Object.keys(SHELLS) as readonly (keyof typeof SHELLS)[]; // `Object.keys` returns the keys of `SHELLS`

/** `completion`: prints a script that completes commands, options and their values. */
export function createCompletionCommand(commands: () => readonly CommandUsage[]): Command {
  return {
    name: 'completion',
    group: 'Data',
    usage: NAMES.join('|'),
    summary: 'print a script for your shell that completes commands and options',
    operands: [{ name: 'SHELL', description: 'the shell to print it for', choices: NAMES }],
    options: {},
    examples: [
      'completion bash >> ~/.bash_completion',
      'completion zsh > ~/.zfunc/_traininglogs',
      'completion fish > ~/.config/fish/completions/traininglogs.fish',
    ],
    arguments: { least: 1, most: 1 },
    run: (context, { positionals: [typed = ''] }) => {
      const shell = NAMES.find((each) => each === typed);
      if (shell === undefined) throw unknownName('shell', typed, NAMES);
      context.print(SHELLS[shell](commands()));
      return ExitCode.done;
    },
  };
}
