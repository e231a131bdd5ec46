/** Sessions in the order of the list and the groups they stand in: all that is held of those out of sight. */
import { partitionPoint } from '../../list/partition-point.js';

/** Sessions that follow each other under one name, up to where the next group begins. */
export type IdGroup = { readonly name: string; readonly start: number };

/** Without groups there are no names; with them the first begins at 0, and no two in a row have the same name. */
export type GroupedIds = { readonly ids: readonly string[]; readonly groups: readonly IdGroup[] };

/** The ids of the sessions that a search finds; `all` without a search. */
export type FoundSessions = ReadonlySet<string> | 'all';

export const NO_IDS: GroupedIds = { ids: [], groups: [] };

/** The found sessions of a sequence. Groups without any are left out. */
export function filterGroupedIds({ ids, groups }: GroupedIds, found: ReadonlySet<string>): GroupedIds {
  const places = [...ids.keys()].filter((place) => found.has(ids[place] ?? ''));
  const keptGroups: IdGroup[] = [];
  for (const [index, { name, start }] of groups.entries()) {
    const first = partitionPoint(places.length, (at) => (places[at] ?? 0) < start);
    const end = groups[index + 1]?.start ?? ids.length;
    if ((places[first] ?? end) < end && name !== keptGroups.at(-1)?.name) {
      keptGroups.push({ name, start: first });
    }
  }
  return { ids: places.map((place) => ids[place] ?? ''), groups: keptGroups };
}

/**
 * The sequence with one more session in its place, in a group of its own where its neighbours have another name.
 * @param group the name of its group; null in a sequence without groups
 * @param isBehind whether it comes behind a session of the sequence, which is in that order; asked of few
 */
export function insertSession(
  sequence: GroupedIds,
  { id, group }: { readonly id: string; readonly group: string | null },
  isBehind: (other: string) => boolean,
): GroupedIds {
  const place = partitionPoint(sequence.ids.length, (index) => isBehind(sequence.ids[index] ?? ''));
  const ids = sequence.ids.toSpliced(place, 0, id);
  const { groups } = sequence;
  if (group === null) return { ids, groups };
  const before = groups.filter(({ start }) => start < place);
  const behind = groups
    .filter(({ start }) => start >= place)
    .map(({ name, start }) => ({ name, start: start + 1 }));
  // The rest of a group that the session parts.
  const parted = before.at(-1);
  const hasRest = parted !== undefined && place < sequence.ids.length && behind[0]?.start !== place + 1;
  const rest = hasRest ? [{ name: parted.name, start: place + 1 }] : [];
  return { ids, groups: joinSame([...before, { name: group, start: place }, ...rest, ...behind]) };
}

function joinSame(groups: readonly IdGroup[]): readonly IdGroup[] {
  return groups.filter(({ name }, index) => name !== groups[index - 1]?.name);
}
