/** Builds sessions from the rows of an export: workouts by start and name, exercises in the order of the file. */
import { type BodyLoad, bodyLoadOf } from '../domain/body-load.js';
import type { ReaderContext } from '../domain/dialects/read-result.js';
import type { ExerciseLibrary } from '../domain/exercise-library.js';
import {
  DATA_MODEL_TYPE,
  DATA_MODEL_VERSION,
  type Exercise,
  type TrainingSession,
  type WarmupSet,
  type WorkingSet,
} from '../domain/record.js';
import { dayOf } from '../domain/session-date.js';
import { exportedSourceId, idOfExportedSession } from '../domain/session-id.js';
import type { LoadKeys } from '../domain/set-notation/load.js';
import { type OrderedSet, withPositions } from '../domain/set-order.js';
import { joined } from './export-row-cells.js';
import type { ExportedExercise, ExportedRow, ExportedSet, ExportedWorkout } from './exported-row.js';
import { memoized } from './memoized.js';
import { loadKeysOf, type WeightUnits } from './weight-units.js';

const SECONDS_PER_MINUTE = 60;
const MS_PER_MINUTE = 60_000;

/** A workout while its rows are collected. */
type Workout = {
  /** The earliest date of its rows. */
  date: string;
  readonly sourceId: string;
  readonly head: ExportedWorkout;
  readonly notes: Set<string>;
  minutes: number | null;
  readonly exercises: Block[];
  /** Seconds of rest before the next set. */
  rest: number | null;
};

/** Consecutive rows of one exercise; the same exercise later in the workout is another block. */
type Block = {
  readonly exercise: ExportedExercise;
  readonly notes: Set<string>;
  readonly sets: { readonly set: ExportedSet; readonly rest: number | null }[];
  number: number;
};

/** How sessions are built from rows. */
export type BuildOptions = {
  readonly format: string;
  readonly context: ReaderContext;
  readonly units: WeightUnits;
  readonly isFirstNoteOfExercise: boolean;
  /** Converts dates to the wall time of the athlete. Ids are made of the dates as written. */
  readonly localTime: (date: string) => string;
  /** The built-in exercises, whose equipment shows which ones are done with the body. */
  readonly library: ExerciseLibrary;
};

/** Collects rows in the order of their file. */
export class SessionBuilder {
  private readonly workouts = new Map<string, Workout>();
  /** The workout of the previous row; most rows belong to the same one. */
  private last: Workout | null = null;

  /** In kg by day; the last one of a day counts. */
  readonly bodyWeights = new Map<string, number>();

  /** True if the date of a session was converted to the wall time of the athlete. */
  isConverted = false;

  private readonly bodyLoadOf: (name: string) => BodyLoad;

  constructor(private readonly options: BuildOptions) {
    this.bodyLoadOf = memoized((name) => bodyLoadOf(name, options.library));
  }

  /** @param date the start of the workout and @param end its end, as dates of the record */
  add({ workout, exercise, entries }: ExportedRow, date: string, end: string | null): void {
    const gathered = this.workoutOf(workout, date);
    if (date < gathered.date) gathered.date = date;
    if (workout.notes !== null) gathered.notes.add(workout.notes);
    gathered.minutes ??= workout.minutes ?? minutesBetween(date, end);
    for (const entry of entries) {
      if (entry.entry === 'body-weight') {
        this.bodyWeights.set(dayOf(date), entry.weightKg);
        continue;
      }
      if (entry.entry === 'rest') {
        // The record stores the rest before a set; a rest after a set is the rest before the next one.
        gathered.rest = entry.seconds > 0 ? entry.seconds : gathered.rest;
        continue;
      }
      const block = blockOf(gathered, exercise, entry.entry === 'set' ? entry.number : null);
      if (exercise.notes !== null) block.notes.add(exercise.notes);
      if (entry.entry === 'note') {
        block.notes.add(entry.text);
        continue;
      }
      block.sets.push({ set: entry, rest: gathered.rest });
      gathered.rest = null;
    }
  }

  /** The sessions, built one at a time: a big file has thousands. */
  *sessions(): Generator<TrainingSession> {
    for (const workout of this.workouts.values()) {
      if (workout.exercises.length > 0) yield this.build(workout);
    }
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
    const known = this.workouts.get(sourceId);
    if (known) return known;
    const workout = { date, sourceId, head, notes: new Set<string>(), exercises: [] };
    const gathered = { ...workout, minutes: null, rest: null };
    this.workouts.set(sourceId, gathered);
    return gathered;
  }

  private build({ date, sourceId, head, notes, minutes, exercises }: Workout): TrainingSession {
    const { format, context } = this.options;
    const letters = supersetLetters(exercises);
    const note = joined(...notes);
    const localDate = this.options.localTime(date);
    this.isConverted ||= localDate !== date;
    return {
      dataModelVersion: DATA_MODEL_VERSION,
      dataModelType: DATA_MODEL_TYPE,
      _id: idOfExportedSession(format, sourceId),
      userId: context.userId,
      userName: context.userName,
      date: localDate,
      phase: null,
      week: null,
      isDeloadWeek: false,
      focus: head.name,
      exercises: exercises.map((block, index) => this.exercise(block, index + 1, letters)),
      sessionDurationMinutes: minutes,
      ...(note === null ? {} : { notes: note }),
      ...(head.program ? { program: head.program } : {}),
      source: { format, id: sourceId },
    };
  }

  private exercise(block: Block, order: number, letters: ReadonlyMap<string, string>): Exercise {
    const { exercise, sets } = block;
    const isNoteMoved = this.options.isFirstNoteOfExercise && isFirstNoteAlone(sets.map(({ set }) => set));
    const notes = joined(isNoteMoved ? (sets[0]?.set.notes ?? null) : null, ...block.notes);
    const meaning = this.bodyLoadOf(exercise.name);
    const warmupSets: WarmupSet[] = [];
    const workingSets: WorkingSet[] = [];
    const inOrder: OrderedSet[] = [];
    for (const [index, { set, rest }] of sets.entries()) {
      const kept = isNoteMoved && index === 0 ? { ...set, notes: null } : set;
      if (set.kind === 'warmup') {
        const warmup = this.warmupSet(kept, rest, warmupSets.length + 1, meaning);
        inOrder.push({ kind: 'warmup', index: warmupSets.length, set: warmup });
        warmupSets.push(warmup);
      } else {
        const working = this.workingSet(kept, rest, workingSets.length + 1, meaning);
        inOrder.push({ kind: 'working', index: workingSets.length, set: working });
        workingSets.push(working);
      }
    }
    const group = exercise.superset === null ? undefined : letters.get(exercise.superset);
    const built: Exercise = {
      Order: order,
      Name: exercise.name,
      targetMuscleGroups: [...(exercise.muscles ?? [])],
      repTempo: null,
      currentGoal: {},
      warmupSets,
      workingSets,
      notes,
      warmupNotes: null,
      formCues: [],
      ...(exercise.secondaryMuscles?.length ? { secondaryMuscleGroups: [...exercise.secondaryMuscles] } : {}),
      ...(group === undefined ? {} : { supersetGroup: group }),
      ...(exercise.type === undefined ? {} : { exerciseType: exercise.type }),
      ...(exercise.category === undefined ? {} : { importedCategory: exercise.category }),
    };
    return withPositions(built, inOrder);
  }

  /** Warm-ups have no keys for RPE and rest, but keep them as additional keys. */
  private warmupSet(set: ExportedSet, rest: number | null, number: number, meaning: BodyLoad): WarmupSet {
    return {
      set: number,
      ...this.load(set, meaning),
      repCount: set.reps,
      notes: noteOf(set),
      ...this.additions(set),
      ...(set.rpe === null || !isHalf(set.rpe) ? {} : { rpe: set.rpe }),
      ...(rest === null ? {} : { actualRestMinutes: rest / SECONDS_PER_MINUTE }),
    };
  }

  private workingSet(set: ExportedSet, rest: number | null, number: number, meaning: BodyLoad): WorkingSet {
    return {
      set: number,
      ...this.load(set, meaning),
      repCount: set.reps === null ? null : { full: set.reps, partial: 0 },
      rpe: set.rpe !== null && isHalf(set.rpe) ? set.rpe : null,
      repAssessment: null,
      actualRestMinutes: rest === null ? null : rest / SECONDS_PER_MINUTE,
      notes: noteOf(set),
      ...this.additions(set),
      ...(set.kind === 'dropset' || set.kind === 'failure' ? { setType: set.kind } : {}),
    };
  }

  private additions({ seconds, meters, completedAt }: ExportedSet) {
    return {
      ...(seconds === null ? {} : { durationSeconds: seconds }),
      ...(meters === null ? {} : { distanceMeters: Math.round(meters * 1000) / 1000 }),
      ...(completedAt === undefined ? {} : { completedAt: this.options.localTime(completedAt) }),
    };
  }

  private load({ weight, reps }: ExportedSet, meaning: BodyLoad): LoadKeys {
    return loadKeysOf(weight && this.options.units.entered(weight), meaning, reps !== null);
  }
}

const DAY_LENGTH = '2026-02-16'.length;

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
  const block = { exercise, notes: new Set<string>(), sets: [], number: number ?? -1 };
  workout.exercises.push(block);
  return block;
}

/** The letters A, B, …, Z, AA of the supersets of a workout, in the order in which they start. */
function supersetLetters(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const ids = new Set(blocks.flatMap(({ exercise }) => exercise.superset ?? []));
  return new Map([...ids].map((id, index) => [id, letterOf(index)]));
}

const ALPHABET = 26;

function letterOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % ALPHABET));
  return index < ALPHABET ? letter : letterOf(Math.floor(index / ALPHABET) - 1) + letter;
}

/** True if the first set is the only one with a note. */
function isFirstNoteAlone([first, ...others]: readonly ExportedSet[]): boolean {
  return first !== undefined && first.notes !== null && others.every(({ notes }) => notes === null);
}

/** The record has RPE in halves only; other values are added to the note. */
function noteOf({ notes, rpe, unread }: ExportedSet): string | null {
  return joined(notes, unread ?? null, rpe === null || isHalf(rpe) ? null : `RPE ${rpe}`);
}

function isHalf(rpe: number): boolean {
  return Number.isInteger(rpe * 2);
}

/** Null if one of them has no time, only one has an offset, or the end is before the start. */
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
