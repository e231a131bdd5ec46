/** The lines below the state of copies that are not equal: which copy is shown, and how to sync them. */

import { cutLine, type Line, wrappedLines } from '../../page/line.js';
import { describeShown, syncHint } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';

export function syncLines(copies: ExaminedCopies, columns: number): readonly Line[] {
  const shown = describeShown(copies);
  return [...(shown === '' ? [] : [cutLine(shown, columns, 'plain')]), ...syncHintLines(copies, columns)];
}

export function syncHintLines({ state }: ExaminedCopies, columns: number): readonly Line[] {
  const hint = syncHint(state);
  return hint === null ? [] : wrappedLines('· ', hint, columns, 'context');
}
