/** Searching the open document; what was read of it, folded or not. Pure. */
import { isFolded, reveal } from '../../json/json-fold.js';
import { cell, lastRowOf, NONE } from '../../json/json-rows.js';
import {
  type Matches,
  matchesBetween,
  nextMatch,
  previousMatch,
  searchRows,
} from '../../json/json-search.js';
import type { View } from '../shell-state.js';
import { cursorRow, moveToRow, withFold } from './document.js';
import { showOffset } from './document-sideways.js';
import type { OpenDocument } from './open-document.js';
import { searchLines } from './text-lines.js';

/** Which match is meant, seen from the cursor; `here` is the first one on the cursor's row or after it. */
export type MatchDirection = 'here' | 'next' | 'previous';

/** The document with the matches of a query; an empty query has none. */
export function withMatches(document: OpenDocument, query: string): OpenDocument {
  if (query === '') return document.matches ? { ...document, matches: null, matchIndex: NONE } : document;
  if (document.matches?.query === query) return document;
  const { content } = document;
  const matches =
    content.kind === 'json' ? searchRows(content.fold.rows, query) : searchLines(content.lines, query);
  return { ...document, matches, matchIndex: NONE };
}

/** Puts the cursor on a match, going on around the ends; what hides it is unfolded, and a wide line shows it. */
export function moveToMatch(document: OpenDocument, direction: MatchDirection, view: View): OpenDocument {
  const { matches, content } = document;
  if (!matches) return document;
  const index = matchIndex(document, matches, direction);
  if (index === undefined) return document;
  const row = cell(matches.row, index);
  const revealed = content.kind === 'json' ? withFold(document, reveal(content.fold, row), view) : document;
  const moved = { ...moveToRow(revealed, row, view), matchIndex: index };
  return showOffset(moved, cell(matches.start, index), matches.query.length);
}

/** Number of the match under the cursor, counted from 1; 0 where the cursor is on none. */
export function currentMatch(document: OpenDocument): number {
  return document.matches ? (matchUnderCursor(document, document.matches) ?? NONE) + 1 : 0;
}

/** How many matches a folded row hides; 0 for every other row. */
export function hiddenMatches({ content, matches }: OpenDocument, row: number): number {
  if (content.kind === 'text' || !matches || !isFolded(content.fold, row)) return 0;
  return matchesBetween(matches, row + 1, lastRowOf(content.fold.rows, row));
}

/** The match that was gone to while the cursor is on its row, else the first of the row. */
function matchUnderCursor(document: OpenDocument, matches: Matches): number | undefined {
  const row = cursorRow(document);
  if (matches.row[document.matchIndex] === row) return document.matchIndex;
  const first = nextMatch(matches, row - 1);
  return first !== undefined && matches.row[first] === row ? first : undefined;
}

/** A row may have many matches; those of the row that was gone to come one by one. */
function matchIndex(document: OpenDocument, matches: Matches, direction: MatchDirection): number | undefined {
  const row = cursorRow(document);
  const gone = document.matchIndex;
  const isOnIt = matches.row[gone] === row;
  switch (direction) {
    case 'here':
      return nextMatch(matches, row - 1);
    case 'next':
      return isOnIt && matches.row[gone + 1] === row ? gone + 1 : nextMatch(matches, row);
    case 'previous':
      return isOnIt && matches.row[gone - 1] === row ? gone - 1 : previousMatch(matches, row);
  }
}
