/**
 * Which containers are folded. Only folded rows are stored: a binary search finds a visible row among two million.
 */
import {
  cell,
  firstChild,
  isOpening,
  type JsonRows,
  lastRowOf,
  NONE,
  nextSibling,
  valueRow,
} from './json-rows.js';
import { contains, firstIndex, isSame, type SortedRows, union, without } from './sorted-rows.js';

/** The folded rows of a document. Operations return a new fold, or the same fold if nothing changes. */
export interface Fold {
  readonly rows: JsonRows;
  /** The opening rows of all folded containers, including those inside another folded container. */
  readonly folded: SortedRows;
  /** The folded rows that are visible. */
  readonly shown: SortedRows;
  /** Entry `i` is the number of rows that the first `i` folds of `shown` hide. */
  readonly hiddenBefore: Int32Array;
}

export function unfolded(rows: JsonRows): Fold {
  return foldOf(rows, new Int32Array(0));
}

/** Applies the folds to the rows of a later, longer reading of the same document. */
export function refold(fold: Fold, rows: JsonRows): Fold {
  return foldOf(rows, fold.folded);
}

/** True if the container that the row opens is folded. */
export function isFolded(fold: Fold, row: number): boolean {
  return contains(fold.folded, row);
}

/** Folds the container that the row opens or closes; other rows change nothing. */
export function foldNode(fold: Fold, row: number): Fold {
  const opening = valueRow(fold.rows, row);
  return isOpening(fold.rows, opening) ? withFolded(fold, union(fold.folded, Int32Array.of(opening))) : fold;
}

/** Unfolds the container that the row opens or closes; folded containers inside it stay folded. */
export function unfoldNode(fold: Fold, row: number): Fold {
  return withFolded(fold, without(fold.folded, Int32Array.of(valueRow(fold.rows, row))));
}

/** Folds or unfolds the container that the row opens or closes. */
export function toggleNode(fold: Fold, row: number): Fold {
  return isFolded(fold, valueRow(fold.rows, row)) ? unfoldNode(fold, row) : foldNode(fold, row);
}

/** Folds every container that has the same parent as the row. */
export function foldSiblings(fold: Fold, row: number): Fold {
  return withFolded(fold, union(fold.folded, siblingContainers(fold.rows, row)));
}

/** Unfolds every container that has the same parent as the row. */
export function unfoldSiblings(fold: Fold, row: number): Fold {
  return withFolded(fold, without(fold.folded, siblingContainers(fold.rows, row)));
}

/** Folds every container with at least `depth` containers around it, and unfolds the others. */
export function foldToDepth(fold: Fold, depth: number): Fold {
  const { rows } = fold;
  const openings: number[] = [];
  for (let row = 0; row < rows.count; row += 1) {
    if (isOpening(rows, row) && cell(rows.depth, row) >= depth) openings.push(row);
  }
  const folded = Int32Array.from(openings);
  return isSame(fold.folded, folded) ? fold : foldOf(rows, folded);
}

/** The smallest depth of a folded container; if nothing is folded, the number of levels of containers. */
export function openDepth(fold: Fold): number {
  const { rows, shown } = fold;
  let depth = NONE;
  for (const row of shown) {
    if (depth === NONE || cell(rows.depth, row) < depth) depth = cell(rows.depth, row);
  }
  if (depth !== NONE) return depth;
  for (let row = 0; row < rows.count; row += 1) {
    if (isOpening(rows, row) && cell(rows.depth, row) > depth) depth = cell(rows.depth, row);
  }
  return depth + 1;
}

/** Folds every container inside the outermost one, whose keys or items stay visible. */
export function foldAll(fold: Fold): Fold {
  return foldToDepth(fold, 1);
}

export function unfoldAll(fold: Fold): Fold {
  return fold.folded.length === 0 ? fold : unfolded(fold.rows);
}

/** Unfolds every container that hides the row. */
export function reveal(fold: Fold, row: number): Fold {
  const { rows } = fold;
  const opening = valueRow(rows, row);
  const hiding = opening === row ? [] : [opening];
  for (let parent = cell(rows.parent, row); parent !== NONE; parent = cell(rows.parent, parent)) {
    hiding.push(parent);
  }
  return withFolded(fold, without(fold.folded, Int32Array.from(hiding).reverse()));
}

export function visibleCount(fold: Fold): number {
  return fold.rows.count - cell(fold.hiddenBefore, fold.shown.length);
}

/** The row at a visible position, from 0; the position must be below `visibleCount`. */
export function rowAtPosition(fold: Fold, position: number): number {
  const { shown, hiddenBefore } = fold;
  const before = firstIndex(shown.length, (i) => cell(shown, i) - cell(hiddenBefore, i) >= position);
  return position + cell(hiddenBefore, before);
}

/** The visible position of a row, from 0; for a hidden row, the position of the fold that hides it. */
export function positionOfRow(fold: Fold, row: number): number {
  const { shown, hiddenBefore, rows } = fold;
  const before = firstIndex(shown.length, (i) => cell(shown, i) >= row);
  const previous = cell(shown, before - 1);
  if (previous !== NONE && row <= lastRowOf(rows, previous)) return previous - cell(hiddenBefore, before - 1);
  return row - cell(hiddenBefore, before);
}

/** The next visible row; undefined after the last. */
export function nextVisible(fold: Fold, row: number): number | undefined {
  const next = positionOfRow(fold, row) + 1;
  return next < visibleCount(fold) ? rowAtPosition(fold, next) : undefined;
}

/** The previous visible row; undefined before the first. */
export function previousVisible(fold: Fold, row: number): number | undefined {
  const position = positionOfRow(fold, row);
  return position > 0 ? rowAtPosition(fold, position - 1) : undefined;
}

function siblingContainers(rows: JsonRows, row: number): SortedRows {
  const parent = cell(rows.parent, row);
  const openings: number[] = [];
  let sibling = parent === NONE ? 0 : firstChild(rows, parent);
  while (sibling !== undefined) {
    if (isOpening(rows, sibling)) openings.push(sibling);
    sibling = nextSibling(rows, sibling);
  }
  return Int32Array.from(openings);
}

function withFolded(fold: Fold, folded: SortedRows): Fold {
  return folded === fold.folded ? fold : foldOf(fold.rows, folded);
}

function foldOf(rows: JsonRows, folded: SortedRows): Fold {
  const shown = new Int32Array(folded.length);
  const hiddenBefore = new Int32Array(folded.length + 1);
  let count = 0;
  let hidden = 0;
  let hiddenUpTo = NONE;
  for (const row of folded) {
    if (row <= hiddenUpTo) continue;
    shown[count] = row;
    hiddenBefore[count] = hidden;
    count += 1;
    hiddenUpTo = lastRowOf(rows, row);
    hidden += hiddenUpTo - row;
  }
  hiddenBefore[count] = hidden;
  return { rows, folded, shown: shown.slice(0, count), hiddenBefore: hiddenBefore.slice(0, count + 1) };
}
