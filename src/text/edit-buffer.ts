/** The text of a field that is being edited: immutable, with undo and redo. The cursor counts graphemes. */

import { graphemes } from './graphemes.js';

/** Text and cursor at a point of the history. */
type Snapshot = {
  readonly text: string;
  /** Graphemes before the cursor. */
  readonly cursor: number;
};

/** Consecutive edits of one kind are undone together; moving the cursor ends a run. */
type Run = 'typing' | 'deleting' | null;

/** The state of a field. Functions that change nothing return the same buffer. */
export type EditBuffer = Snapshot & {
  /** States for undo, oldest first. */
  readonly past: readonly Snapshot[];
  /** States for redo. The last one is redone first. */
  readonly future: readonly Snapshot[];
  readonly run: Run;
  /** The whole text is selected. Inserted text replaces it; a deletion or a move ends the selection. */
  readonly isSelected?: true;
};

/** The maximum number of undo steps; older ones are dropped. */
const MAX_PAST = 1000;

/** A buffer with a text, the cursor at its end, and no history. */
export function createEditBuffer(text = ''): EditBuffer {
  return { text, cursor: graphemes(text).length, past: [], future: [], run: null };
}

/** A buffer whose whole text is selected. An empty text is not selected. */
export function createSelectedBuffer(text: string): EditBuffer {
  return text === '' ? EMPTY_BUFFER : { ...createEditBuffer(text), isSelected: true };
}

export const EMPTY_BUFFER: EditBuffer = createEditBuffer();

export function textBefore(buffer: EditBuffer): string {
  return parts(buffer).before.join('');
}

/** Replaces the whole text and moves the cursor to its end. */
export function set(buffer: EditBuffer, text: string): EditBuffer {
  return text === buffer.text ? end(buffer) : edited(buffer, text, text.length, null);
}

/** Inserts text at the cursor, or instead of the selected text. Undo removes typed characters word by word. */
export function insert(buffer: EditBuffer, text: string): EditBuffer {
  if (text === '') return buffer;
  if (buffer.isSelected) return insert(clear(buffer), text);
  const { before, after } = parts(buffer);
  const isSingle = graphemes(text).length === 1;
  const startsWord = isBlank(before.at(-1)) && !isBlank(text);
  const current = startsWord ? { ...buffer, run: null } : buffer;
  const head = before.join('') + text;
  return edited(current, head + after.join(''), head.length, isSingle ? 'typing' : null);
}

/** Deletes the grapheme before the cursor. */
export function backspace(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, buffer.cursor - 1, buffer.cursor, 'deleting');
}

/** Deletes the grapheme after the cursor. */
export function deleteForward(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, buffer.cursor, buffer.cursor + 1, 'deleting');
}

/** Deletes from the start of the word before the cursor up to the cursor. */
export function deleteWordBack(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, wordStartBefore(buffer), buffer.cursor, null);
}

export function clear(buffer: EditBuffer): EditBuffer {
  return set(buffer, '');
}

/** Deletes to the end of the word after the cursor. */
export function deleteWordForward(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, buffer.cursor, wordEndAfter(buffer), null);
}

export function deleteToEnd(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, buffer.cursor, Number.POSITIVE_INFINITY, null);
}

/** Moves one grapheme to the left. */
export function left(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, buffer.cursor - 1);
}

/** Moves one grapheme to the right. */
export function right(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, buffer.cursor + 1);
}

/** Moves to the start of the text. */
export function home(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, 0);
}

/** Moves to the end of the text. */
export function end(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, Number.POSITIVE_INFINITY);
}

/** Moves to the start of the word, or of the previous word. Words are separated by blanks. */
export function wordLeft(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, wordStartBefore(buffer));
}

/** Moves to the end of the word, or of the next word. */
export function wordRight(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, wordEndAfter(buffer));
}

/** Undoes the last run of edits and restores the cursor. */
export function undo(buffer: EditBuffer): EditBuffer {
  const previous = buffer.past.at(-1);
  if (previous === undefined) return buffer;
  const { past, future } = buffer;
  return { ...previous, past: past.slice(0, -1), future: [...future, snapshotOf(buffer)], run: null };
}

/** Redoes what `undo` reverted; an edit in between clears the history of redo. */
export function redo(buffer: EditBuffer): EditBuffer {
  const next = buffer.future.at(-1);
  if (next === undefined) return buffer;
  const { past, future } = buffer;
  return { ...next, past: [...past, snapshotOf(buffer)], future: future.slice(0, -1), run: null };
}

/** The buffer after an edit. `offset` is the new cursor position, in UTF-16 units of the new text. */
function edited(buffer: EditBuffer, text: string, offset: number, run: Run): EditBuffer {
  const isSameRun = run !== null && run === buffer.run;
  const past = isSameRun ? buffer.past : [...buffer.past, snapshotOf(buffer)].slice(-MAX_PAST);
  return { text, cursor: cursorAt(text, offset), past, future: [], run };
}

function deleteBetween(buffer: EditBuffer, from: number, to: number, run: Run): EditBuffer {
  const all = graphemes(buffer.text);
  const head = all.slice(0, Math.max(0, from)).join('');
  const text = head + all.slice(to).join('');
  return text === buffer.text ? buffer : edited(buffer, text, head.length, run);
}

function movedTo(buffer: EditBuffer, cursor: number): EditBuffer {
  const target = Math.max(0, Math.min(cursor, graphemes(buffer.text).length));
  if (target === buffer.cursor && !buffer.isSelected) return buffer;
  const { isSelected: _, ...moved } = buffer;
  return { ...moved, cursor: target, run: null };
}

function wordStartBefore(buffer: EditBuffer): number {
  const { before } = parts(buffer);
  let cursor = before.length;
  while (cursor > 0 && isBlank(before[cursor - 1])) cursor -= 1;
  while (cursor > 0 && !isBlank(before[cursor - 1])) cursor -= 1;
  return cursor;
}

function wordEndAfter(buffer: EditBuffer): number {
  const { after } = parts(buffer);
  let skipped = 0;
  while (skipped < after.length && isBlank(after[skipped])) skipped += 1;
  while (skipped < after.length && !isBlank(after[skipped])) skipped += 1;
  return buffer.cursor + skipped;
}

/** The number of graphemes before the offset. A grapheme around the offset counts, because edits can join graphemes. */
function cursorAt(text: string, offset: number): number {
  let start = 0;
  let count = 0;
  for (const grapheme of graphemes(text)) {
    if (start >= offset) break;
    start += grapheme.length;
    count += 1;
  }
  return count;
}

function parts(buffer: EditBuffer): {
  readonly before: readonly string[];
  readonly after: readonly string[];
} {
  const all = graphemes(buffer.text);
  return { before: all.slice(0, buffer.cursor), after: all.slice(buffer.cursor) };
}

function snapshotOf({ text, cursor }: EditBuffer): Snapshot {
  return { text, cursor };
}

function isBlank(grapheme: string | undefined): boolean {
  return grapheme !== undefined && /^\s/u.test(grapheme);
}
