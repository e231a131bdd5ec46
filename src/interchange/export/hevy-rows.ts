/** Writes sessions as Hevy does: texts in quotes, weights in kilograms, a row per set. */
import type { TrainingSession } from '../../domain/record.js';
import { setsInOrder } from '../../domain/set-order.js';
import { type AppTexts, appLoad, appReps, appRpe, numberCell, textCell, wallTime } from './app-texts.js';
import { splitNotes } from './own-notes.js';

const COLUMNS = [
  ...['title', 'start_time', 'end_time', 'description', 'exercise_title', 'superset_id', 'exercise_notes'],
  ...['set_index', 'set_type', 'weight_kg', 'reps', 'distance_km', 'duration_seconds', 'rpe'],
];

export const HEVY_HEADER = `${COLUMNS.map((column) => `"${column}"`).join(',')}\n`;

/** Kilograms per pound in Hevy, which rounds the product to two decimals. */
const HEVY_KG_PER_LB = 0.4536;
const METERS_PER_KM = 1000;

export function hevyRows(session: TrainingSession, texts: AppTexts): string {
  const start = wallTime(session.date, texts.minutesLater);
  const end = new Date(start.getTime() + Math.round(session.sessionDurationMinutes ?? 0) * 60_000);
  const workout = [textCell(texts.title), textCell(dateText(start)), textCell(dateText(end))];
  const notesAt = notesOfRows(texts.notes);
  const supersets = [...new Set(session.exercises.flatMap(({ supersetGroup }) => supersetGroup ?? []))];
  const rows = session.exercises.flatMap((exercise, index) => {
    const { name = '', notes = '' } = texts.exercises[index] ?? {};
    const exerciseNotesAt = notesOfRows(notes);
    const { supersetGroup } = exercise;
    const superset = supersetGroup === undefined ? '' : String(supersets.indexOf(supersetGroup));
    return setsInOrder(exercise).map((ordered, at) => {
      const { set, kind } = ordered;
      const load = appLoad(set, name);
      const weightKg =
        load?.unit === 'lb' ? Math.round(load.value * HEVY_KG_PER_LB * 100) / 100 : load?.value;
      return [
        textCell(name),
        superset,
        textCell(exerciseNotesAt(at)),
        String(at),
        textCell(kind === 'warmup' ? 'warmup' : (set.setType ?? 'normal')),
        numberCell(weightKg),
        numberCell(appReps(ordered)),
        numberCell(set.distanceMeters === undefined ? null : set.distanceMeters / METERS_PER_KM),
        numberCell(set.durationSeconds),
        numberCell(appRpe(ordered)),
      ];
    });
  });
  return rows.map((cells, at) => `${[...workout, textCell(notesAt(at)), ...cells].join(',')}\n`).join('');
}

/** Hevy repeats notes in every row; the lines of this program are only in the first row. */
function notesOfRows(notes: string): (at: number) => string {
  const { text } = splitNotes(notes);
  return (at) => (at === 0 ? notes : text);
}

/** The months in Hevy's dates, in English. */
export const HEVY_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** A date in Hevy's form: `7 Apr 2026, 09:14`. */
function dateText(date: Date): string {
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${date.getUTCDate()} ${HEVY_MONTHS[date.getUTCMonth()]} ${year}, ${date.toISOString().slice(11, 16)}`;
}
