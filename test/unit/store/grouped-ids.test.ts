import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterGroupedIds, type GroupedIds, insertSession } from '../../../src/store/history/grouped-ids.js';

/** The ids of the numbers in `ids`, each in the group whose name is at the same index of `names`. */
function groupedIdsOf(names: readonly string[], ids: readonly number[]): GroupedIds {
  const groups = names.flatMap((name, start) => (name === names[start - 1] ? [] : [{ name, start }]));
  return { ids: ids.map(idOf), groups };
}

const idOf = (number: number) => String(number).padStart(4, '0');
/** The name of the group of each session. */
const namesOf = ({ ids, groups }: GroupedIds) =>
  ids.map((_, index) => groups.findLast(({ start }) => start <= index)?.name);

const anyNames: fc.Arbitrary<string[]> = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
/** An even number for each name. The odd numbers stay free for inserted sessions. */
const even = (names: readonly string[]) => names.map((_, index) => 2 * index);

describe('sessions that a search finds', () => {
  it('keep their order, and consecutive sessions of a group share one group name', () => {
    fc.assert(
      fc.property(anyNames, fc.array(fc.boolean()), (names, isFound) => {
        const sequence = groupedIdsOf(names, even(names));
        const places = names.map((_, index) => index).filter((index) => isFound[index]);
        const found = new Set(places.map((index) => idOf(2 * index)));
        expect(filterGroupedIds(sequence, found)).toEqual(
          groupedIdsOf(
            places.map((index) => names[index] ?? ''),
            places.map((index) => 2 * index),
          ),
        );
      }),
    );
  });

  it('have no group names if the list has no groups', () => {
    const sequence = { ids: ['1', '2', '3'], groups: [] };
    expect(filterGroupedIds(sequence, new Set(['1', '3', '7']))).toEqual({ ids: ['1', '3'], groups: [] });
  });
});

describe('an inserted session', () => {
  it('is put in order, and every other session keeps its group name', () => {
    fc.assert(
      fc.property(
        anyNames,
        fc.nat({ max: 30 }),
        fc.constantFrom('a', 'b', 'c', 'd'),
        (names, place, group) => {
          const at = Math.min(place, names.length);
          const id = idOf(2 * at - 1);
          const before = groupedIdsOf(names, even(names));
          const after = insertSession(before, { id, group }, (other) => other < id);
          const numbers = even(names).toSpliced(at, 0, 2 * at - 1);
          expect(after).toEqual(groupedIdsOf(names.toSpliced(at, 0, group), numbers));
          expect(namesOf(after)).toEqual(names.toSpliced(at, 0, group));
        },
      ),
    );
  });

  it('has no group name if the list has no groups, and is compared with few sessions', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => idOf(index));
    let asked = 0;
    const after = insertSession({ ids, groups: [] }, { id: 'new', group: null }, (other) => {
      asked += 1;
      return other < '0777';
    });
    expect([after.ids.indexOf('new'), after.groups]).toEqual([777, []]);
    expect(asked).toBeLessThanOrEqual(14);
  });
});
