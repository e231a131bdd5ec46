/** Horizontal bars and sparklines. */

const FULL = '█';
/** One to seven eighths of a cell, filled from the left. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const;

/**
 * A bar for `value`, in which `columns` correspond to `full`. Never wider than `columns`, and never empty for a
 * value above 0.
 * @param isAscii draws whole cells only
 */
export function bar(value: number, full: number, columns: number, isAscii: boolean): string {
  if (!(value > 0) || !(full > 0) || columns <= 0) return '';
  const cells = Math.min(1, value / full) * columns;
  if (isAscii) return '#'.repeat(Math.max(1, Math.round(cells)));
  const eighths = Math.max(1, Math.round(cells * 8));
  return FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

const BAND = '░';
const ASCII_BAND = '.';

/** A target range; both ends belong to it. */
export type Band = { readonly min: number; readonly max: number };

/** A bar padded to exactly `columns`; the part of the band to the right of the bar is shaded. */
export function barOnBand(
  value: number,
  band: Band | null,
  full: number,
  columns: number,
  isAscii: boolean,
): string {
  const drawn = bar(value, full, columns, isAscii);
  const rest = Array.from({ length: Math.max(0, columns - drawn.length) }, (_, index) => {
    const middle = ((drawn.length + index + 0.5) / columns) * full;
    const isWanted = band !== null && middle >= band.min && middle <= band.max;
    return isWanted ? (isAscii ? ASCII_BAND : BAND) : ' ';
  });
  return drawn + rest.join('');
}

const LEVELS = '▁▂▃▄▅▆▇█';
const ASCII_LEVELS = '_.-=+*#@';

/** One character per value, higher blocks for higher values. */
export function sparkline(values: readonly number[], isAscii: boolean): string {
  const levels = isAscii ? ASCII_LEVELS : LEVELS;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const levelOf = (value: number) =>
    high > low
      ? Math.round(((value - low) / (high - low)) * (levels.length - 1))
      : Math.floor(levels.length / 2);
  return values.map((value) => levels[levelOf(value)] ?? '').join('');
}
