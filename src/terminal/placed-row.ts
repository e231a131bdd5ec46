/** Sets the column of text that follows characters of uncertain width, such as emoji or Thai vowels. */
import { graphemes, isSingleWidth } from '../text/graphemes.js';
import { widthColumns } from '../text/width.js';
import { toColumn } from './escape-sequences.js';

// If a row is split by this pattern, the parts at odd indexes are the styles.
const STYLES = /(\u001B\[[\d:;]*m)/;

/** The row with column positions; unchanged if every character certainly takes one column. */
export function placedRow(row: string): string {
  const parts = row.split(STYLES);
  if (parts.every((part, index) => index % 2 === 1 || isSingleWidth(part))) return row;
  let placed = '';
  let column = 0;
  let isSure = true;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      placed += part;
      continue;
    }
    for (const grapheme of graphemes(part)) {
      const isOneCell = isSingleWidth(grapheme);
      if (isOneCell && !isSure) placed += toColumn(column + 1);
      isSure = isOneCell;
      placed += grapheme;
      column += widthColumns(grapheme);
    }
  }
  return placed;
}
