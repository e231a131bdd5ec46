import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameTally } from '../../../src/persistence/session-files/name-tally.js';

function tallyOf(names: readonly string[]): NameTally {
  const tally = new NameTally();
  for (const name of names) tally.add(name);
  return tally;
}

const day = fc.integer({ min: 1, max: 28 }).map((number) => String(number).padStart(2, '0'));
const fileName = fc.oneof(
  day.map((dd) => `training_session_2026_02_${dd}_a0cf2ae9.json`),
  fc.string({ unit: 'grapheme' }),
);

describe('a tally of names', () => {
  it('says the same in whatever order they come', () => {
    const shuffled = fc
      .uniqueArray(fileName)
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length })),
      );
    fc.assert(fc.property(shuffled, ([names, others]) => tallyOf(names).equals(tallyOf(others))));
  });

  it('says another thing where names differ, however alike', () => {
    const names = fc.array(fileName, { minLength: 1 });
    fc.assert(
      fc.property(names, names, (one, other) => {
        const isSame = JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
        expect(tallyOf(one).equals(tallyOf(other))).toBe(isSame);
      }),
    );
  });

  it('tells one character, and which of two names has it', () => {
    expect(tallyOf(['ab', 'cd']).equals(tallyOf(['ad', 'cb']))).toBe(false);
    expect(tallyOf(['a']).equals(tallyOf(['a', 'a']))).toBe(false);
    expect(tallyOf(['', 'a']).size).toBe(2);
  });
});
