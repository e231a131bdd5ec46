/** What can have happened on the Log screen. */
import type { SetPlace } from '../../domain/edit-session.js';
import type { TrainingSession } from '../../domain/record.js';
import type { LineError } from '../../domain/set-notation/set-line.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import type { Draft, ExerciseOccurrence, KnownExercise } from '../ports.js';
import type { LogStage } from './log-state.js';

export type LogEvent =
  | { readonly type: 'log/stage-opened'; readonly stage: LogStage }
  | { readonly type: 'log/drafts-found'; readonly drafts: readonly Draft[] }
  /** `planned`: the exercises of the last session of the same focus. */
  | {
      readonly type: 'log/history-read';
      readonly known: readonly KnownExercise[];
      readonly planned: readonly string[];
    }
  /** A session begins, or is resumed. `isBegun`: false while it is made of guesses alone. */
  | { readonly type: 'log/session-opened'; readonly session: TrainingSession; readonly isBegun: boolean }
  | { readonly type: 'log/session-closed' }
  /** A change that can be undone. */
  | { readonly type: 'log/session-changed'; readonly session: TrainingSession }
  | { readonly type: 'log/draft-kept'; readonly isKept: boolean }
  | { readonly type: 'log/undone' }
  | {
      readonly type: 'log/exercise-opened';
      readonly index: number;
      readonly lastTime: ExerciseOccurrence | null;
    }
  | { readonly type: 'log/line-edited'; readonly line: EditBuffer }
  | { readonly type: 'log/lines-pasted'; readonly line: EditBuffer; readonly rest: readonly string[] }
  /** The line did what it says; the next of the waiting ones comes into it. */
  | { readonly type: 'log/line-taken' }
  | { readonly type: 'log/line-refused'; readonly problem: LineError }
  | { readonly type: 'log/line-opened' }
  | { readonly type: 'log/set-opened'; readonly place: SetPlace; readonly line: EditBuffer }
  | { readonly type: 'log/set-cursor-moved'; readonly cursor: number };
