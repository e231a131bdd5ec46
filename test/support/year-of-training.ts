/** A year of training: three days a week, phases of eight weeks with a deload, and two weeks of holiday. */
import type { TrainingSession } from '../../src/domain/record.js';
import { aSession, exercise } from './builders.js';
import { ANN, LogHarness } from './log-harness.js';

const MS_PER_DAY = 86_400_000;
const FIRST_MONDAY = Date.UTC(2025, 1, 17);
const WEEKS = 52;
const WEEKS_PER_PHASE = 8;
/** Monday, Wednesday, Friday. */
const TRAINING_DAYS = [0, 2, 4];
/** The weeks without training, counted from 0. */
const HOLIDAYS = [23, 24];

export const ATHLETE = {
  ...ANN,
  bodyWeights: [{ date: '2025-01-01', weightKg: 80 }],
  muscleTargets: { quads: { min: 6, max: 9 }, neck: { min: 2, max: 4 } },
};

/** The sessions of the year, oldest first. Loads and reps are computed from the week and the day. */
export const YEAR_OF_TRAINING: readonly TrainingSession[] = Array.from({ length: WEEKS }, (_, week) => week)
  .filter((week) => !HOLIDAYS.includes(week))
  .flatMap((week) => TRAINING_DAYS.map((weekday) => sessionOf(week, weekday)));

function sessionOf(week: number, weekday: number): TrainingSession {
  const day = new Date(FIRST_MONDAY + (week * 7 + weekday) * MS_PER_DAY).toISOString().slice(0, 10);
  const weekOfPhase = (week % WEEKS_PER_PHASE) + 1;
  const isDeloadWeek = weekOfPhase === WEEKS_PER_PHASE;
  // Loads grow over the months and drop a little at the end of each phase.
  const added = 2.5 * Math.floor(week / 4) - (weekOfPhase > 6 ? 2.5 : 0);
  const reps = 4 + (weekOfPhase % 3);
  const press = exercise('Barbell Bench Press')
    .having({ targetMuscleGroups: ['chest'], secondaryMuscleGroups: ['triceps', 'shoulders'] })
    .planned({ sets: 3, repRange: { min: 4, max: 5 }, restMinutes: 3 })
    .warmup('20x10')
    .working(
      `${70 + added}x${reps} @8 rest 3`,
      `${70 + added}x${reps} @8.5 rest ${3 + (week % 3)}`,
      ...(isDeloadWeek ? [] : [`${67.5 + added}x${reps + 1} rest 3:15`]),
    );
  const squat = exercise('Back Squat')
    .having({ targetMuscleGroups: ['quads'], secondaryMuscleGroups: ['glutes'] })
    .planned({ sets: 3, repRange: { min: 3, max: 6 } })
    .working(...[0, 5, 10].map((less) => `${100 + 2 * added - less}x${reps} @${weekday === 4 ? 5 : 8}`));
  const pullUp = exercise('Pull-up')
    .having({ targetMuscleGroups: ['lats'], secondaryMuscleGroups: ['biceps'] })
    .working(`bw x${6 + Math.floor(week / 10)}`, `bw+5x${4 + Math.floor(week / 13)}`);
  const carry = exercise('Farmer Walk').working('40x30m', '40x30m');
  return aSession()
    .id(week * 7 + weekday + 1)
    .on(`${day}T18:00:00+01:00`)
    .focused(weekday === 0 ? 'Push' : 'Whole body')
    .having({ phase: Math.floor(week / WEEKS_PER_PHASE) + 1, week: weekOfPhase, isDeloadWeek })
    .with(press, ...(weekday === 0 ? [] : [squat]), pullUp, ...(weekday === 4 ? [carry] : []))
    .build();
}

/** The Stats screen three days after the last session, after Tab was pressed `tabs` times. */
export function statsHarness(tabs = 0, athlete: Parameters<typeof worldWith>[0] = ATHLETE): LogHarness {
  const harness = worldWith(athlete).press('alt+4');
  for (let count = 0; count < tabs; count += 1) harness.press('tab');
  return harness;
}

function worldWith(athlete: NonNullable<ConstructorParameters<typeof LogHarness>[0]>['athlete'] & object) {
  return new LogHarness({ sessions: YEAR_OF_TRAINING, athlete, now: new Date('2026-02-16T18:02:11Z') });
}
