/** Shows the drawn screens. Loads no command. */
import type { ExitCode } from '../cli/exit-code.js';
import { openDrawnDisplay } from './drawn-display.js';
import type { OpenTerminal } from './open-terminal.js';
import { runCommandLine } from './run-command-line.js';
import { runScreens } from './run-screens.js';

/** @param terminal null if stdin or stdout is not a terminal @returns the exit status */
export function startDrawnScreens(argv: readonly string[], terminal: OpenTerminal | null): Promise<ExitCode> {
  return runCommandLine(argv, {
    commands: [],
    screens: {
      terminal,
      run: (context, taken, isDemo) => runScreens(context, taken, openDrawnDisplay, isDemo),
    },
  });
}
