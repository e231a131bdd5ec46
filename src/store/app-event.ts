/** Every event of the program. */

import type { DataEvent } from './data/data-state.js';
import type { ExerciseEvent } from './exercise/exercise-state.js';
import type { FilesEvent } from './files/files-state.js';
import type { HistoryEvent } from './history/history-event.js';
import type { LogEvent } from './log/log-event.js';
import type { ShellEvent } from './shell-state.js';
import type { StatsEvent } from './stats/stats-state.js';

export type AppEvent =
  | ShellEvent
  | LogEvent
  | HistoryEvent
  | ExerciseEvent
  | FilesEvent
  | StatsEvent
  | DataEvent;
