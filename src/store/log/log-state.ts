/** The state of the Log screen: the session in progress, and where in logging it one is. */

import { type DraftBase, NEW_SESSION } from '../../domain/draft-relation.js';
import type { SetPlace } from '../../domain/edit-session.js';
import { EMPTY_LIBRARY, type ExerciseLibrary } from '../../domain/exercise-library.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { ExerciseOccurrence, KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { TrainingSession } from '../../domain/record.js';
import { type RestChanges, UNCHANGED_REST } from '../../domain/rest-clock.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import { NO_PERSONAL_BESTS, type PersonalBests } from '../../domain/statistics/records.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { WorkoutClock } from '../../domain/workout-clock.js';
import { type EditBuffer, EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { SaveResult } from '../ports/sessions-port.js';
import type { DetailsStage } from './details-form.js';
import type { DraftConflictStage } from './draft-conflict.js';
import type { GoalStage } from './goal-form.js';
import type { RenameStage } from './rename-stage.js';

/** What a note is written on. */
export type NoteTarget = 'set' | 'exercise' | 'session';

export type LogStage =
  | { readonly kind: 'first-start'; readonly name: string; readonly unit: WeightUnit }
  /** Another running app logs here; this one waits to be told to try again. */
  | { readonly kind: 'locked' }
  /** The menu: resume what was left, or begin. */
  | { readonly kind: 'start'; readonly choice: number }
  | DraftConflictStage
  | DetailsStage
  | {
      readonly kind: 'picking';
      readonly query: EditBuffer;
      /** Null where no line is marked, so that Enter alone takes none. */
      readonly cursor: number | null;
      /** The place of the exercise that it is to be done instead of; absent for a further one. */
      readonly swaps?: number;
    }
  | RenameStage
  | GoalStage
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

/** Where the set in grey comes from: the last time, or the rule of progression. */
export type PlanSource = 'last-time' | 'suggestion';

/** What is known of an exercise from other sessions. */
export type ExercisePast = {
  /** The last few times, newest first. */
  readonly recent: readonly ExerciseOccurrence[];
  /** The best there was of each kind: what a set can beat. */
  readonly personalBests: PersonalBests;
};

/** A past session to be repeated, and where in the plan that would be. */
export type RepeatOffer = {
  readonly session: TrainingSession;
  /** Whole days since; negative where its day is still to come. */
  readonly daysAgo: number;
  readonly phase: number | null;
  readonly week: number | null;
};

export const NO_PAST: ExercisePast = { recent: [], personalBests: NO_PERSONAL_BESTS };

export type LogState = {
  readonly stage: LogStage;
  /** Sessions left in progress by an earlier run. */
  readonly drafts: readonly OfferedDraft[];
  /** Names of the drafts that were discarded in this run, the last one last. */
  readonly discarded: readonly string[];
  /** Past sessions to be repeated, the likeliest first, each of another focus. */
  readonly repeats: readonly RepeatOffer[];
  /** The session in progress; null before it has begun. */
  readonly session: TrainingSession | null;
  /** The saved text that the session in progress began from. */
  readonly base: DraftBase;
  /** True once something of it was typed or chosen: from then on it has a draft. */
  readonly isBegun: boolean;
  readonly exerciseIndex: number;
  readonly line: EditBuffer;
  /** Lines that come into the line when it is free: the rest of a paste, what was typed before a set was changed. */
  readonly waitingLines: readonly string[];
  /** Lines that were logged, the last one last; Up brings them back. */
  readonly pastLines: readonly string[];
  /** The past line that stands in the line now, an index; null where none was asked for. */
  readonly recalled: number | null;
  readonly lineError: LineError | null;
  /** The set the line changes, where it does not log a new one. */
  readonly editing: SetPlace | null;
  /** A set under the cursor while the line has not the focus; an index into `setPlaces`. */
  readonly setCursor: number | null;
  /** Whether the draft is being written; `slow` if that takes long enough that the screen says so. */
  readonly draftWrite: 'none' | 'begun' | 'slow';
  /** False where the last change could not be written into the draft. */
  readonly isDraftSaved: boolean;
  /** Former states of the session, the latest last. */
  readonly undo: readonly TrainingSession[];
  /** States that were taken back, the one taken back last last. */
  readonly redo: readonly TrainingSession[];
  readonly known: readonly KnownExercise[];
  /** What was done to the rest clock since the last set. */
  readonly rest: RestChanges;
  /** The time of the session in progress; null if none was opened, or it is an edit. */
  readonly clock: WorkoutClock | null;
  /** The moment the clocks show, in milliseconds since 1970; null before the first tick. */
  readonly nowMs: number | null;
  /** The exercises of the last session of the same focus, in its order. */
  readonly planned: readonly string[];
  /** The exercises that come with the program; none before one is first chosen. */
  readonly library: ExerciseLibrary;
  /** The session that is repeated: its sets are the ones in grey; null where none is. */
  readonly repeated: TrainingSession | null;
  /** The session as it was saved, where it is edited; null for one that is new. */
  readonly original: TrainingSession | null;
  /** What was done of the current exercise before, in part. */
  readonly past: ExercisePast;
  /** Whether the set in grey is last time's or the suggested one; null where the session itself decides. */
  readonly planSource: PlanSource | null;
};

export const initialLog: LogState = {
  stage: { kind: 'start', choice: 0 },
  drafts: [],
  discarded: [],
  repeats: [],
  session: null,
  base: NEW_SESSION,
  isBegun: false,
  exerciseIndex: 0,
  line: EMPTY_BUFFER,
  waitingLines: [],
  pastLines: [],
  recalled: null,
  lineError: null,
  editing: null,
  setCursor: null,
  draftWrite: 'none',
  isDraftSaved: true,
  undo: [],
  redo: [],
  known: [],
  planned: [],
  rest: UNCHANGED_REST,
  clock: null,
  nowMs: null,
  library: EMPTY_LIBRARY,
  repeated: null,
  original: null,
  past: NO_PAST,
  planSource: null,
};
