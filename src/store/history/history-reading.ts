/** Reads the list of the History screen, and the copies of the session under the cursor. */

import { shortDate } from '../../domain/date-labels.js';
import type { CommandContext } from '../command.js';
import { attempt, hasError, notify, notifyError } from '../notices.js';
import { describeCopies } from './copy-words.js';
import { draftRowOf } from './draft-row.js';
import { examineCopies } from './examine-copies.js';
import { readFileOnlySessions, readGroupedIds, readVisibleRows } from './history-listing.js';
import { copyStateOf, currentSession } from './history-state.js';
import { readAhead } from './read-ahead.js';
import { findSessions } from './search-found.js';
import { widestColumns } from './session-list-row.js';

/** Reads the list again, and the copies of the session under the cursor. Never throws. */
export function readHistory(context: CommandContext, cursorOn?: string): void {
  const { dispatch, ports } = context;
  const { sorting, query } = context.getState().history;
  try {
    const fileOnly = readFileOnlySessions(context);
    const all = readGroupedIds(context, sorting, fileOnly);
    const columns = widestColumns(ports.listing.widest(), fileOnly);
    const found = attempt(context, () => findSessions(context, fileOnly, query));
    const { log, athlete } = context.getState();
    const draft = draftRowOf(log, athlete);
    dispatch({ type: 'history/read', all, fileOnly, draft, columns, found, cursorOn });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'history/read-failed', reason });
    notifyError(context, reason);
    return;
  }
  readCurrentSession(context);
}

/**
 * Shows a notice if the copies of the session under the cursor are not equal. Call it after cursor moves;
 * never throws.
 */
export function readCurrentSession(context: CommandContext): void {
  readVisible(context);
  const { history } = context.getState();
  const session = currentSession(history);
  // The session's page shows the state too, so this notice does not replace an error.
  if (session === null || hasError(context)) return;
  const state = copyStateOf(history, session);
  if (state === 'equal') return;
  const hint = state === 'differ' ? '. d shows where' : '';
  const words = describeCopies(state, history.copies.get(session.id) ?? null);
  notify(context, `${shortDate(session.date)}: ${words}${hint}`);
}

/**
 * Reads the visible rows and the copies of the session under the cursor. Call it after any move; never
 * throws.
 */
export function readVisible(context: CommandContext): void {
  if (!readVisibleRows(context)) {
    readHistory(context);
    return;
  }
  const { history } = context.getState();
  const session = currentSession(history);
  if (session === null) return;
  const isCached = history.copies.has(session.id);
  if (!isCached) {
    const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(session.id)));
    if (copies) context.dispatch({ type: 'history/copies-read', id: session.id, copies });
  }
  readAhead(context, isCached);
}
