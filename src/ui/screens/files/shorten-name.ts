/** Shortens names of files so that the date of a session stays. */
import { truncateEnd, truncateStart } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';

/** The first date in a name, and the start of the id that follows it in names of session files. */
const DATED = /(\d{4}[-_]\d{2}[-_]\d{2}(?:_[0-9a-f]{8})?)(.*)$/s;
const ELLIPSIS = '…';

/** The name or path. If it is too wide, its date, id and end stay: `…2026_02_16_3fcb25c2…180211.json`. */
export function shortenName(name: string, columns: number): string {
  if (widthColumns(name) <= columns) return name;
  const [, dated = '', rest = ''] = DATED.exec(name) ?? [];
  if (dated === '') return truncateStart(name, columns);
  const start = ELLIPSIS + dated;
  const room = columns - widthColumns(start);
  return room <= widthColumns(ELLIPSIS)
    ? truncateEnd(start + rest, columns)
    : start + truncateStart(rest, room);
}
