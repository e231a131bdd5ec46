/** Command mode of the set line: letters are commands until a command is done. */
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';

/** Commands after which command mode stays on. */
const STAYING: readonly string[] = ['commands.enter', 'set.up', 'exercise.next', 'exercise.previous'];

/** Returns to the set line after a key whose command could not run, so that the next keys type a set. */
export function leaveCommandMode(
  { getState, dispatch }: Pick<CommandContext, 'getState' | 'dispatch'>,
  id: string,
): void {
  if (STAYING.includes(id)) return;
  const { help, log } = getState();
  const { isCommandMode, isCursorKept } = log;
  if (help === null && isCommandMode && !isCursorKept) dispatch({ type: 'log/line-opened' });
}

/** Returns to the set line after a command, unless the cursor stays on a set or a set is edited. */
export function afterLogCommand({ getState, dispatch }: CommandContext, before: AppState, id: string): void {
  const { log, help } = getState();
  if (before.help !== null || help !== null) return;
  if (!before.log.isCommandMode || !log.isCommandMode || STAYING.includes(id)) return;
  const isMarkedNow = log.setCursor !== null && before.log.setCursor === null;
  if (log.isCursorKept || isMarkedNow || log.editing) return;
  // A stage such as the note editor acts on the marked set until it closes.
  if (log.stage.kind !== 'sets' && log.setCursor !== null) return;
  dispatch({ type: 'log/line-opened' });
}
