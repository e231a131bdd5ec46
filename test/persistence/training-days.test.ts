import { describe, expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import { NOW, openStores, saveRow } from '../support/stores.js';

const DATES = ['2025-12-31T23:30', '2026-01-01', '2026-01-01T08:00-05:00', '2026-01-31T18:00', '2026-02-01'];

function opened() {
  const stores = openStores();
  for (const [at, date] of DATES.entries()) {
    const names = at % 2 === 0 ? ['Squat', 'Row'] : ['squat'];
    const session = aSession()
      .id(at + 1)
      .on(date)
      .with(...names.map((name) => exercise(name).working('100x5+2', 'bw+10x4')));
    saveRow(stores, session.build());
  }
  return stores;
}

describe('training days', () => {
  it('span from the first session to the last, without deleted ones', () => {
    const { repository } = opened();
    expect(repository.days.span()).toEqual({ sessions: 5, firstDay: '2025-12-31', lastDay: '2026-02-01' });
    repository.markDeleted(anId(5), NOW.toISOString(), true);
    expect(repository.days.span()).toEqual({ sessions: 4, firstDay: '2025-12-31', lastDay: '2026-01-31' });
    expect(openStores().repository.days.span()).toBeNull();
  });

  it('count sessions by the date as written', () => {
    const { days } = opened().repository;
    expect(days.sessionsByDay({ since: '2026-01-01', until: '2026-01-31' })).toEqual(
      new Map([
        ['2026-01-01', 2],
        ['2026-01-31', 1],
      ]),
    );
  });

  it('give the effort of each session, with partial repetitions if they count', () => {
    const { days } = opened().repository;
    const range = { since: '2026-01-31', until: '2026-02-01' };
    const volumes = (countsPartials: boolean) =>
      days.efforts(range, countsPartials).map(({ date, workingSets, volume }) => [date, workingSets, volume]);
    expect(volumes(false)).toEqual([
      ['2026-01-31T18:00', 2, { externalKg: 500, bodyweightKg: 40, bodyweightReps: 4 }],
      ['2026-02-01', 4, { externalKg: 1000, bodyweightKg: 80, bodyweightReps: 8 }],
    ]);
    expect(volumes(true)).toEqual([
      ['2026-01-31T18:00', 2, { externalKg: 700, bodyweightKg: 40, bodyweightReps: 4 }],
      ['2026-02-01', 4, { externalKg: 1400, bodyweightKg: 80, bodyweightReps: 8 }],
    ]);
  });

  it('list the exercises as last written, latest first', () => {
    const { days } = opened().repository;
    expect(days.exercises()).toEqual([
      { key: 'squat', name: 'Squat', lastDate: '2026-02-01' },
      { key: 'row', name: 'Row', lastDate: '2026-02-01' },
    ]);
  });

  it('date no exercise by an occurrence without sets, and end the list with those that were never done', () => {
    const stores = opened();
    const skipped = aSession()
      .id(9)
      .on('2026-03-01')
      .with(exercise('Dip'), exercise('ROW'), exercise('Squat'));
    saveRow(stores, skipped.build());
    const warmedUp = aSession().id(10).on('2026-03-02').with(exercise('Curl').warmup('20x5'));
    saveRow(stores, warmedUp.build());
    expect(stores.repository.days.exercises()).toEqual([
      { key: 'curl', name: 'Curl', lastDate: '2026-03-02' },
      { key: 'squat', name: 'Squat', lastDate: '2026-02-01' },
      { key: 'row', name: 'Row', lastDate: '2026-02-01' },
      { key: 'dip', name: 'Dip', lastDate: '' },
    ]);
  });

  it('find the day since which an exercise was done a number of times', () => {
    const { days } = opened().repository;
    expect([1, 2, 5, 6].map((times) => days.dayOfLast('squat', times))).toEqual([
      '2026-02-01',
      '2026-01-31',
      '2025-12-31',
      '',
    ]);
  });
});
