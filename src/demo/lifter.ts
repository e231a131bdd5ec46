/** One lifter over many years: four days a week, in phases of eight weeks, with ever slower progress. */
import type { TrainingSession } from '../domain/record.js';
import type { WeightUnit } from '../domain/weight.js';
import { exerciseOfDay } from './exercise-of-day.js';
import { SESSION_NOTES } from './remarks.js';
import { SeededRandom } from './seeded-random.js';
import { SPLIT } from './split.js';

export const LIFTER = { userId: 'lifter', userName: 'Lifter' } as const;

const MS_A_DAY = 86_400_000;
const DAYS_A_WEEK = 7;
const WEEKS_A_PHASE = 8;
const WEEKS_A_YEAR = 52;
const PHASES_A_PROGRAM = 3;

export type Wanted = {
  readonly count: number;
  readonly seed: number;
  /** A day in the week of the last session, `YYYY-MM-DD`. */
  readonly until: string;
  /** The unit of the loads; kg by default. */
  readonly unit?: WeightUnit;
};

/** The sessions, oldest first; the same options give the same sessions. */
export function* sessionsOfLifter({ count, seed, until, unit = 'kg' }: Wanted): Generator<TrainingSession> {
  const random = new SeededRandom(seed);
  const last = Date.parse(`${until}T00:00:00Z`);
  const lastMonday = last - ((new Date(last).getUTCDay() + 6) % DAYS_A_WEEK) * MS_A_DAY;
  const firstMonday = lastMonday - (Math.ceil(count / SPLIT.length) - 1) * DAYS_A_WEEK * MS_A_DAY;
  for (let index = 0; index < count; index += 1) yield sessionAt(index, firstMonday, unit, random);
}

function sessionAt(
  index: number,
  firstMonday: number,
  unit: WeightUnit,
  random: SeededRandom,
): TrainingSession {
  const weeks = Math.floor(index / SPLIT.length);
  const phases = Math.floor(weeks / WEEKS_A_PHASE);
  const week = (weeks % WEEKS_A_PHASE) + 1;
  const isDeload = week === WEEKS_A_PHASE;
  const day = SPLIT[index % SPLIT.length];
  if (!day) throw new Error('a split without days');
  const shape = { strength: strengthAfter(weeks) * (1 + random.between(-2, 2) / 100), week, isDeload, unit };
  const exercises = day.places.flatMap((place, at) => {
    const plan = place[phases % place.length];
    return plan ? [exerciseOfDay(plan, at + 1, shape, random)] : [];
  });
  // In every other phase, the last two exercises are a superset.
  const isPaired = phases % 2 === 1;
  const dayMs = firstMonday + (weeks * DAYS_A_WEEK + day.weekday) * MS_A_DAY;
  return {
    dataModelVersion: '0.0.1',
    dataModelType: 'training_session_log',
    _id: idFrom(random),
    ...LIFTER,
    date: `${new Date(dayMs).toISOString().slice(0, 10)}T${timeOfDay(random)}`,
    phase: (phases % PHASES_A_PROGRAM) + 1,
    week,
    isDeloadWeek: isDeload,
    focus: day.focus,
    exercises: exercises.map((exercise, at) =>
      isPaired && at >= exercises.length - 2 ? { ...exercise, supersetGroup: 'A' } : exercise,
    ),
    sessionDurationMinutes: random.between(62, 104),
    ...(random.isOnceIn(6) && { notes: random.oneOf(SESSION_NOTES) }),
    program: 'four-day-split',
    programLengthWeeks: WEEKS_A_PHASE * PHASES_A_PROGRAM,
  };
}

/** The lifter's strength as a multiple of a beginner's: up to about 1.8, mostly reached in three years. */
function strengthAfter(weeks: number): number {
  const years = weeks / WEEKS_A_YEAR;
  return 1 + 0.8 * (1 - Math.exp(-years / 1.5)) + 0.06 * Math.sin(years * 2);
}

function timeOfDay(random: SeededRandom): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.between(6, 20))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}`;
}

/** A UUID of version 4 with random bits from the seed. */
function idFrom(random: SeededRandom): string {
  const hex = Array.from({ length: 32 }, () => random.between(0, 15).toString(16)).join('');
  const variant = (8 + random.between(0, 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
