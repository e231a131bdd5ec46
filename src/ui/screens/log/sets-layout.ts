/** The rows of the left pane while sets are logged. */
import { setPlaces } from '../../../domain/edit-session.js';
import type { Exercise } from '../../../domain/record.js';
import { type RowRange, visibleRange } from '../../../list/window.js';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { indexOfPlace } from '../../../store/log/log-selectors.js';
import type { LogState } from '../../../store/log/log-state.js';
import { planText } from '../../../store/log/plan-in-unit.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { widthColumns } from '../../../text/width.js';
import { type HeadingTexts, headingLines } from './exercise-heading.js';
import { type HintTexts, hintTexts } from './hint-texts.js';
import { sessionListHeight } from './session-list-rows.js';
import { SET_LINE_ROWS } from './set-line.js';

/** `COUNT_COLUMNS`: a blank, `30 sets` and one free column. `NAME_COLUMN`: the column of a name, counted from 1. */
export const COUNT_COLUMNS = 9;
export const NAME_COLUMN = 6;

/** A blank and the name. */
const HEAD_ROWS = 2;

/** The rows of the set line and below it. A low screen has no third row for a message. */
export function setLineRows(layout: Layout): number {
  return SET_LINE_ROWS - (isLow(layout) ? 1 : 0);
}

const NO_HINTS: HintTexts = { lines: [], leftOut: [] };

/** From the top: exercises, heading of the open exercise, hints if there is no right pane, sets. */
export function setsLayout(state: AppState, exercise: Exercise, layout: Layout) {
  const columns = layout.leftColumns - 2 * MARGIN_COLUMNS;
  // On a low screen the list is one row, for the open exercise.
  const exerciseRows = sessionListHeight(state.log, layout);
  const lastTimeRows = layout.rightColumns > 0 ? 0 : 1;
  // The exercises, last time, a blank, and the set line with the rows below it. The heading is not included.
  const usedRows = exerciseRows + lastTimeRows + 1 + setLineRows(layout);
  const rowsLeft = layout.bodyRows - usedRows;
  const heading = headingOf(state, exercise, { columns, isLow: isLow(layout), rows: rowsLeft });
  const headRows = heading.rows;
  const freeRows = Math.max(0, rowsLeft - headRows - rowsNeeded(exercise));
  const { lines: hints, leftOut } =
    lastTimeRows > 0 ? hintTexts(state, columns, lastTimeRows + freeRows) : NO_HINTS;
  const setRows = Math.max(1, rowsLeft - headRows - Math.max(0, hints.length - lastTimeRows));
  const setCount = setPlaces(exercise).length;
  const sets = visibleSets(state.log, exercise, setRows);
  const firstSetRow = exerciseRows + headRows + hints.length;
  return { exerciseRows, heading, headRows, hints, leftOut, setRows, setCount, sets, firstSetRow };
}

/** The visible sets: the sets around the cursor or around the edited set; without either, the last sets. */
function visibleSets({ setCursor, editing }: LogState, exercise: Exercise, rows: number): RowRange {
  const count = setPlaces(exercise).length;
  const edited = editing ? indexOfPlace(exercise, editing) : -1;
  const cursor = setCursor ?? (edited === -1 ? count - 1 : edited);
  return visibleRange({ cursor, top: count }, rows, count);
}

type HeadingRoom = { readonly columns: number; readonly isLow: boolean; readonly rows: number };

/** The rows of the sets, of the next set, and of the note if there is one. */
function rowsNeeded(exercise: Exercise): number {
  return setPlaces(exercise).length + 1 + (exercise.notes === null ? 0 : 1);
}

/** The lines of the heading, and the number of rows with the blank row above them, if there is one. */
function headingOf(state: AppState, exercise: Exercise, { columns, isLow: low, rows }: HeadingRoom) {
  const free = Math.max(0, rows - rowsNeeded(exercise));
  const texts = headingTexts(exercise, state, columns - NAME_COLUMN - COUNT_COLUMNS);
  if (low) {
    const lines =
      free === 0 || (texts.name === '' && texts.goal === '') ? [] : headingLines(texts, columns, free);
    return { lines, rows: lines.length };
  }
  const most = Math.max(HEAD_ROWS, free);
  const whole = headingLines(headingTexts(exercise, state), columns, Number.POSITIVE_INFINITY);
  const lines = whole.length <= most ? whole : headingLines(texts, columns, most);
  return { lines, rows: Math.max(HEAD_ROWS, Math.min(lines.length + 1, free)) };
}

/**
 * Name and goal of the exercise.
 * @param shownColumns a name of at most this width is left out, because the list shows it
 */
function headingTexts(exercise: Exercise, state: AppState, shownColumns = 0): HeadingTexts {
  const goal = sanitizeLine(planText(exercise, state));
  const name = sanitizeLine(exercise.Name);
  return { name: widthColumns(name) <= shownColumns ? '' : name, goal: goal === '' ? '' : `goal ${goal}` };
}
