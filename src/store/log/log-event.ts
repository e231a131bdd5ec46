/** The events of the Log screen. */

import type { DraftBase, SavedSession } from '../../domain/draft-relation.js';
import type { SetPlace } from '../../domain/edit-session.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import type { PrescribedDay } from '../../domain/program/prescribe-day.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { ProgramOffer } from '../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../domain/record.js';
import type { NameChange, Renaming } from '../../domain/rename-exercise.js';
import type { RestChanges } from '../../domain/rest-clock.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import type { UnlikelyLoad } from '../../domain/unlikely-load.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { WorkoutClock } from '../../domain/workout-clock.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { DetailValues } from './details-form.js';
import type { FieldError } from './form.js';
import type { DiscardedForm, ExercisePast, LogStage, PlanSource, RepeatOffer } from './log-state.js';

export type LogEvent =
  /** `isChanged`: the saved text changed since the session began, or another machine took over the draft. */
  | { readonly type: 'log/changed-elsewhere'; readonly isChanged: boolean }
  | { readonly type: 'log/stage-opened'; readonly stage: LogStage }
  /** The name of the athlete was edited, at the first start. */
  | { readonly type: 'log/name-typed'; readonly name: EditBuffer }
  | { readonly type: 'log/unit-switched'; readonly unit: WeightUnit }
  /** The cursor of the menu, or of the choice of a program, moved. */
  | { readonly type: 'log/choice-moved'; readonly choice: number }
  | { readonly type: 'log/field-typed'; readonly field: string; readonly text: EditBuffer }
  /** The details of a new session were guessed again; texts that the user typed stay. */
  | { readonly type: 'log/details-guessed'; readonly guesses: Partial<DetailValues> }
  /** The focus moved by `step` fields. `error`: the first error of the form when the focus moved. */
  | { readonly type: 'log/field-left'; readonly step: number; readonly error: FieldError | null }
  | { readonly type: 'log/form-rejected'; readonly error: FieldError }
  | { readonly type: 'log/form-discarded'; readonly form: DiscardedForm }
  | { readonly type: 'log/form-restored' }
  /** Another command followed, so the discarded form can no longer be restored. */
  | { readonly type: 'log/discarded-form-dropped' }
  /** The name of the exercise to choose was edited. */
  | { readonly type: 'log/exercise-name-typed'; readonly query: EditBuffer }
  | { readonly type: 'log/pick-cursor-moved'; readonly cursor: number | null }
  /** The new name of an exercise to rename was edited. */
  | { readonly type: 'log/new-name-typed'; readonly name: EditBuffer }
  | { readonly type: 'log/note-typed'; readonly text: EditBuffer }
  | { readonly type: 'log/body-weight-typed'; readonly line: EditBuffer }
  | { readonly type: 'log/body-weight-rejected'; readonly error: string }
  /** The open page was scrolled, for example the summary or the day of a program. */
  | { readonly type: 'log/page-scrolled'; readonly top: number }
  /** The choices of the menu were read: drafts, and past sessions to repeat. */
  | {
      readonly type: 'log/start-read';
      readonly drafts: readonly OfferedDraft[];
      readonly repeats: readonly RepeatOffer[];
    }
  /** The choices were read again while the menu is open. */
  | {
      readonly type: 'log/start-reread';
      readonly drafts: readonly OfferedDraft[];
      readonly repeats: readonly RepeatOffer[];
    }
  /** The next day of each program was read; the day of the current program is first. */
  | {
      readonly type: 'log/programs-read';
      readonly programs: readonly ProgramOffer[];
      /** The file that was just added; null if none was. */
      readonly added: string | null;
      /** True if the menu was already drawn without these days; its cursor then stays on its line. */
      readonly isMenuDrawn: boolean;
    }
  /** `planned`: the exercises of the last session with the same focus. */
  | {
      readonly type: 'log/history-read';
      readonly known: readonly KnownExercise[];
      readonly planned: readonly string[];
      readonly library: ExerciseLibrary;
    }
  | { readonly type: 'log/library-read'; readonly library: ExerciseLibrary }
  /** A session was started or resumed. `isStarted`: false while it holds only guesses. */
  | {
      readonly type: 'log/session-opened';
      readonly session: TrainingSession;
      readonly base: DraftBase;
      readonly isStarted: boolean;
      readonly clock: WorkoutClock;
    }
  /** A session was started as a repetition of another, or its draft was resumed. */
  | {
      readonly type: 'log/session-repeated';
      readonly session: TrainingSession;
      readonly base: DraftBase;
      readonly repeated: TrainingSession;
      readonly isStarted: boolean;
      readonly clock: WorkoutClock;
    }
  /** An edit of a saved session was started, or its draft was resumed. */
  | {
      readonly type: 'log/edit-opened';
      readonly session: TrainingSession;
      readonly base: DraftBase;
      readonly original: TrainingSession;
      readonly isStarted: boolean;
    }
  /** The session in progress follows this day of a program. */
  | { readonly type: 'log/prescribed'; readonly day: PrescribedDay }
  | { readonly type: 'log/session-closed' }
  /** A draft was moved to the trash. `name`: its file name there. */
  | { readonly type: 'log/draft-discarded'; readonly name: string }
  | { readonly type: 'log/draft-restored'; readonly name: string }
  /** The session was changed; the change can be undone. */
  | { readonly type: 'log/session-changed'; readonly session: TrainingSession }
  /** An exercise was renamed in all sessions, or its last rename was undone. */
  | { readonly type: 'log/renamed'; readonly renaming: Renaming }
  | { readonly type: 'log/rename-undone' }
  /** Names of exercises were changed, in the states for undo and redo too. */
  | {
      readonly type: 'log/names-changed';
      readonly changes: readonly NameChange[];
      /** The repeated session with its names after the rename; null if the session repeats none. */
      readonly repeated: TrainingSession | null;
      /** The saved session of an edit, if its names were changed and the edit continues from it; otherwise null. */
      readonly saved: SavedSession | null;
    }
  /** A write of the draft started. `isSlow`: it takes long enough that the screen shows it. */
  | { readonly type: 'log/draft-writing'; readonly isSlow: boolean }
  | { readonly type: 'log/draft-saved'; readonly isSaved: boolean }
  | { readonly type: 'log/undone' }
  | {
      readonly type: 'log/exercise-opened';
      readonly index: number;
      readonly past: ExercisePast;
    }
  | { readonly type: 'log/placeholder-chosen'; readonly source: PlanSource }
  | { readonly type: 'log/redone' }
  | { readonly type: 'log/past-read'; readonly name: string; readonly past: ExercisePast }
  /** The history of the open exercise was read again, because the session is on another day or has another focus. */
  | { readonly type: 'log/past-read-again'; readonly name: string; readonly past: ExercisePast }
  | { readonly type: 'log/rest-changed'; readonly rest: RestChanges }
  /** The clocks on the screen now show `nowMs`. */
  | { readonly type: 'log/ticked'; readonly nowMs: number }
  /** `recalled`: the index of the earlier line in the field; null for the empty line after the last. */
  | { readonly type: 'log/line-recalled'; readonly recalled: number | null; readonly line: EditBuffer }
  | { readonly type: 'log/line-edited'; readonly line: EditBuffer }
  | { readonly type: 'log/lines-pasted'; readonly line: EditBuffer; readonly rest: readonly string[] }
  /**
   * The line was logged or run. `planned`: the logged set, which Up recalls after an empty line; empty if
   * none is new.
   */
  | { readonly type: 'log/line-taken'; readonly planned: string }
  | { readonly type: 'log/line-rejected'; readonly error: LineError }
  /** The load in the line is unlikely; Enter again logs it. */
  | { readonly type: 'log/load-questioned'; readonly question: UnlikelyLoad }
  | { readonly type: 'log/line-opened' }
  | { readonly type: 'log/set-opened'; readonly place: SetPlace; readonly line: EditBuffer }
  | { readonly type: 'log/command-mode-entered' }
  /** An arrow key or a command moved the cursor to a set. `cursor`: null if the exercise has no set. */
  | { readonly type: 'log/set-cursor-moved'; readonly cursor: number | null }
  /** A command that acts on a set chose a set, because the cursor was on none. */
  | { readonly type: 'log/set-marked'; readonly cursor: number };
