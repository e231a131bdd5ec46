/** The page of the Data screen, and the rows below it. */

import { clampWindow, type ListWindow } from '../../list/window.js';
import { type Page, pageOf } from '../../page/line.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { wrapText } from '../../text/wrap.js';
import type { AppState } from '../app-state.js';
import { PATH_PROMPTS, pathExplanation, REPLACED } from './action-words.js';
import { conflictLines } from './conflict-lines.js';
import type { ItemLines } from './data-items.js';
import { overviewLines } from './data-overview-lines.js';
import type { DataState } from './data-state.js';
import { previewLines } from './import-words.js';
import { nameLines } from './name-lines.js';
import { trashLines } from './trash-lines.js';

const MARGIN_COLUMNS = 1;

/** Columns of text between the margins. */
export function dataColumns({ columns }: AppState['view']): number {
  return Math.max(1, columns - 2 * MARGIN_COLUMNS);
}

export function dataPage({ data, view, athlete }: Pick<AppState, 'data' | 'view' | 'athlete'>): Page {
  const columns = dataColumns(view);
  const height = Math.max(1, view.bodyRows - footRows(data, columns));
  switch (data.stage.kind) {
    case 'preview': {
      const { stage } = data;
      const { names, top } = stage;
      if (names === null) return pageOf(previewLines(stage, columns, athlete), top, height);
      const place = names.search === null ? names : { cursor: names.search.cursor, top: 0 };
      return scrolled(nameLines(stage, names, columns, athlete), place, height);
    }
    case 'conflict':
      return pageOf(conflictLines(data.stage.conflict, columns), data.stage.top, height);
    case 'list':
    case 'path':
    // The screen draws the form of the settings instead of this page.
    case 'settings':
      return listPage(data, columns, height, athlete);
    case 'trash': {
      const { sessions, cursor, top } = data.stage;
      const lines = trashLines(sessions, cursor, columns, athlete);
      return scrolled(lines, { cursor, top }, height);
    }
  }
}

/** An open field: its prompt, the text above it, and what is typed. */
export type DataField = {
  readonly prompt: string;
  readonly explanation: string;
  readonly placeholder: string;
  readonly text: EditBuffer;
};

export function dataField({ stage, exportFormat }: DataState): DataField | null {
  if (stage.kind === 'path') {
    const { action, text } = stage;
    const how = stage.text.isSelected ? ` ${REPLACED}` : '';
    return {
      prompt: PATH_PROMPTS[action],
      explanation: `${pathExplanation(action, exportFormat)}${how}`,
      placeholder: 'a path',
      text,
    };
  }
  const search = stage.kind === 'preview' ? stage.names?.search : null;
  return search ? { prompt: 'Exercise', explanation: '', placeholder: 'its name', text: search.text } : null;
}

export function fieldExplanation({ explanation }: DataField, columns: number): readonly string[] {
  return explanation === '' ? [] : wrapText(explanation, columns);
}

/** Rows below the page: the open field and its explanation, or the progress line. */
function footRows(data: DataState, columns: number): number {
  const field = dataField(data);
  if (field) return fieldExplanation(field, columns).length + 1;
  return data.task === null ? 0 : 1;
}

/** Leaves out blank lines if there are too few rows, then scrolls with the cursor. */
function listPage(data: DataState, columns: number, height: number, options: GroupOptions): Page {
  const airy = overviewLines(data, columns, true, options);
  if (airy.lines.length <= height) return pageOf(airy.lines, 0, height);
  return scrolled(overviewLines(data, columns, false, options), data, height);
}

/** @param place the item under the cursor, and the wanted first line */
function scrolled({ lines, cursorLine }: ItemLines, place: ListWindow, height: number): Page {
  const { rows } = pageOf(lines, 0, height);
  // With the cursor on the first item, the lines above the items are visible too, if both fit.
  if (place.cursor === 0 && cursorLine < rows) return { lines, rows, top: 0 };
  const { top } = clampWindow({ cursor: cursorLine, top: place.top }, rows, lines.length);
  return { lines, rows, top };
}
