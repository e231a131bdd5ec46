import { describe, expect, it } from 'vitest';
import type { WorkingSet } from '../../../src/domain/record.js';
import { bestEver } from '../../../src/store/log/exercise-hints.js';
import { pastText } from '../../../src/ui/screens/log/last-time-words.js';
import { setRowText } from '../../../src/ui/screens/log/set-row.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

/** Bench Press is open and was done once, a week ago. @param type the type of a set, as an import sets it */
function benchDone(
  lines: readonly string[],
  type: (place: number) => WorkingSet['setType'] = () => undefined,
) {
  const built = exercise('Bench Press').working(...lines);
  const workingSets = built.build().workingSets.map((set, place) => {
    const setType = type(place);
    return setType ? { ...set, setType } : set;
  });
  const session = aSession().id(1).on('2026-02-09T18:00:00Z').with(built.having({ workingSets })).build();
  return new LogHarness({ sessions: [session] }).begin('Bench Press');
}

const secondIsDrop = (place: number) => (place === 1 ? ('dropset' as const) : undefined);

describe('last time in one line', () => {
  it('has a sign for what a technique adds', () => {
    const { state } = benchDone(['40x8 @9 !drop 25x5,20x6', '40x7 !myo 3,2', '40x6 !llp 4', '40x6 !hold 20']);
    expect(pastText(state, 100)).toBe(
      'Last 9 Feb 2026: 40 × 8 @9 !drop, 40 × 7 !myo, 40 × 6 !llp, 40 × 6 !hold',
    );
  });

  it('joins an imported drop set with the set before it', () => {
    expect(pastText(benchDone(['60x10 @8', '45x8', '60x9'], secondIsDrop).state, 100)).toBe(
      'Last 9 Feb 2026: 60 × 10 @8 !drop, 60 × 9',
    );
  });
});

describe('the row of a set', () => {
  it('names an imported drop set', () => {
    const [, drop] = benchDone(['60x10', '45x8'], secondIsDrop).log.past.recent[0]?.workingSets ?? [];
    const text = drop && setRowText({ set: drop, isWarmup: false, unit: 'kg', widths: { load: 4, reps: 4 } });
    expect(text).toMatch(/45 × 8 +drop set$/);
  });
});

describe('the best set ever', () => {
  it('says “a side” if each side was done alone', () => {
    expect(bestEver(benchDone(['40x12/11', '40x11/10']).state)).toBe('40 × 11 a side, 9 Feb 2026');
    expect(bestEver(benchDone(['40x11', '40x12/10']).state)).toBe('40 × 11, 9 Feb 2026');
  });
});
