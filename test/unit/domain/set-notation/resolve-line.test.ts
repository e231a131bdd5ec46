import { describe, expect, it } from 'vitest';
import type { SetMeasure } from '../../../../src/domain/set-measure.js';
import { formatSet } from '../../../../src/domain/set-notation/format-set.js';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import { nextPlannedSet, resolveLine } from '../../../../src/domain/set-notation/resolve-line.js';
import type { SetValues } from '../../../../src/domain/set-notation/set-line.js';
import type { WeightUnit } from '../../../../src/domain/weight.js';

function values(line: string, unit: WeightUnit = 'kg'): SetValues {
  const parsed = parseSetLine(line, { unit, place: 'file' });
  if (!parsed.ok || parsed.line.kind !== 'set') throw new Error(`not a set: ${line}`);
  return parsed.line.values;
}

interface Sets {
  readonly plannedSet?: string;
  readonly previous?: string;
  readonly last?: string;
  readonly measure?: SetMeasure;
}

/** The set that `line` logs, formatted, or the error message. */
function resolved(
  line: string,
  { plannedSet, previous, last, measure = 'load' }: Sets,
  unit: WeightUnit = 'kg',
): string {
  const parsed = parseSetLine(line, { unit, place: 'screen' });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const set = (text: string | undefined) => (text === undefined ? null : values(text));
  const result = resolveLine(parsed.line, {
    plannedSet: set(plannedSet),
    previous: set(previous),
    last: set(last),
    measure,
    unit,
  });
  return result.ok ? formatSet(result.values) : result.message;
}

describe('resolveLine', () => {
  it.each([
    ['80x5 @8', '60x8', '80x5 @8'],
    ['', '80x8 @9 bad rest 3 !llp 4 - old', '80x8'],
    ['12', '80x8 @9 bad rest 3 !llp 4 - old', '80x12'],
    ['5 @8', '80x8', '80x5 @8'],
    ['12+1', 'bw+10x8', 'bw+10x12+1'],
    ['12 +1', 'bw+10x8', 'bw+10x12+1'],
    ['12', '225lb x5', '225lb x12'],
    ['12', '20x10/9', '20x12/12'],
    ['12/11', '20x10/9', '20x12/11'],
    ['12/11', '20x10', '20x12/11'],
    ['x75s', '20x60s', '20x75s'],
    ['12', 'bw 60s', 'bw x12'],
    ['x feel', '20x10', '20x feel'],
    ['+2.5', '80x8 @9', '82.5x8'],
    ['+0.1', '82.5x8', '82.6x8'],
    ['-5', '80x8+1', '75x8+1'],
    ['-20x8', '80x10', '60x8'],
    ['+5', '225lb x5', '230lb x5'],
    ['+5lb', '225lb x5', '230lb x5'],
    ['+2.5kg', '225lb x5', '104.55828x5'],
    ['+5lb', '100x5', '102.26796x5'],
    ['+2.5', 'bw-20x8', 'bw-17.5x8'],
    ['+20', 'bw-20x8', 'bw x8'],
    ['+30x5', 'bw-20x8', 'bw+10x5'],
    ['-5', 'bw x8', 'bw-5x8'],
    ['-10', 'bw+10x8', 'bw x8'],
    ['+10', '60s', '10x60s'],
    ['-80', '80x5', '0x5'],
    ['-80.5', '80x5', 'a weight cannot be below 0: for assistance write bw-20x8'],
    ['+2.5 @9 +1', '80x8', '82.5x8+1 @9'],
    ['= +1', 'bw 60s', 'partial reps need counted reps before them: write x5+1'],
    ['= +1', '20x10/9', 'partial reps belong to one side: write 20x10+1/9'],
    ['/bench', '80x5', '/ begins an exercise name: for a set write load and reps, for example 80x5'],
  ])('of %j with the planned set %j is %j', (line, plannedSet, expected) => {
    expect(resolved(line, { plannedSet })).toBe(expected);
  });

  it('applies a change to bare bodyweight in the default unit', () => {
    expect(resolved('+10', { plannedSet: 'bw x8' }, 'lb')).toBe('bw+10lb x8');
  });

  it('repeats the previous set instead of the planned set, without RPE, rest and note', () => {
    const sets = { plannedSet: '80x8', previous: '82.5x7+1 @10 bad rest 4 !myo 2 - ouch' };
    expect(resolved('=', sets)).toBe('82.5x7+1');
    expect(resolved('= @9', sets)).toBe('82.5x7+1 @9');
    expect(resolved('=', { previous: '400m 95s' })).toBe('400m 95s');
    expect(resolved('=', { previous: '20x10+1/9 @8' })).toBe('20x10+1/9');
    expect(resolved('=', { plannedSet: '80x8 @9' })).toBe('80x8');
  });

  it('adds a tail to the set just logged', () => {
    const sets = { plannedSet: '60x8', previous: '70x8', last: '80x5 @8 - slow' };
    expect(resolved('@9 good', sets)).toBe('80x5 @9 good - slow');
    expect(resolved('- left first', sets)).toBe('80x5 @8 - slow - left first');
    expect(resolved('rest 2 +1', sets)).toBe('80x5+1 @8 rest 2 - slow');
    expect(resolved('!myo 3,3', sets)).toBe('80x5 @8 !myo 3,3 - slow');
  });

  it.each([
    ['', 'there is no placeholder to log: write load and reps, for example 80x5'],
    ['12', 'there is no set to take the load from: write load and reps, for example 80x5'],
    ['=', 'there is no set to repeat: write load and reps, for example 80x5'],
    ['+2.5', 'there is no load to change: write load and reps, for example 80x5'],
    ['-20x8', 'a weight cannot be below 0: for assistance write bw-20x8'],
    ['@8', 'there is no set yet to complete: write load and reps, for example 80x5'],
  ])('explains what is missing for %j if there are no earlier sets', (line, message) => {
    expect(resolved(line, {})).toBe(message);
  });

  it('gives examples in the athlete’s unit', () => {
    expect(resolved('=', {}, 'lb')).toBe('there is no set to repeat: write load and reps, for example 185x5');
  });

  it.each([
    ['8', 'bw x8'],
    ['8+1 @9', 'bw x8+1 @9'],
    ['10/9', 'bw x10/9'],
  ])('reads %j of an exercise with body weight as %j', (line, set) => {
    expect(resolved(line, { measure: 'body-weight' })).toBe(set);
    expect(resolved(line, { measure: 'body-weight', previous: 'bw+10x5' })).not.toBe(set);
  });

  it.each([
    ['=', 'body-weight', 'there is no set to repeat: write bw x8, or 60s for a time'],
    ['12', 'time', 'there is no set to take the load from: write bw x8, or 60s for a time'],
    ['@8', 'time', 'there is no set yet to complete: write bw x8, or 60s for a time'],
  ] as const)(
    'offers body weight and time for %j of an exercise measured by %s',
    (line, measure, message) => {
      expect(resolved(line, { measure })).toBe(message);
    },
  );
});

describe('nextPlannedSet', () => {
  it.each([
    ['80x8', '80x8', '82.5x8', '82.5x8'],
    ['75x10', '80x8', '82.5x6', '77.5x10'],
    ['80x8', '80x8', '80x6 @10', '80x8'],
    ['160lb x6', '155lb x6', '190lb x5 @9', '190lb x5'],
    ['70x6', '60x8', '65x8', '75x6'],
    ['70x8', '60x8', '50x6', '50x6'],
    ['50x8', '60x8', '70x6', '60x8'],
    ['80x8', '80x8', '225lb x5', '225lb x5'],
    ['135lb x8', '225lb x5', '230lb x5', '140lb x8'],
    ['bw-20x8', 'bw-20x8', 'bw-17.5x8', 'bw-17.5x8'],
    ['bw+2.5x8', 'bw+5x8', 'bw x8', 'bw-2.5x8'],
    ['bw+2.5x8', '80x8', '85x8', 'bw+2.5x8'],
    ['20x8', '80x8', '40x8', '20x8'],
    ['60s', '60s', '10x60s', '10x60s'],
    ['20x60s', '20x60s', '60s', '20x60s'],
    ['bw x8', 'bw x8', '80x8', '80x8'],
  ])('changes %j, if %j was planned and %j logged, to %j', (plannedSet, expected, logged, next) => {
    expect(formatSet(nextPlannedSet(values(plannedSet), values(expected), values(logged)))).toBe(next);
  });

  it('returns the same object if nothing changes', () => {
    const plannedSet = values('75x8');
    expect(nextPlannedSet(plannedSet, values('80x8'), values('80x5 @9'))).toBe(plannedSet);
    expect(nextPlannedSet(plannedSet, null, values('80x5'))).toBe(plannedSet);
  });
});
