import { describe, expect, it } from 'vitest';
import { readOne, sessionOf } from './fixtures.js';

const exerciseLog = (lines: string) => `- Date: 2026-01-05\n## Squat\n${lines}\n`;

describe('a set of a log as people write it', () => {
  const setsOf = (lines: string) => sessionOf(exerciseLog(lines)).exercises[0]?.workingSets;

  it('may lack its reps, which are saved as not counted, with a warning', () => {
    const text = exerciseLog('### Working Sets\n1. 55 x RPE 9.5 failure:llp(7) - lost count\n2. 50 x');
    const { session, warnings } = readOne(text);
    expect(session.exercises[0]?.workingSets).toMatchObject([
      {
        weightKg: 55,
        repCount: null,
        rpe: 9.5,
        failureTechnique: { type: 'LLP', details: { partialRepCount: 7 } },
        notes: 'lost count',
      },
      { weightKg: 50, repCount: null, notes: null },
    ]);
    const reason = 'the reps are missing; saved as not counted';
    expect(warnings).toEqual(['line 4', 'line 5'].map((place) => ({ place, reason })));
  });

  it('may have reps without a load', () => {
    expect(setsOf('### Sets\n1. 9 reps - full range\n2. 6+1 reps @9')).toMatchObject([
      { weightKg: null, repCount: { full: 9, partial: 0 }, notes: 'full range' },
      { weightKg: null, repCount: { full: 6, partial: 1 }, rpe: 9 },
    ]);
  });

  it.each(['!llp 4,3,2', 'failure:llp(4, 3, 2)', 'failure: LLP 4, 3, 2 reps'])(
    'may have partial reps in bouts: %s',
    (technique) => {
      expect(setsOf(`### Sets\n80x5 ${technique} - good`)).toMatchObject([
        { failureTechnique: { type: 'LLP', details: { partialRepCount: 9 } }, notes: 'good' },
      ]);
    },
  );

  it('may have a rest after its partial reps', () => {
    expect(setsOf('### Sets\n80x5 !llp 4, rest 3 min')).toMatchObject([
      { failureTechnique: { details: { partialRepCount: 4 } }, actualRestMinutes: 3 },
    ]);
  });

  it.each([
    '25 min 5 km',
    '5 km in 25 min',
    '25 min / 5 km',
    '5 km (25 min)',
    '25:00 - 5000 m',
    'Distance: 5 km, Time: 25 min',
    'time 25 min distance 5km',
  ])('of an activity has a time and a distance: %s', (line) => {
    for (const [rest, notes] of [
      ['', null],
      [', RPE 6 - 400m in 95s at the end', '400m in 95s at the end'],
    ]) {
      const [set] = setsOf(`### Activity Sets\n1. ${line}${rest}`) ?? [];
      expect(set).toMatchObject({ durationSeconds: 1500, distanceMeters: 5000, weightKg: null, notes });
    }
  });

  it('keeps a time in a sentence as text', () => {
    const [set] = setsOf('### Activity Sets\n1. 5 km - 25 min slower than planned') ?? [];
    expect(set).toMatchObject({ distanceMeters: 5000, notes: '25 min slower than planned' });
    expect(set).not.toHaveProperty('durationSeconds');
  });
});
