/** Commands of the History screen. */

import { sessionTitle } from '../../domain/format-session.js';
import type { ListSorting } from '../../domain/read-models/session-list.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Motion } from '../../list/motion.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { openFile, showValue } from '../files/files-commands.js';
import { editSession, repeatSession, whyNotOpened } from '../log/past-session.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notify, notifySuccess } from '../notices.js';
import { describeCopies } from './copy-words.js';
import { type DetailCommandId, detailCommands } from './detail-commands.js';
import {
  type FileCommandId,
  fileCommands,
  whyEditedElsewhere,
  whyNoFile,
  whyNotSaved,
} from './file-commands.js';
import { readGroupedIds } from './history-listing.js';
import { exercisePlaceInDetail } from './history-page.js';
import { readCurrentSession, readHistory, readVisible } from './history-reading.js';
import { neighbourOf, sessionAt } from './history-rows.js';
import { runSearch } from './history-searching.js';
import { copyStateOf, currentDraft, currentSession, isFiltered } from './history-state.js';
import { HISTORY_ORDERS, hasHeadings, ORDER_WORDS } from './list-sorting.js';
import { returnToExercise } from './show-session.js';

export type HistoryCommandId =
  | DetailCommandId
  | FileCommandId
  | `history.${Motion}`
  | 'history.open'
  | 'history.json'
  | 'history.repeat'
  | 'history.edit'
  | 'history.delete'
  | 'history.undelete'
  | 'history.search'
  | 'history.keep-search'
  | 'history.leave-search'
  | 'history.clear-search'
  | 'history.sort'
  | 'history.group'
  | 'history.difference'
  | 'history.back';

export const historyCommands: CommandTable<HistoryCommandId> = {
  ...detailCommands,
  ...fileCommands,
  ...motionCommands('history.', moveCommand),
  'history.open': {
    when: hasRow,
    run: (context) => {
      if (currentDraft(context.getState().history)) {
        context.dispatch({ type: 'app/screen-opened', screen: 'log' });
        return;
      }
      readVisible(context);
      context.dispatch({ type: 'history/pane-opened', pane: 'detail' });
    },
  },
  'history.json': {
    when: whyNoFile,
    run: (context) => {
      readVisible(context);
      const { history } = context.getState();
      const session = currentSession(history);
      const path = session && history.copies.get(session.id)?.filePath;
      if (!path) return;
      const place = exercisePlaceInDetail(context.getState());
      openFile(context, path.replace(/^data\/output\//, ''));
      // For the first exercise, the cursor stays at the start of the file, which names the session.
      if (place && place.index > 0 && context.getState().screen === 'files')
        showValue(context, ['exercises', place.index]);
    },
  },
  'history.repeat': openOnLog(repeatSession),
  'history.edit': openOnLog((context, session, place) => editSession(context, session, place)),
  'history.delete': {
    when: (state) => {
      const answer = whyNotSaved(state);
      return answer === true ? (whyEditedElsewhere(state) ?? true) : answer;
    },
    run: deleteCurrentSession,
  },
  'history.undelete': {
    when: ({ history }) =>
      history.deleted.length > 0 ||
      'No deletion to undo since traininglogs was started; Data restores older ones from the trash.',
    run: undeleteLastSession,
  },
  'history.search': {
    when: (state) => hasAny(state) || 'No saved session yet.',
    run: ({ dispatch }) => dispatch({ type: 'history/search-opened' }),
  },
  'history.keep-search': { run: keepSearch },
  'history.leave-search': { run: keepSearch },
  'history.clear-search': {
    when: (state) => isFiltered(state.history),
    run: (context) => {
      context.dispatch({ type: 'history/search-edited', search: createEditBuffer() });
      runSearch(context, { isTyping: false });
      readCurrentSession(context);
    },
  },
  'history.sort': {
    when: hasAny,
    run: sortNext,
  },
  'history.group': {
    when: whyNoGroups,
    run: (context) => {
      const { sorting } = context.getState().history;
      sortList(context, { ...sorting, grouping: sorting.grouping === 'month' ? 'plan' : 'month' });
    },
  },
  'history.difference': {
    when: whyNoDifference,
    run: (context) => {
      const { pane, previousPane } = context.getState().history;
      if (pane === 'difference') {
        context.dispatch({ type: 'history/pane-opened', pane: previousPane });
        return;
      }
      readVisible(context);
      // The copies may have been synced since the list was read.
      const answer = whyNoDifference(context.getState());
      if (answer === true) context.dispatch({ type: 'history/pane-opened', pane: 'difference' });
      else if (answer !== false) notify(context, answer);
    },
  },
  'history.back': {
    run: (context) => {
      const { pane, previousPane, origin } = context.getState().history;
      if (pane === 'detail' && origin) returnToExercise(context, origin);
      else
        context.dispatch({
          type: 'history/pane-opened',
          pane: pane === 'difference' ? previousPane : 'list',
        });
    },
  },
};

/** Leaves the search field; the list stays filtered. */
function keepSearch(context: CommandContext): void {
  context.dispatch({ type: 'history/pane-opened', pane: 'list' });
  runSearch(context, { isTyping: false });
  readCurrentSession(context);
}

function sortNext(context: CommandContext): void {
  const { sorting } = context.getState().history;
  const next = HISTORY_ORDERS[HISTORY_ORDERS.indexOf(sorting.order) + 1] ?? 'newest';
  if (sortList(context, { ...sorting, order: next })) notify(context, `Sorted: ${ORDER_WORDS[next]} first.`);
}

/**
 * Reads the list in another order or grouping.
 * @returns false if it cannot be read, after a notice
 */
function sortList(context: CommandContext, sorting: ListSorting): boolean {
  const { fileOnly } = context.getState().history;
  const all = attempt(context, () => readGroupedIds(context, sorting, fileOnly));
  if (all === null) return false;
  context.dispatch({ type: 'history/sorted', sorting, all });
  readVisible(context);
  return true;
}

/** True if the list can be grouped; otherwise false, or the reason. */
function whyNoGroups({ history }: AppState): boolean | string {
  if (history.all.ids.length === 0) return false;
  return hasHeadings(history.sorting) || 'Only a list sorted by date has groups: s sorts.';
}

/**
 * Opens the session under the cursor on the Log screen.
 * @param open `place` is the index of the exercise under the page's cursor
 */
function openOnLog(
  open: (context: CommandContext, session: TrainingSession, place: number) => void,
): Command {
  return {
    when: (state) => {
      const answer = whyNotSaved(state);
      return answer === true ? (whyNotOpened(state) ?? true) : answer;
    },
    run: (context) => {
      readVisible(context);
      const { history } = context.getState();
      const listed = currentSession(history);
      const copies = listed && history.copies.get(listed.id);
      const session = copies?.session;
      if (session && copies.hasRepeatedKey) {
        notify(context, 'Correct the repeated key first: E edits the file, J shows it.');
        return;
      }
      if (!session) {
        notify(context, 'Neither copy of this session can be read; J shows the file.');
        return;
      }
      const place = exercisePlaceInDetail(context.getState())?.index ?? 0;
      context.dispatch({ type: 'app/screen-opened', screen: 'log' });
      open(context, session, place);
    },
  };
}

/** Deletes the session under the cursor; the cursor goes to its neighbour. */
function deleteCurrentSession(context: CommandContext): void {
  const { rows, window } = context.getState().history;
  const id = sessionAt(rows, window.cursor);
  if (id === null || asksAgain(context)) return;
  const done = attempt(context, () => context.ports.sessions.delete(id));
  if (done === null) return;
  context.dispatch({ type: 'history/session-deleted', id });
  readHistory(context, neighbourOf(rows, window.cursor) ?? undefined);
  notifySuccess(context, `${done} u undoes`);
}

/** True if this x may belong to a set such as `200x5`. A notice says that the next x deletes. */
function asksAgain(context: CommandContext): boolean {
  const { history } = context.getState();
  const session = currentSession(history);
  if (history.digitsTyped === 0 || session === null) return false;
  const title = sessionTitle({ date: session.date ?? '', focus: session.title });
  notify(context, `x again deletes ${title}.`);
  return true;
}

/** Restores the session deleted last, and moves the cursor to it. */
function undeleteLastSession(context: CommandContext): void {
  const id = context.getState().history.deleted.at(-1);
  if (id === undefined) return;
  const done = attempt(context, () => context.ports.sessions.undelete(id));
  if (done === null) return;
  context.dispatch({ type: 'history/session-undeleted', id });
  readHistory(context, id);
  notifySuccess(context, done);
}

function moveCommand(motion: Motion): Command {
  return {
    when: hasRow,
    run: (context) => {
      context.dispatch({ type: 'history/moved', motion });
      readCurrentSession(context);
    },
  };
}

function hasAny({ history }: AppState): boolean {
  return history.all.ids.length > 0;
}

function hasRow({ history }: AppState): boolean {
  return currentSession(history) !== null || currentDraft(history) !== null;
}

/** True if the differences can be shown; otherwise false, or the reason. */
function whyNoDifference({ history }: AppState): boolean | string {
  const session = currentSession(history);
  if (session === null) return whyNotSaved({ history });
  const state = copyStateOf(history, session);
  if (state === 'differ' || history.pane === 'difference') return true;
  if (state === 'equal') return 'Both copies are equal, byte for byte.';
  const words = describeCopies(state, history.copies.get(session.id) ?? null);
  return `Nothing to compare: ${words}.`;
}
