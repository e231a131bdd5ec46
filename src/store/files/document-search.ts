/** Search in the part of the document that is read, folded rows included. Pure. */
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

/** A match relative to the cursor; `here` is the first match on the cursor's row or after the row. */
export type MatchDirection = 'here' | 'next' | 'previous';

/** The document with the matches of a query. An empty query matches nothing. */
export function withMatches(document: OpenDocument, query: string): OpenDocument {
  if (query === '') return document.matches ? { ...document, matches: null, matchIndex: NONE } : document;
  if (document.matches?.query === query) return document;
  const { content } = document;
  const matches =
    content.kind === 'json' ? searchRows(content.fold.rows, query) : searchLines(content.lines, query);
  return { ...document, matches, matchIndex: NONE };
}

/** Moves the cursor to a match, wraps around at the ends, unfolds what hides it, and scrolls sideways to it. */
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

/** Number of the match under the cursor, counted from 1; 0 if there is none. */
export function currentMatch(document: OpenDocument): number {
  return document.matches ? (matchUnderCursor(document, document.matches) ?? NONE) + 1 : 0;
}

/** The number of matches that a folded row hides; 0 for other rows. */
export function hiddenMatches({ content, matches }: OpenDocument, row: number): number {
  if (content.kind === 'text' || !matches || !isFolded(content.fold, row)) return 0;
  return matchesBetween(matches, row + 1, lastRowOf(content.fold.rows, row));
}

/** The current match if the cursor is on its row; otherwise the first match of the row. */
function matchUnderCursor(document: OpenDocument, matches: Matches): number | undefined {
  const row = cursorRow(document);
  if (matches.row[document.matchIndex] === row) return document.matchIndex;
  const first = nextMatch(matches, row - 1);
  return first !== undefined && matches.row[first] === row ? first : undefined;
}

/** The index of the match to move to. The matches on the cursor's row are visited one by one. */
function matchIndex(document: OpenDocument, matches: Matches, direction: MatchDirection): number | undefined {
  const row = cursorRow(document);
  const current = document.matchIndex;
  const isOnIt = matches.row[current] === row;
  switch (direction) {
    case 'here':
      return nextMatch(matches, row - 1);
    case 'next':
      return isOnIt && matches.row[current + 1] === row ? current + 1 : nextMatch(matches, row);
    case 'previous':
      return isOnIt && matches.row[current - 1] === row ? current - 1 : previousMatch(matches, row);
  }
}
