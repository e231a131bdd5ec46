/** The message of an unexpected error that ends the program. */

/** One sentence for anything that was thrown, with the stack below it if `showsStack` is set. */
export function errorMessage(error: unknown, showsStack: boolean): string {
  const sentence = `traininglogs stopped because of an error in the program: ${reasonOf(error)}`;
  const stack = error instanceof Error ? error.stack : undefined;
  return showsStack && stack !== undefined ? `${sentence}\n${stack}` : sentence;
}

/** The error's message on one line, without control characters, with a full stop at the end. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  const line = text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ').trim() || 'the reason is unknown';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
