/** The texts that the copy keys take from the open document. Pure. */
import { formatPath, pathOfRow } from '../../json/json-path.js';
import { valueText } from '../../json/json-value.js';
import { cursorRow, jsonOf } from './document.js';
import { nodeRow } from './document-view.js';
import type { OpenDocument } from './open-document.js';
import { lineRange } from './text-lines.js';

/** The path to the node under the cursor: `$.exercises[2].workingSets[0].rpe`; null if the text is not JSON. */
export function pathUnderCursor(document: OpenDocument): string | null {
  const rows = jsonOf(document)?.fold.rows;
  const row = nodeRow(document);
  return rows && row !== null ? formatPath(pathOfRow(rows, row)) : null;
}

/** The value under the cursor, spelled as in the file; the whole line if the text is not JSON. */
export function valueUnderCursor(document: OpenDocument): string {
  const rows = jsonOf(document)?.fold.rows;
  const row = nodeRow(document);
  if (rows && row !== null) return valueText(rows, row);
  if (document.content.kind === 'json') return '';
  const { lines } = document.content;
  const { start, end } = lineRange(lines, cursorRow(document));
  return lines.source.slice(start, end);
}
