/** Lays out a notice in at most two rows. Cutting keeps the sentence that names the undo key. */
import { truncateEnd } from '../text/truncate.js';
import { joinWrapped, wrapText } from '../text/wrap.js';

/** The row above the footer, and the rule above this row. */
const MOST_ROWS = 2;

/** The sentence that names the undo key, with the full stop before it. */
const UNDO = /\. (?:Esc )?u (?:undoes|brings it back)(?=\.|$)/;

/** The rows of a text, each at most `columns` wide. Cutting keeps the undo keys. */
export function noticeRows(text: string, columns: number): readonly string[] {
  const rows = wrapText(text, columns, MOST_ROWS + 1);
  if (rows.length <= MOST_ROWS) return rows;
  const undo = UNDO.exec(text);
  const upToUndo = undo === null ? '' : text.slice(0, undo.index + undo[0].length);
  if (undo === null || wrapText(upToUndo, columns, MOST_ROWS + 1).length <= MOST_ROWS) {
    const [first = '', ...others] = wrapText(text, columns);
    return [first, truncateEnd(joinWrapped(others), columns)];
  }
  const words = text.slice(0, undo.index).split(' ');
  const keys = undo[0].replace(/^\W+/, '');
  const cut = (count: number) =>
    wrapText(`${words.slice(0, count).join(' ')} … ${keys}`, columns, MOST_ROWS + 1);
  let count = Math.min(words.length - 1, MOST_ROWS * columns);
  while (count > 1 && cut(count).length > MOST_ROWS) count -= 1;
  return cut(count);
}
