/** The columns of a list of sessions, as text in the athlete's unit. */
import type { Athlete } from '../domain/athlete.js';
import { shortDate } from '../domain/date-labels.js';
import { counted, formatDuration } from '../domain/format-session.js';
import { formatVolume } from '../domain/format-weight.js';
import { timeOf } from '../domain/session-date.js';
import { type CommandArguments, UsageError } from './command.js';
import type { SessionRow } from './session-row.js';
import { unknownName } from './unknown-name.js';

/** Every column, in the order in which a list shows them. */
export const SESSION_COLUMNS = [
  'date',
  'time',
  'id',
  'phase',
  'week',
  'focus',
  'exercises',
  'sets',
  'volume',
  'duration',
] as const;

export type SessionColumn = (typeof SESSION_COLUMNS)[number];

/** The columns of `--columns date,volume`, in the order given; `whole` if the option is absent. @throws UsageError */
export function readColumns(
  { values: { columns, json } }: CommandArguments,
  whole: readonly SessionColumn[],
): readonly SessionColumn[] {
  if (columns === undefined) return whole;
  if (json) throw new UsageError('--json prints every value; leave --columns out.');
  return String(columns)
    .split(',')
    .map((typed) => {
      const column = SESSION_COLUMNS.find((each) => each === typed.trim().toLowerCase());
      if (column) return column;
      throw unknownName('column', typed.trim(), SESSION_COLUMNS);
    });
}

/** The cell of a session in a column; empty if the session has no such value. Control characters are kept. */
export function sessionCell(row: SessionRow, column: SessionColumn, athlete: Athlete): string {
  switch (column) {
    case 'date':
      return shortDate(row.date);
    case 'time':
      return timeOf(row.date) ?? '';
    case 'id':
      return row.sessionId.slice(0, SHORT_ID_LENGTH);
    case 'phase':
      return row.phase === null ? '' : `phase ${row.phase}`;
    case 'week':
      return row.week === null ? '' : `week ${row.week}`;
    case 'focus':
      return row.focus ?? '';
    case 'exercises':
      return counted(row.exercises, 'exercise');
    case 'sets':
      return counted(row.workingSets, 'set');
    case 'volume':
      return formatVolume(row.volumeKg, athlete.unit ?? 'kg', athlete);
    case 'duration':
      return row.durationMinutes === null ? '' : formatDuration(row.durationMinutes);
  }
}

/** A prefix of this length identifies a session in practice. */
const SHORT_ID_LENGTH = 8;
