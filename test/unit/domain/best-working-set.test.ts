import { describe, expect, it } from 'vitest';
import { bestOfSeveral, bestWorkingSet } from '../../../src/domain/best-working-set.js';
import { workingSet } from '../../support/builders.js';

const bestOf = (lines: readonly string[], find = bestOfSeveral) => {
  const sets = lines.map(workingSet);
  const best = find(sets);
  return best && lines[sets.indexOf(best)];
};

describe('the best set of several', () => {
  it('is the heaviest, also if a lighter one has a higher estimated one-rep maximum', () => {
    expect(bestOf(['80x4 @10', '75x7 @10', '70x8 @10'])).toBe('80x4 @10');
  });

  it('is the one with the most reps at the heaviest load', () => {
    expect(bestOf(['88.5x8', '88.5x14 @9'])).toBe('88.5x14 @9');
    expect(bestOf(['50x10', '50x13 @8', '50x12'])).toBe('50x13 @8');
    expect(bestOf(['12.5x10', '12.5x15 @8'])).toBe('12.5x15 @8');
  });

  it('is the first of equals', () => {
    const sets = ['70x10 @9', '70x10 @9'].map(workingSet);
    expect(bestOfSeveral(sets)).toBe(sets[0]);
  });

  it('has the most added load or the least help', () => {
    expect(bestOf(['bw+5x8', 'bw+10x6', 'bw+10x7'])).toBe('bw+10x7');
    expect(bestOf(['bw-20x8', 'bw-10x6'])).toBe('bw-10x6');
  });

  it('is null if there are fewer than two sets to compare', () => {
    expect(bestOf(['80x5'])).toBeNull();
    expect(bestOf(['60s', '80x5', '40x0'])).toBeNull();
  });
});

describe('the best working set', () => {
  it('is the longest of several timed sets, and the only set of one', () => {
    expect(bestOf(['45s', '60s'], bestWorkingSet)).toBe('60s');
    expect(bestOf(['80x5'], bestWorkingSet)).toBe('80x5');
  });

  it('is a failed set only if there is no other', () => {
    expect(bestOf(['100x0', '80x5'], bestWorkingSet)).toBe('80x5');
    expect(bestOf(['100x0'], bestWorkingSet)).toBe('100x0');
  });
});
