/**
 * Horizontal scrolling of wide lines, in characters: measuring the columns of a million characters would be
 * slow.
 */
import { isFolded } from '../../json/json-fold.js';
import { cell, isOpening, NONE } from '../../json/json-rows.js';
import { visibleRange } from '../../list/window.js';
import type { View } from '../shell-state.js';
import { cursorRow, heightOf, lineCount, rowAtLine } from './document.js';
import type { OpenDocument } from './open-document.js';
import { lineRange } from './text-lines.js';

/** The number of characters that one key scrolls by. */
const STEP_CHARS = 16;
/** The columns for the text of a line on the narrowest terminal, beside a line number of four digits. */
const NARROWEST_LINE_CHARS = 48;
/** The largest indentation of a row on the narrowest terminal. */
const MAX_INDENT_CHARS = NARROWEST_LINE_CHARS / 2;
const INDENT_CHARS = 2;
const COLON_CHARS = 2;

/** Scrolls by one step, to the start of the lines, or to the end of the line under the cursor. */
export type SidewaysStep = 'left' | 'right' | 'start' | 'end';

/** True if the step changes what is visible. */
export function canShift(document: OpenDocument, step: SidewaysStep, view: View): boolean {
  return shifted(document, step, view) !== document.sidewaysChars;
}

export function shiftSideways(document: OpenDocument, step: SidewaysStep, view: View): OpenDocument {
  const sidewaysChars = shifted(document, step, view);
  return sidewaysChars === document.sidewaysChars ? document : { ...document, sidewaysChars };
}

/** Scrolls a range of the cursor's line into view, to the start of the line if the range is visible there. */
export function showOffset(document: OpenDocument, offset: number, length: number): OpenDocument {
  const { sidewaysChars } = document;
  const at = charsBefore(document, cursorRow(document), offset);
  const isNearStart = at + length <= NARROWEST_LINE_CHARS;
  const isShown = at >= sidewaysChars && at + length <= sidewaysChars + NARROWEST_LINE_CHARS;
  const wanted = isNearStart ? 0 : Math.max(0, at - STEP_CHARS);
  return (isShown && !isNearStart) || wanted === sidewaysChars
    ? document
    : { ...document, sidewaysChars: wanted };
}

function shifted(document: OpenDocument, step: SidewaysStep, view: View): number {
  const { sidewaysChars } = document;
  switch (step) {
    case 'left':
      return Math.max(0, sidewaysChars - STEP_CHARS);
    case 'right':
      return longestVisible(document, view) - NARROWEST_LINE_CHARS > sidewaysChars
        ? sidewaysChars + STEP_CHARS
        : sidewaysChars;
    case 'start':
      return 0;
    case 'end': {
      const hidden = lineChars(document, cursorRow(document)) - NARROWEST_LINE_CHARS;
      return hidden > 0 ? hidden + STEP_CHARS : 0;
    }
  }
}

/** The approximate number of characters in the longest visible line. */
function longestVisible(document: OpenDocument, view: View): number {
  const { start, end } = visibleRange(document.window, heightOf(document, view), lineCount(document));
  let longest = 0;
  for (let line = start; line < end; line += 1) {
    longest = Math.max(longest, lineChars(document, rowAtLine(document, line)));
  }
  return longest;
}

/** The approximate number of characters in the line of a row. */
function lineChars(document: OpenDocument, row: number): number {
  const { content } = document;
  if (content.kind === 'text') {
    const { start, end } = lineRange(content.lines, row);
    return end - start;
  }
  const { fold } = content;
  if (row >= fold.rows.count) return 0;
  const isShort = isOpening(fold.rows, row) || isFolded(fold, row);
  const end = isShort ? cell(fold.rows.valueStart, row) : cell(fold.rows.valueEnd, row);
  return charsBefore(document, row, end);
}

/** The number of characters in a row's line before an offset of the source. */
function charsBefore({ content }: OpenDocument, row: number, offset: number): number {
  if (content.kind === 'text') return offset - lineRange(content.lines, row).start;
  const { rows } = content.fold;
  const indent = Math.min(MAX_INDENT_CHARS, INDENT_CHARS * cell(rows.depth, row));
  const keyStart = cell(rows.keyStart, row);
  const valueStart = cell(rows.valueStart, row);
  if (keyStart === NONE) return indent + Math.max(0, offset - valueStart);
  if (offset < valueStart) return indent + offset - keyStart;
  return indent + cell(rows.keyEnd, row) - keyStart + COLON_CHARS + offset - valueStart;
}
