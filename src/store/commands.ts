/** Every command by its id. The key table binds the ids; a test checks that both match. */
import type { CommandTable } from './command.js';
import { type DataCommandId, dataCommands } from './data/data-commands.js';
import { type ExerciseCommandId, exerciseCommands } from './exercise/exercise-commands.js';
import { type FilesCommandId, filesCommands } from './files/files-commands.js';
import { type HelpCommandId, helpCommands } from './help-commands.js';
import { type HistoryCommandId, historyCommands } from './history/history-commands.js';
import { type LogCommandId, logCommands } from './log/log-commands.js';
import { type ShellCommandId, shellCommands } from './shell-commands.js';
import { type StatsListCommandId, statsListCommands } from './stats/list-commands.js';
import { type MusclesCommandId, musclesCommands } from './stats/muscles-commands.js';
import { type PlanCommandId, planCommands } from './stats/plan-commands.js';
import { type StatsCommandId, statsCommands } from './stats/stats-commands.js';
import { type WeightCommandId, weightCommands } from './stats/weight-commands.js';

export type CommandId =
  | ShellCommandId
  | HelpCommandId
  | LogCommandId
  | HistoryCommandId
  | ExerciseCommandId
  | FilesCommandId
  | StatsCommandId
  | StatsListCommandId
  | PlanCommandId
  | WeightCommandId
  | MusclesCommandId
  | DataCommandId;

export const COMMANDS: CommandTable<CommandId> = {
  ...shellCommands,
  ...helpCommands,
  ...logCommands,
  ...historyCommands,
  ...exerciseCommands,
  ...filesCommands,
  ...statsCommands,
  ...statsListCommands,
  ...planCommands,
  ...weightCommands,
  ...musclesCommands,
  ...dataCommands,
};
