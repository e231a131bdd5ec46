/** Drawing in the cells of a terminal: braille has two by four dots in each, plain ASCII one. */

/** Dots to be set, from the upper left corner; what lies outside is left out. */
export interface Canvas {
  /** Dots across and down. */
  readonly width: number;
  readonly height: number;
  readonly set: (x: number, y: number) => void;
  /** One text for each row of cells, as wide as the canvas. */
  readonly lines: () => readonly string[];
}

const BRAILLE_DOTS_ACROSS = 2;
const BRAILLE_DOTS_DOWN = 4;
const BRAILLE_BLANK = 0x2800;
/** The bit of each dot of a braille pattern, by row and column (Unicode, block Braille Patterns). */
const BRAILLE_BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/** @param isAscii true where the terminal may not have braille */
export function createCanvas(columns: number, rows: number, isAscii: boolean): Canvas {
  return isAscii ? new AsciiCanvas(columns, rows) : new BrailleCanvas(columns, rows);
}

/** A straight line of dots between two points, both drawn (Bresenham 1965). */
export function drawLine(
  canvas: Canvas,
  from: readonly [number, number],
  to: readonly [number, number],
): void {
  let [x, y] = from.map(Math.round) as [number, number]; // as many numbers as there were
  const [endX, endY] = to.map(Math.round) as [number, number];
  const [acrossBy, downBy] = [Math.abs(endX - x), -Math.abs(endY - y)];
  const [stepX, stepY] = [Math.sign(endX - x), Math.sign(endY - y)];
  let error = acrossBy + downBy;
  for (;;) {
    canvas.set(x, y);
    if (x === endX && y === endY) return;
    const doubled = 2 * error;
    if (doubled >= downBy) {
      error += downBy;
      x += stepX;
    }
    if (doubled <= acrossBy) {
      error += acrossBy;
      y += stepY;
    }
  }
}

class BrailleCanvas implements Canvas {
  readonly width: number;
  readonly height: number;
  private readonly cells: Uint8Array;

  constructor(
    private readonly columns: number,
    private readonly rows: number,
  ) {
    this.width = columns * BRAILLE_DOTS_ACROSS;
    this.height = rows * BRAILLE_DOTS_DOWN;
    this.cells = new Uint8Array(columns * rows);
  }

  set(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const bit = BRAILLE_BITS[y % BRAILLE_DOTS_DOWN]?.[x % BRAILLE_DOTS_ACROSS] ?? 0;
    const cell = Math.floor(y / BRAILLE_DOTS_DOWN) * this.columns + Math.floor(x / BRAILLE_DOTS_ACROSS);
    this.cells[cell] = (this.cells[cell] ?? 0) | bit;
  }

  lines(): readonly string[] {
    return Array.from({ length: this.rows }, (_, row) => {
      const cells = this.cells.subarray(row * this.columns, (row + 1) * this.columns);
      return Array.from(cells, (dots) => (dots === 0 ? ' ' : String.fromCharCode(BRAILLE_BLANK + dots))).join(
        '',
      );
    });
  }
}

class AsciiCanvas implements Canvas {
  private readonly cells: boolean[];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.cells = Array<boolean>(width * height).fill(false);
  }

  set(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    this.cells[y * this.width + x] = true;
  }

  lines(): readonly string[] {
    return Array.from({ length: this.height }, (_, row) => {
      const cells = this.cells.slice(row * this.width, (row + 1) * this.width);
      return cells.map((isSet) => (isSet ? '*' : ' ')).join('');
    });
  }
}
