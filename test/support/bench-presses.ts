/** Sessions of one exercise among others, with records of every kind. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from './builders.js';

/** Bench presses of six weeks, with none in the fourth week, newest last. */
export function benchPresses(): readonly TrainingSession[] {
  const days: readonly (readonly [date: string, week: number, warmups: string, ...sets: string[]])[] = [
    ['2026-01-06T18:05:00+01:00', 1, '20x5', '70x8 @8', '70x8 @8.5'],
    ['2026-01-13T18:05:00+01:00', 2, '20x5', '72.5x8 @8.5', '72.5x7 @9'],
    ['2026-01-20', 3, '40x5', '75x6 @9 good', '70x10 @9.5'],
    ['2026-02-03', 5, '40x5', '75x8 @9.5', '75x6 @10 - grip slipped'],
    ['2026-02-10', 6, '40x5', '60x10'],
  ];
  return days.map(([date, week, warmup, ...sets], index) =>
    aSession()
      .id(index + 1)
      .on(date)
      .focused('Push')
      .having({ phase: 2, week })
      .with(
        exercise('Barbell Bench Press')
          .warmup(warmup)
          .working(...sets)
          .noted(index === 3 ? 'Film it.' : ''),
        exercise('Plank').working('60s'),
      )
      .build(),
  );
}
