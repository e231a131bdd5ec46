import { describe, expect, it } from 'vitest';
import { displaySet } from '../../../../src/domain/set-notation/format-set.js';
import {
  readSetArguments,
  type SetsContext,
} from '../../../../src/domain/set-notation/read-set-arguments.js';

const FIRST: SetsContext = { unit: 'kg', measure: 'load', last: { warmup: null, working: null } };

/** The sets as a list of words, or the error. */
function read(args: readonly string[], context: Partial<SetsContext> = {}) {
  const sets = readSetArguments(args, { ...FIRST, ...context });
  if (!sets.ok) return `${sets.argument}, ${sets.error.column}: ${sets.error.message}`;
  return sets.sets.map(({ kind, values, times }) => {
    const words = displaySet(values, { warmup: kind === 'warmup', unit: 'kg' });
    return times === 1 ? words : `${times} of ${words}`;
  });
}

describe('the sets of a command line', () => {
  it.each([
    [
      ['80x5', '80x5'],
      ['80 × 5', '80 × 5'],
    ],
    [
      ['80x5', '80x5', '@8'],
      ['80 × 5', '80 × 5 @8'],
    ],
    [['80x5', '@8', '- felt easy'], ['80 × 5 @8 - felt easy']],
    [
      ['80x5 *3', '@9'],
      ['2 of 80 × 5', '80 × 5 @9'],
    ],
    [
      ['w', '40x5', '80x5'],
      ['w 40 × 5', '80 × 5'],
    ],
    [
      ['w 40x5', 'W', '60x3'],
      ['w 40 × 5', 'w 60 × 3'],
    ],
    [
      ['80x5', '=', '+2.5', '4'],
      ['80 × 5', '80 × 5', '82.5 × 5', '82.5 × 4'],
    ],
    [
      ['w 40x5', '80x5', 'w ='],
      ['w 40 × 5', '80 × 5', 'w 40 × 5'],
    ],
    [
      ['bw x12', 'bw-20x8', '60s'],
      ['bw × 12', 'bw-20 × 8', '60s'],
    ],
  ])('%j are %j', (args, sets) => {
    expect(read(args)).toEqual(sets);
  });

  it('take what they leave out from the last sets of the exercise', () => {
    const sets = readSetArguments(['100x5', 'w 60x5'], FIRST);
    const [working, warmup] = sets.ok ? sets.sets : [];
    const last = { working: working?.values ?? null, warmup: warmup?.values ?? null };
    expect(read(['4', 'w 3', '-5'], { last })).toEqual(['100 × 4', 'w 60 × 3', '95 × 4']);
  });

  it.each([
    [['@8'], '@8, 1: there is no set yet to complete'],
    [['80x5', 'w'], 'w, 1: a set is missing after the w'],
    [['80x5', '80*5'], '80*5, 3: for load and reps write 80x5'],
    [['w', '80y5'], '80y5, 3: '],
    [['80x5', '90'], '90, 1: 90 reps? write 90x5 for a load'],
    [['/bench'], '/bench, 1: / begins an exercise name'],
    [[''], ', 1: there is no placeholder to log'],
    [['12'], '12, 1: there is no set to take the load from'],
  ])('%j are refused with the argument and its column', (args, error) => {
    expect(read(args)).toContain(error);
  });

  it('need a unit if none is known', () => {
    expect(read(['80x5'], { unit: null })).toContain('write 185lb x5 or 84kg x5');
    expect(read(['80kg x5', 'bw x5'], { unit: null })).toEqual(['80 × 5', 'bw × 5']);
  });
});
