/**
 * Reads private exports in the folder TRAININGLOGS_REAL_DATA; without it these tests are skipped. The expected
 * numbers were counted without the readers.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateRecord } from '../../../src/domain/dialects/validate-record.js';
import { exerciseKey } from '../../../src/domain/exercise-name.js';
import { findMuscles } from '../../../src/domain/muscles/find-muscles.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import { readExerciseLibrary } from '../../../src/persistence/exercise-library-file.js';
import { readingOf, tryReading } from './outline.js';

const folder = join(process.env.TRAININGLOGS_REAL_DATA ?? '', 'exports');
const isThere = process.env.TRAININGLOGS_REAL_DATA !== undefined && existsSync(folder);

const read = (name: string, unit: 'kg' | 'lb' | null = null) =>
  readingOf(readFileSync(join(folder, name), 'utf8'), { unit });

const workingSetsOf = (sessions: readonly TrainingSession[]) =>
  sessions.flatMap(({ exercises }) => exercises.flatMap(({ workingSets }) => workingSets));
const warmupSetsOf = (sessions: readonly TrainingSession[]) =>
  sessions.flatMap(({ exercises }) => exercises.flatMap(({ warmupSets }) => warmupSets));

/** Load × repetitions of all working sets, in the unit in which they were entered. */
const volumeOf = (sessions: readonly TrainingSession[]) =>
  workingSetsOf(sessions).reduce(
    (total, { weightKg, enteredWeight, repCount }) =>
      total + (enteredWeight?.value ?? weightKg ?? 0) * (repCount?.full ?? 0),
    0,
  );

describe.skipIf(!isThere)('a real export', () => {
  it.each([
    ['fitnotes-2020-lbs-in-header.csv', null, 18, 436, 436, 302_175],
    ['fitnotes-android-export-kgs.csv', null, 2, 38, 38, 18_498],
    ['fitnotes-android-export-lbs.csv', null, 2, 38, 38, 40_781.26],
    ['fitnotes-android-export-lbs-edge-cases.csv', null, 3, 46, 46, 40_781.26],
    ['hevy-2026-en-kg-rpe.csv', null, 232, 4063, 4063, 1_548_743.1],
    ['strong-2021-comma-duration-rpe-de-names.csv', 'kg', 129, 2078, 2078, 800_773],
    ['strong-2022-android-semicolon-weight-unit.csv', null, 110, 2709, 2709, 831_046.65],
    ['strong-2025-comma-rest-timer-rows.csv', 'kg', 1, 8, 16, 1050],
    ['strong-semicolon-workout-number-kg.csv', null, 2, 14, 14, 10_450],
    ['stronglifts-export-kg.csv', null, 5, 53, 15, 10_545],
  ] as const)('%s is read completely', (name, unit, sessions, sets, rows, volume) => {
    const content = read(name, unit);
    expect(content.skipped).toEqual([]);
    expect(content.rows).toBe(rows);
    expect(content.sessions).toHaveLength(sessions);
    expect([...workingSetsOf(content.sessions), ...warmupSetsOf(content.sessions)]).toHaveLength(sets);
    expect(volumeOf(content.sessions)).toBeCloseTo(volume, 4);
    for (const session of content.sessions) {
      expect(validateRecord(session)).toEqual({ ok: true, value: session });
    }
  });

  it.each([
    'strong-2019-comma-rpe-lb-floats.csv',
    'strong-2021-comma-duration-rpe-de-names.csv',
    'strong-2025-comma-rest-timer-rows.csv',
  ])('without a unit is an error: %s', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(tryReading(text)).toMatchObject({ ok: false, error: { remedy: 'give --unit kg or --unit lb' } });
  });

  it('of Hevy has its kinds of sets and its supersets', () => {
    const { sessions } = read('hevy-2026-en-kg-rpe.csv');
    const sets = workingSetsOf(sessions);
    expect(warmupSetsOf(sessions)).toHaveLength(186);
    expect(sets.filter(({ setType }) => setType === 'dropset')).toHaveLength(74);
    expect(sets.filter(({ setType }) => setType === 'failure')).toHaveLength(112);
    const exercises = sessions.flatMap((session) => session.exercises);
    expect(exercises).toHaveLength(1146);
    expect(exercises.filter(({ supersetGroup }) => supersetGroup !== undefined)).toHaveLength(166);
    expect(sets.some(({ enteredWeight }) => enteredWeight !== undefined)).toBe(false);
  });

  it('in kilograms, of an athlete who trains in pounds, is read as pounds', () => {
    const { sessions, skipped } = read('hevy-2026-en-dates-pt-notes.csv');
    expect([sessions.length, skipped.length]).toEqual([37, 0]);
    const sets = [...workingSetsOf(sessions), ...warmupSetsOf(sessions)];
    expect(sets).toHaveLength(567);
    // 304 are round in pounds only. The other 19 are 70 or 140 lb, which are round in kilograms too.
    expect(sets.filter(({ enteredWeight }) => enteredWeight?.unit === 'lb')).toHaveLength(323);
    const notes = sessions.flatMap(({ exercises }) => exercises.map((each) => each.notes ?? ''));
    expect(notes.filter((note) => note.includes('\\n'))).toEqual([]);
  });

  it('of Strong has the rest before the following set', () => {
    const { sessions } = read('strong-2025-comma-rest-timer-rows.csv', 'kg');
    const rests = workingSetsOf(sessions).map((set) => set.actualRestMinutes);
    expect(rests).toEqual([null, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('with dates in many formats has all of them read', () => {
    const { sessions, skipped } = read('openweight-hevy-date-formats.csv');
    expect(skipped).toEqual([]);
    expect(sessions.map(({ date }) => date)).toEqual([
      '2024-01-15T10:30:00Z',
      '2025-06-30T19:56',
      '2024-01-15T10:30:00+05:30',
      '2024-01-15T10:30:00',
      '2024-01-15',
      '2024-01-15T10:30',
    ]);
  });

  /** The rows of a table, counted without the reader: a line end between quotes is part of a row. */
  function countRows(text: string): { readonly rows: number; readonly others: number } {
    const rows = text.replace(/"(?:[^"]|"")*"/g, (cell) => cell.replace(/[\r\n]/g, ' ')).split(/\r?\n/);
    const filled = rows.slice(1).filter((row) => row.trim() !== '');
    // Strong has rows for rests and notes.
    const others = filled.filter((row) => /[;,]"?(Rest Timer|Note)"?[;,]/.test(row)).length;
    return { rows: filled.length, others };
  }

  it('has each row read as a set, a rest or a note, or skipped', () => {
    // In an export of StrongLifts, one row has all sets of an exercise.
    const names = readdirSync(folder).filter((name) => !name.startsWith('stronglifts'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const { sessions, skipped, rows } = read(name, 'kg');
      const counted = countRows(readFileSync(join(folder, name), 'utf8'));
      const sets = workingSetsOf(sessions).length + warmupSetsOf(sessions).length;
      expect([name, rows]).toEqual([name, counted.rows]);
      expect([name, sets + skipped.length + counted.others]).toEqual([name, counted.rows]);
    }
  });

  it('has muscles for at least 95 % of its distinct exercises', () => {
    const names = new Set(
      readdirSync(folder)
        .flatMap((name) => read(name, 'kg').sessions)
        .flatMap(({ exercises }) => exercises.map(({ Name }) => exerciseKey(Name))),
    );
    const library = readExerciseLibrary();
    const found = [...names].filter((name) => findMuscles(name, library, {}) !== null);
    expect(names.size).toBeGreaterThan(200);
    expect(found.length / names.size).toBeGreaterThan(0.95);
  });
});
