import { describe, expect, it } from 'vitest';
import { joinedDropSets } from '../../../src/domain/joined-drop-sets.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { valuesOf } from '../../../src/domain/set-notation/values-of.js';
import { exercise } from '../../support/builders.js';

/** @param drops the indexes of the drop sets */
const joined = (lines: readonly string[], drops: readonly number[]) => {
  const { workingSets } = exercise('Curl')
    .working(...lines)
    .build();
  const sets = workingSets.map((set, at) =>
    drops.includes(at) ? { ...set, setType: 'dropset' as const } : set,
  );
  return joinedDropSets(sets).map((set) => formatSet(valuesOf(set), { unit: 'kg' }));
};

describe('joinedDropSets', () => {
  it.each<[string, readonly string[], readonly number[], readonly string[]]>([
    [
      'each drop set with the set before it',
      ['80x5', '60x8', '40x10', '80x4'],
      [1, 2],
      ['80x5 !drop 60x8,40x10', '80x4'],
    ],
    ['drops after those that the set has', ['80x5 !drop 60x8', '40x10'], [1], ['80x5 !drop 60x8,40x10']],
    ['a drop set with its load mode', ['bw+10x8', 'bw x6'], [1], ['bw+10x8 !drop bw x6']],
    ['nothing if the first set is a drop set', ['60x8', '40x10'], [0], ['60x8', '40x10']],
    [
      'no drop set with a set that has another technique',
      ['80x5 !hold 30', '60x8'],
      [1],
      ['80x5 !hold 30', '60x8'],
    ],
    ['no drop set without reps', ['80x5', '20x60s'], [1], ['80x5', '20x60s']],
  ])('joins %s', (_what, lines, drops, expected) => {
    expect(joined(lines, drops)).toEqual(expected);
  });
});
