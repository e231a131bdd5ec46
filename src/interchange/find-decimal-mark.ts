/** Finds the decimal mark of a file, which all of its numbers share. */
import { CsvReader } from './csv-reader.js';
import { type DecimalMark, decimalMarkIn } from './read-number.js';

/**
 * Matches a cell such as `1,050` or `1.050`, which has two meanings because three digits follow its mark. A cell with a
 * comma is quoted if commas separate the cells.
 */
const AMBIGUOUS =
  /[";\t\n\r][+-]?[1-9]\d{0,2},\d{3}[";\t\n\r]|[",;\t\n\r][+-]?[1-9]\d{0,2}\.\d{3}[",;\t\n\r]/;

/**
 * The decimal mark that other numbers of the file show: `,` in a file with `62,5`. Null if the file has no number with
 * two meanings, if no other number shows the mark, or if the numbers show both marks.
 */
export function findDecimalMark(text: string): DecimalMark {
  if (!AMBIGUOUS.test(text)) return null;
  const csv = new CsvReader(text);
  let found: DecimalMark = null;
  for (let record = csv.next(); record; record = csv.next()) {
    for (const cell of record.cells) {
      const mark = decimalMarkIn(cell);
      if (mark !== null && found !== null && mark !== found) return null;
      found = mark ?? found;
    }
  }
  return found;
}
