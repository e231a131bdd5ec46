/** The search of the Files screen: it narrows the tree, and finds places in the document, as it is typed. Pure. */
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { View } from '../shell-state.js';
import { rowCount } from './document.js';
import { type MatchDirection, moveToMatch, withMatches } from './document-search.js';
import { type FileTree, filterTree } from './file-tree.js';
import { treeHeight } from './files-view.js';
import type { OpenDocument } from './open-document.js';

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

/** Narrows the tree to what is sought, or moves the document's cursor to it; without a match that stays. */
export function moveToFound(
  panes: Searched,
  focus: 'tree' | 'document',
  query: string,
  direction: MatchDirection,
  view: View,
): Searched {
  const { tree, document } = panes;
  if (focus === 'tree') return { tree: filterTree(tree, query, treeHeight(view)), document };
  if (!document) return panes;
  return { tree, document: moveToMatch(withMatches(document, query), direction, view) };
}
