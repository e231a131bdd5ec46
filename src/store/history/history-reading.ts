/** Reading the list of the History screen, and the copies of the session under the cursor. */
import { chronologicalKey } from '../../domain/session-date.js';
import { type BodyWeights, bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type { CommandContext } from '../command.js';
import { TASK_NAMES } from '../data/action-words.js';
import { startTask } from '../data/run-task.js';
import type { CopyState, SessionSummary } from '../ports.js';
import { attempt, complain, isComplaining, tell } from '../say.js';
import { shortDate } from './calendar-words.js';
import { describeCopies } from './copy-words.js';
import { examineCopies } from './examine-copies.js';
import { findSessions } from './history-searching.js';
import { copyStateOf, currentSession } from './history-state.js';
import {
  type ListedSession,
  listedFromSession,
  listedFromSummary,
  listedUnreadable,
} from './listed-session.js';

/**
 * Reads the list, and the copies of the session the cursor stays on or goes to; both stores are settled behind that.
 * Never throws.
 */
export function openHistory(context: CommandContext, cursorOn?: string): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  readHistory(context, cursorOn);
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

/** Reads the list anew, and the copies of the session the cursor stays on or goes to. Never throws. */
export function readHistory(context: CommandContext, cursorOn?: string): void {
  const { dispatch, ports } = context;
  let summaries: readonly SessionSummary[];
  try {
    summaries = ports.sessions.summaries();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'history/read-failed', reason });
    complain(context, reason);
    return;
  }
  const { athlete, history } = context.getState();
  const { copyStates } = history;
  const bodyWeights = bodyWeightsOf(athlete);
  const listed = summaries.map((summary) => {
    const state = copyStates.get(summary.id) ?? 'equal';
    const own = listedFromSummary(summary, state, bodyWeights(summary.date));
    // The list says what the detail will say, which is the file's where the document in the database is broken.
    return state === 'unreadable' ? (readableCopy(context, own.id, bodyWeights) ?? own) : own;
  });
  const sessions = withFileOnly(context, listed, copyStates, bodyWeights);
  const found = attempt(context, () => findSessions(context, sessions, history.query));
  dispatch({ type: 'history/read', sessions, found, cursorOn });
  settleCurrentSession(context);
}

/**
 * Reads the copies of the session under the cursor, unless they are known, and says how they stand where they
 * are not equal. To be called after whatever may have moved the cursor. Never throws.
 */
export function settleCurrentSession(context: CommandContext): void {
  readCurrentCopies(context);
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

/** Reads the copies of the session under the cursor, unless they are known. Never throws. */
export function readCurrentCopies(context: CommandContext): void {
  const { history } = context.getState();
  const session = currentSession(history);
  if (session === null || history.copies.has(session.id)) return;
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(session.id)));
  if (copies) context.dispatch({ type: 'history/copies-read', id: session.id, copies });
}

/** Sessions the database does not have, in their places among those it has. */
function withFileOnly(
  context: CommandContext,
  listed: readonly ListedSession[],
  copyStates: ReadonlyMap<string, CopyState>,
  bodyWeights: BodyWeights,
): readonly ListedSession[] {
  const known = new Set(listed.map((session) => session.id));
  const missing = [...copyStates.keys()].filter((id) => !known.has(id));
  const others = missing.map((id) => listedFromFile(context, id, bodyWeights));
  if (others.length === 0) return listed;
  return [...listed, ...others]
    .map((session) => ({ session, key: chronologicalKey(session.date) }))
    .sort((a, b) => compareText(b.key, a.key) || compareText(b.session.id, a.session.id))
    .map(({ session }) => session);
}

/** A session that the database does not have. */
function listedFromFile(context: CommandContext, id: string, bodyWeights: BodyWeights): ListedSession {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  if (!copies?.session) return listedUnreadable(id, copies?.filePath ?? '');
  const { session, state } = copies;
  const { countPartialReps } = context.getState().athlete;
  const listed = listedFromSession(session, state, bodyWeights(session.date), countPartialReps);
  return { ...listed, id, searched: session };
}

/** The session of whichever copy can be read; null where none can. */
function readableCopy(context: CommandContext, id: string, bodyWeights: BodyWeights): ListedSession | null {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  if (!copies?.session) return null;
  const { session, state } = copies;
  const { countPartialReps } = context.getState().athlete;
  return { ...listedFromSession(session, state, bodyWeights(session.date), countPartialReps), id };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
