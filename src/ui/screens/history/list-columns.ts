/** The columns of the list: those that fit next to the title, by priority. */
import { volumeText } from '../../../domain/format-weight.js';
import type { ListSorting, SessionOrder } from '../../../domain/read-models/session-list.js';
import type { WeightUnit } from '../../../domain/weight.js';
import type { Display } from '../../../page/display.js';
import { hasHeadings, needsDates } from '../../../store/history/list-sorting.js';
import type { SessionListRow } from '../../../store/history/session-list-row.js';

type ColumnId = 'plan' | 'exercises' | 'sets' | 'volume' | 'minutes';

export type ListColumn = {
  readonly id: ColumnId;
  readonly title: string;
  /** The width, without the space before the column. */
  readonly columns: number;
  readonly isNumber: boolean;
};

export type ListColumns = {
  /** Columns of the margin, the cursor and the day, with month and year if no heading names them. */
  readonly leadColumns: number;
  readonly isDated: boolean;
  readonly titleColumns: number;
  readonly columns: readonly ListColumn[];
};

/** The widths of ` ▸ 24 Tue ` and of ` ▸ 24 Mar 2026 `. */
const LEAD_COLUMNS = 10;
const DATED_LEAD_COLUMNS = 15;
/** The sign of the copies between two spaces. */
const SIGN_COLUMNS = 3;

export const COLUMN_GAP = 1;

const MIN_TITLE_COLUMNS = 10;
/** At most this width is reserved for titles before the columns are chosen. Titles also get the remaining width. */
const WANTED_TITLE_COLUMNS = 16;

const BY_PRIORITY: readonly ColumnId[] = ['plan', 'sets', 'volume', 'exercises', 'minutes'];
const LEFT_TO_RIGHT: readonly ColumnId[] = ['plan', 'exercises', 'sets', 'volume', 'minutes'];

/** The column that an order sorts by. It has the highest priority while the list is in this order. */
const SORTED_COLUMNS: Readonly<Partial<Record<SessionOrder, ColumnId>>> = {
  volume: 'volume',
  sets: 'sets',
  longest: 'minutes',
};

/** @param longest widths of the longest title and plan of all sessions */
export function listColumns(
  paneColumns: number,
  longest: { readonly title: number; readonly plan: number },
  sorting: ListSorting,
  unit: WeightUnit,
): ListColumns {
  const isDated = needsDates(sorting);
  const leadColumns = isDated ? DATED_LEAD_COLUMNS : LEAD_COLUMNS;
  const isPlanAbove = hasHeadings(sorting) && sorting.grouping === 'plan';
  const all: Readonly<Record<ColumnId, ListColumn>> = {
    plan: { id: 'plan', title: 'plan', columns: Math.max(4, Math.min(longest.plan, 8)), isNumber: false },
    exercises: { id: 'exercises', title: 'ex', columns: 2, isNumber: true },
    sets: { id: 'sets', title: 'set', columns: 3, isNumber: true },
    volume: { id: 'volume', title: unit, columns: 6, isNumber: true },
    minutes: { id: 'minutes', title: 'min', columns: 3, isNumber: true },
  };
  const title = Math.max(MIN_TITLE_COLUMNS, Math.min(longest.title, WANTED_TITLE_COLUMNS));
  let room = paneColumns - leadColumns - SIGN_COLUMNS - title;
  const fitting = new Set<ColumnId>();
  const sortedBy = SORTED_COLUMNS[sorting.order];
  const byPriority = sortedBy ? [sortedBy, ...BY_PRIORITY.filter((id) => id !== sortedBy)] : BY_PRIORITY;
  for (const id of byPriority) {
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
    columns: LEFT_TO_RIGHT.filter((id) => fitting.has(id)).map((id) => all[id]),
  };
}

export function cellText(session: SessionListRow, id: ColumnId, { unit, ascii }: Display): string {
  switch (id) {
    case 'plan':
      return session.plan;
    case 'exercises':
      return String(session.exerciseCount);
    case 'sets':
      return String(session.workingSetCount);
    case 'volume':
      return volumeText(session.volumeKg, unit, { ascii });
    case 'minutes':
      return session.durationMinutes === null ? '' : String(Math.round(session.durationMinutes));
  }
}
