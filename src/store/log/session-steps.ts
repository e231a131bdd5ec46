/** Steps shared by the commands of the Log screen: saving the draft, opening an exercise, changing the session. */
import { setPlaces } from '../../domain/edit-session.js';
import { EMPTY_LIBRARY, type ExerciseLibrary } from '../../domain/exercise-library.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { isZero } from '../../domain/zero-load.js';
import { EMPTY_BUFFER } from '../../text/edit-buffer.js';
import type { CommandContext } from '../command.js';
import { attempt, hasError, notifyError, notifySuccess, notifyUnsaved } from '../notices.js';
import { firstCursor } from './log-state.js';
import { readProgramOffers } from './program-offers.js';
import { readPast, readPastOfSuperset } from './read-past.js';
import { readRepeatOffers } from './repeat-offers.js';
import { placeOfLeft } from './start-choices.js';

/**
 * Changes the session on the screen and in its draft.
 * @param done the notice when it is on disk; null only clears an error
 */
export function changeSession(context: CommandContext, session: TrainingSession, done: string | null): void {
  context.dispatch({ type: 'log/session-changed', session });
  saveDraft(context, (isSaved) => {
    if (isSaved) notifySaved(context, done);
  });
}

/** The keys that undo in a stage: on the set line `u` alone would be typed. */
export function undoKeysIn(stage: 'sets' | 'summary'): string {
  return stage === 'summary' ? 'u' : 'Esc u';
}

/** Shows the notice of a saved change. If `done` is null, clears an error notice. */
export function notifySaved(context: CommandContext, done: string | null): void {
  if (done !== null) notifySuccess(context, done);
  else if (context.getState().notice?.kind === 'error')
    context.dispatch({ type: 'app/noticed', notice: null });
}

/**
 * Writes the session to its draft.
 * @param onEnd gets true if it is durable or has no change yet, false after an error notice
 */
export function saveDraft(context: CommandContext, onEnd: (isSaved: boolean) => void = () => {}): void {
  const { session, base, isStarted } = context.getState().log;
  if (!session || !isStarted) {
    onEnd(true);
    return;
  }
  let hasEnded = false;
  context.ports.drafts.save(session, base, {
    onSlow: () => context.dispatch({ type: 'log/draft-writing', isSlow: true }),
    onEnd: (error) => {
      hasEnded = true;
      context.dispatch({ type: 'log/draft-saved', isSaved: error === null });
      if (error !== null) notifyUnsaved(context, `Not yet on disk, keep this screen open: ${error}`);
      onEnd(error === null);
    },
  });
  if (!hasEnded) context.dispatch({ type: 'log/draft-writing', isSlow: false });
}

/** Opens an exercise with its history, or the choice of an exercise if there is none at `index`. */
export function openExercise(context: CommandContext, index: number): void {
  const { session } = context.getState().log;
  const exercise = session?.exercises[index];
  if (!session || !exercise) {
    openPicking(context);
    return;
  }
  const past = readPast(context, exercise, session);
  // The library says how the sets of a new exercise are measured, and which exercises are bodyweight exercises.
  const isNeeded = past.recent.length === 0 || hasZeroLoad(exercise, past.recent);
  if (isNeeded && context.getState().log.library === EMPTY_LIBRARY) {
    context.dispatch({ type: 'log/library-read', library: readLibrary(context) });
  }
  context.dispatch({ type: 'log/past-read', name: exercise.Name, past });
  context.dispatch({ type: 'log/exercise-opened', index, past });
  readPastOfSuperset(context);
}

function hasZeroLoad({ currentGoal }: Exercise, recent: readonly ExerciseOccurrence[]): boolean {
  return isZero(currentGoal) || recent.some(({ workingSets }) => workingSets.some(isZero));
}

/** The exercise library; empty, with an error notice, if it cannot be read. */
export function readLibrary(context: CommandContext): ExerciseLibrary {
  return attempt(context, () => context.ports.exercises.library()) ?? EMPTY_LIBRARY;
}

/** Returns from another stage to the open exercise. If `isCursorKept`, the cursor stays on its set. */
export function returnToExercise(context: CommandContext): void {
  const { exerciseIndex, isCursorKept, setCursor } = context.getState().log;
  openExercise(context, exerciseIndex);
  const exercise = context.getState().log.session?.exercises[exerciseIndex];
  if (!isCursorKept || !exercise) return;
  const count = setPlaces(exercise).length;
  const cursor = setCursor === null || count === 0 ? null : Math.min(setCursor, count - 1);
  context.dispatch({ type: 'log/set-cursor-moved', cursor });
}

/** Moves the cursor to the last set, if any, of the open exercise, and turns on command mode. */
export function moveCursorToLastSet({ getState, dispatch }: CommandContext): void {
  const { log } = getState();
  const exercise = log.session?.exercises[log.exerciseIndex];
  const count = exercise ? setPlaces(exercise).length : 0;
  dispatch({ type: 'log/set-cursor-moved', cursor: count === 0 ? null : count - 1 });
}

/**
 * Opens the choice of an exercise.
 * @param query the text in its field
 * @param swaps the exercise to replace; absent to add one
 */
export function openPicking(context: CommandContext, query = EMPTY_BUFFER, swaps?: number): void {
  const { sessions } = context.ports;
  // The undo key in the notice only works on the set line; in the field it would type a letter.
  if (!hasError(context)) context.dispatch({ type: 'app/noticed', notice: null });
  const focus = context.getState().log.session?.focus ?? null;
  const known = attempt(context, () => sessions.knownExercises()) ?? [];
  const planned = attempt(context, () => (focus === null ? [] : sessions.exercisesOfFocus(focus))) ?? [];
  context.dispatch({ type: 'log/history-read', known, planned, library: readLibrary(context) });
  context.dispatch({
    type: 'log/stage-opened',
    stage: {
      kind: 'picking',
      query,
      cursor: firstCursor(query),
      ...(swaps !== undefined && { swaps }),
    },
  });
}

/**
 * Opens the start menu, or the `locked` stage if another process logs in this data root.
 * @param added the program file to select
 */
export function openStart(context: CommandContext, added: string | null = null): void {
  if (!context.ports.drafts.acquire()) {
    context.dispatch({ type: 'log/stage-opened', stage: { kind: 'locked' } });
    return;
  }
  const found = context.ports.drafts.list();
  context.dispatch({ type: 'log/start-read', drafts: found.drafts, repeats: readRepeatOffers(context) });
  context.dispatch({
    type: 'log/stage-opened',
    stage: { kind: 'start', choice: placeOfLeft(context.getState().log) },
  });
  readProgramOffers(context, { added });
  const { problems } = found;
  if (problems.length === 0) return;
  // Several errors may not fit in the notice, so it starts with their number and folder.
  const head =
    problems.length === 1 ? '' : `${problems.length} files in data/output/drafts cannot be resumed: `;
  notifyError(context, head + problems.join(' '));
}
