import { describe, expect, it } from 'vitest';
import { bestWorkingSet } from '../../../src/domain/best-working-set.js';
import { workingSet } from '../../support/builders.js';

const bestOf = (lines: readonly string[], bodyWeightKg: number | null = null) => {
  const sets = lines.map(workingSet);
  const best = bestWorkingSet(sets, bodyWeightKg, undefined);
  return best && lines[sets.indexOf(best)];
};

describe('bestWorkingSet', () => {
  it('returns the set with the highest estimated one-rep maximum', () => {
    expect(bestOf(['80x4 @10', '75x7 @10', '70x8 @10'])).toBe('75x7 @10');
  });

  it('returns the first of equals', () => {
    const sets = ['70x10 @9', '70x10 @9'].map(workingSet);
    expect(bestWorkingSet(sets, null, undefined)).toBe(sets[0]);
  });

  it('returns the heaviest set with the most reps if nothing can be estimated', () => {
    expect(bestOf(['bw+5x8', 'bw+10x6', 'bw+10x7'])).toBe('bw+10x7');
    expect(bestOf(['bw-20x8', 'bw-10x6'])).toBe('bw-10x6');
    expect(bestOf(['40x20', '40x25'])).toBe('40x25');
  });

  it('includes the body weight if it is known', () => {
    expect(bestOf(['bw+5x8', 'bw+10x1'], 80)).toBe('bw+5x8');
  });

  it('returns null if there are fewer than two sets to compare', () => {
    expect(bestOf(['80x5'])).toBeNull();
    expect(bestOf(['60s', '80x5', '40x0'])).toBeNull();
  });
});
