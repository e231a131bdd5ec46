/** Leaving a session without saving it: one that is repeated before anything was logged, or an edit. */
import { isSameRecord } from '../../domain/same-record.js';
import type { CommandContext, CommandTable } from '../command.js';
import { openHistory } from '../history/open-history.js';
import { hasError, notify } from '../notices.js';
import { openStart, saveDraft } from './session-steps.js';

export type LeaveCommandId = 'session.leave';

export const leaveCommands: CommandTable<LeaveCommandId> = {
  'session.leave': {
    run: (context) => {
      if (context.getState().log.original) {
        leaveEdit(context);
        return;
      }
      context.dispatch({ type: 'log/session-closed' });
      openStart(context);
    },
  },
};

/**
 * Back from an edit to the session in History: what was changed stays in its draft, to be gone on with; one that was
 * not changed leaves nothing behind. Where the draft cannot be written the edit stays open, and the complaint says so.
 */
export function leaveEdit(context: CommandContext): void {
  const { session, original, isBegun } = context.getState().log;
  if (!session || !original) return;
  if (isSameRecord(session, original)) {
    if (isBegun) context.ports.drafts.remove(session._id);
    backToHistory(context);
    if (!hasError(context)) notify(context, 'Nothing was changed, so nothing was saved.');
    return;
  }
  saveDraft(context, (isSaved) => {
    if (!isSaved) return;
    backToHistory(context);
    if (!hasError(context))
      notify(context, 'The edit is not saved; it is kept in the menu of the Log screen.');
  });
}

/** Ends a session that was edited, and shows it in History as it is saved. */
export function backToHistory(context: CommandContext): void {
  const { session } = context.getState().log;
  context.dispatch({ type: 'log/session-closed' });
  openStart(context);
  context.dispatch({ type: 'app/screen-opened', screen: 'history' });
  openHistory(context, session?._id);
}
