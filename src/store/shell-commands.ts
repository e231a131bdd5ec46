/** Commands of the shell around the screens: which one is open, help, leaving. */
import type { AppState, ScreenId } from './app-state.js';
import type { Command, CommandContext, CommandTable } from './command.js';
import { openFiles } from './files/files-commands.js';
import { openHistory } from './history/history-commands.js';
import { acceptNote } from './log/finish-commands.js';
import { isLinePending } from './log/log-selectors.js';
import { keepDraft } from './log/session-steps.js';
import { complain } from './say.js';

export type ShellCommandId =
  | 'screen.log'
  | 'screen.history'
  | 'screen.files'
  | 'app.back'
  | 'app.leave'
  | 'app.suspend'
  | 'app.dismiss'
  | 'help.open'
  | 'help.close'
  | 'help.up'
  | 'help.down';

export const shellCommands: CommandTable<ShellCommandId> = {
  'screen.log': openCommand('log'),
  'screen.history': openCommand('history'),
  'screen.files': openCommand('files'),
  // Screens take q for their own way back first; here nothing is left to go back to.
  'app.back': { run: leave },
  'app.leave': { run: leave },
  'app.suspend': { run: ({ ports }) => ports.suspend() },
  'app.dismiss': {
    when: (state) => state.notice !== null,
    run: ({ dispatch }) => dispatch({ type: 'app/noticed', notice: null }),
  },
  'help.open': { run: ({ dispatch }) => dispatch({ type: 'help/opened' }) },
  'help.close': { run: ({ dispatch }) => dispatch({ type: 'help/closed' }) },
  'help.up': { run: (context) => scrollHelp(context, -1) },
  'help.down': { run: (context) => scrollHelp(context, 1) },
};

const UNLOGGED = 'The line is not logged yet; once more leaves without it.';
const UNKEPT = 'The last change is not on the disk; once more leaves without it.';

/**
 * Leaves. A note being typed is kept. A change that is in no draft is tried once more first; where that fails, or
 * a line is typed and not logged, leaving is asked for twice.
 */
function leave(context: CommandContext): void {
  const { notice } = context.getState();
  acceptNote(context);
  const { log, athlete } = context.getState();
  const isWarned = notice?.text === UNKEPT || notice?.text === UNLOGGED;
  if (isWarned) context.ports.quit();
  else if (!log.isDraftKept && !keepDraft(context)) complain(context, UNKEPT);
  else if (isLinePending(log, athlete.unit ?? 'kg')) complain(context, UNLOGGED);
  else context.ports.quit();
}

function openCommand(screen: ScreenId): Command {
  return {
    when: (state: AppState) => state.screen !== screen && state.log.stage.kind !== 'first-start',
    run: (context) => openScreen(context, screen),
  };
}

/** Opens a screen; those that show what is stored read it anew. */
function openScreen(context: CommandContext, screen: ScreenId): void {
  context.dispatch({ type: 'app/screen-opened', screen });
  if (screen === 'history') openHistory(context);
  if (screen === 'files') openFiles(context);
}

function scrollHelp({ getState, dispatch }: CommandContext, rows: number): void {
  const { help } = getState();
  if (help) dispatch({ type: 'help/scrolled', top: Math.max(0, help.top + rows) });
}
