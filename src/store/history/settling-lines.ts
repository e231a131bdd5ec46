/** Below how copies stand that are not equal: which of them is shown, and what settles them. */
import { describeShown, wayToSettle } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';
import { cutLine, type Line, wrappedLines } from './styled-line.js';

export function settlingLines(copies: ExaminedCopies, columns: number): readonly Line[] {
  const shown = describeShown(copies);
  return [...(shown === '' ? [] : [cutLine(shown, columns, 'plain')]), ...wayLines(copies, columns)];
}

export function wayLines({ state }: ExaminedCopies, columns: number): readonly Line[] {
  const way = wayToSettle(state);
  return way === null ? [] : wrappedLines('· ', way, columns, 'context');
}
