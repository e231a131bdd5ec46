import { describe, expect, it } from 'vitest';
import { exportText, outline, outlineOf, readingOf } from './outline.js';

describe('Hevy', () => {
  it('has supersets, kinds of sets, three levels of notes, and an end after midnight', () => {
    expect(outlineOf('hevy.csv')).toEqual([
      '2026-04-07T23:30 Upper 72 min "good day\\nindeed"',
      ' Bench Press (Barbell) "grip wide\\nslow"',
      '  w 40x8',
      '  80x5 @8.5',
      '  80x3 @10 (failure)',
      '  60x6 (dropset)',
      ' Curl [A]',
      '  12.5x10',
      ' Pushdown [A]',
      '  30x12',
      ' Pull Up [B]',
      '  bw x9',
      ' Dip [B]',
      '  bw x11',
      ' Dip [B]',
      '  bw+5x8',
      ' Treadmill',
      '  2.5km 15min',
    ]);
  });

  it('restores pounds that were rounded to kilograms if most weights are', () => {
    const { sessions } = readingOf(exportText('hevy-pounds.csv'));
    expect(sessions[0]?.exercises[0]?.workingSets).toMatchObject([
      { weightKg: 22.67962, enteredWeight: { value: 50, unit: 'lb' } },
      { weightKg: 61.23497, enteredWeight: { value: 135, unit: 'lb' } },
      { weightKg: 31.75147, enteredWeight: { value: 70, unit: 'lb' } },
      { weightKg: 35 },
      { weightKg: 44 },
    ]);
  });

  const HEADER = 'title,start_time,end_time,exercise_title,set_index,set_type,reps';

  it('keeps kilograms that look like rounded pounds if only a few do', () => {
    const weights = [60, 80, 100, 22.68, 44];
    const rows = weights.map((kg, index) => `A,"1 Jan 2026, 10:00",,Row,${index},normal,5,${kg}`);
    const { sessions } = readingOf(`${HEADER},weight_kg\n${rows.join('\n')}`);
    const sets = sessions[0]?.exercises[0]?.workingSets ?? [];
    expect(sets.map(({ weightKg }) => weightKg)).toEqual(weights);
    expect(sets.every((set) => set.enteredWeight === undefined)).toBe(true);
  });

  it('can have numbers for kinds of sets, and both units with one of them 0', () => {
    const header = HEADER.replace('reps', 'reps,weight_kg,weight_lbs,duration_seconds,distance_km');
    const row = (index: number, kind: number, kg: number, lbs: number) =>
      `A,2026-01-02T10:00:00,,Row,${index},${kind},5,${kg},${lbs},0,0`;
    const rows = [row(0, 2, 0, 45), row(1, 1, 0, 95.5), row(2, 3, 40, 88.18), row(3, 4, 40, 88.18)];
    expect(readingOf([header, ...rows].join('\n')).sessions.flatMap(outline)).toEqual([
      '2026-01-02T10:00:00 A',
      ' Row',
      '  w 45lb x5',
      '  95.5lb x5',
      '  40x5 (dropset)',
      '  40x5 (failure)',
    ]);
  });

  it('can have pounds and miles', () => {
    const text = `${HEADER},weight_lbs,distance_miles\nA,2026-01-01 10:00:00,,Walk,0,normal,,45,1\n`;
    expect(readingOf(text).sessions[0]?.exercises[0]?.workingSets).toMatchObject([
      { enteredWeight: { value: 45, unit: 'lb' }, distanceMeters: 1609.344 },
    ]);
  });

  it('gives the same id to a workout from versions with and without seconds', () => {
    const idOf = (start: string) =>
      readingOf(`${HEADER},weight_kg\nA,"${start}",,Row,0,normal,5,50\n`).sessions[0]?._id;
    expect(idOf('15 Jul 2026, 08:00')).toBe(idOf('2026-07-15 08:00:00'));
    expect(idOf('15 Jul 2026, 08:00')).not.toBe(idOf('15 Jul 2026, 08:01'));
  });
});

describe('the measurements of Hevy', () => {
  it('have body weights, also with months in another language', () => {
    const { bodyWeights, skipped, sessions } = readingOf(exportText('hevymeasurements.csv'));
    expect(bodyWeights).toEqual([
      { day: '2026-01-27', weightKg: 74.6 },
      { day: '2026-02-02', weightKg: 75.2 },
    ]);
    expect(sessions).toEqual([]);
    expect(skipped).toEqual([{ line: 4, reason: 'it has no body weight' }]);
  });
});
