/** A line that was typed for one exercise and is on the set line of another one. */
import { sanitizeLine } from '../../text/sanitize.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { currentExercise } from './log-selectors.js';
import type { LogState } from './log-state.js';

/**
 * The sentence that a typed line is not logged yet, and that Enter logs it for the exercise `name`; null if no line is
 * typed. The line is kept when another exercise opens, because it may have been typed while the wrong one was open.
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
