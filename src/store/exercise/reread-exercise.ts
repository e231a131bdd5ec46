/**
 * Reads the open exercise again after data changed elsewhere. The occurrence under the cursor stays on its
 * row.
 */
import type { CommandContext } from '../command.js';
import { attempt, notify } from '../notices.js';
import type { OccurrenceDetail } from './exercise-detail.js';
import { exercisePage } from './exercise-page.js';
import { readExercise } from './read-exercise.js';

/** Reads the open exercise, if any, again; closes it if no saved session has it any longer. Never throws. */
export function rereadExercise(context: CommandContext): void {
  const state = context.getState();
  const { exercise } = state;
  if (exercise === null) return;
  const { name, occurrences } = exercise.detail;
  const read = attempt(context, () => readExercise(context, name, occurrences.length));
  if (read === null) return;
  if (read === 'none') {
    context.dispatch({ type: 'exercise/closed' });
    notify(context, `No saved session has “${name}” any longer.`);
    return;
  }
  const before = exercisePage(exercise, state);
  const at = read.occurrences.findIndex(isSame(occurrences[before.window.cursor]));
  const cursor = at < 0 ? before.window.cursor : at;
  const window = { cursor, top: before.window.top };
  const after = exercisePage({ ...exercise, detail: read, window }, state);
  const moved = (after.blocks.starts[cursor] ?? 0) - (before.blocks.starts[before.window.cursor] ?? 0);
  context.dispatch({ type: 'exercise/reread', detail: read, window: { cursor, top: window.top + moved } });
}

function isSame(shown: OccurrenceDetail | undefined) {
  return ({ sessionId, order }: OccurrenceDetail) => sessionId === shown?.sessionId && order === shown.order;
}
