/** Reading the list of the History screen, and the copies of the session under the cursor. */

import { shortDate } from '../../page/date-labels.js';
import type { CommandContext } from '../command.js';
import { TASK_NAMES } from '../data/action-words.js';
import { startTask } from '../data/run-task.js';
import { attempt, hasError, notify, notifyError } from '../notices.js';
import { describeCopies } from './copy-words.js';
import { examineCopies } from './examine-copies.js';
import { listInSight, readGroupedIds, readOthers } from './history-listing.js';
import { copyStateOf, currentSession } from './history-state.js';
import { findSessions } from './search-found.js';
import { widestColumns } from './session-list-row.js';

/**
 * Reads the list, and the copies of the session the cursor stays on or goes to; both stores are synced behind that.
 * Never throws.
 */
export function openHistory(context: CommandContext, cursorOn?: string): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  readHistory(context, cursorOn);
  syncInBackground(context);
}

/**
 * Syncs both stores while the screens go on; the list then says how copies stand, and what syncing came to is told,
 * which matters more than how one session's copies stand. Where other long work runs, the next opening syncs.
 * @param told what to tell beside it
 * @param done called when it has ended
 */
export function syncInBackground(
  context: CommandContext,
  told: readonly string[] = [],
  done = () => {},
): void {
  startTask(context, TASK_NAMES.sync, context.ports.sessions.sync, (synced) => {
    const { copyStates } = context.getState().history;
    context.dispatch({ type: 'history/copy-states-read', copyStates: synced.copyStates });
    // Reading a long list anew is felt, and nearly always it is the same.
    const isOther = synced.isChanged || !isSameMap(copyStates, synced.copyStates);
    if (isOther && context.getState().screen === 'history') readHistory(context);
    const words = [...told, ...synced.told].join(' ');
    // What is complained of on the screen matters more, and the Data screen shows how both stores stand.
    if (words !== '' && !hasError(context)) notify(context, words);
    done();
  });
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** Reads the list again, and the copies of the session the cursor stays on or goes to. Never throws. */
export function readHistory(context: CommandContext, cursorOn?: string): void {
  const { dispatch, ports } = context;
  const { sortAndGroup, query } = context.getState().history;
  try {
    const others = readOthers(context);
    const all = readGroupedIds(context, sortAndGroup, others);
    const columns = widestColumns(ports.listing.widest(), others);
    const found = attempt(context, () => findSessions(context, others, query));
    dispatch({ type: 'history/read', all, others, columns, found, cursorOn });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'history/read-failed', reason });
    notifyError(context, reason);
    return;
  }
  syncCurrentSession(context);
}

/**
 * Reads the copies of the session under the cursor, unless they are known, and says how they stand where they
 * are not equal. To be called after whatever may have moved the cursor. Never throws.
 */
export function syncCurrentSession(context: CommandContext): void {
  readVisible(context);
  const { history } = context.getState();
  const session = currentSession(history);
  // The detail says the same as this.
  if (session === null || hasError(context)) return;
  const state = copyStateOf(history, session);
  if (state === 'equal') return;
  const hint = state === 'differ' ? '. d shows where' : '';
  const words = describeCopies(state, history.copies.get(session.id) ?? null);
  notify(context, `${shortDate(session.date)}: ${words}${hint}`);
}

/**
 * Reads what the list shows of the sessions in sight, and the copies of the one under the cursor, unless they are
 * known. To be called after whatever may have moved rows or cursor. Never throws.
 */
export function readVisible(context: CommandContext): void {
  if (!listInSight(context)) {
    readHistory(context);
    return;
  }
  const { history } = context.getState();
  const session = currentSession(history);
  if (session === null || history.copies.has(session.id)) return;
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(session.id)));
  if (copies) context.dispatch({ type: 'history/copies-read', id: session.id, copies });
}
