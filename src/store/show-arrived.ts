/** Reads the open screen again after files in the data root changed. */
import type { CommandContext } from './command.js';
import { rereadData } from './data/reread-data.js';
import { rereadExercise } from './exercise/reread-exercise.js';
import { openFiles } from './files/files-commands.js';
import { readHistory } from './history/history-reading.js';
import { markChangedElsewhere } from './log/changed-elsewhere.js';
import { rereadStart } from './log/reread-start.js';
import type { ScreenId } from './shell-state.js';
import { rereadStats } from './stats/stats-commands.js';

const REREAD: Readonly<Record<ScreenId, (context: CommandContext) => void>> = {
  log: rereadStart,
  history: (context) => readHistory(context),
  files: openFiles,
  stats: rereadStats,
  data: rereadData,
};

/** Reads the open screen again, but only marks a session in progress that changed elsewhere. Never throws. */
export function showArrived(context: CommandContext): void {
  markChangedElsewhere(context);
  REREAD[context.getState().screen](context);
  rereadExercise(context);
}
