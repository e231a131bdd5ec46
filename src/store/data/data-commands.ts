/** Commands of the Data screen. */

import { NO_IMPORT } from '../../domain/describe-undone-import.js';
import { type Motion, moveIndex } from '../../list/motion.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { openFile } from '../files/files-commands.js';
import { motionCommands, scrollCommand } from '../motion-commands.js';
import { clearNotice, hasError, notify } from '../notices.js';
import { type ActionCommandId, actionCommands, startAction, whyNotStarted } from './action-commands.js';
import { completeTypedPath } from './complete-typed-path.js';
import {
  confirmKept,
  decideConflict,
  mergeSettings,
  openConflict,
  whyNotTaken,
} from './conflict-commands.js';
import { currentItem, notifyIssue } from './current-item.js';
import { dataPage } from './data-page.js';
import { dataText, reduceData } from './data-state.js';
import { stopTask } from './exclusive-task.js';
import { isOnExportPath, takeNextFormat } from './export-format.js';
import { canChooseDistanceUnit, hasWork } from './import-words.js';
import { pathInOutput } from './issue-words.js';
import { type NameCommandId, nameCommands } from './name-commands.js';
import { openList } from './open-list.js';
import { readOverview } from './read-overview.js';
import { type SettingsCommandId, settingsCommands, undoSettings } from './settings-commands.js';
import {
  changeDistanceUnit,
  changeUnit,
  runAction,
  runImport,
  runWithPath,
  undoImport,
  whyBusy,
} from './task-commands.js';
import { restoreFromTrash } from './trash-commands.js';

export type DataCommandId =
  | `data.${Motion}`
  | 'data.open'
  | 'data.retry'
  | 'data.reload'
  | 'data.undo-import'
  | 'data.keep-import'
  | 'data.stop'
  | 'data.path-accept'
  | 'data.path-leave'
  | 'data.clear-text'
  | 'data.next-format'
  | 'data.complete-path'
  | 'data.path-restore'
  | 'data.import'
  | 'data.unit'
  | 'data.distance-unit'
  | 'data.keep-session'
  | 'data.take-conflict'
  | 'data.restore-from-trash'
  | 'data.back'
  | `data.scroll-${Motion}`
  | ActionCommandId
  | NameCommandId
  | SettingsCommandId;

export const dataCommands: CommandTable<DataCommandId> = {
  ...motionCommands('data.', moveCommand),
  'data.open': { when: whyNotOpened, run: openItem },
  'data.retry': {
    when: (state) => (isOnPending(state) ? whyBusy(state) : 'The cursor is on no missing copy.'),
    run: (context) => runAction(context, 'sync'),
  },
  'data.reload': { run: openData },
  'data.undo-import': {
    when: (state) => (state.data.overview?.canUndoImport ? whyBusy(state) : NO_IMPORT),
    run: undoImport,
  },
  // Does nothing, because every key except y and U already withdraws the question.
  'data.keep-import': { run: () => {} },
  'data.stop': {
    when: ({ data }) => data.task !== null,
    run: stopTask,
  },
  'data.path-accept': { when: whyBusy, run: runWithPath },
  'data.path-leave': { run: leavePath },
  'data.clear-text': {
    when: ({ data }) => (dataText(data)?.text ?? '') !== '',
    run: ({ dispatch }) => dispatch({ type: 'data/path-edited', text: createEditBuffer() }),
  },
  'data.complete-path': { run: completeTypedPath },
  'data.next-format': { when: isOnExportPath, run: takeNextFormat },
  'data.path-restore': {
    when: ({ data: { discarded, formerSettings, overview } }) => {
      if (discarded !== null || formerSettings !== null) return true;
      return overview?.canUndoImport
        ? 'Nothing to undo here; U undoes the last import.'
        : 'Nothing to undo on this screen.';
    },
    run: restore,
  },
  'data.import': {
    when: (state) => {
      const { stage } = state.data;
      if (stage.kind !== 'preview') return false;
      return hasWork(stage) ? whyBusy(state) : 'No new sessions found. Esc goes back.';
    },
    run: runImport,
  },
  'data.unit': {
    when: (state) => {
      const { stage } = state.data;
      if (stage.kind !== 'preview') return false;
      return stage.report.units.length > 0 ? whyBusy(state) : 'No weight is without a unit here.';
    },
    run: changeUnit,
  },
  'data.distance-unit': {
    when: (state) => {
      const { stage } = state.data;
      if (stage.kind !== 'preview') return false;
      return canChooseDistanceUnit(stage) ? whyBusy(state) : 'No distance is without a unit here.';
    },
    run: changeDistanceUnit,
  },
  'data.keep-session': { when: whyBusy, run: (context) => decideConflict(context, 'session') },
  'data.take-conflict': {
    when: (state) => {
      const answer = whyNotTaken(state);
      return answer === true ? whyBusy(state) : answer;
    },
    run: (context) => decideConflict(context, 'conflict'),
  },
  'data.restore-from-trash': { when: whyBusy, run: restoreFromTrash },
  'data.back': { run: leaveStage },
  ...motionCommands('data.scroll-', (motion) =>
    scrollCommand(motion, dataPage, (top) => ({ type: 'data/scrolled', top })),
  ),
  ...actionCommands,
  ...nameCommands,
  ...settingsCommands,
};

/** Reads both stores, and describes the issue under the cursor. Never throws. */
export function openData(context: CommandContext): void {
  readOverview(context);
  notifyIssue(context);
}

/** Goes back to the list. A preview with choices of names can be restored. */
function leaveStage(context: CommandContext): void {
  const { stage } = context.getState().data;
  if (stage.kind === 'preview' && stage.choices.length > 0) discardStage(context);
  else context.dispatch({ type: 'data/stage-left' });
}

/** Reopens the discarded page. If there is none, undoes saved settings. */
function restore(context: CommandContext): void {
  if (context.getState().data.discarded === null) undoSettings(context);
  else context.dispatch({ type: 'data/stage-restored' });
}

/** Closes the field and runs nothing; a changed path or format can be restored. */
function leavePath(context: CommandContext): void {
  // The notice may be an error about the path.
  clearNotice(context);
  const { stage, exportFormat } = context.getState().data;
  if (stage.kind !== 'path') return;
  if (stage.text.text === stage.proposed && exportFormat === stage.otherFormat) {
    leaveStage(context);
    return;
  }
  discardStage(context);
}

function discardStage(context: CommandContext): void {
  context.dispatch({ type: 'data/stage-discarded' });
  if (!hasError(context)) notify(context, 'Discarded. u brings it back');
}

function isOnPending(state: AppState): boolean {
  const item = currentItem(state);
  return item?.kind === 'issue' && item.issue.kind === 'pending';
}

/** True if Enter applies to the current item; otherwise false, or the reason why it does not. */
function whyNotOpened(state: AppState): boolean | string {
  const item = currentItem(state);
  if (item === undefined) return false;
  if (item.kind === 'issue' && item.issue.kind === 'invalid') {
    return pathInOutput(item.issue) !== null || 'There is no file to show.';
  }
  return item.kind === 'action' ? whyNotStarted(state, item.action) : whyBusy(state);
}

/** Starts the action under the cursor. By its kind, an issue is resolved, written, confirmed, merged or shown. */
function openItem(context: CommandContext): void {
  const item = currentItem(context.getState());
  if (item === undefined) return;
  if (item.kind === 'action') {
    startAction(context, item.action);
    return;
  }
  const { issue } = item;
  switch (issue.kind) {
    case 'conflict':
      openConflict(context, issue);
      return;
    case 'pending':
      runAction(context, 'sync');
      return;
    case 'kept':
      confirmKept(context, issue);
      return;
    case 'settings':
      mergeSettings(context, issue);
      return;
    case 'invalid': {
      const path = pathInOutput(issue);
      if (path !== null) openFile(context, path, 'data');
      return;
    }
  }
}

/** Moves the cursor in the open list. The list scrolls no further than the cursor needs. */
function moveCommand(motion: Motion): Command {
  return {
    run: (context) => {
      const { data, view, athlete } = context.getState();
      const { rows, top } = dataPage({ data, view, athlete });
      const { cursor: from, count } = openList(data);
      const cursor = moveIndex(from, motion, rows, count);
      const moved = reduceData(data, { type: 'data/moved', cursor, top });
      const { top: movedTop } = dataPage({ data: moved, view, athlete });
      context.dispatch({ type: 'data/moved', cursor, top: movedTop });
      if (data.stage.kind === 'list') notifyIssue(context);
    },
  };
}
