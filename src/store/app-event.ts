/** Everything that can have happened, in the past tense. */

import type { Athlete } from '../domain/athlete.js';
import type { Notice, ScreenId, View } from './app-state.js';
import type { DataEvent } from './data/data-state.js';
import type { ExerciseEvent } from './exercise/exercise-state.js';
import type { FilesEvent } from './files/files-state.js';
import type { HistoryEvent } from './history/history-state.js';
import type { LogEvent } from './log/log-event.js';
import type { StatsEvent } from './stats/stats-state.js';

export type ShellEvent =
  | { readonly type: 'app/screen-opened'; readonly screen: ScreenId }
  | { readonly type: 'app/resized'; readonly view: View }
  | { readonly type: 'app/noticed'; readonly notice: Notice | null }
  /** A key other than the one that leaves was pressed: leaving is asked from the beginning the next time. */
  | { readonly type: 'app/leaving-withdrawn' }
  | { readonly type: 'app/athlete-changed'; readonly athlete: Athlete }
  | { readonly type: 'help/opened' }
  | { readonly type: 'help/closed' }
  | { readonly type: 'help/filtered'; readonly query: string }
  | { readonly type: 'help/scrolled'; readonly top: number };

export type AppEvent =
  | ShellEvent
  | LogEvent
  | HistoryEvent
  | ExerciseEvent
  | FilesEvent
  | StatsEvent
  | DataEvent;
