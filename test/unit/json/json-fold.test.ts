import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as folds from '../../../src/json/json-fold.js';
import { buildRows, RowReader } from '../../../src/json/json-row-reader.js';
import { cell, isOpening, lastRowOf, NONE, RowKind } from '../../../src/json/json-rows.js';
import { anyDamagedText, anyJsonText, plainRow, SESSION } from './json-texts.js';

const {
  foldAll,
  foldNode,
  foldSiblings,
  foldToDepth,
  isFolded,
  nextVisible,
  openDepth,
  positionOfRow,
  previousVisible,
} = folds;
const { refold, reveal, rowAtPosition, toggleNode, unfoldAll, unfolded, unfoldNode, unfoldSiblings } = folds;

const ROWS = buildRows(SESSION);
const EXERCISES = 2;
const FIRST_EXERCISE = 3;
const SECOND_EXERCISE = 8;

const anyFold = fc
  .tuple(fc.oneof(anyJsonText, anyDamagedText), fc.array(fc.nat(), { maxLength: 8 }))
  .map(([text, picks]) => {
    const rows = buildRows(text);
    return picks.reduce((fold, pick) => foldNode(fold, pick % Math.max(1, rows.count)), unfolded(rows));
  });

describe('a fold', () => {
  it('hides what is inside the folded containers and nothing else', () => {
    fc.assert(
      fc.property(anyFold, (fold) => {
        const visible = visibleRows(fold);
        expect(visible).toEqual(visibleByWalking(fold));
        visible.forEach((row, position) => {
          expect(positionOfRow(fold, row)).toBe(position);
          expect(nextVisible(fold, row)).toBe(visible[position + 1]);
          expect(previousVisible(fold, row)).toBe(visible[position - 1]);
        });
      }),
    );
  });

  it('maps a hidden row to the position of the outermost fold around it', () => {
    const fold = foldNode(foldNode(unfolded(ROWS), SECOND_EXERCISE), EXERCISES);
    expect(positionOfRow(fold, SECOND_EXERCISE + 2)).toBe(positionOfRow(fold, EXERCISES));
  });

  it('also folds at the closing row', () => {
    expect(isFolded(foldNode(unfolded(ROWS), lastRowOf(ROWS, EXERCISES)), EXERCISES)).toBe(true);
  });

  it('unfolds to the earlier state, including folds inside', () => {
    const inner = foldNode(unfolded(ROWS), SECOND_EXERCISE);
    const again = unfoldNode(foldNode(inner, EXERCISES), EXERCISES);
    expect(visibleRows(again)).toEqual(visibleRows(inner));
  });

  it('toggles back and forth', () => {
    const once = toggleNode(unfolded(ROWS), EXERCISES);
    expect(shown(once)).toEqual(['{', '"focus": "push",', '"exercises": [', '}']);
    expect(visibleRows(toggleNode(once, EXERCISES))).toEqual(visibleRows(unfolded(ROWS)));
  });

  it('folds and unfolds siblings of a row', () => {
    const fold = foldSiblings(unfolded(ROWS), FIRST_EXERCISE);
    expect([FIRST_EXERCISE, SECOND_EXERCISE].map((row) => isFolded(fold, row))).toEqual([true, true]);
    expect(unfoldSiblings(fold, SECOND_EXERCISE).folded).toHaveLength(0);
    expect(isFolded(foldSiblings(unfolded(ROWS), 0), 0)).toBe(true);
  });

  it('folds everything except the outermost container', () => {
    expect(shown(foldAll(unfolded(ROWS)))).toEqual(['{', '"focus": "push",', '"exercises": [', '}']);
    expect(visibleRows(unfoldAll(foldAll(unfolded(ROWS))))).toHaveLength(ROWS.count);
  });

  it('hides exactly the rows deeper than the given depth', () => {
    fc.assert(
      fc.property(anyFold, fc.nat({ max: 4 }), (fold, depth) => {
        const { rows } = fold;
        const shallow = allRows(rows.count).filter((row) => {
          const isClosingOfFolded = cell(rows.pair, row) < row && cell(rows.pair, row) >= 0;
          return cell(rows.depth, row) <= depth && !(isClosingOfFolded && cell(rows.depth, row) === depth);
        });
        expect(visibleRows(foldToDepth(fold, depth))).toEqual(shallow);
      }),
    );
  });

  it('reveals any row by unfolding only the containers that hide it', () => {
    fc.assert(
      fc.property(anyFold, fc.nat(), (fold, pick) => {
        const row = pick % Math.max(1, fold.rows.count);
        const revealed = reveal(fold, row);
        if (fold.rows.count > 0) expect(visibleRows(revealed)).toContain(row);
        for (const folded of fold.folded) {
          const hidRow = row > folded && row <= lastRowOf(fold.rows, folded);
          expect(isFolded(revealed, folded)).toBe(!hidRow);
        }
      }),
    );
  });

  it('is the same object if nothing changes', () => {
    const fold = foldNode(unfolded(ROWS), EXERCISES);
    const all = foldAll(fold);
    expect(foldNode(fold, EXERCISES)).toBe(fold);
    expect(foldNode(fold, 1)).toBe(fold);
    expect(unfoldNode(fold, FIRST_EXERCISE)).toBe(fold);
    expect(reveal(fold, 1)).toBe(fold);
    expect(foldAll(all)).toBe(all);
    const none = unfoldAll(fold);
    expect(unfoldAll(none)).toBe(none);
  });

  it('is kept while the document is still being read', () => {
    const reader = new RowReader(SESSION);
    reader.readUpTo(6);
    const early = foldNode(unfolded(reader.rows()), EXERCISES);
    reader.readUpTo(Number.POSITIVE_INFINITY);
    expect(shown(refold(early, reader.rows()))).toEqual(['{', '"focus": "push",', '"exercises": [', '}']);
  });

  it('folds 10,000 nested arrays and finds the innermost', () => {
    const rows = buildRows('['.repeat(10_000) + ']'.repeat(10_000));
    const fold = foldToDepth(unfolded(rows), 0);
    expect(folds.visibleCount(fold)).toBe(1);
    expect(visibleRows(reveal(fold, 9_999))).toHaveLength(rows.count);
  });
});

function allRows(count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => row);
}

function visibleRows(fold: folds.Fold): readonly number[] {
  return allRows(folds.visibleCount(fold)).map((position) => rowAtPosition(fold, position));
}

function visibleByWalking(fold: folds.Fold): readonly number[] {
  const { rows } = fold;
  return allRows(rows.count).filter((row) => {
    const isEnd = rows.kind[row] === RowKind.closeObject || rows.kind[row] === RowKind.closeArray;
    if (isEnd && isFolded(fold, cell(rows.pair, row))) return false;
    for (let parent = cell(rows.parent, row); parent !== NONE; parent = cell(rows.parent, parent)) {
      if (isOpening(rows, parent) && isFolded(fold, parent)) return false;
    }
    return true;
  });
}

function shown(fold: folds.Fold): readonly string[] {
  return visibleRows(fold).map((row) => plainRow(fold.rows, row));
}

describe('openDepth', () => {
  it('is the depth folded to, if the document is that deep', () => {
    fc.assert(
      fc.property(anyJsonText, fc.integer({ min: 1, max: 5 }), (text, depth) => {
        const fold = unfolded(buildRows(text));
        const levels = openDepth(fold);
        expect(openDepth(foldToDepth(fold, depth))).toBe(Math.min(depth, levels));
      }),
    );
  });

  it('is the depth of the least deep fold', () => {
    expect(openDepth(unfolded(ROWS))).toBe(4);
    expect(openDepth(foldNode(foldNode(unfolded(ROWS), EXERCISES), SECOND_EXERCISE))).toBe(1);
  });
});
