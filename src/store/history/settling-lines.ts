/** Below how copies stand that are not equal: which of them is shown, and what settles it. */
import { describeShown, waysToSettle } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';
import type { ListedSession } from './listed-session.js';
import { cutLine, type Line, wrappedLines } from './styled-line.js';

export function settlingLines(
  listed: ListedSession,
  copies: ExaminedCopies,
  columns: number,
): readonly Line[] {
  const shown = describeShown(copies);
  return [...(shown === '' ? [] : [cutLine(shown, columns, 'plain')]), ...wayLines(listed, copies, columns)];
}

export function wayLines({ id }: ListedSession, copies: ExaminedCopies, columns: number): readonly Line[] {
  return waysToSettle(id, copies).flatMap((way) => wrappedLines('· ', way, columns, 'context'));
}
