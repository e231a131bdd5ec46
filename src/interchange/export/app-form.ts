/** The format of the files that this program writes for Hevy and Strong, and how the import reads their rows. */

import type { TrainingSession } from '../../domain/record.js';
import { CsvReader } from '../csv-reader.js';
import type { ExportFormat } from '../exported-row.js';
import { type Workout, WorkoutGatherer } from '../gather-workouts.js';
import { hevy } from '../hevy.js';
import { readMoment } from '../read-moment.js';
import { strong } from '../strong.js';
import type { AppTexts } from './app-texts.js';
import { HEVY_HEADER, HEVY_MONTHS, hevyRows } from './hevy-rows.js';
import type { Transport } from './own-notes.js';
import { STRONG_HEADER, strongRows } from './strong-rows.js';

export type AppForm = {
  readonly format: ExportFormat;
  readonly header: string;
  readonly rows: (session: TrainingSession, texts: AppTexts) => string;
  readonly transport: Transport;
  /** The rows of an exercise that contain its notes. */
  readonly notesOfExercise: 'every-row' | 'first-set';
};

export const APP_FORMS: Readonly<Record<'hevy' | 'strong', AppForm>> = {
  hevy: {
    format: hevy,
    header: HEVY_HEADER,
    rows: hevyRows,
    // Hevy writes a line break in notes as a backslash and an `n`.
    transport: (text) => text.replaceAll('\\n', '\n').trim(),
    notesOfExercise: 'every-row',
  },
  strong: {
    format: strong,
    header: STRONG_HEADER,
    rows: strongRows,
    transport: (text) => text.trim(),
    notesOfExercise: 'first-set',
  },
};

function monthOf(word: string): number | null {
  const at = HEVY_MONTHS.findIndex((month) => month.toLowerCase() === word.toLowerCase());
  return at === -1 ? null : at + 1;
}

/** The form of an app's files; null if this program writes no files for the app. */
export function appFormOf(name: string): AppForm | null {
  return name === 'hevy' || name === 'strong' ? APP_FORMS[name] : null;
}

export function workoutsIn({ format, header }: AppForm, rows: string): Workout[] {
  const csv = new CsvReader(header + rows, true);
  const reader = format.open(csv.header, { decimalMark: null, distanceUnit: null, columns: null });
  const gatherer = new WorkoutGatherer();
  for (let record = csv.next(); record && reader; record = csv.next()) {
    const row = reader.readRow(record.cells);
    if (typeof row === 'string') continue;
    const start = readMoment(row.workout.start, null, monthOf);
    const end = row.workout.end ? readMoment(row.workout.end, null, monthOf) : null;
    if (start !== null) gatherer.add(row, start, end);
  }
  return [...gatherer.all()];
}
