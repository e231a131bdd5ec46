/** Commands of the Data screen's actions, such as an import. */
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { proposedPath } from './action-words.js';
import type { DataAction } from './data-items.js';
import { openSettings } from './settings-commands.js';
import { runAction, whyBusy } from './task-commands.js';
import { openTrash } from './trash-commands.js';
import { isTrashEmpty } from './trash-lines.js';

export type ActionCommandId = `data.start-${DataAction}`;

export const actionCommands: CommandTable<ActionCommandId> = {
  'data.start-verify': command('verify'),
  'data.start-sync': command('sync'),
  'data.start-backup': command('backup'),
  'data.start-restore': command('restore'),
  'data.start-import': command('import'),
  'data.start-export': command('export'),
  'data.start-trash': command('trash'),
  'data.start-settings': command('settings'),
};

function command(action: DataAction): Command {
  return {
    when: (state) => whyNotStarted(state, action),
    run: (context) => startAction(context, action),
  };
}

/** True if an action can start; otherwise the reason why it cannot. */
export function whyNotStarted(state: AppState, action: DataAction): boolean | string {
  if (action === 'trash' && isTrashEmpty(state.data.overview))
    return 'The trash has no session or draft to restore.';
  return whyBusy(state);
}

export function startAction(context: CommandContext, action: DataAction): void {
  if (action === 'verify' || action === 'sync' || action === 'backup') {
    runAction(context, action);
    return;
  }
  if (action === 'trash') {
    openTrash(context);
    return;
  }
  if (action === 'settings') {
    openSettings(context);
    return;
  }
  const { data } = context.getState();
  const path = data.typed[action] ?? proposedPath(action, data, context.ports.now());
  const proposed = action === 'export' ? context.ports.data.freePath(path) : path;
  context.dispatch({ type: 'data/path-asked', action, proposed });
}
