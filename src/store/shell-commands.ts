/** Commands that work on every screen: opening a screen, quitting. */
import type { AppState } from './app-state.js';
import type { Command, CommandContext, CommandTable } from './command.js';
import { openData } from './data/data-commands.js';
import { stopTask } from './data/exclusive-task.js';
import { openFiles } from './files/files-commands.js';
import { isAtSets } from './focus.js';
import { openHistory } from './history/open-history.js';
import { backToHistory } from './log/leave-session.js';
import { saveDraft } from './log/session-steps.js';
import { refreshStart } from './log/start-commands.js';
import { notify } from './notices.js';
import { SCREEN_NUMBERS, SCREEN_TITLES, type ScreenId } from './shell-state.js';
import { openStats } from './stats/stats-commands.js';
import { lostText, saveTypedText } from './unsaved-text.js';

export type ShellCommandId =
  | 'screen.log'
  | 'screen.history'
  | 'screen.files'
  | 'screen.stats'
  | 'screen.data'
  | 'app.leave'
  | 'app.suspend'
  | 'app.dismiss';

export const shellCommands: CommandTable<ShellCommandId> = {
  'screen.log': openCommand('log'),
  'screen.history': openCommand('history'),
  'screen.files': openCommand('files'),
  'screen.stats': openCommand('stats'),
  'screen.data': openCommand('data'),
  // On a page inside a screen, q goes back; this command applies at the top level.
  'app.leave': { run: leave },
  'app.suspend': { run: ({ ports }) => ports.suspend() },
  'app.dismiss': {
    when: (state) => state.notice !== null,
    run: ({ dispatch }) => dispatch({ type: 'app/noticed', notice: null }),
  },
};

const UNSAVED = 'The last change is not on disk; press again to leave without it.';

/** Saves typed text and the draft, then quits. Asks first if something would be lost; the key again quits. */
function leave(context: CommandContext): void {
  const isAnswer = context.getState().notice?.asks === 'app.leave';
  saveTypedText(context);
  const { isDraftSaved, draftWrite } = context.getState().log;
  const decide = (isKept: boolean) => {
    const lost = isKept ? lostText(context.getState()) : UNSAVED;
    if (isAnswer || lost === null) quit(context);
    else askToLeave(context, lost);
  };
  // The draft may still be being written.
  if (isDraftSaved && draftWrite === 'none') decide(true);
  else saveDraft(context, decide);
}

function askToLeave({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text, asks: 'app.leave' } });
}

/** How long quitting waits for the running task. The wait is limited, because the disk may not respond. */
export const QUIT_TIMEOUT_MS = 2000;

/** Quits when the running task has stopped, or after `QUIT_TIMEOUT_MS`. A second call quits at once. */
function quit(context: CommandContext): void {
  const { dispatch, getState, ports, tasks } = context;
  const { data, exit } = getState();
  const { task } = data;
  const stopped = tasks.abortAll();
  if (task === null || exit !== 'none') {
    quitOnce(context);
    return;
  }
  dispatch({ type: 'app/exit-delayed' });
  notify(context, `${task.name} is being stopped first; press again to leave at once.`);
  stopTask(context);
  void stopped.then(() => quitOnce(context));
  ports.after(QUIT_TIMEOUT_MS, () => quitOnce(context));
}

function quitOnce({ dispatch, getState, ports }: CommandContext): void {
  if (getState().exit === 'done') return;
  dispatch({ type: 'app/exited' });
  ports.quit();
}

function openCommand(screen: ScreenId): Command {
  return {
    when: (state: AppState) => {
      if (state.log.stage.kind === 'first-start') return false;
      const isOpen = state.screen === screen && state.exercise === null && !needsReread(state);
      return !isOpen || `${SCREEN_TITLES[screen]} is open.`;
    },
    run: (context) => {
      const before = context.getState();
      const wasInCommandMode = isInCommandMode(before);
      openScreen(context, screen);
      if (wasInCommandMode) explainDigit(context, screen);
      const { digitsTyped } = before.history;
      if (wasInCommandMode || digitsTyped > 0)
        context.dispatch({ type: 'history/digits-typed', count: digitsTyped + 1 });
    },
  };
}

function isInCommandMode(state: AppState): boolean {
  return isAtSets(state) && state.log.isCommandMode;
}

/** Says which screen a digit opened, because the digit may have been meant as the beginning of a set. */
function explainDigit(context: CommandContext, screen: ScreenId): void {
  if (context.getState().notice !== null) return;
  notify(context, `${SCREEN_NUMBERS[screen]} opened ${SCREEN_TITLES[screen]}; 1 goes back to the set line.`);
}

/** True if the open list of History could not be read. Its key then reads it again. */
function needsReread({ screen, history }: AppState): boolean {
  return screen === 'history' && history.reading.status === 'failed';
}

function openScreen(context: CommandContext, screen: ScreenId): void {
  context.dispatch({ type: 'app/screen-opened', screen });
  if (screen === 'log') refreshStart(context);
  if (screen === 'history') openHistoryScreen(context);
  if (screen === 'files') openFiles(context);
  if (screen === 'stats') openStats(context);
  if (screen === 'data') openData(context);
}

/** Opens History. From the page of a saved session, the cursor goes to that session. */
function openHistoryScreen(context: CommandContext): void {
  if (context.getState().log.stage.kind === 'saved') backToHistory(context);
  else openHistory(context);
}
