/** Commands telling what happened. */
import type { CommandContext } from './command.js';

/** What was done: saved, logged, changed; in one sentence. */
export function notifySuccess({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'success', text } });
}

/** Neutral news, such as why a key does nothing, in one sentence. */
export function notify({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'news', text } });
}

/** Something that went wrong, in one sentence: what, to what, what to do. */
export function notifyError({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text } });
}

/** Something that could not be looked at; told until another command works. */
export function notifyTransientError({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text, isTransient: true } });
}

/** True while a complaint shows that stays until it is dismissed; news waits for a better moment. */
export function hasError({ getState }: CommandContext): boolean {
  const { notice } = getState();
  return notice?.kind === 'error' && !notice.isTransient;
}

/** Runs a step that may fail for reasons outside the program; its sentence is told, and null comes back. */
export function attempt<T>(context: CommandContext, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    notifyError(context, error instanceof Error ? error.message : String(error));
    return null;
  }
}
