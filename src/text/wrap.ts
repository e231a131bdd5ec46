/** Wraps text into lines of a number of columns, between words if possible. */

import { eachGrapheme } from './graphemes.js';
import { widthColumns } from './width.js';

const NO_BREAK_SPACE = '\u00a0';
/** A no-break space is part of a word. */
const WORD_CHARACTER = /[\S\u00a0\u2007\u202f]/g;
/** The unit after a number: `100 kg`, `3 min`, `90 %`. */
const UNIT = / (?:kg|lb|min|%)(?![\p{L}\d])/uy;
/** The rest of `y / n`, the answers to a question, after its `y`. */
const OTHER_ANSWER = / \/ n(?![\p{L}\d])/uy;
const BLANK = /[^\S\u00a0\u2007\u202f]/g;

/**
 * The lines of a text; each `\n` starts a new one. A word wider than a line is broken.
 * @param maxLines the rest of the text is not processed
 * @returns at least one line, none wider than `columns`
 */
export function wrapText(
  text: string,
  columns: number,
  maxLines: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  for (const line of wrappedLinesOf(text, columns)) {
    lines.push(line);
    if (lines.length >= maxLines) break;
  }
  return lines;
}

/** Wraps a list at its commas. An item is broken only if it and a comma are wider than a line. */
export function wrapList(text: string, columns: number): readonly string[] {
  const isWhole = (item: string) => widthColumns(item) < columns;
  const glued = text
    .split(', ')
    .map((item) => (isWhole(item) ? item.replaceAll(' ', NO_BREAK_SPACE) : item))
    .join(', ');
  return wrapText(glued, columns).map((line) => line.replaceAll(NO_BREAK_SPACE, ' '));
}

/** Joins wrapped lines: without a blank after a slash at which a path was broken, otherwise with one. */
export function joinWrapped([first = '', ...others]: readonly string[]): string {
  return others.reduce((text, line) => (/\S\/$/.test(text) ? text + line : `${text} ${line}`), first);
}

function* wrappedLinesOf(text: string, columns: number): Generator<string, void, undefined> {
  for (let from = 0; from <= text.length; ) {
    const lineEnd = text.indexOf('\n', from);
    const end = lineEnd === -1 ? text.length : lineEnd;
    yield* wrapParagraph(text.slice(from, end), columns);
    from = end + 1;
  }
}

function* wrapParagraph(paragraph: string, columns: number): Generator<string, void, undefined> {
  let line = '';
  let lineColumns = 0;
  for (const { blanks, word } of wordsOf(paragraph)) {
    const addedColumns = widthColumns(blanks) + widthUpTo(word, columns);
    if (lineColumns + addedColumns <= columns) {
      line += blanks + word;
      lineColumns += addedColumns;
      continue;
    }
    if (line !== '') yield line;
    line = '';
    lineColumns = 0;
    for (const grapheme of eachGrapheme(word)) {
      const graphemeColumns = widthColumns(grapheme);
      if (graphemeColumns > columns) continue;
      while (line !== '' && lineColumns + graphemeColumns > columns) {
        const end = line.lastIndexOf('/') + 1 || line.length;
        yield line.slice(0, end);
        line = line.slice(end);
        lineColumns = widthColumns(line);
      }
      line += grapheme;
      lineColumns += graphemeColumns;
    }
  }
  yield line;
}

/**
 * The words, each with the blanks before it. A pattern for a whole word of several megabytes can overflow the stack.
 */
function* wordsOf(text: string): Generator<{ readonly blanks: string; readonly word: string }> {
  for (let from = 0; from < text.length; ) {
    const start = indexFrom(text, WORD_CHARACTER, from);
    if (start === text.length) return;
    const end = endOfKept(text, indexFrom(text, BLANK, start));
    yield { blanks: text.slice(from, start), word: text.slice(start, end) };
    from = end;
  }
}

/** The end of a word. A following unit or ` / n` belongs to the word, so that no line breaks inside `(43.09 kg)`. */
function endOfKept(text: string, end: number): number {
  const last = text.charAt(end - 1);
  const kept = /\d/.test(last) ? UNIT : last === 'y' ? OTHER_ANSWER : null;
  if (kept === null) return end;
  kept.lastIndex = end;
  const [found] = kept.exec(text) ?? [];
  return found === undefined ? end : indexFrom(text, BLANK, end + found.length);
}

/** The index of the next match; the length of the text if there is none. */
function indexFrom(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/** The width of the text if it is at most `columns`; otherwise a number greater than `columns`. */
function widthUpTo(text: string, columns: number): number {
  if (text.length <= columns) return widthColumns(text);
  let usedColumns = 0;
  for (const grapheme of eachGrapheme(text)) {
    usedColumns += widthColumns(grapheme);
    if (usedColumns > columns) break;
  }
  return usedColumns;
}
