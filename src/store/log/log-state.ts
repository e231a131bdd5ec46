/** The state of the Log screen: the session in progress, and the stage that is open. */

import type { Placeholder } from '../../domain/athlete.js';
import { type DraftBase, NEW_SESSION } from '../../domain/draft-relation.js';
import type { SetPlace } from '../../domain/edit-session.js';
import { EMPTY_LIBRARY, type ExerciseLibrary, type ExerciseMuscles } from '../../domain/exercise-library.js';
import type { PrescribedDay } from '../../domain/program/prescribe-day.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { ExerciseOccurrence, KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { ProgramOffer } from '../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { RestsBySet } from '../../domain/rest-clock.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import { NO_PERSONAL_BESTS, type PersonalBests } from '../../domain/statistics/training-record.js';
import type { UnlikelyLoad } from '../../domain/unlikely-load.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { WorkoutClock } from '../../domain/workout-clock.js';
import { type EditBuffer, EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { DetailsStage } from './details-form.js';
import type { DraftConflictStage } from './draft-conflict.js';
import type { GoalStage } from './goal-form.js';
import type { ProgramChoiceStage } from './program-choice.js';
import type { ProgramDayStage } from './program-day-page.js';
import type { RenameStage } from './rename-stage.js';
import type { SavedStage } from './saved-page.js';

export type NoteTarget = 'set' | 'exercise' | 'session';

/** A question about the chosen exercise. */
export type PickQuestion =
  /** The name of the new exercise looks like a set. */
  | { readonly kind: 'set-as-name' }
  /** Whether the sets of the exercise to replace move to the chosen exercise. */
  | { readonly kind: 'move-sets'; readonly to: Replacement };

/** An exercise that replaces another one in the session. */
export type Replacement = { readonly name: string; readonly muscles: ExerciseMuscles | undefined };

export type LogStage =
  | {
      readonly kind: 'first-start';
      readonly name: EditBuffer;
      readonly unit: WeightUnit;
      readonly root: string;
    }
  /** Another process logs in this data root; `r` tries again. */
  | { readonly kind: 'locked' }
  /** The menu: resume a draft, or start a session. */
  | { readonly kind: 'start'; readonly choice: number }
  | ProgramDayStage
  | ProgramChoiceStage
  | DraftConflictStage
  | DetailsStage
  | {
      readonly kind: 'picking';
      readonly query: EditBuffer;
      /** The choice under the cursor; null if none is, so that Enter alone chooses nothing. */
      readonly cursor: number | null;
      /** The index of the exercise to replace; absent if an exercise is added. */
      readonly swaps?: number;
      /** A question that waits for y or n; absent while a name is typed. */
      readonly question?: PickQuestion;
    }
  | RenameStage
  | GoalStage
  | { readonly kind: 'sets' }
  /** The menu of the rest clock. */
  | { readonly kind: 'rest' }
  | {
      readonly kind: 'note';
      readonly target: NoteTarget;
      readonly text: EditBuffer;
      readonly from: 'sets' | 'summary';
    }
  /** `top`: the first visible line of the exercises. */
  | { readonly kind: 'summary'; readonly top: number }
  /** The question for the body weight. `error`: why the line was not accepted; null if it was not submitted. */
  | { readonly kind: 'body-weight'; readonly line: EditBuffer; readonly error: string | null }
  | SavedStage;

/** The stage that a note or the details return to. */
export function stageFrom(from: 'sets' | 'summary'): LogStage {
  return from === 'sets' ? { kind: 'sets' } : { kind: 'summary', top: 0 };
}

/** The cursor after a name was typed: the best match; none while nothing is typed. */
export function firstCursor(query: EditBuffer): number | null {
  return query.text.trim() === '' ? null : 0;
}

/** Where the planned set comes from: the sets of last time, or the suggestion. */
export type PlanSource = Exclude<Placeholder, 'auto'>;

/** The history of an exercise in other sessions. */
export type ExercisePast = {
  /** The last occurrences, newest first. */
  readonly recent: readonly ExerciseOccurrence[];
  readonly personalBests: PersonalBests;
};

/** A past session to repeat, as the menu shows it. */
export type RepeatOffer = {
  readonly id: string;
  readonly date: string;
  readonly focus: string | null;
  /** The exercises to repeat; if the session was cut short, also the usual exercises that it lacks. */
  readonly exerciseNames: readonly string[];
  readonly program: string | null;
  readonly programDay: string | null;
  /** Whole days since the session; negative if it is in the future. */
  readonly daysAgo: number;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
};

export const NO_PAST: ExercisePast = { recent: [], personalBests: NO_PERSONAL_BESTS };

export type LogState = {
  readonly stage: LogStage;
  readonly drafts: readonly OfferedDraft[];
  /** File names in the trash of the drafts discarded in this run of traininglogs, in the order of discarding. */
  readonly discarded: readonly string[];
  /** Past sessions to repeat, one per focus, the longest ago first. */
  readonly repeats: readonly RepeatOffer[];
  /** The next day of each program, that of the current program first; empty until they are read. */
  readonly programs: readonly ProgramOffer[];
  /** The session left last in this run of traininglogs, and its open exercise; null if none was left. */
  readonly left: { readonly id: string; readonly exerciseIndex: number } | null;
  /** The session in progress; null if there is none. */
  readonly session: TrainingSession | null;
  /** The saved text that the session in progress is based on. */
  readonly base: DraftBase;
  /**
   * True if the saved text changed since the session was opened, or if another machine took over the draft.
   */
  readonly isChangedElsewhere: boolean;
  /** True after the first change by the user: from then on the session has a draft. */
  readonly isStarted: boolean;
  readonly exerciseIndex: number;
  readonly line: EditBuffer;
  /** Lines that follow the current line: the rest of a paste, or the line typed before a set was edited. */
  readonly waitingLines: readonly string[];
  /** Logged lines, the newest last; Up recalls them. */
  readonly pastLines: readonly string[];
  /** The index of the past line that the set line shows; null if the line was not recalled. */
  readonly recalled: number | null;
  readonly lineError: LineError | null;
  /** What Enter asked about the line; Enter again is the answer. Null if nothing was asked since the line changed. */
  readonly lineQuestion: UnlikelyLoad | null;
  /** The set that the line edits; null if the line logs a new set. */
  readonly editing: SetPlace | null;
  /** True in command mode, in which letters are commands; false while the set line has the focus. */
  readonly isCommandMode: boolean;
  /** An index into `setPlaces`; null if the cursor is on no set, as while the set line has the focus. */
  readonly setCursor: number | null;
  /**
   * True after `log/set-cursor-moved`: commands then stay in command mode instead of returning to the set
   * line.
   */
  readonly isCursorKept: boolean;
  /** The form or text that Esc discarded last; null if nothing can be restored. */
  readonly discardedForm: DiscardedForm | null;
  /** The write of the draft; `slow` if it takes long enough that the screen shows it. */
  readonly draftWrite: 'none' | 'begun' | 'slow';
  /** True once the body weight was asked for in this run. */
  readonly isBodyWeightAsked: boolean;
  /** False if the last change could not be written to the draft. */
  readonly isDraftSaved: boolean;
  /** Earlier states of the session, the newest last. */
  readonly undo: readonly TrainingSession[];
  /** Undone states of the session, the next to redo last. */
  readonly redo: readonly TrainingSession[];
  /** The renames during this session, the newest last, each with the length of `undo` at that time. */
  readonly renames: readonly { readonly renaming: Renaming; readonly undoLength: number }[];
  readonly known: readonly KnownExercise[];
  /** Changes of the rest clock, by the set that each rest follows, so that an undo restores them. */
  readonly rests: RestsBySet;
  /** The clock of the session in progress; null if there is none, or it is an edit. */
  readonly clock: WorkoutClock | null;
  /** The time that the clocks show, in milliseconds since 1970; null before the first tick. */
  readonly nowMs: number | null;
  /** The exercises of the last session of the same focus, in its order. */
  readonly planned: readonly string[];
  /** The exercise library; empty until it is read. */
  readonly library: ExerciseLibrary;
  /** The past session that is repeated; null if the session repeats none. */
  readonly repeated: TrainingSession | null;
  /** What the program prescribes for the session in progress; null if it follows none. */
  readonly prescribed: PrescribedDay | null;
  /** The saved session, if this is an edit; null for a new session. */
  readonly original: TrainingSession | null;
  readonly past: ExercisePast;
  /** The history of opened exercises and of the exercises in a superset with them, by the key of the name. */
  readonly pasts: ReadonlyMap<string, ExercisePast>;
  /** The source of planned sets that the user chose for the session; null if the setting in `athlete.json` applies. */
  readonly placeholder: PlanSource | null;
  /** Where that source was chosen: the exercise, and its number of working sets then. Null if none was chosen. */
  readonly placeholderChosenAt: { readonly exerciseIndex: number; readonly place: number } | null;
};

/** A form that was closed without its changes, and the cursor that it was opened from. */
export type DiscardedForm = Pick<LogState, 'stage' | 'isCommandMode' | 'setCursor' | 'isCursorKept'> & {
  /** The discarded edit of a set; null if a form was discarded. */
  readonly edit: DiscardedEdit | null;
};

export type DiscardedEdit = {
  readonly exerciseIndex: number;
  readonly place: SetPlace;
  readonly line: EditBuffer;
};

/** The state in which the set line has the focus. */
export const ON_SET_LINE = { isCommandMode: false, setCursor: null, isCursorKept: false } as const;

export const initialLog: LogState = {
  stage: { kind: 'start', choice: 0 },
  drafts: [],
  discarded: [],
  repeats: [],
  programs: [],
  left: null,
  session: null,
  base: NEW_SESSION,
  isChangedElsewhere: false,
  isStarted: false,
  exerciseIndex: 0,
  line: EMPTY_BUFFER,
  waitingLines: [],
  pastLines: [],
  recalled: null,
  lineError: null,
  lineQuestion: null,
  editing: null,
  ...ON_SET_LINE,
  discardedForm: null,
  draftWrite: 'none',
  isBodyWeightAsked: false,
  isDraftSaved: true,
  undo: [],
  redo: [],
  renames: [],
  known: [],
  planned: [],
  rests: new Map(),
  clock: null,
  nowMs: null,
  library: EMPTY_LIBRARY,
  repeated: null,
  prescribed: null,
  original: null,
  past: NO_PAST,
  pasts: new Map(),
  placeholder: null,
  placeholderChosenAt: null,
};
