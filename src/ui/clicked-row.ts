/** The row of a list under the pointer, as the keys that select it. */
import { type KeyEvent, namedKey, textKey } from '../keys/key-event.js';
import { visibleRange } from '../list/window.js';
import { DIVIDER_COLUMNS, HELP_HEAD_ROWS, type Layout, MARGIN_COLUMNS } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import { dataPage } from '../store/data/data-page.js';
import { exercisePage } from '../store/exercise/exercise-page.js';
import { exercisePanes } from '../store/exercise/exercise-panes.js';
import { heightOf, lineCount } from '../store/files/document.js';
import { rowCount as fileRowCount } from '../store/files/file-rows.js';
import { filesScope, isTypingInFiles } from '../store/files/files-state.js';
import { HEADING_ROWS, treeHeight } from '../store/files/files-view.js';
import { detailPage } from '../store/history/history-page.js';
import { historyPanes, sessionPanes } from '../store/history/history-panes.js';
import { rowAt, rowCount } from '../store/history/history-rows.js';
import { statsPage } from '../store/stats/stats-page.js';
import { statsScopes, statsText } from '../store/stats/stats-state.js';
import type { Store } from '../store/store.js';
import {
  arrowsAfter,
  arrowsOrEnter,
  type Cell,
  type ClickTarget,
  keysAt,
  repeated,
  stepsTo,
  stepsToBlocks,
  targetsOfLines,
  targetsOfRows,
  visibleLines,
} from './click-target.js';
import { fieldTargets, logTargets, NOT_SELECTED } from './clicked-log-row.js';
import { visibleHelp } from './help-lines.js';

/** The keys that replace a click on a cell; none if a click there selects nothing. */
export function keysOfRow(
  state: AppState,
  when: Store['when'],
  cell: Cell,
  layout: Layout,
): readonly KeyEvent[] {
  return keysAt(targetsOf(state, when, layout), cell);
}

/** The click targets in the body of what is open: the help, an exercise or a screen. */
function targetsOf(state: AppState, when: Store['when'], layout: Layout): readonly ClickTarget[] {
  if (state.help !== null) return helpTargets(state, when, layout);
  if (state.exercise !== null) return exerciseTargets(state, state.exercise);
  switch (state.screen) {
    case 'history':
      return [...sessionTargets(state.history, layout), ...detailTargets(state)];
    case 'files':
      return filesTargets(state.files, layout);
    case 'log':
      return logTargets(state, layout);
    case 'stats':
      return statsTargets(state);
    case 'data':
      return dataTargets(state, layout);
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
  const steps = stepsToBlocks(list, blocks.starts, window.cursor);
  const end = hasTwoPanes ? MARGIN_COLUMNS + listColumns : state.view.columns;
  return targetsOfRows({ firstRow: hasTwoPanes ? 0 : head.length, end, steps });
}

const NEXT_PAGE = namedKey('tab');
const PREVIOUS_PAGE = namedKey('tab', { shift: true });

function statsTargets(state: AppState): readonly ClickTarget[] {
  if (statsText(state.stats) !== null) return [];
  const { head, body } = statsPage(state);
  // Tab opens a page only while the page keys work, not while a list is open over the pages.
  const hasPageKeys = statsScopes(state.stats).some((scope) => scope === 'stats');
  const pages = hasPageKeys ? targetsOfLines(head, 0, repeated(PREVIOUS_PAGE, NEXT_PAGE)) : [];
  return [...pages, ...targetsOfLines(visibleLines(body), head.length)];
}

function dataTargets(state: AppState, layout: Layout): readonly ClickTarget[] {
  if (state.data.stage.kind === 'settings') return fieldTargets<string>(state.data.stage.form, layout);
  return state.data.stage.kind === 'path' ? [] : targetsOfLines(visibleLines(dataPage(state)), 0);
}

const BACK_TO_LIST = namedKey('escape');
const OTHER_PANE = namedKey('tab');

function sessionTargets(
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
  return targetsOfRows(
    { firstRow: bodyRows - listRows, end: listColumns, steps },
    pane === 'detail' ? arrowsAfter(BACK_TO_LIST) : arrowsOrEnter,
  );
}

const PREVIOUS_EXERCISE = textKey('p');
const NEXT_EXERCISE = textKey('n');

/** The exercises of an open session. */
function detailTargets(state: AppState): readonly ClickTarget[] {
  const { pane } = state.history;
  const detail = pane === 'detail' ? detailPage(state) : null;
  if (detail === null || detail.shows === 'json') return [];
  const { page, panes, extent, place } = detail;
  const { hasTwoPanes, listColumns } = historyPanes(state.view);
  const start = hasTwoPanes && !panes.isSplit ? listColumns : 0;
  const end = start + DIVIDER_COLUMNS + panes.pageColumns;
  const steps = stepsToBlocks(page, extent.exerciseStarts, place.exercise);
  return targetsOfRows({ firstRow: 0, start, end, steps }, repeated(PREVIOUS_EXERCISE, NEXT_EXERCISE));
}

/** The number of headings that the cursor skips on its way; negative on a way up. */
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
    isInDocument ? arrowsAfter(OTHER_PANE) : arrowsOrEnter,
  );
  if (document === null || !(isInDocument || hasTwoPanes)) return inTree;
  const height = heightOf(document, layout);
  const lines = visibleRange(document.window, height, lineCount(document));
  const inDocument = targetsOfRows(
    {
      // One row is below the lines.
      firstRow: layout.bodyRows - height - 1,
      start: hasTwoPanes ? treeEnd : 0,
      steps: stepsTo(lines, document.window.cursor),
    },
    isInDocument ? arrowsOrEnter : arrowsAfter(OTHER_PANE),
  );
  return hasTwoPanes ? [...inTree, ...inDocument] : inDocument;
}
