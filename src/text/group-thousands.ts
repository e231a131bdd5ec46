/** Whole numbers with a narrow no-break space between thousands, `12 340`. */

const NARROW_SPACE = '\u202f';

/** How a number is grouped. */
export interface GroupOptions {
  /** True to separate thousands by a blank. */
  readonly ascii?: boolean | undefined;
}

/** `12 340`, rounded to a whole number. */
export function groupThousands(value: number, { ascii = false }: GroupOptions = {}): string {
  const digits = String(Math.round(value));
  return digits.replace(/\B(?=(\d{3})+$)/g, ascii ? ' ' : NARROW_SPACE);
}
