/** Commands for logging the sets of an exercise: on the set line, and in the list of sets above it. */
import {
  addSets,
  removeSet,
  replaceSet,
  type SetPlace,
  setAt,
  setPlaces,
} from '../../domain/edit-session.js';
import type { Exercise } from '../../domain/record.js';
import { displaySet, formatSet } from '../../domain/set-notation/format-set.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import type { WeightUnit } from '../../domain/weight.js';
import { isTooLongToEdit, TOO_LONG_TO_EDIT } from '../../text/beginning.js';
import { capitalized } from '../../text/capitalized.js';
import { clear, createEditBuffer } from '../../text/edit-buffer.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { notify } from '../notices.js';
import { askBodyWeight } from './body-weight-question.js';
import { recordOfSets } from './exercise-hints.js';
import { questionOf } from './line-question.js';
import { type LineReading, readLine } from './line-reading.js';
import { currentExercise, indexOfPlace, placeOfLast, placeUnderCursor } from './log-selectors.js';
import { stageFrom } from './log-state.js';
import { notifyMovedLine } from './moved-line.js';
import { completedNow, withMeasuredRest } from './rest.js';
import { startRest } from './rest-commands.js';
import { changeSession, moveCursorToLastSet, openExercise, openPicking } from './session-steps.js';
import { discardEdit, editSet, isEditUnchanged, leaveEditedSet, moveCursorTo, setOf } from './set-editing.js';
import { setName } from './set-name.js';
import { nextExercise, nextStep, openNextInRotation } from './superset-rotation.js';
import { workoutTime } from './workout-time.js';

export type SetCommandId =
  | 'set.move-on'
  | 'set.commit'
  | 'set.change'
  | 'line.drop-waiting'
  | 'set.leave-line'
  | 'set.to-line'
  | 'set.to-line-by-tab'
  | 'commands.enter'
  | 'set.up'
  | 'set.down'
  | 'set.edit'
  | 'set.remove'
  | 'exercise.choose'
  | 'exercise.next'
  | 'exercise.previous';

export const setCommands: CommandTable<SetCommandId> = {
  'set.move-on': {
    when: (state) => state.log.editing === null && readLine(state).kind === 'empty',
    run: continueFromEmptyLine,
  },
  'set.commit': { run: commit },
  'set.change': { run: commit },
  'line.drop-waiting': {
    when: ({ log }) => log.editing === null && log.waitingLines.length > 0,
    run: discardWaitingLines,
  },
  'set.to-line': {
    run: ({ dispatch }) => {
      dispatch({ type: 'app/noticed', notice: null });
      dispatch({ type: 'log/line-opened' });
    },
  },
  'set.to-line-by-tab': {
    run: (context) => {
      context.dispatch({ type: 'log/line-opened' });
      notify(context, '1 is the tab of Log and was not typed. Type the set now.');
    },
  },
  'set.leave-line': { run: discardEdit },
  'commands.enter': {
    run: ({ getState, dispatch }) => {
      // In command mode, Esc only dismisses the notice, as on the other screens.
      if (getState().log.isCommandMode) dispatch({ type: 'app/noticed', notice: null });
      else dispatch({ type: 'log/command-mode-entered' });
    },
  },
  'set.up': { when: (state) => hasSets(state) || NO_SET, run: (context) => moveCursor(context, -1) },
  'set.down': { run: (context) => moveCursor(context, 1) },
  'set.edit': {
    when: ({ log }) => {
      const exercise = currentExercise(log);
      const place = placeUnderCursor(log) ?? placeOfLast(log);
      if (!exercise || !place) return NO_SET;
      return isTooLongToEdit(setAt(exercise, place)?.notes ?? null) ? TOO_LONG_TO_EDIT : true;
    },
    run: editSet,
  },
  'set.remove': {
    when: (state) => hasSets(state) || NO_SET,
    run: (context) => (context.getState().log.setCursor === null ? markLast(context) : remove(context)),
  },
  'exercise.choose': { run: (context) => openPicking(context) },
  'exercise.next': stepCommand(1),
  'exercise.previous': stepCommand(-1),
};

function stepCommand(step: number): Command {
  const target = ({ log }: AppState) => log.exerciseIndex + step;
  return {
    when: (state) => {
      if (state.log.session?.exercises[target(state)]) return true;
      return step > 0 ? 'This is the last exercise. / adds another.' : 'This is the first exercise.';
    },
    run: (context) => {
      const { isCommandMode, isCursorKept, editing } = context.getState().log;
      const open = () => openExercise(context, target(context.getState()));
      if (editing) discardEdit(context, open);
      else {
        open();
        notifyMovedLine(context);
      }
      // Command mode stays on, so that the same key moves to the next exercise.
      if (isCommandMode) context.dispatch({ type: 'log/command-mode-entered' });
      if (isCursorKept) moveCursorToLastSet(context);
    },
  };
}

function hasSets({ log }: AppState): boolean {
  const exercise = currentExercise(log);
  return exercise !== null && setPlaces(exercise).length > 0;
}

function commit(context: CommandContext): void {
  const reading = readLine(context.getState());
  switch (reading.kind) {
    case 'empty':
      // On an empty line without a planned set, Enter adds no set; an edited set stays unchanged.
      leaveUnchanged(context);
      return;
    case 'exercise':
      context.dispatch({ type: 'log/line-taken', planned: '' });
      openPicking(context, createEditBuffer(reading.query));
      return;
    case 'invalid':
      context.dispatch({ type: 'log/line-rejected', error: reading.error });
      return;
    case 'set': {
      const state = context.getState();
      const question = state.log.lineQuestion === null ? questionOf(state, reading) : null;
      if (question) context.dispatch({ type: 'log/load-questioned', question });
      else logSet(context, reading);
    }
  }
}

function continueFromEmptyLine(context: CommandContext): void {
  const state = context.getState();
  switch (nextStep(state)) {
    case 'exercise':
      openExercise(context, nextExercise(state) ?? state.log.exerciseIndex);
      return;
    case 'summary':
      context.dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') });
      return;
    case 'picking':
      openPicking(context);
  }
}

function logSet(context: CommandContext, reading: Extract<LineReading, { kind: 'set' }>): void {
  const { log, athlete } = context.getState();
  const { session } = log;
  if (!session) return;
  const { line, values, completes } = reading;
  const unit = athlete.unit ?? 'kg';
  const exerciseIndex = completes?.exerciseIndex ?? log.exerciseIndex;
  const place = completes?.place ?? log.editing;
  if (isEditUnchanged(context.getState())) {
    leaveUnchanged(context);
    return;
  }
  if (place) {
    // After an edit the cursor is on the set, in command mode.
    const undo = log.editing ? 'u' : 'Esc u';
    const done = doneText('Changed to', values, place.kind === 'warmup', unit, { undo });
    changeSession(context, replaceSet(session, exerciseIndex, place, values), done);
    context.dispatch({ type: 'log/line-taken', planned: '' });
    if (log.editing) moveCursorTo(context, log.editing);
    return;
  }
  const isWarmup = 'warmup' in line && line.warmup;
  const times = 'times' in line ? line.times : 1;
  const done = doneText(times === 1 ? 'Logged' : `Logged ${times} sets of`, values, isWarmup, unit, {
    exercise: nameInSuperset(session.exercises[exerciseIndex]),
  });
  const kind = isWarmup ? 'warmup' : 'working';
  const now = workoutTime(context);
  const rested = isWarmup || times > 1 ? values : withMeasuredRest(values, log, now);
  const added = addSets(session, exerciseIndex, kind, rested, times);
  // A set added in an edit was not completed now.
  const timed = log.original ? added : completedNow(added, exerciseIndex, kind, times, now);
  const record = isWarmup ? null : recordOfSets(context.getState(), timed);
  changeSession(context, timed, record === null ? done : `${done}. ${record}`);
  startRest(context);
  context.dispatch({ type: 'log/line-taken', planned: formatSet(values, { unit }) });
  if (kind === 'working') openNextInRotation(context);
  askBodyWeight(context);
}

function leaveUnchanged(context: CommandContext): void {
  const { editing } = context.getState().log;
  leaveEditedSet(context);
  if (editing) notify(context, `${capitalized(setName(editing))} is unchanged.`);
}

function discardWaitingLines(context: CommandContext): void {
  const { line, waitingLines } = context.getState().log;
  const count = waitingLines.length;
  context.dispatch({ type: 'log/lines-pasted', line: clear(line), rest: [] });
  notify(context, count === 1 ? 'The waiting line is discarded.' : `${count} waiting lines are discarded.`);
}

function doneText(
  done: string,
  values: SetValues,
  warmup: boolean,
  unit: WeightUnit,
  { undo = 'Esc u', exercise = null }: { undo?: 'u' | 'Esc u'; exercise?: string | null } = {},
): string {
  const of = exercise === null ? '' : ` of ${sanitizeLine(exercise)}`;
  return `${done} ${displaySet(values, { warmup, unit })}${of}. ${undo} undoes`;
}

/**
 * Names the exercise in a superset, because the rotation may open an unexpected one. Null outside a superset.
 */
function nameInSuperset(exercise: Exercise | undefined): string | null {
  return exercise?.supersetGroup === undefined ? null : exercise.Name;
}

/** Moves the cursor in the list of sets. A step down from the last set returns to the line. */
function moveCursor(context: CommandContext, step: number): void {
  const { log } = context.getState();
  const exercise = currentExercise(log);
  const count = exercise ? setPlaces(exercise).length : 0;
  const cursor = (log.setCursor ?? count) + step;
  if (cursor >= count) context.dispatch({ type: 'log/line-opened' });
  else context.dispatch({ type: 'log/set-cursor-moved', cursor: Math.max(0, cursor) });
}

const NO_SET = 'No set is logged here yet.';

/** Marks the last set. If the next key is x, it removes the set. */
function markLast(context: CommandContext): void {
  const { log, athlete } = context.getState();
  const place = markLastSet(context);
  const set = place && setOf(log, place);
  if (!place || !set) return;
  const text = displaySet(set, { warmup: place.kind === 'warmup', unit: athlete.unit ?? 'kg' });
  notify(context, `x again removes ${text}.`);
}

/** Chooses the set that was logged last, for one command. @returns null if the exercise has no set */
export function markLastSet({ getState, dispatch }: CommandContext): SetPlace | null {
  const { log } = getState();
  const exercise = currentExercise(log);
  const place = placeOfLast(log);
  if (!exercise || !place) return null;
  dispatch({ type: 'log/set-marked', cursor: indexOfPlace(exercise, place) });
  return place;
}

function remove(context: CommandContext): void {
  const { log, athlete } = context.getState();
  const place = placeUnderCursor(log);
  const set = place && setOf(log, place);
  if (!place || !set || !log.session) return;
  const text = displaySet(set, { warmup: place.kind === 'warmup', unit: athlete.unit ?? 'kg' });
  const changed = removeSet(log.session, log.exerciseIndex, place);
  changeSession(context, changed, `Removed ${text}. ${log.isCursorKept ? 'u' : 'Esc u'} undoes`);
}
