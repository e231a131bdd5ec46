/** The row of a list under the pointer, as the keys that select it. */
import { type KeyEvent, namedKey } from '../keys/key-event.js';
import { visibleRange } from '../list/window.js';
import { HELP_HEAD_ROWS, type Layout, MARGIN_COLUMNS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { dataPage } from '../store/data/data-page.js';
import { exercisePage } from '../store/exercise/exercise-page.js';
import { exercisePanes } from '../store/exercise/exercise-panes.js';
import { heightOf, lineCount } from '../store/files/document.js';
import { rowCount as fileRowCount } from '../store/files/file-rows.js';
import { filesScope, isTypingInFiles } from '../store/files/files-state.js';
import { HEADING_ROWS, treeHeight } from '../store/files/files-view.js';
import { historyPanes, sessionPanes } from '../store/history/history-panes.js';
import { rowAt, rowCount } from '../store/history/history-rows.js';
import { statsPage } from '../store/stats/stats-page.js';
import { statsScopes, statsText } from '../store/stats/stats-state.js';
import type { Store } from '../store/store.js';
import {
  arrowsOrEnter,
  type Cell,
  type ClickTarget,
  keysAt,
  repeated,
  stepsTo,
  targetsOfLines,
  targetsOfRows,
  visibleLines,
} from './click-target.js';
import { logTargets, NOT_SELECTED } from './clicked-log-row.js';
import { visibleHelp } from './help-lines.js';

/**
 * The keys that move the cursor to the row, or those of a second click if it is there already. None if the cell is no
 * row of a list.
 */
export function keysOfRow(
  state: AppState,
  when: Store['when'],
  cell: Cell,
  layout: Layout,
): readonly KeyEvent[] {
  return keysAt(targetsOf(state, when, layout), cell);
}

/** What a click can select in the body: of every screen and every page that has a cursor. */
function targetsOf(state: AppState, when: Store['when'], layout: Layout): readonly ClickTarget[] {
  if (state.help !== null) return helpTargets(state, when, layout);
  if (state.exercise !== null) return exerciseTargets(state, state.exercise);
  switch (state.screen) {
    case 'history':
      return historyTargets(state.history, layout);
    case 'files':
      return filesTargets(state.files, layout);
    case 'log':
      return logTargets(state, layout);
    case 'stats':
      return statsTargets(state);
    case 'data':
      return dataTargets(state);
  }
}

function helpTargets(state: AppState, when: Store['when'], layout: Layout): readonly ClickTarget[] {
  const { cursor, lines } = visibleHelp(state, when, layout);
  const steps = lines.map(({ kind, place }) =>
    kind === 'heading' ? null : place - (cursor ?? NOT_SELECTED),
  );
  return targetsOfRows({ firstRow: HELP_HEAD_ROWS, steps });
}

function exerciseTargets(
  state: AppState,
  exercise: NonNullable<AppState['exercise']>,
): readonly ClickTarget[] {
  const { hasTwoPanes, listColumns } = exercisePanes(state.view);
  const { head, list, window, blocks } = exercisePage(exercise, state);
  const lines = visibleLines(list).map((_, index) => list.top + index);
  const steps = lines.map((line) => blocks.starts.findLastIndex((start) => start <= line) - window.cursor);
  const end = hasTwoPanes ? MARGIN_COLUMNS + listColumns : state.view.columns;
  return targetsOfRows({ firstRow: hasTwoPanes ? 0 : head.length, end, steps });
}

const NEXT_PAGE = namedKey('tab');
const PREVIOUS_PAGE = namedKey('tab', { shift: true });

function statsTargets(state: AppState): readonly ClickTarget[] {
  if (statsText(state.stats) !== null) return [];
  const { head, body } = statsPage(state);
  // In a list that is open over the pages, Tab does nothing.
  const hasPageKeys = statsScopes(state.stats).some((scope) => scope === 'stats');
  const pages = hasPageKeys ? targetsOfLines(head, 0, repeated(PREVIOUS_PAGE, NEXT_PAGE)) : [];
  return [...pages, ...targetsOfLines(visibleLines(body), head.length)];
}

function dataTargets(state: AppState): readonly ClickTarget[] {
  return state.data.stage.kind === 'path' ? [] : targetsOfLines(visibleLines(dataPage(state)), 0);
}

const BACK_TO_LIST = namedKey('escape');
const OTHER_PANE = namedKey('tab');

function historyTargets(
  { pane, rows, window, view, searchError }: AppState['history'],
  { bodyRows }: Layout,
): readonly ClickTarget[] {
  const { hasTwoPanes, listRows, listColumns } = historyPanes(view, searchError !== null);
  const isListHidden = pane === 'detail' && (!hasTwoPanes || sessionPanes(view, true).isSplit);
  if (isListHidden || pane === 'difference') return [];
  const { start, end } = visibleRange(window, listRows, rowCount(rows));
  const steps = stepsTo({ start, end }, window.cursor).map((step) =>
    rowAt(rows, window.cursor + step)?.kind === 'session'
      ? step - headingsBefore(rows, window.cursor, step)
      : null,
  );
  return targetsOfRows({ firstRow: bodyRows - listRows, end: listColumns, steps }, (step) => {
    if (pane !== 'detail') return arrowsOrEnter(step);
    return step === 0 ? [BACK_TO_LIST] : [BACK_TO_LIST, ...arrowsOrEnter(step)];
  });
}

/** The headings that the cursor skips on its way, negative upwards. */
function headingsBefore(rows: AppState['history']['rows'], cursor: number, step: number): number {
  const [first, last] = [Math.min(cursor, cursor + step), Math.max(cursor, cursor + step)];
  let headings = 0;
  for (let at = first; at < last; at += 1) if (rowAt(rows, at)?.kind === 'heading') headings += 1;
  return Math.sign(step) * headings;
}

function filesTargets(files: AppState['files'], layout: Layout): readonly ClickTarget[] {
  if (isTypingInFiles(files)) return [];
  const { tree, document } = files;
  const isInDocument = filesScope(files) === 'files.document';
  const hasTwoPanes = document !== null && layout.isWide;
  const treeEnd = hasTwoPanes ? layout.leftColumns : layout.columns;
  const treeRows = visibleRange(tree.window, treeHeight(layout), fileRowCount(tree));
  const inTree = targetsOfRows(
    { firstRow: HEADING_ROWS, end: treeEnd, steps: stepsTo(treeRows, tree.window.cursor) },
    (steps) => (isInDocument ? [OTHER_PANE, ...arrowsOrEnter(steps)] : arrowsOrEnter(steps)),
  );
  if (document === null || !(isInDocument || hasTwoPanes)) return inTree;
  const height = heightOf(document, layout);
  const lines = visibleRange(document.window, height, lineCount(document));
  const inDocument = targetsOfRows(
    {
      // Above the lines are the heading and, with room for it, a reason.
      firstRow: layout.bodyRows - height - 1,
      start: hasTwoPanes ? treeEnd : 0,
      steps: stepsTo(lines, document.window.cursor),
    },
    (steps) => (isInDocument ? arrowsOrEnter(steps) : [OTHER_PANE, ...arrowsOrEnter(steps)]),
  );
  return hasTwoPanes ? [...inTree, ...inDocument] : inDocument;
}
