/** The ids of a list in order, and its groups. */
import { partitionPoint } from '../../list/partition-point.js';

/** Consecutive sessions with one heading, up to the start of the next group. */
export type IdGroup = { readonly name: string; readonly start: number };

/**
 * If there are groups, the first starts at 0, or at 1 below a session in progress. Neighbours have different
 * names.
 */
export type GroupedIds = { readonly ids: readonly string[]; readonly groups: readonly IdGroup[] };

/** The ids of the sessions that a search finds; `all` without a search. */
export type FoundSessions = ReadonlySet<string> | 'all';

export const NO_IDS: GroupedIds = { ids: [], groups: [] };

/** Keeps the ids in `found`, and leaves out empty groups. */
export function filterGroupedIds({ ids, groups }: GroupedIds, found: ReadonlySet<string>): GroupedIds {
  const places = [...ids.keys()].filter((place) => found.has(ids[place] ?? ''));
  const foundGroups: IdGroup[] = [];
  for (const [index, { name, start }] of groups.entries()) {
    const first = partitionPoint(places.length, (at) => (places[at] ?? 0) < start);
    const end = groups[index + 1]?.start ?? ids.length;
    if ((places[first] ?? end) < end && name !== foundGroups.at(-1)?.name) {
      foundGroups.push({ name, start: first });
    }
  }
  return { ids: places.map((place) => ids[place] ?? ''), groups: foundGroups };
}

/**
 * @param group the name of the session's group; null without groups
 * @param isAfter true if the session comes after `other`
 */
export function insertSession(
  list: GroupedIds,
  { id, group }: { readonly id: string; readonly group: string | null },
  isAfter: (other: string) => boolean,
): GroupedIds {
  const place = partitionPoint(list.ids.length, (index) => isAfter(list.ids[index] ?? ''));
  const ids = list.ids.toSpliced(place, 0, id);
  const { groups } = list;
  if (group === null) return { ids, groups };
  const before = groups.filter(({ start }) => start < place);
  const after = groups
    .filter(({ start }) => start >= place)
    .map(({ name, start }) => ({ name, start: start + 1 }));
  // The rest of a group that the session splits.
  const split = before.at(-1);
  const hasRest = split !== undefined && place < list.ids.length && after[0]?.start !== place + 1;
  const rest = hasRest ? [{ name: split.name, start: place + 1 }] : [];
  return { ids, groups: joinSame([...before, { name: group, start: place }, ...rest, ...after]) };
}

function joinSame(groups: readonly IdGroup[]): readonly IdGroup[] {
  return groups.filter(({ name }, index) => name !== groups[index - 1]?.name);
}
