/** How typed text is saved when the program quits, and the question if it would be lost. */
import type { AppState } from './app-state.js';
import type { CommandContext } from './command.js';
import { isPathTyped } from './data/path-stage.js';
import { areSettingsChanged } from './data/settings-commands.js';
import { isFirstStartChanged } from './log/begin-commands.js';
import { acceptDetails } from './log/details-commands.js';
import { acceptNote } from './log/finish-commands.js';
import { isFormChanged } from './log/form.js';
import { acceptGoal } from './log/goal-commands.js';
import { isLinePending } from './log/log-selectors.js';
import { isNewNameTyped } from './log/rename-stage.js';
import { isWeightTyped } from './stats/weight-commands.js';

/** Saves an open note, a changed goal or changed details, as Enter does. */
export function saveTypedText(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind === 'note') acceptNote(context);
  else if (stage.kind === 'goal' && isFormChanged(stage.form)) acceptGoal(context, stage);
  // Saving the details of a new session would begin the session, which only the user decides.
  else if (stage.kind === 'details' && stage.from !== null && isFormChanged(stage.form))
    acceptDetails(context, stage);
}

/** Names the typed text that quitting would lose; null if there is none. A search text is no loss. */
export function lostText(state: AppState): string | null {
  const { stage } = state.log;
  if (stage.kind === 'first-start' && stage.name.text.trim() !== '' && isFirstStartChanged(state))
    return NAME;
  if (stage.kind === 'picking' && stage.query.text.trim() !== '') return EXERCISE;
  if (stage.kind === 'rename' && isNewNameTyped(stage)) return NEW_NAME;
  if (stage.kind === 'goal' && isFormChanged(stage.form)) return GOAL;
  if (stage.kind === 'details' && isFormChanged(stage.form))
    return stage.from === null ? NEW_SESSION : DETAILS;
  if (stage.kind === 'body-weight' && stage.line.text.trim() !== '') return WEIGHT;
  if (isWeightTyped(state)) return WEIGHT;
  if (areSettingsChanged(state)) return SETTINGS;
  if (state.data.stage.kind === 'path' && isPathTyped(state.data.stage)) return PATH;
  return isLinePending(state.log, state.athlete.unit ?? 'kg') ? LINE : null;
}

const LINE = 'The line is not logged yet; press again to leave without it.';
const GOAL = 'The goal is invalid; press again to leave without it.';
const DETAILS = 'The details are invalid; press again to leave without them.';
const SETTINGS = 'The settings are not saved yet; press again to leave without them.';
const NEW_SESSION = 'The session is not started yet; press again to leave without it.';
const NAME = 'Your name is not saved yet; press again to leave without it.';
const EXERCISE = 'The exercise is not chosen yet; press again to leave without it.';
const NEW_NAME = 'The exercise is not renamed yet; press again to leave without the new name.';
const PATH = 'The typed path is not used yet; press again to leave without it.';
const WEIGHT = 'The body weight is not saved yet; press again to leave without it.';
