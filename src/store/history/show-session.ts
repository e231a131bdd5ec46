/** Opens one session in History from the exercise view, and goes back to that view. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { showArrived } from '../show-arrived.js';
import type { DetailOrigin } from './detail-origin.js';
import { chooseExercise } from './detail-place.js';
import { detailPage } from './history-page.js';
import { currentId } from './history-state.js';
import { openHistoryOn } from './open-history.js';

/**
 * Opens the session with the cursor on the exercise. If the search hides the session, clears the search. Never throws.
 */
export function showSession(context: CommandContext, id: string, exerciseName: string): void {
  const { dispatch, getState } = context;
  const origin = originOf(getState());
  dispatch({ type: 'app/screen-opened', screen: 'history' });
  if (!openHistoryOn(context, id)) {
    if (!hasError(context)) notify(context, 'This session no longer exists.');
    return;
  }
  dispatch({ type: 'history/detail-opened', origin });
  const page = detailPage(getState());
  const { history } = getState();
  const names = history.copies.get(id)?.session?.exercises.map(({ Name }) => exerciseKey(Name)) ?? [];
  const exercise = Math.max(0, names.indexOf(exerciseKey(exerciseName)));
  if (page)
    dispatch({ type: 'history/detail-moved', detail: chooseExercise(page.place, exercise, page.extent) });
}

/** Shows the exercise view again, over the screen from which it was opened. Never throws. */
export function returnToExercise(context: CommandContext, origin: DetailOrigin): void {
  const { exercise, screen, documentFrom, session } = origin;
  const { dispatch } = context;
  dispatch({ type: 'app/screen-opened', screen });
  if (screen === 'files') dispatch({ type: 'files/returned', openedFrom: documentFrom });
  if (session && openHistoryOn(context, session.id)) {
    dispatch({ type: 'history/detail-opened', origin: session.origin });
    dispatch({ type: 'history/detail-moved', detail: session.place });
  } else if (isOverHistory(origin)) dispatch({ type: 'history/pane-opened', pane: 'list' });
  dispatch({ type: 'exercise/returned', exercise });
  // The session may have been changed in an editor.
  showArrived(context);
}

function originOf({ screen, exercise, files, history }: AppState): DetailOrigin | null {
  if (exercise === null) return null;
  const covered = { screen, documentFrom: files.openedFrom };
  const id = isOverHistory(covered) && history.pane === 'detail' ? currentId(history) : null;
  const session = id === null ? null : { id, place: history.detail, origin: history.origin };
  return { exercise, ...covered, session };
}

/** True if the exercise covers History, or a document from which going back leads to History. */
function isOverHistory({ screen, documentFrom }: Pick<DetailOrigin, 'screen' | 'documentFrom'>): boolean {
  return screen === 'history' || (screen === 'files' && documentFrom === 'history');
}
