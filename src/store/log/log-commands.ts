/** The commands of the Log screen. */
import type { CommandTable } from '../command.js';
import { type BeginCommandId, beginCommands } from './begin-commands.js';
import { type FinishCommandId, finishCommands } from './finish-commands.js';
import { type PickCommandId, pickCommands } from './pick-commands.js';
import { type SetCommandId, setCommands } from './set-commands.js';

export type LogCommandId = BeginCommandId | PickCommandId | SetCommandId | FinishCommandId;

export const logCommands: CommandTable<LogCommandId> = {
  ...beginCommands,
  ...pickCommands,
  ...setCommands,
  ...finishCommands,
};
