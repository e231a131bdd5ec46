/** What a user reads when the program has to stop because of a fault in it. */

/** One plain sentence, whatever was thrown; with the stack below it when that is asked for. */
export function errorMessage(fault: unknown, showsStack: boolean): string {
  const sentence = `traininglogs stopped because of a fault in the program: ${reasonOf(fault)}`;
  const stack = fault instanceof Error ? fault.stack : undefined;
  return showsStack && stack !== undefined ? `${sentence}\n${stack}` : sentence;
}

/** The reason something failed, on one line and without control characters, ending like a sentence. */
export function reasonOf(fault: unknown): string {
  const text = fault instanceof Error ? fault.message || fault.name : String(fault);
  const line = text.replace(/[\u0000-\u001F\u007F-\u009F]+/g, ' ').trim() || 'the reason is unknown';
  return /[.!?]$/.test(line) ? line : `${line}.`;
}
