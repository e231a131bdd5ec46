import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { isSameWorkout, isUnsaid, workoutKeys } from '../../../src/domain/same-workout.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

const keyOf = workoutKeys({ Bench: 'Barbell Bench Press' }, readExerciseLibrary);
const isSame = (one: TrainingSession, other: TrainingSession) => isSameWorkout(one, other, keyOf);

const bench = (...lines: string[]) => exercise('Barbell Bench Press').working(...lines);
const at = (date: string, ...lines: string[]) =>
  aSession()
    .on(date)
    .with(bench(...(lines.length > 0 ? lines : ['80x5', '80x5'])));
const planned = (date: string) => at(date).focused('Upper Strength').having({ phase: 2, week: 1 });

describe('a workout of two sources', () => {
  it.each([
    ['the same start', at('2026-05-05T07:00:00'), at('2026-05-05T07:00:00')],
    ['a start without seconds', at('2026-05-05T07:00:41'), at('2026-05-05T07:00')],
    ['a start with an offset in one of them', at('2026-05-05T07:00:00+05:30'), at('2026-05-05T07:00')],
    ['another focus at the same start', at('2026-05-05T07:00').focused('Push'), at('2026-05-05T07:00')],
    ['the same plan on a day without a time', planned('2026-05-11'), planned('2026-05-11')],
    ['the same plan, and a time in one of them', planned('2026-05-11'), planned('2026-05-11T18:00')],
    ['a focus in other letters', planned('2026-05-11'), planned('2026-05-11').focused('upper  strength')],
    [
      'loads that two apps round differently',
      at('2026-05-05T07:00', '102.06x5'),
      at('2026-05-05T07:00', '102.1x5'),
    ],
    ['pounds in one of them', at('2026-05-05T07:00', '225lb x5'), at('2026-05-05T07:00', '102.06x5')],
    [
      'another RPE, note and rest',
      at('2026-05-05T07:00', '80x5 @8 - easy'),
      at('2026-05-05T07:00', '80x5 rest 3'),
    ],
    [
      'an alias',
      at('2026-05-05T07:00'),
      aSession().on('2026-05-05T07:00').with(exercise('bench').working('80x5', '80x5')),
    ],
    [
      'another spelling of the name',
      at('2026-05-05T07:00'),
      aSession().on('2026-05-05T07:00').with(exercise('Bench Press (Barbell)').working('80x5', '80x5')),
    ],
    [
      'an exercise that one app splits in two',
      at('2026-05-05T07:00'),
      aSession().on('2026-05-05T07:00').with(bench('80x5'), bench('80x5')),
    ],
    [
      'a set that is empty in one source',
      at('2026-05-05T07:00', '80x5', '0x0'),
      at('2026-05-05T07:00', '80x5', '80x4'),
    ],
    [
      'a skipped exercise in one of them',
      at('2026-05-05T07:00'),
      at('2026-05-05T07:00').with(exercise('Dip')),
    ],
  ])('is the same with %s', (_, one, other) => {
    expect(isSame(one.build(), other.build())).toBe(true);
    expect(isSame(other.build(), one.build())).toBe(true);
  });

  it.each([
    ['another start on the same day', at('2026-05-05T07:00'), at('2026-05-05T19:00')],
    ['another start in spite of the same plan', planned('2026-05-11T07:00'), planned('2026-05-11T07:01')],
    ['other seconds', at('2026-05-05T07:00:10'), at('2026-05-05T07:00:50')],
    ['the same time of another day', at('2026-05-05T07:00'), at('2026-05-06T07:00')],
    ['no time and no plan', at('2026-05-11'), at('2026-05-11')],
    ['no time and another focus', planned('2026-05-11'), planned('2026-05-11').focused('Lower')],
    ['no time and another week', planned('2026-05-11'), planned('2026-05-11').having({ week: 2 })],
    [
      'no time and no phase in one of them',
      planned('2026-05-11'),
      planned('2026-05-11').having({ phase: null }),
    ],
    ['the same plan on another day', planned('2026-05-11'), planned('2026-05-12')],
    ['a load 0.1 kg apart', at('2026-05-05T07:00', '80x5'), at('2026-05-05T07:00', '80.1x5')],
    ['other repetitions', at('2026-05-05T07:00', '80x5'), at('2026-05-05T07:00', '80x6')],
    ['partial repetitions', at('2026-05-05T07:00', '80x5'), at('2026-05-05T07:00', '80x5+1')],
    ['help instead of a load', at('2026-05-05T07:00', 'bw-20x5'), at('2026-05-05T07:00', '20x5')],
    ['another time', at('2026-05-05T07:00', '60s'), at('2026-05-05T07:00', '90s')],
    ['nothing but empty sets', at('2026-05-05T07:00', '0x0'), at('2026-05-05T07:00', '80x5')],
    ['a failed set', at('2026-05-05T07:00', '80x5', '80x0'), at('2026-05-05T07:00', '80x5', '80x4')],
    ['another set', at('2026-05-05T07:00', '80x5'), at('2026-05-05T07:00', '80x5', '80x5')],
    ['another order of sets', at('2026-05-05T07:00', '80x5', '70x8'), at('2026-05-05T07:00', '70x8', '80x5')],
    [
      'another exercise',
      at('2026-05-05T07:00'),
      aSession().on('2026-05-05T07:00').with(exercise('Squat').working('80x5', '80x5')),
    ],
    [
      'one exercise more',
      at('2026-05-05T07:00'),
      at('2026-05-05T07:00').with(exercise('Dip').working('bw x8')),
    ],
    [
      'no working set',
      aSession().on('2026-05-05T07:00').with(exercise('Squat').warmup('20x5')),
      aSession().on('2026-05-05T07:00').with(exercise('Squat').warmup('20x5')),
    ],
  ])('is not the same with %s', (_, one, other) => {
    expect(isSame(one.build(), other.build())).toBe(false);
    expect(isSame(other.build(), one.build())).toBe(false);
  });

  it('is the same in either order', () => {
    fc.assert(
      fc.property(anySession, anySession, fc.boolean(), (one, other, isCopy) => {
        const third = isCopy ? { ...one, date: other.date, focus: other.focus } : other;
        expect(isSame(one, third)).toBe(isSame(third, one));
      }),
    );
  });

  it('is the same as itself if it has working sets and a time of day or a plan, and only then', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const hasSets = session.exercises.some(({ workingSets }) => !workingSets.every(isUnsaid));
        const { date, phase, week, focus } = session;
        const isPlaced = date.includes('T') || phase !== null || week !== null || focus !== null;
        expect(isSame(session, session)).toBe(hasSets && isPlaced);
      }),
    );
  });

  it('is never the same with two start times', () => {
    fc.assert(
      fc.property(anySession, fc.nat(1439), fc.nat(1439), (session, one, other) => {
        const start = (minutes: number) => ({
          ...session,
          date: new Date(minutes * 60_000).toISOString().slice(0, 16),
        });
        fc.pre(one !== other);
        expect(isSame(start(one), start(other))).toBe(false);
      }),
    );
  });
});
