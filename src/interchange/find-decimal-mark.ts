/** Finds the decimal mark of a file, which all of its numbers share. */
import { CsvReader } from './csv-reader.js';
import { type DecimalMark, decimalMarkIn } from './read-number.js';

/** Matches a cell with two meanings, `1,050` or `1.050`. Where commas separate cells, `1,050` is quoted. */
const AMBIGUOUS =
  /[";\t\n\r][+-]?[1-9]\d{0,2},\d{3}[";\t\n\r]|[",;\t\n\r][+-]?[1-9]\d{0,2}\.\d{3}[",;\t\n\r]/;

/** The decimal mark that other numbers show, such as `62,5`; null if it is not needed, not shown or not unique. */
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
