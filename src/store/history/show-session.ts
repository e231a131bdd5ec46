/** Opens one session in History from another screen. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { chooseExercise } from './detail-place.js';
import { detailPage } from './history-page.js';
import { openHistoryOn } from './open-history.js';

/** Opens the session with the cursor on the exercise, and clears a search that hides it. Never throws. */
export function showSession(context: CommandContext, id: string, exerciseName: string): void {
  const { dispatch, getState } = context;
  dispatch({ type: 'app/screen-opened', screen: 'history' });
  if (!openHistoryOn(context, id)) {
    if (!hasError(context)) notify(context, 'This session no longer exists.');
    return;
  }
  dispatch({ type: 'history/pane-opened', pane: 'detail' });
  const page = detailPage(getState());
  const { history } = getState();
  const names = history.copies.get(id)?.session?.exercises.map(({ Name }) => exerciseKey(Name)) ?? [];
  const exercise = Math.max(0, names.indexOf(exerciseKey(exerciseName)));
  if (page)
    dispatch({ type: 'history/detail-moved', detail: chooseExercise(page.place, exercise, page.extent) });
}
