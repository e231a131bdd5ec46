/** Commands of the help and the command palette: one list of commands over the screen. */
import { type Motion, moveIndex } from '../list/motion.js';
import { helpRows } from '../page/layout.js';
import type { CommandContext, CommandTable } from './command.js';
import { motionCommands } from './motion-commands.js';

export type HelpCommandId = 'help.open' | 'palette.open' | 'help.close' | 'help.run' | `help.${Motion}`;

export const helpCommands: CommandTable<HelpCommandId> = {
  'help.open': { run: ({ dispatch }) => dispatch({ type: 'help/opened', isTyping: false }) },
  'palette.open': { run: ({ dispatch }) => dispatch({ type: 'help/opened', isTyping: true }) },
  'help.close': { run: close },
  // The key of the chosen command is pressed next, see ui/chosen-command.ts.
  'help.run': {
    when: ({ help }) => (help?.cursor ?? null) !== null || 'Choose a line with ↓ first.',
    run: close,
  },
  ...motionCommands('help.', (motion) => ({ run: (context) => move(context, motion) })),
};

function close({ dispatch }: CommandContext): void {
  dispatch({ type: 'help/closed' });
}

/** Only the component of the list knows how many commands there are, so the cursor may pass the last. */
function move({ getState, dispatch }: CommandContext, motion: Motion): void {
  const { help, view } = getState();
  // A command takes one to three lines, so a page is half as many commands as rows.
  const rows = Math.ceil(helpRows(view.bodyRows) / 2);
  const cursor = moveIndex(help?.cursor ?? -1, motion, rows, Number.POSITIVE_INFINITY);
  dispatch({ type: 'help/moved', cursor });
}
