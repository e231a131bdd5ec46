/** Leaving a session without saving it: its draft is kept. */
import { isSameRecord } from '../../domain/same-record.js';
import type { CommandContext, CommandTable } from '../command.js';
import { openHistoryOn } from '../history/open-history.js';
import { hasError, notify } from '../notices.js';
import { linePendingText } from './line-reading.js';
import { isLinePending } from './log-selectors.js';
import { openStart, saveDraft } from './session-steps.js';

export type LeaveCommandId = 'session.leave';

export const leaveCommands: CommandTable<LeaveCommandId> = {
  'session.leave': {
    when: (state) => !isLinePending(state.log, state.athlete.unit ?? 'kg') || linePendingText(state),
    run: (context) => {
      if (context.getState().log.original) leaveEdit(context);
      else leaveSession(context);
    },
  },
};

/** Goes back to the menu. A session that the user changed stays as a draft, which the menu offers. */
function leaveSession(context: CommandContext): void {
  const { isStarted } = context.getState().log;
  saveDraft(context, (isSaved) => {
    if (!isSaved) return;
    context.dispatch({ type: 'log/session-closed' });
    openStart(context);
    if (isStarted && !hasError(context)) notify(context, 'The session is kept as a draft. Enter resumes it.');
  });
}

/**
 * Returns from an edit to History. Changes stay in the draft; if it cannot be written, the edit stays open.
 */
export function leaveEdit(context: CommandContext): void {
  const { session, original, isStarted, renames } = context.getState().log;
  if (!session || !original) return;
  if (isSameRecord(session, original)) {
    if (isStarted) context.ports.drafts.remove(session._id);
    backToHistory(context);
    if (!hasError(context)) notify(context, nothingToSave(renames.length > 0));
    return;
  }
  saveDraft(context, (isSaved) => {
    if (!isSaved) return;
    backToHistory(context);
    if (!hasError(context))
      notify(context, 'The edit is not saved. Resume it from the menu of the Log screen.');
  });
}

function nothingToSave(isRenamed: boolean): string {
  return isRenamed ? 'The rename is saved; nothing else changed.' : 'Nothing changed, so nothing was saved.';
}

/**
 * Closes the session and opens History with the cursor on it.
 * @returns false if the list lacks it
 */
export function backToHistory(context: CommandContext): boolean {
  const { session } = context.getState().log;
  context.dispatch({ type: 'log/session-closed' });
  openStart(context);
  context.dispatch({ type: 'app/screen-opened', screen: 'history' });
  return session !== null && openHistoryOn(context, session._id);
}
