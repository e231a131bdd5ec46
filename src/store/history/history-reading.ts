/** Reading the list of the History screen, and the copies of the session under the cursor. */
import type { View } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { TASK_NAMES } from '../data/action-words.js';
import { startTask } from '../data/run-task.js';
import { attempt, complain, isComplaining, tell } from '../say.js';
import { shortDate } from './calendar-words.js';
import { describeCopies } from './copy-words.js';
import { examineCopies } from './examine-copies.js';
import { listInSight, readFirst, readOthers, readSequence } from './history-listing.js';
import { historyPanes } from './history-panes.js';
import { copyStateOf, currentId, currentSession } from './history-state.js';
import { readRestBehind, stopReading } from './list-behind.js';
import { type ListedSession, widestColumns } from './listed-session.js';
import { findRestBehind, stopFinding } from './search-behind.js';
import { findFirst, pageSessions } from './search-found.js';
import type { SessionSequence } from './session-sequence.js';

/**
 * Reads the list, and the copies of the session the cursor stays on or goes to; both stores are settled behind that.
 * Never throws.
 */
export function openHistory(context: CommandContext, cursorOn?: string): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  readHistory(context, cursorOn, { isFirstEnough: true });
  settleBehind(context);
}

/**
 * Settles both stores while the screens go on; the list then says how copies stand, and what settling came to is told,
 * which matters more than how one session's copies stand. Where other long work runs, the next opening settles.
 * @param told what to tell beside it
 * @param done called when it has ended
 */
export function settleBehind(context: CommandContext, told: readonly string[] = [], done = () => {}): void {
  startTask(context, TASK_NAMES.settle, context.ports.sessions.settle, (settled) => {
    const { copyStates } = context.getState().history;
    context.dispatch({ type: 'history/copy-states-read', copyStates: settled.copyStates });
    // Reading a long list anew is felt, and nearly always it is the same.
    const isOther = settled.isChanged || !isSameMap(copyStates, settled.copyStates);
    if (isOther && context.getState().screen === 'history') readHistory(context);
    const words = [...told, ...settled.told].join(' ');
    // What is complained of on the screen matters more, and the Data screen shows how both stores stand.
    if (words !== '' && !isComplaining(context)) tell(context, words);
    done();
  });
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/**
 * Reads the list anew, and the copies of the session the cursor stays on or goes to. Never throws.
 * @param isFirstEnough where nobody has seen the list yet: its first page is read, the rest of it behind that
 */
export function readHistory(
  context: CommandContext,
  cursorOn?: string,
  { isFirstEnough = false }: { readonly isFirstEnough?: boolean } = {},
): void {
  const { dispatch, ports } = context;
  const { arrangement, query, view } = context.getState().history;
  stopReading(context);
  stopFinding(context);
  try {
    const others = readOthers(context);
    const cursorId = cursorOn ?? currentId(context.getState().history);
    const canBegin = isFirstEnough && others.length === 0 && query.length === 0;
    const first = canBegin ? readFirst(context, arrangement, pageSessions(view)) : null;
    const isEnough =
      first && (first.all.ids.length === first.count || isOnScreenBefore(first.all, cursorId, view));
    const { all, count } = isEnough ? first : readWhole(context, others);
    const columns = widestColumns(ports.listing.widest(), others);
    const list = { all, others, arrangement, view, cursorId };
    const found = attempt(context, () => findFirst(context, list, query));
    dispatch({ type: 'history/read', all, count, others, columns, found, cursorOn });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'history/read-failed', reason });
    complain(context, reason);
    return;
  }
  readRestBehind(context);
  findRestBehind(context);
  settleCurrentSession(context);
}

function readWhole(context: CommandContext, others: readonly ListedSession[]) {
  const all = readSequence(context, context.getState().history.arrangement, others);
  return { all, count: all.ids.length };
}

/** True where the cursor's session stands in a page, and the screen around it does not show the page's end. */
function isOnScreenBefore({ ids }: SessionSequence, cursorId: string | null, view: View): boolean {
  if (cursorId === null) return true;
  const place = ids.indexOf(cursorId);
  return place >= 0 && place < ids.length - historyPanes(view).listRows;
}

/**
 * Reads the copies of the session under the cursor, unless they are known, and says how they stand where they
 * are not equal. To be called after whatever may have moved the cursor. Never throws.
 */
export function settleCurrentSession(context: CommandContext): void {
  readInSight(context);
  const { history } = context.getState();
  const session = currentSession(history);
  // The detail says the same as this.
  if (session === null || isComplaining(context)) return;
  const state = copyStateOf(history, session);
  if (state === 'equal') return;
  const hint = state === 'differ' ? '. d shows where' : '';
  const words = describeCopies(state, history.copies.get(session.id) ?? null);
  tell(context, `${shortDate(session.date)}: ${words}${hint}`);
}

/**
 * Reads what the list shows of the sessions in sight, and the copies of the one under the cursor, unless they are
 * known. To be called after whatever may have moved rows or cursor. Never throws.
 */
export function readInSight(context: CommandContext): void {
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
