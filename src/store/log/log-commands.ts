/** The commands of the Log screen. */
import type { CommandTable } from '../command.js';
import { type BeginCommandId, beginCommands } from './begin-commands.js';
import { type BodyWeightCommandId, bodyWeightCommands } from './body-weight-question.js';
import { type DetailsCommandId, detailsCommands } from './details-commands.js';
import { type DiscardCommandId, discardCommands } from './discarded-form.js';
import { type DraftCommandId, draftCommands } from './draft-commands.js';
import { type FinishCommandId, finishCommands } from './finish-commands.js';
import { type FormCommandId, formCommands } from './form-commands.js';
import { type GoalCommandId, goalCommands } from './goal-commands.js';
import { type LeaveCommandId, leaveCommands } from './leave-session.js';
import { type LineCommandId, lineCommands } from './line-commands.js';
import { type PickCommandId, pickCommands } from './pick-commands.js';
import { type ProgramChoiceCommandId, programChoiceCommands } from './program-choice-commands.js';
import { type ProgramDayCommandId, programDayCommands } from './program-day-commands.js';
import { type RenameCommandId, renameCommands } from './rename-commands.js';
import { type RestCommandId, restCommands } from './rest-commands.js';
import { type SavedCommandId, savedCommands } from './saved-commands.js';
import { type SetCommandId, setCommands } from './set-commands.js';
import { type StartCommandId, startCommands } from './start-commands.js';
import { type StructureCommandId, structureCommands } from './structure-commands.js';
import { type UndoCommandId, undoCommands } from './undo-commands.js';
import { type WarmupCommandId, warmupCommands } from './warmup-commands.js';

export type LogCommandId =
  | RestCommandId
  | LineCommandId
  | UndoCommandId
  | BeginCommandId
  | DraftCommandId
  | StartCommandId
  | ProgramDayCommandId
  | ProgramChoiceCommandId
  | LeaveCommandId
  | PickCommandId
  | RenameCommandId
  | SetCommandId
  | StructureCommandId
  | WarmupCommandId
  | DetailsCommandId
  | FormCommandId
  | DiscardCommandId
  | GoalCommandId
  | FinishCommandId
  | SavedCommandId
  | BodyWeightCommandId;

export const logCommands: CommandTable<LogCommandId> = {
  ...beginCommands,
  ...startCommands,
  ...programDayCommands,
  ...programChoiceCommands,
  ...draftCommands,
  ...leaveCommands,
  ...pickCommands,
  ...renameCommands,
  ...setCommands,
  ...structureCommands,
  ...warmupCommands,
  ...detailsCommands,
  ...formCommands,
  ...discardCommands,
  ...goalCommands,
  ...lineCommands,
  ...undoCommands,
  ...restCommands,
  ...finishCommands,
  ...savedCommands,
  ...bodyWeightCommands,
};
