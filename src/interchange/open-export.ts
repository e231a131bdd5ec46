/** Opens a file as the format that its header shows, or that the user gave. */
import { type ReadResult, readFailure, readOk } from '../domain/dialects/read-result.js';
import { unreadAppOf } from '../domain/dialects/unread-apps.js';
import { type GivenColumns, type NamedTable, rememberedColumns } from '../domain/table-columns.js';
import { EXPORT_FORMATS, type OpenedFormat, openFormat } from './export-formats.js';
import { plainTable } from './plain-table.js';
import { type DecimalMark, shown } from './read-number.js';
import { missingColumns } from './table-columns.js';

export type OpenOptions = {
  /** The name of the app; null to detect it by the header. */
  readonly format: string | null;
  /** The unit given by the user for distances without a unit; null if none was given. */
  readonly distanceUnit: 'km' | 'mi' | null;
  /** The columns of a table given by the user; null if none were given. */
  readonly columns: GivenColumns | null;
  /** The columns that the user gave before, by the header of their table. */
  readonly rememberedColumns: Readonly<Record<string, string>>;
};

/** The columns that the user gave for this header, now or before; null if there are none. */
export function namedTable(
  header: readonly string[],
  { format, columns, rememberedColumns: earlier }: OpenOptions,
): NamedTable | null {
  if (columns !== null) return { header, columns, isRemembered: false };
  const found = format === null ? rememberedColumns(earlier, header) : null;
  return found && { header, columns: found, isRemembered: true };
}

/** True if a table with this header can be read. If the user gave columns, one of them is enough. */
export function isHeader(header: readonly string[], options: OpenOptions): boolean {
  const { columns } = options;
  if (columns !== null) return missingColumns(header, columns).length < Object.keys(columns).length;
  return openAs(header, options, namedTable(header, options), null).ok;
}

/** The format with this header, or the reason why the header is unknown. */
export function openAs(
  header: readonly string[],
  { format, distanceUnit }: OpenOptions,
  named: NamedTable | null,
  decimalMark: DecimalMark,
): ReadResult<OpenedFormat> {
  // Columns are named only for a table that no app wrote.
  const name = named === null ? format : plainTable.name;
  const columns = named?.columns ?? null;
  const missing = columns === null ? [] : missingColumns(header, columns);
  if (missing.length > 0) {
    const names = missing.map((each) => shown(each)).join(' or ');
    return readFailure(`has no column ${names}, which --columns names: its columns are ${listed(header)}`);
  }
  const formats = EXPORT_FORMATS.filter((each) => name === null || each.name === name);
  const opened = openFormat(header, formats, { decimalMark, distanceUnit, columns });
  if (opened) return readOk(opened);
  const [asked] = name === null ? [] : formats;
  if (asked) {
    const has = `its first line has the columns ${listed(header)}`;
    return readFailure(`is not ${asked === plainTable ? '' : 'an export of '}${asked.title}: ${has}`);
  }
  if (header.length < 2) return readFailure('is not a table: its first line has one column');
  const app = unreadAppOf(header);
  const kind = app === null ? 'a table of no known app' : `the export of ${app}, which cannot be read`;
  const reason = `is ${kind}, with the columns ${listed(header)}`;
  const remedy = 'name the columns of your sets with --columns date=…,exercise=…,weight=…,reps=…';
  return { ok: false, error: { place: '', reason, remedy } };
}

const SHOWN_COLUMNS = 12;

function listed(header: readonly string[]): string {
  const shownNames = header.slice(0, SHOWN_COLUMNS).map((name) => shown(name.trim()).slice(1, -1));
  const rest = header.length - shownNames.length;
  return rest > 0 ? `${shownNames.join(', ')} and ${rest} more` : shownNames.join(', ');
}
