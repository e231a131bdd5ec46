/** Reads exports in tests, and outlines the result in a few words that show every key. */
import { readFileSync } from 'node:fs';
import type { ReadResult } from '../../../src/domain/dialects/read-result.js';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import type { Exercise, TrainingSession, WarmupSet, WorkingSet } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import {
  type ExportContent,
  type ExportOptions,
  readExportSteps,
} from '../../../src/interchange/read-export.js';

export const ANN = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;

/** A small library that replaces the built-in one. */
const LIBRARY = ExerciseLibrary.of([
  ['Russian Twist', 'body only', ['abdominals'], []],
  ['Plank', 'body only', ['abdominals'], []],
  ['Leg Press', 'machine', ['quadriceps'], []],
]);

export const exportText = (name: string): string =>
  readFileSync(new URL(`../../fixtures/exports/${name}`, import.meta.url), 'utf8');

/** The content of an export with its sessions built. */
type BuiltContent = Omit<ExportContent, 'sessions'> & { readonly sessions: readonly TrainingSession[] };

export function tryReading(text: string, options: Partial<ExportOptions> = {}): ReadResult<ExportContent> {
  const steps = readExportSteps(
    text,
    {
      format: null,
      unit: null,
      distanceUnit: null,
      columns: null,
      rememberedColumns: {},
      timeZone: 'UTC',
      library: LIBRARY,
      ...options,
    },
    ANN,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @throws if the text cannot be read */
export function contentOf(text: string, options: Partial<ExportOptions> = {}): ExportContent {
  const read = tryReading(text, options);
  if (!read.ok) throw new Error(read.error.reason);
  return read.value;
}

/** @throws if the text cannot be read */
export function readingOf(text: string, options: Partial<ExportOptions> = {}): BuiltContent {
  const content = contentOf(text, options);
  return { ...content, sessions: content.sessions.map(({ build }) => build()) };
}

/** The lines of the outline of all sessions of a fixture. */
export function outlineOf(name: string, options: Partial<ExportOptions> = {}): readonly string[] {
  return readingOf(exportText(name), options).sessions.flatMap(outline);
}

export function outline(session: TrainingSession): readonly string[] {
  const { date, focus, sessionDurationMinutes: minutes, notes, program } = session;
  return [
    words(date, focus, minutes === null ? null : `${minutes} min`, notes && quoted(notes), program),
    ...session.exercises.flatMap(outlineExercise),
  ];
}

function outlineExercise(exercise: Exercise): readonly string[] {
  const { Name, supersetGroup: group, notes, exerciseType, targetMuscleGroups: muscles } = exercise;
  return [
    words(` ${Name}`, group && `[${group}]`, exerciseType, muscles.join('+'), notes && quoted(notes)),
    ...exercise.warmupSets.map((set) => `  w ${outlineSet(set)}`),
    ...exercise.workingSets.map((set) => `  ${outlineSet(set)}`),
  ];
}

function outlineSet(set: WarmupSet | WorkingSet): string {
  return words(formatSet(set), set.setType && `(${set.setType})`);
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function words(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
