/** Search as you type on the Files screen: filters the tree, or finds matches in the document. Pure. */
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { View } from '../shell-state.js';
import { isUnread, rowCount } from './document.js';
import { type MatchDirection, moveToMatch, withMatches } from './document-search.js';
import { type FileTree, filterTree } from './file-tree.js';
import { treeHeight } from './files-view.js';
import type { OpenDocument } from './open-document.js';

/** Both panes. The pane with the focus is searched. */
export type Searched = { readonly tree: FileTree; readonly document: OpenDocument | null };

export type Search = {
  readonly text: EditBuffer;
  /** What the text was typed for: a filter of the tree, or a search in the document. */
  readonly pane: 'tree' | 'document';
  /** Both panes as they were before typing began; Esc restores them. Null while the search field is closed. */
  readonly origin: Searched | null;
};

export const NO_SEARCH: Search = { text: createEditBuffer(), pane: 'tree', origin: null };

/** Larger documents are not searched while a query is typed, so that typing is not delayed. */
const MAX_ROWS_AS_TYPED = 200_000;

/** The document with the matches of the last search; unchanged if it is large or partly unread. */
export function withCarriedFind(document: OpenDocument, { text, pane }: Search): OpenDocument {
  const isFind = pane === 'document' && rowCount(document) <= MAX_ROWS_AS_TYPED;
  return isFind && !isUnread(document) ? withMatches(document, text.text) : document;
}

/** The panes while a query is typed, computed from where the search began. */
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

/** Filters the tree, or moves the document's cursor to the match; without a match the cursor stays. */
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
