/** Appends lines to the output and echoes the typed line below them. The cursor never moves up. */
import { graphemes } from '../text/graphemes.js';
import { sanitizeLine } from '../text/sanitize.js';
import { widthColumns } from '../text/width.js';

/** The text that is being typed; `cursor` in graphemes from its start. */
export type TypedLine = {
  readonly prompt: string;
  readonly buffer: { readonly text: string; readonly cursor: number };
};

/** A line end on a terminal in raw mode. */
const LINE_END = '\r\n';

/** Deletes the cell before the cursor. */
const ERASE_CELL = '\b \b';

export class LinearOutput {
  /** The content of the last line; null if it is empty. */
  #shown: TypedLine | null = null;

  /** @param columns the width of the terminal: a longer typed line is not erased cell by cell */
  constructor(
    private readonly write: (text: string) => void,
    private readonly columns: () => number,
  ) {}

  /** Ends the typed line, and appends lines. */
  readonly print = (lines: readonly string[]): void => {
    this.endLine();
    this.write(lines.map((line) => line + LINE_END).join(''));
  };

  /** Shows a typed line, which replaces the shown line; null ends the shown line. */
  readonly showInput = (line: TypedLine | null): void => {
    if (line === null) this.endLine();
    else if (this.#shown === null) this.#begin(line);
    else this.#change(this.#shown, line);
  };

  /** Ends the typed line, so that other output starts on a line of its own. */
  readonly endLine = (): void => {
    if (this.#shown !== null) this.write(LINE_END);
    this.#shown = null;
  };

  #begin(line: TypedLine): void {
    this.write(sanitizeLine(line.prompt) + sanitizeLine(line.buffer.text));
    this.#shown = line;
  }

  #change(before: TypedLine, now: TypedLine): void {
    const old = before.buffer.text;
    const { text } = now.buffer;
    const isSameText = before.prompt === now.prompt && old === text;
    if (isSameText && before.buffer.cursor === now.buffer.cursor) return;
    const isAtEnd = isCursorAtEnd(before) && isCursorAtEnd(now) && before.prompt === now.prompt;
    if (isAtEnd && text.startsWith(old)) this.write(sanitizeLine(text.slice(old.length)));
    else if (isAtEnd && old.startsWith(text) && this.#isOneRow(before)) {
      this.write(ERASE_CELL.repeat(widthColumns(old) - widthColumns(text)));
    } else {
      this.endLine();
      if (isSameText) this.write(cursorWords(now) + LINE_END);
      this.#begin(now);
    }
    this.#shown = now;
  }

  #isOneRow({ prompt, buffer }: TypedLine): boolean {
    return widthColumns(prompt + buffer.text) < this.columns();
  }
}

function isCursorAtEnd({ buffer: { text, cursor } }: TypedLine): boolean {
  return cursor === graphemes(text).length;
}

/** Describes the position of the cursor in words, because the printed line does not show it. */
function cursorWords({ buffer: { text, cursor } }: TypedLine): string {
  const next = graphemes(text)[cursor];
  if (next === undefined) return 'Cursor at the end';
  return next === ' ' ? 'Cursor before a blank' : `Cursor before ${sanitizeLine(next)}`;
}
