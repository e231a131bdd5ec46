/** Searching the open document; what was read of it, folded or not. Pure. */
import { reveal } from '../../json/json-fold.js';
import { cell } from '../../json/json-rows.js';
import { type Matches, nextMatch, previousMatch, searchRows } from '../../json/json-search.js';
import type { View } from '../app-state.js';
import { cursorRow, moveToRow, type OpenDocument, withFold } from './document.js';
import { searchLines } from './text-lines.js';

/** Which match is meant, seen from the cursor; `here` is the first one on the cursor's row or after it. */
export type MatchDirection = 'here' | 'next' | 'previous';

/** The document with the matches of a query; an empty query has none. */
export function withMatches(document: OpenDocument, query: string): OpenDocument {
  if (query === '') return document.matches ? { ...document, matches: null } : document;
  if (document.matches?.query === query) return document;
  const { content } = document;
  const matches =
    content.kind === 'json' ? searchRows(content.fold.rows, query) : searchLines(content.lines, query);
  return { ...document, matches };
}

/** Puts the cursor on a match, going on around the ends, and unfolds what hides it. */
export function moveToMatch(document: OpenDocument, direction: MatchDirection, view: View): OpenDocument {
  const { matches, content } = document;
  if (!matches) return document;
  const index = matchIndex(matches, cursorRow(document), direction);
  if (index === undefined) return document;
  const row = cell(matches.row, index);
  const revealed = content.kind === 'json' ? withFold(document, reveal(content.fold, row), view) : document;
  return moveToRow(revealed, row, view);
}

/** Number of the match under the cursor, counted from 1; 0 where the cursor is on none. */
export function currentMatch(document: OpenDocument): number {
  const { matches } = document;
  if (!matches) return 0;
  const row = cursorRow(document);
  const index = matchIndex(matches, row, 'here');
  return index !== undefined && cell(matches.row, index) === row ? index + 1 : 0;
}

function matchIndex(matches: Matches, row: number, direction: MatchDirection): number | undefined {
  switch (direction) {
    case 'here':
      return nextMatch(matches, row - 1);
    case 'next':
      return nextMatch(matches, row);
    case 'previous':
      return previousMatch(matches, row);
  }
}
