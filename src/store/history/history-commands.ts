/** Commands of the History screen. */
import { chronologicalKey } from '../../domain/session-date.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { openFile } from '../files/files-commands.js';
import type { CopyState, SessionSummary } from '../ports.js';
import { attempt, complain, tell } from '../say.js';
import { shortDate } from './calendar-words.js';
import { describeCopies } from './copy-words.js';
import { examineCopies } from './examine-copies.js';
import { historyPage } from './history-page.js';
import type { ListMove } from './history-rows.js';
import { copyStateOf, currentSession, isFiltered } from './history-state.js';
import {
  foldedWords,
  type ListedSession,
  listedFromSession,
  listedFromSummary,
  listedUnreadable,
} from './listed-session.js';

export type HistoryCommandId =
  | 'history.up'
  | 'history.down'
  | 'history.page-up'
  | 'history.page-down'
  | 'history.first'
  | 'history.last'
  | 'history.open'
  | 'history.json'
  | 'history.search'
  | 'history.keep-search'
  | 'history.clear-search'
  | 'history.difference'
  | 'history.scroll-up'
  | 'history.scroll-down'
  | 'history.scroll-page-up'
  | 'history.scroll-page-down'
  | 'history.scroll-first'
  | 'history.scroll-last'
  | 'history.back';

export const historyCommands: CommandTable<HistoryCommandId> = {
  'history.up': moveCommand('up'),
  'history.down': moveCommand('down'),
  'history.page-up': moveCommand('page-up'),
  'history.page-down': moveCommand('page-down'),
  'history.first': moveCommand('first'),
  'history.last': moveCommand('last'),
  'history.open': {
    when: hasSession,
    run: (context) => {
      readCurrentCopies(context);
      context.dispatch({ type: 'history/pane-opened', pane: 'detail' });
    },
  },
  'history.json': {
    when: whyNoJson,
    run: (context) => {
      readCurrentCopies(context);
      const { history } = context.getState();
      const session = currentSession(history);
      const path = session && history.copies.get(session.id)?.filePath;
      if (path) openFile(context, path.replace(/^data\/output\//, ''));
    },
  },
  'history.search': {
    when: (state) => state.history.sessions.length > 0,
    run: ({ dispatch }) => dispatch({ type: 'history/search-opened' }),
  },
  'history.keep-search': {
    run: (context) => {
      context.dispatch({ type: 'history/pane-opened', pane: 'list' });
      settleCurrentSession(context);
    },
  },
  'history.clear-search': {
    when: (state) => isFiltered(state.history),
    run: (context) => {
      context.dispatch({ type: 'history/search-edited', search: createEditBuffer() });
      settleCurrentSession(context);
    },
  },
  'history.difference': {
    when: whyNoDifference,
    run: (context) => {
      const { pane, paneBehind } = context.getState().history;
      if (pane === 'difference') {
        context.dispatch({ type: 'history/pane-opened', pane: paneBehind });
        return;
      }
      readCurrentCopies(context);
      // Someone may have settled them since the list was read.
      const answer = whyNoDifference(context.getState());
      if (answer === true) context.dispatch({ type: 'history/pane-opened', pane: 'difference' });
      else if (answer !== false) tell(context, answer);
    },
  },
  'history.scroll-up': scrollCommand(({ top }) => top - 1),
  'history.scroll-down': scrollCommand(({ top }) => top + 1),
  'history.scroll-page-up': scrollCommand(({ top, rows }) => top - Math.max(1, rows - 1)),
  'history.scroll-page-down': scrollCommand(({ top, rows }) => top + Math.max(1, rows - 1)),
  'history.scroll-first': scrollCommand(() => 0),
  'history.scroll-last': scrollCommand(({ lines }) => lines.length),
  'history.back': {
    run: ({ getState, dispatch }) => {
      const { pane, paneBehind } = getState().history;
      dispatch({ type: 'history/pane-opened', pane: pane === 'difference' ? paneBehind : 'list' });
    },
  },
};

/** Reads the list anew, and the copies of the session the cursor stays on. Never throws. */
export function openHistory(context: CommandContext): void {
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
  const copyStates = attempt(context, () => ports.sessions.copyStates()) ?? new Map<string, CopyState>();
  const wordsOf = exerciseWords(attempt(context, () => ports.sessions.exerciseNamesBySession()) ?? new Map());
  const listed = summaries.map((summary) => {
    const state = copyStates.get(summary.id) ?? 'equal';
    const own = listedFromSummary(summary, state, wordsOf(summary.id));
    // The list says what the detail will say, which is the file's where the document in the database is broken.
    return state === 'unreadable' ? (readableCopy(context, own.id) ?? own) : own;
  });
  dispatch({ type: 'history/read', sessions: withFileOnly(context, listed, copyStates) });
  settleCurrentSession(context);
}

/**
 * Reads the copies of the session under the cursor, unless they are known, and says how they stand where they
 * are not equal. To be called after whatever may have moved the cursor. Never throws.
 */
export function settleCurrentSession(context: CommandContext): void {
  readCurrentCopies(context);
  const { history, notice } = context.getState();
  const session = currentSession(history);
  // A complaint stays until it is dismissed, unless it is a passing one; the detail says the same as this.
  if (session === null || (notice?.kind === 'error' && !notice.isPassing)) return;
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
): readonly ListedSession[] {
  const known = new Set(listed.map((session) => session.id));
  const others = [...copyStates].filter(([id]) => !known.has(id)).map(([id]) => listedFromCopy(context, id));
  if (others.length === 0) return listed;
  return [...listed, ...others]
    .map((session) => ({ session, key: chronologicalKey(session.date) }))
    .sort((a, b) => compareText(b.key, a.key) || compareText(b.session.id, a.session.id))
    .map(({ session }) => session);
}

function listedFromCopy(context: CommandContext, id: string): ListedSession {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  if (!copies?.session) return listedUnreadable(id, copies?.filePath ?? '');
  return { ...listedFromSession(copies.session, copies.state), id };
}

/** The session of whichever copy can be read; null where none can. */
function readableCopy(context: CommandContext, id: string): ListedSession | null {
  const copies = attempt(context, () => examineCopies(context.ports.sessions.copies(id)));
  return copies?.session ? { ...listedFromSession(copies.session, copies.state), id } : null;
}

/** The folded words of the exercises of a session; each name is folded once, however often it was done. */
function exerciseWords(names: ReadonlyMap<string, readonly string[]>): (id: string) => readonly string[] {
  const folded = new Map<string, readonly string[]>();
  const wordsOf = (name: string) => {
    const known = folded.get(name) ?? foldedWords(name);
    folded.set(name, known);
    return known;
  };
  return (id) => (names.get(id) ?? []).flatMap(wordsOf);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function moveCommand(move: ListMove): Command {
  return {
    when: hasSession,
    run: (context) => {
      context.dispatch({ type: 'history/moved', move });
      settleCurrentSession(context);
    },
  };
}

/** The top is kept within the page here, where the page is known. */
function scrollCommand(target: (page: ReturnType<typeof historyPage>) => number): Command {
  return {
    run: ({ getState, dispatch }) => {
      const page = historyPage(getState());
      const last = Math.max(0, page.lines.length - page.rows);
      dispatch({ type: 'history/scrolled', top: Math.max(0, Math.min(target(page), last)) });
    },
  };
}

function hasSession({ history }: AppState): boolean {
  return currentSession(history) !== null;
}

/** Whether the session has a file to show; otherwise why not. */
function whyNoJson({ history }: AppState): boolean | string {
  const session = currentSession(history);
  if (session === null) return false;
  const copies = history.copies.get(session.id);
  const isMissing = copies ? copies.fileProblem === 'missing' : session.copyState === 'database-only';
  return isMissing ? 'This session has no JSON file.' : true;
}

/** Whether there are two copies that differ; otherwise why there is nothing to compare. */
function whyNoDifference({ history }: AppState): boolean | string {
  const session = currentSession(history);
  if (session === null) return false;
  const state = copyStateOf(history, session);
  if (state === 'differ' || history.pane === 'difference') return true;
  if (state === 'equal') return 'Both copies are equal, byte for byte.';
  const words = describeCopies(state, history.copies.get(session.id) ?? null);
  return `Nothing to compare: ${words}.`;
}
