/** The search of the Files screen: the text sought, and the cursor going to it as it is typed. Pure. */
import { findNext, findPrevious } from '../../list/match.js';
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import { foldText } from '../../text/fold.js';
import type { View } from '../app-state.js';
import { type OpenDocument, rowCount } from './document.js';
import { type MatchDirection, moveToMatch, withMatches } from './document-search.js';
import { type FileTree, moveToTreeRow, type TreeRow, treeRows } from './file-tree.js';
import { treeHeight } from './files-view.js';

/** What is searched: the focused pane. */
export type Searched = { readonly tree: FileTree; readonly document: OpenDocument | null };

export type Search = {
  readonly text: EditBuffer;
  /** While it is typed: both panes as they were before, to which Esc goes back. */
  readonly origin: Searched | null;
};

export const NO_SEARCH: Search = { text: createEditBuffer(), origin: null };

/** A document of more rows than this is searched on Enter only: a letter typed must not wait for it. */
const MAX_ROWS_AS_TYPED = 200_000;

/** The panes while a query is being typed, seen from where the search began. */
export function searchAsTyped(
  origin: Searched,
  focus: 'tree' | 'document',
  query: string,
  view: View,
): Searched {
  const { document } = origin;
  if (focus === 'document' && document && rowCount(document) > MAX_ROWS_AS_TYPED) return origin;
  return moveToFound(origin, focus, query, 'here', view);
}

/** Moves the cursor of the focused pane to what is sought; without a match it stays. */
export function moveToFound(
  panes: Searched,
  focus: 'tree' | 'document',
  query: string,
  direction: MatchDirection,
  view: View,
): Searched {
  const { tree, document } = panes;
  if (focus === 'tree')
    return { tree: moveToMatchingRow(tree, query, direction, treeHeight(view)), document };
  if (!document) return panes;
  return { tree, document: moveToMatch(withMatches(document, query), direction, view) };
}

/** How many rows of the tree a query matches, and which of them, counted from 1, has the cursor; 0 for none. */
export function treeMatches(
  tree: FileTree,
  query: string,
): { readonly count: number; readonly current: number } {
  const matches = matcher(query);
  let count = 0;
  let current = 0;
  treeRows(tree).forEach((row, index) => {
    if (!matches(row)) return;
    count += 1;
    if (index === tree.window.cursor) current = count;
  });
  return { count, current };
}

function moveToMatchingRow(
  tree: FileTree,
  query: string,
  direction: MatchDirection,
  height: number,
): FileTree {
  const rows = treeRows(tree);
  const matches = matcher(query);
  const isMatch = (index: number) => matches(rows[index]);
  const { cursor } = tree.window;
  const found =
    direction === 'previous'
      ? findPrevious(rows.length, cursor, isMatch)
      : findNext(rows.length, direction === 'here' ? cursor - 1 : cursor, isMatch);
  return found === undefined ? tree : moveToTreeRow(tree, found, height);
}

/** By name, folded: case, accents, hyphens and underscores do not count. */
function matcher(query: string): (row: TreeRow | undefined) => boolean {
  const sought = foldText(query);
  return (row) => sought !== '' && row?.kind === 'entry' && foldText(row.entry.name).includes(sought);
}
