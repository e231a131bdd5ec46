import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrainingSession, WorkingSet } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { loadKeysOf } from '../../../src/interchange/weight-units.js';
import { aSession, exercise } from '../../support/builders.js';
import { outline, readingOf } from './outline.js';

const HEVY = 'title,start_time,exercise_title,set_index,set_type,weight_kg,reps,duration_seconds\n';
const STRONG = 'Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds\n';
const FITNOTES = 'Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n';
const STRONGLIFTS = 'Date (yyyy/mm/dd),Workout,Exercise,Set 1 (Reps),Set 1 (LB)\n';

const NO_LOAD: WorkingSet = {
  set: 1,
  weightKg: null,
  repCount: { full: 5, partial: 0 },
  rpe: null,
  repAssessment: null,
  actualRestMinutes: null,
  notes: null,
};

/** The outline of each session without its first line, which describes the session itself. */
const setsOf = (text: string) =>
  readingOf(text, { unit: 'kg' }).sessions.flatMap((session) => outline(session).slice(1));

const inHevy = (name: string, kg: string, reps: string, seconds = '') =>
  `Core,"5 May 2026, 07:00",${name},0,normal,${kg},${reps},${seconds}\n`;

describe('a bodyweight set of an export', () => {
  it('of Hevy has the load of one that is logged here', () => {
    const rows = [
      inHevy('Chin Up', '', '7'),
      inHevy('Chin Up (Weighted)', '12.5', '4'),
      inHevy('Chin Up (Weighted)', '', '6'),
      inHevy('Triceps Dip (Assisted)', '15', '9'),
      inHevy('Diamond Push Up', '0', '18'),
      inHevy('Russian Twist', '', '30'),
    ];
    expect(setsOf(HEVY + rows.join(''))).toEqual([
      ' Chin Up',
      '  bw x7',
      ' Chin Up (Weighted)',
      '  bw+12.5x4',
      ' Chin Up (Weighted)',
      '  bw x6',
      ' Triceps Dip (Assisted)',
      '  bw-15x9',
      ' Diamond Push Up',
      '  bw x18',
      ' Russian Twist',
      '  bw x30',
    ]);
  });

  it('has the same keys as one that is logged here', () => {
    const text = HEVY + inHevy('Chin Up', '', '7') + inHevy('Dip (Assisted)', '20', '4');
    const logged = aSession()
      .with(exercise('Chin Up').working('bw x7'), exercise('Dip (Assisted)').working('bw-20x4'))
      .build();
    const setsIn = (session?: TrainingSession) => session?.exercises.map(({ workingSets }) => workingSets);
    expect(setsIn(readingOf(text).sessions[0])).toEqual(setsIn(logged));
  });

  it('has the keys that its formatted line is parsed to, for any weight', () => {
    const weight = fc.record({
      value: fc.integer({ min: -800, max: 800 }),
      unit: fc.constantFrom('kg', 'lb'),
    });
    const meaning = fc.constantFrom('added', 'assistance', 'body-only', 'external');
    fc.assert(
      fc.property(fc.option(weight), meaning, (typed, of) => {
        const entered = typed && { ...typed, value: typed.value / 4 };
        const set: WorkingSet = { ...NO_LOAD, ...loadKeysOf(entered, of, true) };
        expect(exercise('Row').working(formatSet(set)).build().workingSets).toEqual([set]);
      }),
    );
  });

  it('of other apps has the load of one that is logged here', () => {
    expect(setsOf(`${STRONG}2026-05-05,A,Dip,1,0,9,0,0\n2026-05-05,A,Dip,2,10,6,0,0\n`)).toEqual([
      ' Dip',
      '  bw x9',
      '  bw+10x6',
    ]);
    expect(setsOf(`${FITNOTES}2026-05-05,Pull Up,Back,-20,kgs,8,,,,\n`)).toEqual([' Pull Up', '  bw-20x8']);
    expect(setsOf(`${STRONGLIFTS}2026/05/05,1,Chin-up,8,0\n2026/05/05,1,Dips,5,25\n`)).toEqual([
      ' Chin-up',
      '  bw x8',
      ' Dips',
      '  bw+25lb x5',
    ]);
  });

  it('has no load if the assistance is unknown', () => {
    expect(setsOf(HEVY + inHevy('Pull Up (Assisted)', '', '8'))).toEqual([
      ' Pull Up (Assisted)',
      '  none x8',
    ]);
  });

  it('needs no load if its time was measured', () => {
    expect(setsOf(HEVY + inHevy('Plank', '', '', '45'))).toEqual([' Plank', '  45s']);
  });
});

describe('an exercise of an export', () => {
  it('with equipment keeps a missing load and a load of 0', () => {
    const text = HEVY + inHevy('Leg Press', '0', '12') + inHevy('Crunch (Machine)', '', '15');
    expect(setsOf(text)).toEqual([' Leg Press', '  0x12', ' Crunch (Machine)', '  none x15']);
  });

  it('keeps a load that is not known to be on top of the body weight', () => {
    expect(setsOf(HEVY + inHevy('Russian Twist', '10', '20'))).toEqual([' Russian Twist', '  10x20']);
  });
});
