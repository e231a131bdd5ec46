/** Commands on the JSON file of a session: edit it, restore its last valid text, copy its path. */

import type { EditedFile } from '../../domain/read-models/session-copies.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { NO_EDITOR } from '../editor-words.js';
import {
  attempt,
  notify,
  notifyError,
  notifySuccess,
  notifyTransientError,
  notifyUnsaved,
} from '../notices.js';
import { NOT_SAVED_YET } from './draft-row.js';
import { readHistory, readVisible } from './history-reading.js';
import { currentDraft, currentSession } from './history-state.js';

export type FileCommandId = 'history.editor' | 'history.restore-text' | 'history.copy-path';

export const fileCommands: CommandTable<FileCommandId> = {
  'history.editor': {
    when: (state) => {
      const answer = whyNoFile(state);
      if (answer !== true) return answer;
      return whyEditedElsewhere(state) ?? (state.hasEditor || NO_EDITOR);
    },
    run: editFile,
  },
  'history.restore-text': {
    when: (state) => {
      const answer = whyNotSaved(state);
      return answer === true ? (whyNotRestored(state) ?? true) : answer;
    },
    run: restoreLastText,
  },
  'history.copy-path': {
    when: whyNoFile,
    run: (context) => {
      readVisible(context);
      const filePath = currentPath(context.getState());
      if (filePath === null) return;
      const path = context.ports.sessions.absolutePath(filePath);
      const name = fileNameOf(filePath);
      if (context.ports.copyToClipboard(path)) notifySuccess(context, `Copied the path of ${name}`);
      else
        notifyTransientError(
          context,
          `Not copied: the path of ${name} is too long for the terminal’s clipboard.`,
        );
    },
  },
};

/** True if the cursor is on a saved session; otherwise false, or the reason. */
export function whyNotSaved({ history }: Pick<AppState, 'history'>): boolean | string {
  if (currentDraft(history)) return NOT_SAVED_YET;
  return currentSession(history) !== null;
}

/** True if the session under the cursor has a file; otherwise false, or the reason. */
export function whyNoFile({ history }: Pick<AppState, 'history'>): boolean | string {
  const session = currentSession(history);
  if (session === null) return whyNotSaved({ history });
  const copies = history.copies.get(session.id);
  const isMissing = copies ? copies.fileError === 'missing' : session.copyState === 'database-only';
  return isMissing ? 'This session has no JSON file.' : true;
}

/** Why the session under the cursor must not be changed now; null if it may. */
export function whyEditedElsewhere({ history, log }: AppState): string | null {
  const isEdited = log.original?._id === currentSession(history)?.id && log.stage.kind !== 'saved';
  return isEdited ? 'This session is being edited on the Log screen: save or leave the edit first.' : null;
}

function fileNameOf(filePath: string): string {
  return filePath.split('/').at(-1) ?? filePath;
}

function currentPath({ history }: AppState): string | null {
  const session = currentSession(history);
  return (session && history.copies.get(session.id)?.filePath) ?? null;
}

/** Opens a copy of the file in the user's editor, then saves the result to both stores. */
function editFile(context: CommandContext): void {
  const { ports } = context;
  const session = currentSession(context.getState().history);
  if (session === null) return;
  const opened = attempt(context, () => ({ file: ports.sessions.openFile(session.id) }));
  if (opened === null) return;
  const { file } = opened;
  if (file === null) {
    notify(context, 'The JSON file of this session no longer exists.');
    return;
  }
  const outcome = ports.openInEditor(file.path);
  const edited = attempt(context, () => ports.sessions.takeEdited(session.id, file));
  if (outcome.status === 'none') {
    notify(context, NO_EDITOR);
    return;
  }
  readHistory(context, session.id);
  if (edited === null) return;
  const failure = outcome.status === 'failed' ? outcome.reason : null;
  if (failure !== null && edited.status === 'unchanged') {
    notifyError(context, `The file was not changed: ${failure}.`);
    return;
  }
  // The name of the file contains the date, which may have changed.
  const path = currentPath(context.getState()) ?? file.fileName;
  notifyEdited(context, edited, fileNameOf(path));
}

function notifyEdited(context: CommandContext, edited: EditedFile, fileName: string): void {
  switch (edited.status) {
    case 'unchanged':
      notify(context, 'The file was not changed.');
      return;
    case 'read':
      if (edited.conflict === null) notifySuccess(context, `Saved your changes to ${fileName}.`);
      else {
        notifyUnsaved(
          context,
          `Another program saved this session too: choose a text on the Data screen; the other text is in ${edited.conflict}.`,
        );
      }
      return;
    case 'invalid':
      notifyUnsaved(
        context,
        `Not saved: ${edited.reason}. The file is as you left it; E edits it again, b restores the last valid text.`,
      );
      return;
    case 'kept':
      notifyError(
        context,
        edited.conflict === null
          ? `Not saved: ${edited.reason}. The JSON file is unchanged.`
          : `Not saved: ${edited.reason}. Your text is in ${edited.conflict}; choose a text on the Data screen.`,
      );
      return;
    case 'other-session':
      notify(
        context,
        'The _id was changed, so the file is another session now; this session has a new file.',
      );
      return;
    case 'written-again':
      notify(context, 'The file was missing and was written again from the database; x deletes a session.');
      return;
    case 'unsynced':
      notifyUnsaved(
        context,
        `Not saved to the database yet: ${edited.reason || 'the Data screen shows the state of both stores.'}`,
      );
  }
}

function whyNotRestored(state: AppState): string | null {
  const session = currentSession(state.history);
  const copies = session && state.history.copies.get(session.id);
  const isBroken = copies !== null && copies?.fileError !== null && copies?.fileError !== 'missing';
  if (!copies || !isBroken) return 'The JSON file is valid; there is nothing to restore.';
  if (copies.databaseError !== null) return 'The database has no valid text of this session either.';
  return whyEditedElsewhere(state);
}

/** Writes the text of the database to the file. The file with the replaced text is set aside. */
function restoreLastText(context: CommandContext): void {
  const session = currentSession(context.getState().history);
  if (session === null) return;
  const setAside = attempt(context, () => context.ports.sessions.restoreLastText(session.id));
  readHistory(context, session.id);
  if (setAside !== null) {
    notifySuccess(context, `The last valid text is in the file again; the replaced text is in ${setAside}.`);
  }
}
