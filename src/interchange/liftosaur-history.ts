/** Turns the history and body weights of Liftosaur's backup, which is JSON, into the rows of Liftosaur's CSV. */
import { isJsonObject, type JsonObject } from '../domain/dialects/fields.js';
import type { CsvRecord } from './csv-reader.js';
import { type ExportTable, tableOf } from './export-table.js';
import { liftosaurName } from './liftosaur-names.js';

/** The columns of Liftosaur's CSV, and columns for values that only the JSON has. */
const HEADER = [
  'Workout DateTime',
  'Program',
  'Day Name',
  'Exercise',
  'Is Warmup Set?',
  'Completed Reps',
  'Completed Reps Left',
  'Completed RPE',
  'Completed Weight Value',
  'Completed Weight Unit',
  'Completed Reps Time',
  'Notes',
  'Workout Notes',
  'Workout End',
  'Superset',
  'Week',
  'Body Weight',
] as const;

const MAYBE_HISTORY = /"entries"\s*:\s*\[/;

/** A row per set of the history, and per body weight; null for any other text. */
export function readLiftosaurHistory(text: string): ExportTable | null {
  if (!/^\ufeff?\s*[[{]/.test(text) || !MAYBE_HISTORY.test(text)) return null;
  const storage = storageIn(text);
  if (storage === null) return null;
  const records: CsvRecord[] = [];
  const places: string[] = [];
  const add = (place: string, cells: Cells) => {
    records.push({ line: places.length, cells: HEADER.map((name) => textOf(cells[name])) });
    places.push(place);
  };
  const custom = objectOf(objectOf(storage.settings).exercises);
  for (const workout of objectsOf(storage.history)) addWorkout(workout, custom, add);
  for (const { value, timestamp } of objectsOf(objectOf(objectOf(storage.stats).weight).weight)) {
    const { value: weight, unit } = objectOf(value);
    const at = instantOf(timestamp);
    add(`body weight ${at}`, {
      'Workout DateTime': at,
      'Body Weight': weight,
      'Completed Weight Unit': unit,
    });
  }
  return tableOf(HEADER, records, { placeOf: (line) => places[line] ?? '', decimalMark: '.' });
}

type Cells = Readonly<Partial<Record<(typeof HEADER)[number], unknown>>>;
type Add = (place: string, cells: Cells) => void;

/** The object with the history: of a backup, of its `storage` alone, or of a list of workouts; otherwise null. */
function storageIn(text: string): JsonObject | null {
  let tree: unknown;
  try {
    tree = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const storage = Array.isArray(tree) ? { history: tree } : objectOf(objectOf(tree).storage ?? tree);
  const history = storage.history ?? storage.workouts ?? storage.records;
  const [first] = objectsOf(history);
  const isHistory = first && Array.isArray(first.entries) && ('startTime' in first || 'date' in first);
  return isHistory ? { ...storage, history } : null;
}

function addWorkout(workout: JsonObject, custom: JsonObject, add: Add): void {
  const date = workout.date ?? instantOf(workout.startTime);
  const ofWorkout: Cells = {
    'Workout DateTime': date,
    Program: workout.programName,
    'Day Name': workout.dayName,
    Week: workout.week,
    'Workout Notes': workout.notes,
    'Workout End': workout.endTime === undefined ? '' : instantOf(workout.endTime),
  };
  for (const entry of objectsOf(workout.entries)) {
    const name = liftosaurName(objectOf(entry.exercise), custom);
    const kinds = [
      [objectsOf(entry.warmupSets), 1],
      [objectsOf(entry.sets), 0],
    ] as const;
    for (const [sets, isWarmup] of kinds) {
      for (const set of sets) {
        const weight = objectOf(set.completedWeight ?? set.weight);
        const isDone = set.isCompleted !== false;
        add(`workout ${textOf(date)}, ${name}`, {
          ...ofWorkout,
          Exercise: name,
          'Is Warmup Set?': isWarmup,
          'Completed Reps': isDone ? set.completedReps : '',
          'Completed Reps Left': set.isUnilateral === true ? set.completedRepsLeft : '',
          'Completed RPE': set.completedRpe,
          'Completed Weight Value': weight.value,
          'Completed Weight Unit': weight.unit,
          'Completed Reps Time': set.timestamp === undefined ? '' : instantOf(set.timestamp),
          Notes: entry.notes,
          Superset: entry.superset,
        });
      }
    }
  }
}

/** Milliseconds since 1970 as an instant of ISO 8601; empty if the value is not a time. */
function instantOf(milliseconds: unknown): string {
  const date = new Date(Number(milliseconds));
  return milliseconds === null || Number.isNaN(date.getTime())
    ? ''
    : date.toISOString().replace('.000Z', 'Z');
}

function objectOf(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
