/** Editing a logged set on the set line: copying it there, and leaving it unchanged. */
import { type SetPlace, setAt } from '../../domain/edit-session.js';
import { formatSet, formatTail } from '../../domain/set-notation/format-set.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../domain/weight.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import { graphemes } from '../../text/graphemes.js';
import { widthColumns } from '../../text/width.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { discardForm } from './discarded-form.js';
import { currentExercise, indexOfPlace, placeOfLast, placeUnderCursor } from './log-selectors.js';

/** Copies the set under the cursor to the line, or the last set if the cursor is on none. */
export function editSet({ getState, dispatch }: CommandContext): void {
  const { log, athlete } = getState();
  const place = placeUnderCursor(log) ?? placeOfLast(log);
  const set = place && setOf(log, place);
  if (!place || !set) return;
  // The line is parsed in the athlete's unit, so a load in the other unit is written with its unit.
  const unit = athlete.unit ?? 'kg';
  const text = formatSet(set, { unit });
  const head = text.slice(0, text.length - textAfterCursor(text, valuesOf(set), unit).length).trimEnd();
  const line = { ...createEditBuffer(text), cursor: graphemes(head).length };
  dispatch({ type: 'log/set-opened', place, line });
}

/** The measured rest and the text after it; in a long line, everything after load and reps. */
function textAfterCursor(text: string, values: SetValues, unit: WeightUnit): string {
  if (widthColumns(text) > FITS_COLUMNS) return formatTail(values, unit);
  if (values.actualRestMinutes === null) return '';
  return formatTail({ ...values, rpe: null, repAssessment: null }, unit);
}

/** 29 columns in the narrowest layout with two panes, minus one for the cursor. */
const FITS_COLUMNS = 28;

/** The set of the open exercise at a place; null if there is none. */
export function setOf(log: AppState['log'], place: SetPlace) {
  const exercise = currentExercise(log);
  return exercise && setAt(exercise, place);
}

/**
 * Leaves the edited set; a changed line can be restored.
 * @param leave ends the edit
 */
export function discardEdit(context: CommandContext, leave = () => leaveEditedSet(context)): void {
  const state = context.getState();
  const isChanged = state.log.line.text.trim() !== '' && !isEditUnchanged(state);
  discardForm(context, isChanged, leave);
}

/** True if a set is edited and the line still has the text of that set. */
export function isEditUnchanged({ log, athlete }: AppState): boolean {
  const set = log.editing && setOf(log, log.editing);
  return set !== null && log.line.text === formatSet(set, { unit: athlete.unit ?? 'kg' });
}

/** Keeps the edited set as it was and puts the cursor on it. */
export function leaveEditedSet(context: CommandContext): void {
  const { editing } = context.getState().log;
  context.dispatch({ type: 'log/line-opened' });
  if (editing) moveCursorTo(context, editing);
}

/** Puts the cursor on a set of the open exercise. Does nothing if the exercise has no such set. */
export function moveCursorTo({ getState, dispatch }: CommandContext, place: SetPlace): void {
  const exercise = currentExercise(getState().log);
  const cursor = exercise ? indexOfPlace(exercise, place) : -1;
  if (cursor !== -1) dispatch({ type: 'log/set-cursor-moved', cursor });
}
