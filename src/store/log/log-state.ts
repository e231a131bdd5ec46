/** The state of the Log screen: the session in progress, and where in logging it one is. */
import type { SetPlace } from '../../domain/edit-session.js';
import type { TrainingSession } from '../../domain/record.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import type { WeightUnit } from '../../domain/weight.js';
import { type EditBuffer, EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { Draft, ExerciseOccurrence, KnownExercise, SaveResult } from '../ports.js';

export const DETAIL_FIELDS = ['date', 'focus', 'phase', 'week', 'deload'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];
export type DetailValues = Readonly<Record<DetailField, string>>;

/** A field's text that cannot be taken, and why. */
export type FieldProblem = { readonly field: DetailField; readonly reason: string };

/** What a note is written on. */
export type NoteTarget = 'exercise' | 'session';

export type LogStage =
  | { readonly kind: 'first-start'; readonly name: string; readonly unit: WeightUnit }
  /** Another running app logs here; this one waits to be told to try again. */
  | { readonly kind: 'locked' }
  /** The menu: resume what was left, or begin. */
  | { readonly kind: 'start'; readonly choice: number }
  | {
      readonly kind: 'details';
      readonly values: DetailValues;
      /** As the fields were when they opened: guessed, or those of the session. */
      readonly given: DetailValues;
      readonly field: DetailField;
      readonly problem: FieldProblem | null;
      /** Where the details of a session that has begun are changed from; null for one that begins. */
      readonly from: 'sets' | 'summary' | null;
    }
  /** `cursor`: null where no line is marked, so that Enter alone takes none. */
  | { readonly kind: 'picking'; readonly query: EditBuffer; readonly cursor: number | null }
  | { readonly kind: 'sets' }
  | {
      readonly kind: 'note';
      readonly target: NoteTarget;
      readonly text: EditBuffer;
      readonly from: 'sets' | 'summary';
    }
  /** `top`: the first exercise that shows, where they are more than the rows. */
  | { readonly kind: 'summary'; readonly top: number }
  | { readonly kind: 'saved'; readonly result: SaveResult };

/** The stage that a note or the details lead back to. */
export function stageFrom(from: 'sets' | 'summary'): LogStage {
  return from === 'sets' ? { kind: 'sets' } : { kind: 'summary', top: 0 };
}

/** The line marked as an exercise name is typed: the best match; none while nothing is typed. */
export function firstCursor(query: EditBuffer): number | null {
  return query.text.trim() === '' ? null : 0;
}

export type LogState = {
  readonly stage: LogStage;
  /** Sessions left in progress by an earlier run. */
  readonly drafts: readonly Draft[];
  /** The session in progress; null before it has begun. */
  readonly session: TrainingSession | null;
  /** True once something of it was typed or chosen: from then on it has a draft. */
  readonly isBegun: boolean;
  readonly exerciseIndex: number;
  readonly line: EditBuffer;
  /** Lines that come into the line when it is free: the rest of a paste, what was typed before a set was changed. */
  readonly waitingLines: readonly string[];
  readonly lineProblem: LineError | null;
  /** The set the line changes, where it does not log a new one. */
  readonly editing: SetPlace | null;
  /** A set under the cursor while the line has not the focus; an index into `setPlaces`. */
  readonly setCursor: number | null;
  /** False where the last change could not be written into the draft. */
  readonly isDraftKept: boolean;
  /** Former states of the session, the latest last. */
  readonly undo: readonly TrainingSession[];
  readonly known: readonly KnownExercise[];
  /** The exercises of the last session of the same focus, in its order. */
  readonly planned: readonly string[];
  /** What was done of the current exercise the last time. */
  readonly lastTime: ExerciseOccurrence | null;
};

export const initialLog: LogState = {
  stage: { kind: 'start', choice: 0 },
  drafts: [],
  session: null,
  isBegun: false,
  exerciseIndex: 0,
  line: EMPTY_BUFFER,
  waitingLines: [],
  lineProblem: null,
  editing: null,
  setCursor: null,
  isDraftKept: true,
  undo: [],
  known: [],
  planned: [],
  lastTime: null,
};
