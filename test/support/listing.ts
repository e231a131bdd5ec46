/** Lists of sessions in memory, like those of the database. */
import { type Athlete, bodyWeightOn } from '../../src/domain/athlete.js';
import { matchesQuery } from '../../src/domain/query/match-query.js';
import type { ListSorting, SessionGroup, SortedSessions } from '../../src/domain/read-models/session-list.js';
import type { TrainingSession } from '../../src/domain/record.js';
import type { GroupedIds } from '../../src/store/history/grouped-ids.js';
import { compareByOrder, groupName, hasHeadings } from '../../src/store/history/list-sorting.js';
import { listRowFromSession, type SessionListRow } from '../../src/store/history/session-list-row.js';
import type { ListingPort } from '../../src/store/ports/listing-port.js';

/** A port for lists of sessions. @param sessions returns the sessions; called for each list */
export function listingOf(
  sessions: () => readonly TrainingSession[],
  athlete: () => Athlete = () => ({}),
): ListingPort {
  const listed = () =>
    sessions().map((session) =>
      listRowFromSession(session, 'equal', bodyWeightOn(athlete(), session.date.slice(0, 10))),
    );
  const search: ListingPort['search'] = (query, unit) =>
    sessions()
      .filter((session) => matchesQuery(session, query, unit))
      .map(({ _id }) => _id);
  return {
    sortedIds: (sorting) => sortedIdsOf(listed(), sorting),
    widest: () => ({
      focusBytes: Math.max(0, ...listed().map(({ focus }) => Buffer.byteLength(focus ?? ''))),
      isFocusMissing: listed().some(({ focus }) => focus === null),
      phase: most(listed().map(({ phase }) => phase)),
      week: most(listed().map(({ week }) => week)),
      isDeloadWeek: listed().some(({ isDeloadWeek }) => isDeloadWeek),
    }),
    summaries: (ids) => {
      const byId = new Map(listed().map((session) => [session.id, session]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    search,
  };
}

/** The ids of the sessions in the order of `sorting`, and the groups of that list. */
export function sortedIdsOf(sessions: readonly SessionListRow[], sorting: ListSorting): SortedSessions {
  const ordered = sessions.toSorted((one, other) => compareByOrder(sorting.order, one, other));
  const groups: SessionGroup[] = [];
  if (hasHeadings(sorting)) {
    for (const [start, { date, phase, week }] of ordered.entries()) {
      const common =
        sorting.grouping === 'month'
          ? { month: date.slice(0, 7), phase: null, week: null }
          : { month: '', phase, week };
      const last = groups.at(-1);
      const isSame = last?.month === common.month && last.phase === common.phase && last.week === common.week;
      if (!isSame) groups.push({ start, ...common });
    }
  }
  return { ids: ordered.map(({ id }) => id), groups };
}

/** The list as the History screen stores it. */
export function groupedIdsOf(sessions: readonly SessionListRow[], sorting: ListSorting): GroupedIds {
  const { ids, groups } = sortedIdsOf(sessions, sorting);
  return {
    ids,
    groups: groups.map((group) => ({ name: groupName(group, sorting.grouping), start: group.start })),
  };
}

function most(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}
