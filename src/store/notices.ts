/** Shows notices: the line above the footer. */
import type { CommandContext } from './command.js';

/** A success, such as a saved session, in one sentence. */
export function notifySuccess({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'success', text } });
}

/** Neutral information, such as why a key does nothing, in one sentence. */
export function notify({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'info', text } });
}

/**
 * Shows what happened, to what, and what to do, until it is dismissed or replaced, or another screen opens.
 */
export function notifyError({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text } });
}

/** An error after which a text is not saved in both stores. It stays when another screen opens. */
export function notifyUnsaved({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text, isUnsaved: true } });
}

/** An error without consequences, such as an unreadable file; the next command that runs clears it. */
export function notifyTransientError({ dispatch }: CommandContext, text: string): void {
  dispatch({ type: 'app/noticed', notice: { kind: 'error', text, isTransient: true } });
}

/** Clears the notice, except an error after which a text is not saved. */
export function clearNotice({ dispatch, getState }: CommandContext): void {
  if (!getState().notice?.isUnsaved) dispatch({ type: 'app/noticed', notice: null });
}

/** True while an error is shown that is not transient. Information must not replace such an error. */
export function hasError({ getState }: CommandContext): boolean {
  const { notice } = getState();
  return notice?.kind === 'error' && !notice.isTransient;
}

/**
 * Runs a function whose errors are one sentence.
 * @returns null, after an error notice, if it throws
 */
export function attempt<T>(context: CommandContext, step: () => T): T | null {
  try {
    return step();
  } catch (error) {
    notifyError(context, error instanceof Error ? error.message : String(error));
    return null;
  }
}
