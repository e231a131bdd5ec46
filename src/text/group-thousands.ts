/** Separates the thousands of whole numbers, `12 340`. */

const NARROW_SPACE = '\u202f';

export interface GroupOptions {
  /** True to separate thousands by a blank instead of a narrow no-break space. */
  readonly ascii?: boolean | undefined;
}

/** The number, rounded to a whole number, with separated thousands: `12 340`. */
export function groupThousands(value: number, { ascii = false }: GroupOptions = {}): string {
  const digits = String(Math.round(value));
  return digits.replace(/\B(?=(\d{3})+$)/g, ascii ? ' ' : NARROW_SPACE);
}
