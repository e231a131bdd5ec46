/** Folding in a document. Left and Right also move out of a container and into it. Pure. */
import {
  foldAll,
  foldNode,
  foldSiblings,
  foldToDepth,
  isFolded,
  openDepth,
  reveal,
  toggleNode,
  unfoldAll,
  unfoldNode,
  unfoldSiblings,
} from '../../json/json-fold.js';
import { cell, isClosing, isOpening, NONE } from '../../json/json-rows.js';
import type { View } from '../shell-state.js';
import { cursorRow, moveToRow, withFold } from './document.js';
import type { OpenDocument } from './open-document.js';

/** True if the row under the cursor opens or closes an unfolded container. */
export function isOnOpenValue(document: OpenDocument): boolean {
  const { content } = document;
  if (content.kind === 'text') return false;
  const { fold } = content;
  const row = cursorRow(document);
  return (isOpening(fold.rows, row) && !isFolded(fold, row)) || isClosing(fold.rows, row);
}

/** If the cursor's row opens or closes an unfolded container, folds it; otherwise moves to the enclosing container. */
export function foldOrLeave(document: OpenDocument, view: View): OpenDocument {
  const { content } = document;
  if (content.kind === 'text') return document;
  const { rows } = content.fold;
  const row = cursorRow(document);
  if (isOnOpenValue(document)) return withFold(document, foldNode(content.fold, row), view);
  const around = cell(rows.parent, Math.min(row, rows.count - 1));
  return around === NONE ? document : moveToRow(document, around, view);
}

/** Unfolds the container under the cursor; if it is not folded, moves to its first child. */
export function unfoldOrEnter(document: OpenDocument, view: View): OpenDocument {
  const { content } = document;
  if (content.kind === 'text') return document;
  const row = cursorRow(document);
  if (isFolded(content.fold, row)) return withFold(document, unfoldNode(content.fold, row), view);
  return isOpening(content.fold.rows, row) ? moveToRow(document, row + 1, view) : document;
}

export function toggleFold(document: OpenDocument, view: View): OpenDocument {
  const { content } = document;
  return content.kind === 'text'
    ? document
    : withFold(document, toggleNode(content.fold, cursorRow(document)), view);
}

/** Folds the row under the cursor and its siblings, or unfolds them if all are folded. */
export function toggleSiblings(document: OpenDocument, view: View): OpenDocument {
  const { content } = document;
  if (content.kind === 'text') return document;
  const { fold } = content;
  const row = Math.min(cursorRow(document), fold.rows.count - 1);
  const folded = foldSiblings(fold, row);
  return withFold(document, folded === fold ? unfoldSiblings(fold, row) : folded, view);
}

/** Shows one level of containers more or less; showing less leaves the outermost container as it is. */
export function changeDepth(document: OpenDocument, levels: 1 | -1, view: View): OpenDocument {
  const { content } = document;
  if (content.kind === 'text') return document;
  const { fold } = content;
  const depth = openDepth(fold) + levels;
  // If the outermost container is folded, no visible level is left to fold.
  return depth < 0 ? document : withFold(document, foldToDepth(fold, Math.max(1, depth)), view);
}

/** True if a value is folded, so that `toggleAllFolds` unfolds everything. */
export function hasFold({ content }: OpenDocument): boolean {
  return content.kind === 'json' && content.fold.folded.length > 0;
}

/** Unfolds everything; if nothing is folded, folds everything except the outermost container. */
export function toggleAllFolds(document: OpenDocument, view: View): OpenDocument {
  const { content } = document;
  if (content.kind === 'text') return document;
  const { fold } = content;
  return withFold(document, hasFold(document) ? unfoldAll(fold) : foldAll(fold), view);
}

/** Moves to a row and unfolds what hides it. */
export function showRow(document: OpenDocument, row: number, view: View): OpenDocument {
  const { content } = document;
  const isRow = content.kind === 'json' && row < content.fold.rows.count;
  return moveToRow(isRow ? withFold(document, reveal(content.fold, row), view) : document, row, view);
}
