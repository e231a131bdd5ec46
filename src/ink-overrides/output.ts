/** Builds the rows of a frame. Ink's own `Output` is slower, because it makes a cell of every character. */
import { sliceStyled, styledWidth, widestLine } from './styled-text.js';

/** The visible area; undefined means no edge on that side. `x2` and `y2` are exclusive. */
type Clip = {
  readonly x1: number | undefined;
  readonly x2: number | undefined;
  readonly y1: number | undefined;
  readonly y2: number | undefined;
};

type Transformer = (line: string, index: number) => string;
type Piece = { readonly x: number; readonly width: number; readonly text: string };

export class Output {
  readonly width: number;
  readonly height: number;
  readonly #rows: Piece[][];
  readonly #clips: Clip[] = [];

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.width = width;
    this.height = height;
    this.#rows = Array.from({ length: height }, () => []);
  }

  /** Places a text, which covers the texts that were placed there earlier. */
  write(
    x: number,
    y: number,
    text: string,
    options: { readonly transformers: readonly Transformer[] },
  ): void {
    if (text === '') return;
    const placed = clipped({ x, y, lines: text.split('\n') }, this.#clips.at(-1));
    if (placed === null) return;
    for (const [index, line] of placed.lines.entries()) {
      const row = this.#rows[placed.y + index];
      if (!row) continue;
      const shown = options.transformers.reduce((made, transform) => transform(made, index), line);
      row.push({ x: placed.x, width: styledWidth(shown), text: shown });
    }
  }

  clip(clip: Clip): void {
    this.#clips.push(clip);
  }

  unclip(): void {
    this.#clips.pop();
  }

  get(): { readonly output: string; readonly height: number } {
    return { output: this.#rows.map(toRow).join('\n'), height: this.height };
  }
}

type Placed = { readonly x: number; readonly y: number; readonly lines: readonly string[] };

/** The visible part of a text; null if there is none. */
function clipped(placed: Placed, clip: Clip | undefined): Placed | null {
  if (!clip) return placed;
  let { x, y, lines } = placed;
  const { x1, x2, y1, y2 } = clip;
  if (x1 !== undefined && x2 !== undefined) {
    const width = widestLine(lines.join('\n'));
    if (x + width < x1 || x > x2) return null;
    if (x < x1 || x + width > x2) {
      const [from, to] = [Math.max(0, x1 - x), x2 - x];
      lines = lines.map((line) => sliceStyled(line, from, to));
    }
    x = Math.max(x, x1);
  }
  if (y1 !== undefined && y2 !== undefined) {
    if (y + lines.length < y1 || y > y2) return null;
    lines = lines.slice(Math.max(0, y1 - y), Math.max(0, y2 - y));
    y = Math.max(y, y1);
  }
  return { x, y, lines };
}

function toRow(pieces: readonly Piece[]): string {
  let row = '';
  let end = 0;
  for (const piece of pieces) {
    if (piece.x >= end) {
      row += ' '.repeat(piece.x - end) + piece.text;
      end = piece.x + piece.width;
    } else {
      row = drawOver(row, end, piece);
      end = Math.max(end, piece.x + piece.width);
    }
  }
  return row.trimEnd();
}

/** A row of `end` columns with a piece drawn over it. */
function drawOver(row: string, end: number, { x, width, text }: Piece): string {
  const before = sliceStyled(row, 0, x);
  const after = x + width < end ? sliceStyled(row, x + width, end) : '';
  return before + ' '.repeat(Math.max(0, x - styledWidth(before))) + text + after;
}
