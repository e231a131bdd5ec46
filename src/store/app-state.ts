/** Everything the screens show, and nothing they could work out from it. */
import type { Athlete } from '../domain/athlete.js';
import type { DataState } from './data/data-state.js';
import type { ExerciseState } from './exercise/exercise-state.js';
import type { FilesState } from './files/files-state.js';
import type { HistoryState } from './history/history-state.js';
import type { LogState } from './log/log-state.js';
import type { StatsState } from './stats/stats-state.js';

/** In the order of their numbers. */
export const SCREENS = ['log', 'history', 'files', 'stats', 'data'] as const;
export type ScreenId = (typeof SCREENS)[number];

/** The digit that opens a screen, wherever the screen stands among the others. */
export const SCREEN_NUMBERS: Readonly<Record<ScreenId, number>> = {
  log: 1,
  history: 2,
  files: 3,
  stats: 4,
  data: 5,
};

/** A line of what happened: news and successes go away with the next key, an error stays until Esc or a success. */
export type Notice = {
  readonly kind: 'news' | 'success' | 'error';
  readonly text: string;
  /** Of an error that cost nothing, such as a file that could not be looked at: the next command that works clears it. */
  readonly isPassing?: true;
  /** The question whether to leave all the same; the key that leaves answers it, every other key withdraws it. */
  readonly asks?: 'leave';
};

/** The help of the keys, over any screen; `query` filters it. */
export type HelpState = { readonly query: string; readonly top: number };

/** What of the terminal the lists need: rows between the rules, and the columns of the whole line. */
export type View = { readonly columns: number; readonly bodyRows: number };

export type AppState = {
  readonly screen: ScreenId;
  readonly help: HelpState | null;
  /** The exercise that is shown over the screen; null where none is. */
  readonly exercise: ExerciseState;
  readonly notice: Notice | null;
  readonly view: View;
  readonly athlete: Athlete;
  readonly log: LogState;
  readonly history: HistoryState;
  readonly files: FilesState;
  readonly stats: StatsState;
  readonly data: DataState;
};
