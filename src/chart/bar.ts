/** Horizontal bars and sparklines. */

const FULL = '█';
/** Zero to seven eighths of a cell, filled from the left. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/** A bar for `value`; a value of `full` or more fills all `columns`. @param isAscii draws whole cells only */
export function bar(value: number, full: number, columns: number, isAscii: boolean): string {
  if (!(value > 0) || !(full > 0) || columns <= 0) return '';
  const cells = Math.min(1, value / full) * columns;
  if (isAscii) return '#'.repeat(Math.max(1, Math.round(cells)));
  const eighths = Math.max(1, Math.round(cells * 8));
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

const BAND = '░';
const ASCII_BAND = '.';

/** A target range; `min` and `max` belong to it. */
export type Band = { readonly min: number; readonly max: number };

/** A bar padded to `columns`. The cells of the band that the bar does not reach are shaded. */
export function barOnBand(
  value: number,
  band: Band | null,
  full: number,
  columns: number,
  isAscii: boolean,
): string {
  const whole = bar(value, full, columns, isAscii);
  if (band === null || value >= band.max || columns <= 0) return whole.padEnd(columns);
  const cellOf = (amount: number) => Math.min(columns, Math.round((amount / full) * columns));
  const end = Math.max(1, cellOf(band.max));
  const start = Math.min(cellOf(band.min), end - 1);
  // A value below the maximum of the band leaves at least one cell shaded.
  const drawn = whole.slice(0, end - 1);
  const gap = ' '.repeat(Math.max(0, start - drawn.length));
  const left = (isAscii ? ASCII_BAND : BAND).repeat(end - Math.max(start, drawn.length));
  return (drawn + gap + left).padEnd(columns);
}

const LEVELS = '▁▂▃▄▅▆▇█';
const ASCII_LEVELS = '_.-=+*#@';

/** One character per value, higher blocks for higher values; blocks of middle height if all values are equal. */
export function sparkline(values: readonly number[], isAscii: boolean): string {
  const levels = isAscii ? ASCII_LEVELS : LEVELS;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const levelOf = (value: number) =>
    high > low
      ? Math.round(((value - low) / (high - low)) * (levels.length - 1))
      : Math.floor(levels.length / 2);
  return values.map((value) => levels[levelOf(value)] ?? '').join('');
}
