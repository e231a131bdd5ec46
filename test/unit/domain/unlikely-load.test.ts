import { describe, expect, it } from 'vitest';
import { findUnlikelyLoad } from '../../../src/domain/unlikely-load.js';

const external = (weightKg: number | null) => ({ weightKg });
const added = (weightKg: number) => ({ weightKg, loadMode: 'bodyweight' as const });

describe('an unlikely load', () => {
  it.each([
    [800, 80, 'heavier'],
    [240.1, 80, 'heavier'],
    [240, 80, undefined],
    [27, 80, undefined],
    [26.6, 80, 'lighter'],
    [8, 80, 'lighter'],
    [0, 80, 'lighter'],
  ])('of %d kg after %d kg is found as %s', (weightKg, lastKg, is) => {
    expect(findUnlikelyLoad(external(weightKg), [external(lastKg)])?.is).toBe(is);
  });

  it('is compared with the last set of the same mode that has a load', () => {
    const earlier = [external(100), external(60), external(0), external(null), added(5)];
    expect(findUnlikelyLoad(external(200), earlier)).toEqual({ weightKg: 200, lastKg: 60, is: 'heavier' });
    expect(findUnlikelyLoad(added(20), earlier)).toEqual({ weightKg: 20, lastKg: 5, is: 'heavier' });
  });

  it.each([
    ['body weight without added load', added(0), [added(80)]],
    ['no load', external(null), [external(80)]],
    ['another mode', { weightKg: 5, loadMode: 'assisted' as const }, [external(80), added(40)]],
    ['no earlier set', external(800), []],
  ])('is never found for %s', (_what, set, earlier) => {
    expect(findUnlikelyLoad(set, earlier)).toBeNull();
  });
});
