/** The row of a list under the pointer, as the keys that select it. */
import { type KeyEvent, namedKey } from '../keys/key-event.js';
import { visibleRange } from '../list/window.js';
import { HELP_HEAD_ROWS, type Layout } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { rowCount as fileRowCount } from '../store/files/file-rows.js';
import { filesScope } from '../store/files/files-state.js';
import { HEADING_ROWS, treeHeight } from '../store/files/files-view.js';
import { historyPanes, sessionPanes } from '../store/history/history-panes.js';
import { rowAt, rowCount } from '../store/history/history-rows.js';
import type { LogStage } from '../store/log/log-state.js';
import { startChoices } from '../store/log/start-choices.js';
import { startMenuRows, visibleChoices } from '../store/log/start-menu-rows.js';
import { HEADING_ROWS as LIST_HEADING_ROWS, listRows } from '../store/stats/exercise-list.js';
import type { Store } from '../store/store.js';
import { type VisibleHelp, visibleHelp } from './help-lines.js';
import { PICK_HEAD_ROWS, pickRows } from './screens/log/pick-rows.js';
import { sessionListHeight, visibleExercises } from './screens/log/session-list-rows.js';

/** Before the first motion no row is selected, and Down selects the first one. */
const NOT_SELECTED = -1;

/** A cell of the body, counted from 0. */
type Cell = { readonly column: number; readonly row: number };

/**
 * The keys that move the cursor to the row, or Enter if it is there already. None if the cell is no row of a list.
 * Covers the lists of History and Files, the exercises of Stats, the start menu, the session, the choice of an exercise
 * and the help.
 */
export function keysOfRow(
  state: AppState,
  when: Store['when'],
  cell: Cell,
  layout: Layout,
): readonly KeyEvent[] {
  if (state.help !== null) return keysInHelp(visibleHelp(state, when, layout), cell);
  if (state.exercise !== null) return [];
  switch (state.screen) {
    case 'history':
      return keysInHistory(state.history, cell, layout);
    case 'files':
      return keysInFiles(state.files, cell, layout);
    case 'log':
      return keysInLog(state, cell, layout);
    case 'stats':
      return keysInExercises(state.stats, cell, layout);
    case 'data':
      return [];
  }
}

function keysInHelp({ cursor, lines }: VisibleHelp, { row }: Cell): readonly KeyEvent[] {
  const line = lines[row - HELP_HEAD_ROWS];
  if (line === undefined || line.kind === 'heading') return [];
  return keysOver(line.place - (cursor ?? NOT_SELECTED));
}

function keysInExercises(
  { list, overview }: AppState['stats'],
  { row }: Cell,
  layout: Layout,
): readonly KeyEvent[] {
  if (list === null) return [];
  const { start, end } = visibleRange(list.window, listRows(layout), overview?.exercises.length ?? 0);
  const target = start + row - LIST_HEADING_ROWS;
  return target >= start && target < end ? keysOver(target - list.window.cursor) : [];
}

const BACK_TO_LIST = namedKey('escape');
const OTHER_PANE = namedKey('tab');

function keysInLog(state: AppState, cell: Cell, layout: Layout): readonly KeyEvent[] {
  const { stage } = state.log;
  if (stage.kind === 'start') return keysInStartMenu(state, stage, cell, layout);
  if (stage.kind === 'sets') return keysInSession(state.log, cell, layout);
  return stage.kind === 'picking' ? keysInPicker(state, stage, cell, layout) : [];
}

function keysInHistory(
  { pane, rows, window, view, searchError }: AppState['history'],
  { column, row }: Cell,
  { bodyRows }: Layout,
): readonly KeyEvent[] {
  const { hasTwoPanes, listRows, listColumns } = historyPanes(view, searchError !== null);
  const isListHidden = pane === 'detail' && (!hasTwoPanes || sessionPanes(view, true).isSplit);
  if (isListHidden || pane === 'difference' || column >= listColumns) return [];
  const { start, end } = visibleRange(window, listRows, rowCount(rows));
  const target = start + row - (bodyRows - listRows);
  const isVisible = target >= start && target < end;
  if (!isVisible || rowAt(rows, target)?.kind !== 'session') return [];
  // The cursor skips headings.
  const [first, last] = [Math.min(window.cursor, target), Math.max(window.cursor, target)];
  let headings = 0;
  for (let at = first; at < last; at += 1) if (rowAt(rows, at)?.kind === 'heading') headings += 1;
  const keys = keysOver(Math.sign(target - window.cursor) * (last - first - headings));
  if (pane !== 'detail') return keys;
  return target === window.cursor ? [BACK_TO_LIST] : [BACK_TO_LIST, ...keys];
}

function keysInFiles(files: AppState['files'], { column, row }: Cell, layout: Layout): readonly KeyEvent[] {
  const { tree, document } = files;
  const isBesideDocument = document !== null && layout.isWide;
  const isInDocument = filesScope(files) === 'files.document';
  const columns = isBesideDocument ? layout.leftColumns : layout.columns;
  if ((isInDocument && !isBesideDocument) || column >= columns) return [];
  const { start, end } = visibleRange(tree.window, treeHeight(layout), fileRowCount(tree));
  const target = start + row - HEADING_ROWS;
  if (target < start || target >= end) return [];
  const keys = keysOver(target - tree.window.cursor);
  return isInDocument ? [OTHER_PANE, ...keys] : keys;
}

function keysInStartMenu(
  { log }: AppState,
  { choice }: Extract<LogStage, { kind: 'start' }>,
  { row }: Cell,
  layout: Layout,
): readonly KeyEvent[] {
  const { firstRow, limit } = startMenuRows(layout);
  const { start, end } = visibleChoices(choice, limit, startChoices(log).length);
  const target = start + row - firstRow;
  return target >= start && target < end ? keysOver(target - choice) : [];
}

/** The keys that open another exercise of the session. */
function keysInSession(log: AppState['log'], { column, row }: Cell, layout: Layout): readonly KeyEvent[] {
  const { start, end } = visibleExercises(log, sessionListHeight(log, layout));
  if (row >= end - start || column >= layout.leftColumns) return [];
  const steps = start + row - log.exerciseIndex;
  return Array<KeyEvent>(Math.abs(steps)).fill(namedKey(steps > 0 ? 'pageDown' : 'pageUp'));
}

function keysInPicker(
  state: AppState,
  { cursor, question }: Extract<LogStage, { kind: 'picking' }>,
  { row }: Cell,
  { bodyRows }: Layout,
): readonly KeyEvent[] {
  const { known, newChoice, start, end } = pickRows(state, cursor, bodyRows);
  const visible = row - PICK_HEAD_ROWS;
  if (question !== undefined || visible < 0) return [];
  const isNew = newChoice !== null && visible === end - start;
  if (!isNew && visible >= end - start) return [];
  const target = isNew ? known.length : start + visible;
  return keysOver(target - (cursor ?? NOT_SELECTED));
}

/** @param steps down, negative for up; 0 for the row under the cursor */
function keysOver(steps: number): readonly KeyEvent[] {
  if (steps === 0) return [namedKey('enter')];
  return Array<KeyEvent>(Math.abs(steps)).fill(namedKey(steps > 0 ? 'down' : 'up'));
}
