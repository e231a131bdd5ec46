/** Measures deriving the next day and the plan of a program in a log with many other sessions. */

import { EMPTY_LIBRARY } from '../../../src/domain/exercise-library.js';
import { parseProgram } from '../../../src/domain/program/parse-program.js';
import { pastOccurrences } from '../../../src/domain/program/past-occurrences.js';
import { plannedSession } from '../../../src/domain/program/planned-session.js';
import { nextDay, type PrescribedDay } from '../../../src/domain/program/prescribe-day.js';
import { titlesOf } from '../../../src/domain/program/program-session.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { readPlan } from '../../../src/persistence/adapters/program-plan.js';
import { openDatabaseForReading } from '../../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../../src/persistence/database/training-session-repository.js';
import { createCachedMuscleFinder } from '../../../src/persistence/muscle-finder.js';
import { dataPaths } from '../../../src/persistence/paths.js';
import { timed } from './timing.js';

/** The first day of the program, which is later than all generated sessions. */
const FIRST_DAY = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;
const ATHLETE = {};
const WEEKS = 12;
const EXERCISES = `Barbell Bench Press | 4 x 6-8 @8, start 80 kg, double +2.5 kg
Barbell Squat | 5 x 5 75%
Overhead Press | 3 x 8, start 40 kg, linear +2.5 kg, after 3 misses -10%
Chest-Supported Row | 4 x 8-10 @8, start 50 kg
Triceps Pushdown | 3 x 10, start 30 kg, sum 30 +2.5 kg
`;
const DAYS = ['Upper A', 'Lower A', 'Upper B', 'Lower B'] as const;
const TEXT = `# Block\n- Weeks: ${WEEKS}\n${DAYS.map((day) => `## ${day}\n${EXERCISES}`).join('')}`;

/** The time of each run in ms. */
export type ProgramTimes = { readonly next: readonly number[]; readonly plan: readonly number[] };

/** Saves a program's sessions of 12 weeks in a copy of the database, then derives the next day and the Plan page. */
export function measureNextDay(root: string, count: number): ProgramTimes {
  const database = openDatabaseForReading(dataPaths(root).database);
  if (!database) throw new Error(`${root} has no database.`);
  const repository = new TrainingSessionRepository(database).copy();
  const read = parseProgram(TEXT, { unit: 'kg', fallbackName: '' });
  const { program } = read;
  const next = (today: string) => {
    const pastOf = pastOccurrences(
      (name, before, limit) =>
        before ? repository.occurrencesBefore(name, before, limit) : repository.occurrencesOf(name, limit),
      today,
    );
    repository.programs.followed(); // includes finding the current program, as the start menu does
    return nextDay({ program, athlete: {}, today, pastOf }, repository.programs.of(titlesOf(program)));
  };
  for (let index = 0; index < WEEKS * DAYS.length; index += 1) {
    const date = new Date(FIRST_DAY + 2 * index * DAY_MS).toISOString().slice(0, 10);
    const day = next(date);
    if (!day) throw new Error('The program has no day.');
    const _id = `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const planned = plannedSession(program, day, { _id, userId: '', userName: '', date, phase: null });
    const session = { ...planned, exercises: planned.exercises.map(doneAt(day)) };
    repository.save(session, serializeSession(session), null, date);
  }
  const finder = createCachedMuscleFinder(
    () => EMPTY_LIBRARY,
    () => ATHLETE,
  );
  const file = { ...read, file: 'block.md', fileName: 'block' };
  const plan = () =>
    readPlan(repository, [file], 0, {
      athlete: ATHLETE,
      today: '2026-10-01',
      musclesOf: finder(repository.statistics),
    });
  const repeat = (run: () => unknown) => Array.from({ length: count }, () => timed(run));
  return { next: repeat(() => next('2026-10-01')), plan: repeat(plan) };
}

/** Fills the exercises of a session with the sets of a day, each done as prescribed. */
function doneAt(day: PrescribedDay) {
  return (exercise: ReturnType<typeof plannedSession>['exercises'][number], place: number) => ({
    ...exercise,
    workingSets: (day.exercises[place]?.sets ?? []).map(({ load, reps }, index) => ({
      set: index + 1,
      weightKg: load?.value ?? 60,
      repCount: { full: reps ?? 0, partial: 0 },
      rpe: 8,
      repAssessment: null,
      actualRestMinutes: null,
      notes: null,
    })),
  });
}
