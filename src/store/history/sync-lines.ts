/** Below how copies stand that are not equal: which of them is shown, and what syncs them. */

import { cutLine, type Line, wrappedLines } from '../../page/line.js';
import { describeShown, wayToSync } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';

export function syncLines(copies: ExaminedCopies, columns: number): readonly Line[] {
  const shown = describeShown(copies);
  return [...(shown === '' ? [] : [cutLine(shown, columns, 'plain')]), ...wayLines(copies, columns)];
}

export function wayLines({ state }: ExaminedCopies, columns: number): readonly Line[] {
  const way = wayToSync(state);
  return way === null ? [] : wrappedLines('· ', way, columns, 'context');
}
