/**
 * Joins the sections `exercise logs` and `cardio logs` of JEFIT's export, each with its own table, into one table.
 */
import { parseWeightUnit } from '../domain/weight.js';
import { columnNames, findColumn } from './columns.js';
import { CsvReader, type CsvRecord } from './csv-reader.js';
import { type ExportTable, tableOf } from './export-table.js';

export const JEFIT_HEADER = [
  'jefit session',
  'day',
  'start',
  'end',
  'unit',
  'exercise',
  'logs',
  'note',
] as const;

/** The text in the column `logs` for a row of `cardio logs`. */
export const CARDIO = 'cardio';

const TITLE = /^#{3,}\s*(.+?)\s*#{3,}\s*$/;
const IS_JEFIT = /^\ufeff?\s*#{3,}[^#\r\n]+#{3,}\s*$/m;

/** The rows of both logs, each with its line in the file; null without a section `exercise logs`. */
export function readJefitSections(text: string): ExportTable | null {
  if (!text.slice(0, 4096).includes('###') || !IS_JEFIT.test(text)) return null;
  const sections = sectionsOf(text);
  const logs = sections.get('exercise logs');
  if (logs === undefined) return null;
  const sessions = new Map(
    [...recordsOf(sections.get('workout sessions'), ['starttime', 'endtime'])].map(({ cells }) => [
      cells[0],
      cells[1] ?? '',
    ]),
  );
  const unit = unitOf(sections.get('setting') ?? sections.get('settings'));
  const notes = notesIn(sections.get('notes'));
  const records: CsvRecord[] = [];
  for (const { line, cells } of recordsOf(logs, ['belongsession', 'mydate', 'ename', 'logs', 'eid'])) {
    const [session = '', day = '', name = '', sets = '', id = ''] = cells;
    const end = sessions.get(session);
    const note = notes.get(`${day} ${id}`) ?? '';
    records.push({
      line,
      cells: [session, day, end === undefined ? '' : session, end ?? '', unit, name, sets, note],
    });
  }
  for (const { line, cells } of recordsOf(sections.get('cardio logs'), ['mydate', 'ename'])) {
    const [day = '', name = ''] = cells;
    records.push({ line, cells: ['', day, '', '', unit, name, CARDIO, ''] });
  }
  return tableOf(JEFIT_HEADER, records);
}

type Section = { readonly text: string; readonly firstLine: number };

function sectionsOf(text: string): ReadonlyMap<string, Section> {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => {
    const title = TITLE.exec(line.replace('\ufeff', '').trim())?.[1];
    return title === undefined ? [] : [{ title: title.toLowerCase(), index }];
  });
  return new Map(
    starts.map(({ title, index }, at) => {
      const rows = lines.slice(index + 1, starts[at + 1]?.index);
      return [title, { text: rows.join('\n'), firstLine: index + 2 }];
    }),
  );
}

/** The cells of the columns in `wanted`, for each row of the section, with its line in the file. */
function* recordsOf(section: Section | undefined, wanted: readonly (string | RegExp)[]) {
  if (section === undefined) return;
  const csv = new CsvReader(section.text);
  const names = columnNames(csv.header);
  const columns = wanted.map((name) => findColumn(names, name));
  for (let record = csv.next(); record; record = csv.next()) {
    const { cells } = record;
    yield {
      line: section.firstLine + record.line - 1,
      cells: columns.map((column) => (column === null ? '' : (cells[column] ?? '').trim())),
    };
  }
}

/** The notes on exercises, by day and id of the exercise. */
function notesIn(section: Section | undefined): ReadonlyMap<string, string> {
  const notes = [...recordsOf(section, ['mydate', 'eid', /note/])].map(
    ({ cells: [day = '', id = '', note = ''] }) => [`${day} ${id}`, note] as const,
  );
  return new Map(notes.filter(([, note]) => note !== ''));
}

/** The unit of mass in the settings; empty if the settings have none. */
function unitOf(section: Section | undefined): string {
  if (section === undefined) return '';
  const csv = new CsvReader(section.text);
  const cells = csv.next()?.cells ?? [];
  const at = columnNames(csv.header).findIndex(
    (name, index) => /mass|weight|unit/.test(name) && parseWeightUnit((cells[index] ?? '').trim()) !== null,
  );
  return at === -1 ? '' : (cells[at] ?? '').trim();
}
