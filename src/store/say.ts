/** Commands telling what happened. */
import type { CommandContext } from './command.js';

/** What was done: saved, logged, changed; in one sentence. */
export function tellDone({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'success', text } });
}

/** Neutral news, such as why a key does nothing, in one sentence. */
export function tell({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'news', text } });
}

/** Something that went wrong, in one sentence: what, to what, what to do. */
export function complain({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text } });
}

/** Something that could not be looked at; told until another command works. */
export function complainInPassing({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text, isPassing: true } });
}

/** True while a complaint shows that stays until it is dismissed; news waits for a better moment. */
export function isComplaining({ getState }: CommandContext): boolean {
  const { notice } = getState();
  return notice?.kind === 'error' && !notice.isPassing;
}

/** Runs a step that may fail for reasons outside the program; its sentence is told, and null comes back. */
export function attempt<T>(context: CommandContext, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    complain(context, error instanceof Error ? error.message : String(error));
    return null;
  }
}
