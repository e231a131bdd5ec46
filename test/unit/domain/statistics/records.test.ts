import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../../src/domain/athlete.js';
import { bySession, type DoneExercise } from '../../../../src/domain/statistics/done-exercise.js';
import { RecordBook, recordsOfAllTime } from '../../../../src/domain/statistics/records.js';
import { anId, aSession, exercise } from '../../../support/builders.js';
import { doneIn, squatsOn } from '../../../support/done.js';

/** Each record as `date kind value > value it beat`. */
function recordsIn(exercises: readonly DoneExercise[], athlete: Athlete = {}): string[] {
  return recordsOfAllTime(exercises, athlete).map(
    ({ date, kind, value, beat }) => `${date} ${kind} ${round(value)} > ${round(beat.value)} of ${beat.date}`,
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

describe('recordsOfAllTime', () => {
  it('treats the first value as a baseline, not a record', () => {
    expect(recordsIn(squatsOn({ '2026-01-05': ['100x5', '110x5', '120x8'] }))).toEqual([]);
  });

  it('returns each kind with the value it beat and its date', () => {
    expect(recordsIn(squatsOn({ '2026-01-05': ['100x5'], '2026-01-12': ['100x5', '102.5x6'] }))).toEqual([
      '2026-01-12 heaviest 102.5 > 100 of 2026-01-05',
      '2026-01-12 e1rm 123 > 116.67 of 2026-01-05',
      '2026-01-12 setVolume 615 > 500 of 2026-01-05',
      '2026-01-12 sessionVolume 1115 > 500 of 2026-01-05',
    ]);
  });

  it('returns the set of the record, with the spelling of its session', () => {
    const [record] = recordsOfAllTime(
      squatsOn({ '2026-01-05': ['100x5'], '2026-01-12T18:00': ['105x3 @9', '105x2'] }),
      {},
    );
    expect(record).toEqual({
      exercise: 'Squat',
      kind: 'heaviest',
      value: 105,
      weightKg: 105,
      reps: 3,
      date: '2026-01-12T18:00',
      sessionId: anId(2),
      beat: { value: 100, date: '2026-01-05' },
    });
  });

  it('compares estimates with and without an RPE', () => {
    const days = { '2026-01-05': ['10x12'], '2026-01-12': ['10x11 @10'] };
    expect(recordsIn(squatsOn(days))).toEqual(['2026-01-12 e1rm 14.14 > 14 of 2026-01-05']);
  });

  it('returns an estimated maximum for the same set at a lower RPE', () => {
    const days = { '2026-01-05': ['100x5 @9'], '2026-01-12': ['100x5 @8'] };
    expect(recordsIn(squatsOn(days))).toEqual(['2026-01-12 e1rm 123.3 > 119.47 of 2026-01-05']);
  });

  it('includes a record in pounds that is only a rounding of kilograms', () => {
    const days = squatsOn({ '2026-01-05': ['15x10'], '2026-01-12': ['33.1lb x10'] });
    expect(recordsIn(days, { unit: 'lb' })[0]).toBe('2026-01-12 heaviest 15.01 > 15 of 2026-01-05');
  });

  it('finds the most repetitions at each load', () => {
    const found = recordsIn(squatsOn({ '2026-01-05': ['100x5', '90x8'], '2026-01-12': ['100x7', '90x9'] }));
    expect(found.filter((line) => line.includes('reps'))).toEqual([
      '2026-01-12 reps 7 > 5 of 2026-01-05',
      '2026-01-12 reps 9 > 8 of 2026-01-05',
    ]);
  });

  it('returns no record if an earlier set had at least the load and the repetitions', () => {
    const before = { '2026-01-05': ['90x5'], '2026-01-12': ['100x8'] };
    const repsIn = (lines: string[]) =>
      recordsIn(squatsOn({ ...before, '2026-01-19': lines })).filter((line) => /2026-01-19 reps/.test(line));
    expect(repsIn(['90x8'])).toEqual([]);
    expect(repsIn(['90x9'])).toEqual(['2026-01-19 reps 9 > 5 of 2026-01-05']);
    expect(repsIn(['100x9', '90x9'])).toEqual(['2026-01-19 reps 9 > 8 of 2026-01-12']);
  });

  it('returns one record per kind and session, the best one', () => {
    const found = recordsIn(squatsOn({ '2026-01-05': ['100x5'], '2026-01-12': ['100x6', '100x7', '100x7'] }));
    expect(found.filter((line) => line.includes(' reps '))).toEqual(['2026-01-12 reps 7 > 5 of 2026-01-05']);
  });

  it('does not count ties and rounding errors as records', () => {
    const found = recordsIn(
      squatsOn({ '2026-01-05': ['100x5'], '2026-01-12': ['100x5'], '2026-01-19': ['100.00000001x5'] }),
    );
    expect(found).toEqual([]);
  });

  it('names the earliest of equal values as the one that was beaten', () => {
    const found = recordsIn(
      squatsOn({ '2026-01-05': ['100x1'], '2026-01-12': ['100x1'], '2026-01-19': ['105x1'] }),
    );
    expect(found[0]).toBe('2026-01-19 heaviest 105 > 100 of 2026-01-05');
  });

  it('follows the dates of sessions, not the order in which they were saved', () => {
    const inOrder = squatsOn({ '2026-01-05': ['100x5'], '2026-01-12': ['105x5'], '2026-01-19': ['110x5'] });
    expect(recordsIn([...inOrder].reverse())).toEqual(recordsIn(inOrder));
  });

  it('counts an exercise that occurs twice in a session as one', () => {
    const session = (id: number, date: string, ...lines: string[]) =>
      aSession()
        .id(id)
        .on(date)
        .with(...lines.map((line, at) => exercise(at === 0 ? 'Squat' : 'SQUAT').working(line)))
        .build();
    const found = recordsIn(
      doneIn(session(1, '2026-01-05', '100x5'), session(2, '2026-01-12', '100x5', '100x5')),
    );
    expect(found).toEqual(['2026-01-12 sessionVolume 1000 > 500 of 2026-01-05']);
  });

  it('counts the body weight only if it is known', () => {
    const sets = squatsOn({ '2026-01-05': ['bw x5'], '2026-01-12': ['bw x6'] });
    expect(recordsIn(sets)).toEqual(['2026-01-12 reps 6 > 5 of 2026-01-05']);
    expect(recordsIn(sets, { bodyWeights: [{ date: '2000-01-01', weightKg: 80 }] })).toEqual([
      '2026-01-12 e1rm 96 > 93.33 of 2026-01-05',
      '2026-01-12 reps 6 > 5 of 2026-01-05',
      '2026-01-12 setVolume 480 > 400 of 2026-01-05',
      '2026-01-12 sessionVolume 480 > 400 of 2026-01-05',
    ]);
  });

  it('counts less assistance as more load', () => {
    expect(recordsIn(squatsOn({ '2026-01-05': ['bw-20x5'], '2026-01-12': ['bw-15x5'] }))).toEqual([
      '2026-01-12 heaviest -15 > -20 of 2026-01-05',
    ]);
  });

  it('does not compare loads on the body with loads on a bar', () => {
    expect(recordsIn(squatsOn({ '2026-01-05': ['bw+10x5'], '2026-01-12': ['60x5'] }))).toEqual([]);
  });

  it('ignores failed sets and sets without a load', () => {
    expect(recordsIn(squatsOn({ '2026-01-05': ['100x5', '60s'], '2026-01-12': ['200x0', '90s'] }))).toEqual(
      [],
    );
  });
});

describe('RecordBook', () => {
  it('returns no record in pounds that is displayed like the value it beat', () => {
    const kinds = (before: string, pounds: string) => {
      const book = new RecordBook({ unit: 'lb' });
      const [first = [], second = []] = bySession(
        squatsOn({ '2026-01-05': [before], '2026-01-12': [pounds] }),
      );
      book.enter(first);
      return book.enter(second).map(({ kind }) => kind);
    };
    expect(kinds('15x10', '33.1lb x10')).not.toContain('heaviest');
    expect(kinds('77x10', '170lb x1')).toEqual(['heaviest']);
  });
});
