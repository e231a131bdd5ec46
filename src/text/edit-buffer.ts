/** The text of a field while it is edited: immutable, counted in graphemes, with undo and redo. */

import { graphemes } from './graphemes.js';

/** Text and cursor at one moment. */
type Snapshot = {
  readonly text: string;
  /** Graphemes before the cursor. */
  readonly cursor: number;
};

/** A run of edits of one kind is undone at once; moving the cursor ends it. */
type Run = 'typing' | 'deleting' | null;

/** A text being edited. Functions that change nothing return the same buffer. */
export type EditBuffer = Snapshot & {
  /** States undo returns to, oldest first. */
  readonly past: readonly Snapshot[];
  /** States redo returns to, next one last. */
  readonly future: readonly Snapshot[];
  readonly run: Run;
};

/** Undo reaches back this many runs; what is older is forgotten. */
const MAX_PAST = 1000;

/** A buffer holding the text, cursor at its end, with nothing to undo. */
export function createEditBuffer(text = ''): EditBuffer {
  return { text, cursor: graphemes(text).length, past: [], future: [], run: null };
}

/** No text, the cursor in it. */
export const EMPTY_BUFFER: EditBuffer = createEditBuffer();

/** Replaces the whole text and puts the cursor at its end. */
export function set(buffer: EditBuffer, text: string): EditBuffer {
  return text === buffer.text ? end(buffer) : edited(buffer, text, text.length, null);
}

/** Inserts text at the cursor and moves behind it. Single characters typed in a row are undone by the word. */
export function insert(buffer: EditBuffer, text: string): EditBuffer {
  if (text === '') return buffer;
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

/** Deletes the grapheme behind the cursor. */
export function deleteForward(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, buffer.cursor, buffer.cursor + 1, 'deleting');
}

/** Deletes from the start of the word before the cursor. */
export function deleteWordBack(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, wordStartBefore(buffer), buffer.cursor, null);
}

/** Deletes all before the cursor. */
export function deleteToStart(buffer: EditBuffer): EditBuffer {
  return deleteBetween(buffer, 0, buffer.cursor, null);
}

/** Deletes all behind the cursor. */
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

/** Moves before the first grapheme. */
export function home(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, 0);
}

/** Moves behind the last grapheme. */
export function end(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, Number.POSITIVE_INFINITY);
}

/** Moves to the start of the word, or of the word before; words are what stands between blanks. */
export function wordLeft(buffer: EditBuffer): EditBuffer {
  return movedTo(buffer, wordStartBefore(buffer));
}

/** Moves to the end of the word, or of the next word. */
export function wordRight(buffer: EditBuffer): EditBuffer {
  const { after } = parts(buffer);
  let skipped = 0;
  while (skipped < after.length && isBlank(after[skipped])) skipped += 1;
  while (skipped < after.length && !isBlank(after[skipped])) skipped += 1;
  return movedTo(buffer, buffer.cursor + skipped);
}

/** Takes back the last run of edits, cursor included. */
export function undo(buffer: EditBuffer): EditBuffer {
  const previous = buffer.past.at(-1);
  if (previous === undefined) return buffer;
  const { past, future } = buffer;
  return { ...previous, past: past.slice(0, -1), future: [...future, snapshotOf(buffer)], run: null };
}

/** Does again what `undo` took back; an edit in between leaves nothing to redo. */
export function redo(buffer: EditBuffer): EditBuffer {
  const next = buffer.future.at(-1);
  if (next === undefined) return buffer;
  const { past, future } = buffer;
  return { ...next, past: [...past, snapshotOf(buffer)], future: future.slice(0, -1), run: null };
}

/** The buffer after an edit. `offset` is where the cursor goes, in UTF-16 units of the new text. */
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
  return target === buffer.cursor ? buffer : { ...buffer, cursor: target, run: null };
}

function wordStartBefore(buffer: EditBuffer): number {
  const { before } = parts(buffer);
  let cursor = before.length;
  while (cursor > 0 && isBlank(before[cursor - 1])) cursor -= 1;
  while (cursor > 0 && !isBlank(before[cursor - 1])) cursor -= 1;
  return cursor;
}

/** Graphemes up to the offset; one that the offset falls into counts, as edits can join graphemes. */
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
