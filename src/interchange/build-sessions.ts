/** Builds session documents from the gathered workouts of an export. */
import type { ReaderContext } from '../domain/dialects/read-result.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION, type TrainingSession } from '../domain/record.js';
import { idOfExportedSession } from '../domain/session-id.js';
import { ExerciseBuilder, type ExerciseOptions } from './build-exercise.js';
import { joined } from './export-row-cells.js';
import type { Block, Workout } from './gather-workouts.js';

/** The ids of sessions do not depend on `localTime`. */
export type BuildOptions = ExerciseOptions & {
  readonly format: string;
  readonly context: ReaderContext;
};

/** A session of a file, built only when it is needed, because a big file has thousands. */
export type UnbuiltSession = {
  readonly id: string;
  readonly build: () => TrainingSession;
};

export function builtSession(session: TrainingSession): UnbuiltSession {
  return { id: session._id, build: () => session };
}

export class SessionBuilder {
  private readonly exercises: ExerciseBuilder;

  constructor(private readonly options: BuildOptions) {
    this.exercises = new ExerciseBuilder(options);
  }

  unbuilt(workout: Workout): UnbuiltSession {
    return { id: this.idOf(workout), build: () => this.build(workout) };
  }

  build(workout: Workout): TrainingSession {
    const { date, sourceId, head, notes, minutes, exercises } = workout;
    const { format, context } = this.options;
    const letters = supersetLetters(exercises);
    const note = joined(...notes);
    return {
      dataModelVersion: DATA_MODEL_VERSION,
      dataModelType: DATA_MODEL_TYPE,
      _id: this.idOf(workout),
      userId: context.userId,
      userName: context.userName,
      date: this.options.localTime(date),
      phase: null,
      week: head.week ?? null,
      isDeloadWeek: false,
      focus: head.name,
      exercises: exercises.map((block, index) =>
        this.exercises.build(block, index + 1, letters.get(block.exercise.superset ?? '')),
      ),
      sessionDurationMinutes: minutes,
      ...(note === null ? {} : { notes: note }),
      ...(head.program ? { program: head.program } : {}),
      ...(head.programDay === undefined ? {} : { programDay: head.programDay }),
      source: { format, id: sourceId },
    };
  }

  private idOf({ sourceId }: Workout): string {
    return idOfExportedSession(this.options.format, sourceId);
  }
}

/** The letters A, B, …, Z, AA by the app's name of the superset, in the order of their start. */
export function supersetLetters(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const ids = new Set(blocks.flatMap(({ exercise }) => exercise.superset ?? []));
  return new Map([...ids].map((id, index) => [id, letterOf(index)]));
}

const ALPHABET = 26;

function letterOf(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % ALPHABET));
  return index < ALPHABET ? letter : letterOf(Math.floor(index / ALPHABET) - 1) + letter;
}
