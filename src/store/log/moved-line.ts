/** A line that was typed for one exercise and is on the set line of another one. */
import { sanitizeLine } from '../../text/sanitize.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { currentExercise } from './log-selectors.js';
import type { LogState } from './log-state.js';

/**
 * Says that Enter logs the typed line for `name`: the wrong exercise may have been open. Null without a line.
 */
export function movedLineText({ line, editing }: LogState, name: string): string | null {
  const text = line.text.trim();
  if (text === '' || editing !== null) return null;
  return `${sanitizeLine(text)} is not logged yet: Enter logs it for ${sanitizeLine(name)}.`;
}

/** Shows that sentence for the open exercise. Call it after another exercise was opened. */
export function notifyMovedLine(context: CommandContext): void {
  const { log } = context.getState();
  const text = movedLineText(log, currentExercise(log)?.Name ?? '');
  if (text !== null && !hasError(context)) notify(context, text);
}
