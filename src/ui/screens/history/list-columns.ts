/** Which columns the list shows: all that fit beside the title, most telling first. */
import type { Athlete } from '../../../domain/athlete.js';
import { bodyWeightOn } from '../../../domain/athlete.js';
import { volumeKg } from '../../../domain/load.js';
import { formatVolume } from '../../../domain/session-words.js';
import type { ListedSession } from '../../../store/history/listed-session.js';

type ColumnId = 'plan' | 'exercises' | 'sets' | 'volume' | 'minutes';

export type ListColumn = {
  readonly id: ColumnId;
  readonly title: string;
  /** The blanks before it not counted. */
  readonly columns: number;
  readonly isNumber: boolean;
};

export type ListColumns = { readonly titleColumns: number; readonly columns: readonly ListColumn[] };

/** Margin, cursor, day, weekday and the blanks behind them; then the sign of the copies between two blanks. */
export const LEAD_COLUMNS = 10;
const SIGN_COLUMNS = 3;

export const COLUMN_GAP = 1;

const MIN_TITLE_COLUMNS = 10;
/** A title longer than this is cut before a column is given up. */
const WANTED_TITLE_COLUMNS = 16;

const IN_ORDER_OF_WORTH: readonly ColumnId[] = ['plan', 'sets', 'volume', 'exercises', 'minutes'];
const IN_ORDER_OF_PLACE: readonly ColumnId[] = ['plan', 'exercises', 'sets', 'volume', 'minutes'];

/** @param longest columns that the longest title and plan of all sessions take */
export function listColumns(
  paneColumns: number,
  longest: { readonly title: number; readonly plan: number },
): ListColumns {
  const all: Readonly<Record<ColumnId, ListColumn>> = {
    plan: { id: 'plan', title: 'plan', columns: Math.max(4, Math.min(longest.plan, 8)), isNumber: false },
    exercises: { id: 'exercises', title: 'ex', columns: 2, isNumber: true },
    sets: { id: 'sets', title: 'set', columns: 3, isNumber: true },
    volume: { id: 'volume', title: 'kg', columns: 6, isNumber: true },
    minutes: { id: 'minutes', title: 'min', columns: 3, isNumber: true },
  };
  const title = Math.max(MIN_TITLE_COLUMNS, Math.min(longest.title, WANTED_TITLE_COLUMNS));
  let room = paneColumns - LEAD_COLUMNS - SIGN_COLUMNS - title;
  const fitting = new Set<ColumnId>();
  for (const id of IN_ORDER_OF_WORTH) {
    if (id === 'plan' && longest.plan === 0) continue;
    const needed = all[id].columns + COLUMN_GAP;
    if (needed > room) continue;
    room -= needed;
    fitting.add(id);
  }
  return {
    titleColumns: Math.max(0, title + room),
    columns: IN_ORDER_OF_PLACE.filter((id) => fitting.has(id)).map((id) => all[id]),
  };
}

/** What a session has in a column. */
export function cellText(session: ListedSession, id: ColumnId, athlete: Athlete): string {
  switch (id) {
    case 'plan':
      return session.plan;
    case 'exercises':
      return String(session.exerciseCount);
    case 'sets':
      return String(session.workingSetCount);
    case 'volume':
      return formatVolume(volumeKg(session.volume, bodyWeightOn(athlete, session.date)));
    case 'minutes':
      return session.durationMinutes === null ? '' : String(Math.round(session.durationMinutes));
  }
}
