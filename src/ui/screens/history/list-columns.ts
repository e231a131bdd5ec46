/** Which columns the list shows: all that fit beside the title, most telling first. */
import { formatVolume } from '../../../domain/format-session.js';
import type { ListSorting, SessionOrder } from '../../../domain/read-models/session-list.js';
import { hasHeadings, needsDates } from '../../../store/history/list-sorting.js';
import type { ListedSession } from '../../../store/history/session-list-row.js';

type ColumnId = 'plan' | 'exercises' | 'sets' | 'volume' | 'minutes';

export type ListColumn = {
  readonly id: ColumnId;
  readonly title: string;
  /** The blanks before it not counted. */
  readonly columns: number;
  readonly isNumber: boolean;
};

export type ListColumns = {
  /** Margin, cursor, and the day: with its month and year where no heading says them. */
  readonly leadColumns: number;
  readonly isDated: boolean;
  readonly titleColumns: number;
  readonly columns: readonly ListColumn[];
};

/** ` ▸ 24 Tue `, ` ▸ 2026-03-24 `. */
const LEAD_COLUMNS = 10;
const DATED_LEAD_COLUMNS = 14;
/** The sign of the copies between two blanks. */
const SIGN_COLUMNS = 3;

export const COLUMN_GAP = 1;

const MIN_TITLE_COLUMNS = 10;
/** A title longer than this is cut before a column is given up. */
const WANTED_TITLE_COLUMNS = 16;

const IN_ORDER_OF_WORTH: readonly ColumnId[] = ['plan', 'sets', 'volume', 'exercises', 'minutes'];
const IN_ORDER_OF_PLACE: readonly ColumnId[] = ['plan', 'exercises', 'sets', 'volume', 'minutes'];

/** What the list is sorted by shows before anything else. */
const SORTED_COLUMNS: Readonly<Partial<Record<SessionOrder, ColumnId>>> = {
  volume: 'volume',
  sets: 'sets',
  longest: 'minutes',
};

/** @param longest columns that the longest title and plan of all sessions take */
export function listColumns(
  paneColumns: number,
  longest: { readonly title: number; readonly plan: number },
  sorting: ListSorting,
): ListColumns {
  const isDated = needsDates(sorting);
  const leadColumns = isDated ? DATED_LEAD_COLUMNS : LEAD_COLUMNS;
  const isPlanAbove = hasHeadings(sorting) && sorting.grouping === 'plan';
  const all: Readonly<Record<ColumnId, ListColumn>> = {
    plan: { id: 'plan', title: 'plan', columns: Math.max(4, Math.min(longest.plan, 8)), isNumber: false },
    exercises: { id: 'exercises', title: 'ex', columns: 2, isNumber: true },
    sets: { id: 'sets', title: 'set', columns: 3, isNumber: true },
    volume: { id: 'volume', title: 'kg', columns: 6, isNumber: true },
    minutes: { id: 'minutes', title: 'min', columns: 3, isNumber: true },
  };
  const title = Math.max(MIN_TITLE_COLUMNS, Math.min(longest.title, WANTED_TITLE_COLUMNS));
  let room = paneColumns - leadColumns - SIGN_COLUMNS - title;
  const fitting = new Set<ColumnId>();
  const sortedBy = SORTED_COLUMNS[sorting.order];
  const inOrderOfWorth = sortedBy
    ? [sortedBy, ...IN_ORDER_OF_WORTH.filter((id) => id !== sortedBy)]
    : IN_ORDER_OF_WORTH;
  for (const id of inOrderOfWorth) {
    if (id === 'plan' && (longest.plan === 0 || isPlanAbove)) continue;
    const needed = all[id].columns + COLUMN_GAP;
    if (needed > room) continue;
    room -= needed;
    fitting.add(id);
  }
  return {
    leadColumns,
    isDated,
    titleColumns: Math.max(0, title + room),
    columns: IN_ORDER_OF_PLACE.filter((id) => fitting.has(id)).map((id) => all[id]),
  };
}

/** What a session has in a column. */
export function cellText(session: ListedSession, id: ColumnId): string {
  switch (id) {
    case 'plan':
      return session.plan;
    case 'exercises':
      return String(session.exerciseCount);
    case 'sets':
      return String(session.workingSetCount);
    case 'volume':
      return formatVolume(session.volumeKg);
    case 'minutes':
      return session.durationMinutes === null ? '' : String(Math.round(session.durationMinutes));
  }
}
