/** The state of all screens, without derived values. */
import type { Athlete } from '../domain/athlete.js';
import type { DataState } from './data/data-state.js';
import type { ExerciseState } from './exercise/exercise-state.js';
import type { FilesState } from './files/files-state.js';
import type { HistoryState } from './history/history-state.js';
import type { LogState } from './log/log-state.js';
import type { ExitState, HelpState, Notice, ScreenId, View } from './shell-state.js';
import type { StatsState } from './stats/stats-state.js';

export type AppState = {
  readonly screen: ScreenId;
  readonly isDemo: boolean;
  /** True if the terminal shows ASCII only. `athlete.ascii` is then true, unless the athlete's setting is false. */
  readonly isAsciiTerminal: boolean;
  /** False if the user set no editor, so that commands that open one cannot run. */
  readonly hasEditor: boolean;
  readonly help: HelpState | null;
  /** The exercise that is shown over the screen; null if none is shown. */
  readonly exercise: ExerciseState;
  readonly notice: Notice | null;
  readonly exit: ExitState;
  readonly view: View;
  /** The local day, `2026-02-16`; it changes after the first command past midnight. */
  readonly today: string;
  readonly athlete: Athlete;
  readonly log: LogState;
  readonly history: HistoryState;
  readonly files: FilesState;
  readonly stats: StatsState;
  readonly data: DataState;
};
