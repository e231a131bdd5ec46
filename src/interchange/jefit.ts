/** JEFIT: a row per exercise of a workout, with all sets of the exercise in one cell: `60x10,65x8`. */
import { columnNames } from './columns.js';
import { RowCells } from './export-row-cells.js';
import type { ExportedSet, ExportFormat, FileFacts, RowReader } from './exported-row.js';
import { CARDIO, JEFIT_HEADER } from './jefit-sections.js';
import { shown } from './read-number.js';

export const jefit: ExportFormat = { name: 'jefit', title: 'JEFIT', open };

const SET = /^(\d{1,6}(?:\.\d{1,9})?)x(\d{1,6})$/i;
const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;

/** @param header the header of the table from `readJefitSections` */
function open(header: readonly string[], facts: FileFacts): RowReader | null {
  if (JEFIT_HEADER.some((name, at) => header[at] !== name)) return null;
  const [session, day, start, end, unit, exercise, logs, note] = JEFIT_HEADER.map((_, at) => at);
  const column = (at: number | undefined) => at ?? null;
  return {
    needed: [],
    readRow: (cells) => {
      const row = new RowCells(cells, columnNames(header), facts);
      const date = row.name(column(day), 'date');
      const startSeconds = secondsSince1970(row.text(column(start)));
      const endSeconds = secondsSince1970(row.text(column(end)));
      const workout = {
        start: startOf(date, startSeconds),
        minutes: minutesBetween(startSeconds, endSeconds),
        name: null,
        notes: null,
        id: startSeconds === null ? date : row.text(column(session)),
      };
      if (row.text(column(logs)) === CARDIO) row.fail('it is cardio, whose columns are not known');
      const unitOfRow = row.weightUnit(column(unit));
      const sets = row
        .text(column(logs))
        .split(',')
        .map((text): ExportedSet | null => {
          const match = SET.exec(text.trim());
          if (!match) return row.fail(`the sets ${shown(text)} cannot be read`);
          const value = Number(match[1]);
          const reps = Number(match[2]);
          // The app writes `0x0` for a set that was only planned.
          if (value === 0 && reps === 0) return null;
          return {
            entry: 'set',
            kind: 'working',
            number: null,
            // The app writes 0 for no weight.
            weight: value === 0 ? null : { value, unit: unitOfRow },
            reps,
            rpe: null,
            seconds: null,
            meters: null,
            notes: null,
          };
        });
      const read = {
        name: row.name(column(exercise), 'exercise'),
        notes: row.note(column(note)),
        superset: null,
      };
      const done = sets.filter((set) => set !== null);
      if (done.length === 0) row.fail('no set was done');
      return row.error ?? { workout, exercise: read, entries: done };
    },
  };
}

function secondsSince1970(text: string): number | null {
  return /^\d{9,11}$/.test(text) ? Number(text) : null;
}

/** The start as an instant in UTC; only the phone's day if the time is unknown or UTC has another day. */
function startOf(day: string, seconds: number | null): string {
  if (seconds === null) return day;
  const instant = new Date(seconds * MS_PER_SECOND).toISOString().replace('.000Z', 'Z');
  return instant.startsWith(day) ? instant : day;
}

function minutesBetween(start: number | null, end: number | null): number | null {
  return start === null || end === null || end <= start ? null : (end - start) / SECONDS_PER_MINUTE;
}
