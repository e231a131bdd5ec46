/** Gathers the rows of an export into workouts, with exercises in the order of the file. */
import { exportedSourceId } from '../domain/session-id.js';
import type { ExportedExercise, ExportedRow, ExportedSet, ExportedWorkout } from './exported-row.js';

const MS_PER_MINUTE = 60_000;
const DAY_LENGTH = '2026-02-16'.length;

/** A workout while its rows are gathered. */
export type Workout = {
  /** The earliest date of its rows. */
  date: string;
  readonly sourceId: string;
  readonly head: ExportedWorkout;
  readonly notes: string[];
  minutes: number | null;
  readonly exercises: Block[];
  /** Seconds of rest before the next set. */
  rest: number | null;
};

/** Consecutive rows of one exercise. If its set numbers start again, another block begins. */
export type Block = {
  readonly exercise: ExportedExercise;
  readonly notes: string[];
  readonly sets: ExportedSet[];
  /** Seconds of rest before each set, by the index of the set; undefined if the app gave no rest. */
  readonly rests: (number | undefined)[];
  number: number;
};

/** Gathers rows in the order of their file. */
export class WorkoutGatherer {
  private readonly bySource = new Map<string, Workout>();
  /** The workout of the previous row, which is most often the workout of the next row too. */
  private last: Workout | null = null;

  /** The body weights in kg, by date. The last body weight of a date counts. */
  readonly bodyWeights = new Map<string, number>();

  /**
   * @param date the start of the workout, as in a session document
   * @param end its end
   */
  add({ workout, exercise, entries }: ExportedRow, date: string, end: string | null): void {
    const gathered = this.workoutOf(workout, date);
    if (date < gathered.date) gathered.date = date;
    if (workout.notes !== null) addOnce(gathered.notes, workout.notes);
    gathered.minutes ??= workout.minutes ?? minutesBetween(date, end);
    for (const entry of entries) {
      if (entry.entry === 'body-weight') {
        this.bodyWeights.set(date, entry.weightKg);
        continue;
      }
      if (entry.entry === 'rest') {
        // Session documents store the rest before a set, so this rest belongs to the next set.
        gathered.rest = entry.seconds > 0 ? entry.seconds : gathered.rest;
        continue;
      }
      const block = blockOf(gathered, exercise, entry.entry === 'set' ? entry.number : null);
      if (exercise.notes !== null) addOnce(block.notes, exercise.notes);
      if (entry.entry === 'note') {
        addOnce(block.notes, entry.text);
        continue;
      }
      if (gathered.rest !== null) block.rests[block.sets.length] = gathered.rest;
      block.sets.push(entry);
      gathered.rest = null;
    }
  }

  /** The workouts in the order of their first rows in the file. */
  all(): Iterable<Workout> {
    return this.bySource.values();
  }

  private workoutOf(head: ExportedWorkout, date: string): Workout {
    const { last } = this;
    if (last && last.date === date && last.head.name === head.name && last.head.number === head.number) {
      if (last.head.id === head.id) return last;
    }
    this.last = this.findWorkout(head, date);
    return this.last;
  }

  private findWorkout(head: ExportedWorkout, date: string): Workout {
    const isDayAlone = date.length === DAY_LENGTH;
    const number = isDayAlone && head.number ? `\n${head.number}` : '';
    const sourceId = head.id ?? `${exportedSourceId(date, head.name)}${number}`;
    const known = this.bySource.get(sourceId);
    if (known) return known;
    const workout = { date, sourceId, head, notes: [], exercises: [] };
    const gathered = { ...workout, minutes: null, rest: null };
    this.bySource.set(sourceId, gathered);
    return gathered;
  }
}

// An empty array needs less memory than an empty `Set`, and a big file has hundreds of thousands of blocks.
function addOnce(notes: string[], note: string): void {
  if (!notes.includes(note)) notes.push(note);
}

function blockOf(workout: Workout, exercise: ExportedExercise, number: number | null): Block {
  const last = workout.exercises.at(-1);
  const isContinued =
    last !== undefined &&
    last.exercise.name === exercise.name &&
    last.exercise.superset === exercise.superset &&
    (number === null || number > last.number);
  if (isContinued) {
    last.number = number ?? last.number;
    return last;
  }
  const block = { exercise, notes: [], sets: [], rests: [], number: number ?? -1 };
  workout.exercises.push(block);
  return block;
}

/** The minutes from start to end; null if the dates do not show them. */
function minutesBetween(start: string, end: string | null): number | null {
  if (end === null || start.length === DAY_LENGTH || end.length === DAY_LENGTH) return null;
  if (hasOffset(start) !== hasOffset(end)) return null;
  const at = (date: string) => Date.parse(hasOffset(date) ? date : `${date}Z`);
  const minutes = (at(end) - at(start)) / MS_PER_MINUTE;
  return minutes >= 0 ? minutes : null;
}

function hasOffset(date: string): boolean {
  return /(Z|[+-]\d{2}:\d{2})$/.test(date);
}
