import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { signOf } from '../../../src/domain/best-working-set.js';
import { reportSession } from '../../../src/domain/read-models/session-report.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { NO_PERSONAL_BESTS } from '../../../src/domain/statistics/training-record.js';
import { aSession, exercise } from '../../support/builders.js';
import { personalBestsIn } from '../../support/done.js';

const push = () => aSession().focused('Push');

/** The report of `session` if `last` was the session before it. */
const reportAfter = (last: TrainingSession, session: TrainingSession, athlete: Athlete = {}) =>
  reportSession(session, last, athlete, (name) => personalBestsIn([last], name, athlete));

/** Each exercise with its change in load, reps and seconds. */
const changesAfter = (last: TrainingSession, session: TrainingSession) =>
  reportAfter(last, session).comparison?.exercises.map(({ name, change }) => [
    name,
    change && [change.loadKg, change.reps, change.seconds],
  ]);

const bench = (...sets: readonly string[]) => exercise('Bench Press').working(...sets);

describe('the report of a session', () => {
  it('has its duration, working sets and volume, without warm-ups', () => {
    const session = push()
      .having({ sessionDurationMinutes: 75 })
      .with(exercise('Bench Press').warmup('40x5').working('80x5', '80x5'))
      .build();
    const { totals, comparison } = reportSession(session, null, {}, () => NO_PERSONAL_BESTS);
    expect(totals).toEqual({ durationMinutes: 75, workingSets: 2, volumeKg: 800 });
    expect(comparison).toBeNull();
  });

  it('counts the body weight of the day in the volume', () => {
    const session = push().with(exercise('Pull-up').working('bw x5')).build();
    const athlete = { bodyWeights: [{ date: '2026-01-01', weightKg: 80 }] };
    expect(reportSession(session, null, athlete, () => NO_PERSONAL_BESTS).totals.volumeKg).toBe(400);
  });

  it('counts a recorded load of 0 like body weight, in totals, comparison and records', () => {
    const athlete = { bodyWeights: [{ date: '2026-01-01', weightKg: 80 }] };
    const pullUps = (sets: readonly string[]) => push().with(exercise('Pull-up').working(...sets));
    const last = pullUps(['0x5', '0x5']).id(1).on('2026-02-09').build();
    const now = pullUps(['bw x5', 'bw x5']).id(2).on('2026-02-16').build();
    const { totals, comparison, records } = reportAfter(last, now, athlete);
    expect([totals.volumeKg, comparison?.last.volumeKg]).toEqual([800, 800]);
    expect(records).toEqual([]);
  });

  it('has every record with the value it beat, in the order of the exercises', () => {
    const last = push().id(1).on('2026-02-09').with(bench('80x5'), exercise('Curl').working('20x8')).build();
    const now = push().id(2).on('2026-02-16').with(exercise('Curl').working('20x9'), bench('82.5x5')).build();
    const { records } = reportAfter(last, now);
    expect(records.map(({ exercise: name }) => name)).toEqual([
      ...Array(records.filter((each) => each.exercise === 'Curl').length).fill('Curl'),
      ...Array(records.filter((each) => each.exercise === 'Bench Press').length).fill('Bench Press'),
    ]);
    const heaviest = records.find(({ kind }) => kind === 'heaviest');
    expect(heaviest).toMatchObject({ value: 82.5, beat: { value: 80, date: '2026-02-09' } });
  });

  it('has no record the first time', () => {
    const last = push().id(1).on('2026-02-09').with(exercise('Curl').working('20x8')).build();
    expect(reportAfter(last, push().id(2).with(bench('80x5')).build()).records).toEqual([]);
  });

  it('compares the top set of each exercise by load, then by reps', () => {
    const last = push().id(1).on('2026-02-09');
    const now = push().id(2).on('2026-02-16');
    const changes = (then: readonly string[], today: readonly string[]) =>
      changesAfter(last.with(bench(...then)).build(), now.with(bench(...today)).build())?.[0]?.[1];
    expect(changes(['80x5', '70x8'], ['60x8', '82.5x4'])).toEqual([2.5, -1, 0]);
    expect(changes(['80x5'], ['80x6'])).toEqual([0, 1, 0]);
    expect(changes(['60s'], ['75s'])).toEqual([0, 0, 15]);
    expect(changes(['bw-20 x5'], ['bw-15 x5'])).toEqual([5, 0, 0]);
    // A failed attempt is not the top set.
    expect(changes(['80x5'], ['80x5', '100x0'])).toEqual([0, 0, 0]);
    // 102.05828 kg is 225 lb, converted and rounded.
    expect(changes(['225lb x5'], ['102.05828x5'])).toEqual([0, 0, 0]);
  });

  it('treats a load that was rounded to pounds as equal', () => {
    const last = push().id(1).on('2026-02-09').with(bench('57x8')).build();
    const changeTo = (line: string) => {
      const now = push().id(2).on('2026-02-16').with(bench(line)).build();
      const report = reportSession(now, last, { unit: 'lb' }, () => NO_PERSONAL_BESTS);
      return report.comparison?.exercises[0]?.change;
    };
    expect(changeTo('125lb x9')).toEqual({ loadKg: 0, reps: 1, seconds: 0 });
    expect(changeTo('120lb x8')?.loadKg).toBeLessThan(0);
    expect(changeTo('130lb x8')?.loadKg).toBeGreaterThan(0);
  });

  it('treats 35 lb after 15 kg as more, in the comparison and in the records', () => {
    const last = push().id(1).on('2026-02-09').with(bench('15x8')).build();
    const now = push().id(2).on('2026-02-16').with(bench('35lb x8')).build();
    const { comparison, records } = reportAfter(last, now, { unit: 'lb' });
    expect(comparison?.exercises[0]?.change?.loadKg).toBeCloseTo(0.876, 3);
    expect(records.map(({ kind }) => kind)).toContain('heaviest');
  });

  it('compares a load in pounds as equal to the load in kilograms that it rounds', () => {
    const last = push().id(1).on('2026-02-09').with(bench('77x10')).build();
    const report = reportAfter(last, push().id(2).on('2026-02-16').with(bench('170lb x10')).build(), {
      unit: 'lb',
    });
    expect(report.comparison?.exercises[0]?.change).toEqual({ loadKg: 0, reps: 0, seconds: 0 });
  });

  it('lists no record in pounds that is displayed like the value it beat', () => {
    const recordsOf = (then: string, today: string) => {
      const last = push().id(1).on('2026-02-09').with(bench(then)).build();
      const now = push().id(2).on('2026-02-16').with(bench(today)).build();
      return reportAfter(last, now, { unit: 'lb' }).records.map(({ kind }) => kind);
    };
    expect(recordsOf('15x8', '33.1lb x8')).toEqual([]);
    expect(recordsOf('6.8x10', '15lb x10')).toEqual([]);
    expect(recordsOf('77x10', '170lb x9')).toEqual(['heaviest']);
  });

  it('lists exercises that only one of the sessions has', () => {
    const last = push().id(1).on('2026-02-09').with(bench('80x5'), exercise('Dip').working('bw x8')).build();
    const now = push().id(2).with(exercise('Curl').working('20x8'), bench('80x5')).build();
    const names = reportAfter(last, now).comparison?.exercises.map(({ name, top, lastTop }) => [
      name,
      top !== null,
      lastTop !== null,
    ]);
    expect(names).toEqual([
      ['Curl', true, false],
      ['Bench Press', true, true],
      ['Dip', false, true],
    ]);
  });

  it('does not compare a load on the body with a load on a bar', () => {
    const last = push().id(1).on('2026-02-09').with(bench('bw+20 x5')).build();
    expect(changesAfter(last, push().id(2).with(bench('80x5')).build())).toEqual([['Bench Press', null]]);
  });

  it('names the program day of the last session, and says if either session was a deload', () => {
    const last = push().id(1).on('2026-02-09').having({ isDeloadWeek: true, programDay: 'Upper A' });
    const now = push().id(2).having({ isDeloadWeek: true });
    const report = reportAfter(last.with(bench('60x5')).build(), now.with(bench('80x5')).build());
    expect(report.isDeloadWeek).toBe(true);
    expect(report.comparison?.last).toMatchObject({ day: 'Upper A', isDeloadWeek: true });
  });
});

describe('the sign of a change', () => {
  it('is that of the load, else of the reps, else of the seconds', () => {
    expect(signOf({ loadKg: 2.5, reps: -3, seconds: 0 })).toBe(1);
    expect(signOf({ loadKg: 0, reps: -3, seconds: 9 })).toBe(-1);
    expect(signOf({ loadKg: 0, reps: 0, seconds: 9 })).toBe(1);
    expect(signOf({ loadKg: 0, reps: 0, seconds: 0 })).toBe(0);
  });
});
