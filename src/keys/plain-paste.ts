/** Text that a terminal without bracketed paste sends for a paste. */

/**
 * True for text that a terminal without bracketed paste sends for several pasted lines. Enter is a carriage return, so
 * a line feed next to text was not typed. Lines that only carriage returns end are keys: over a slow line, the keys of
 * several sets arrive in one chunk.
 */
export function isPlainPaste(chunk: string): boolean {
  const text = beforeEscape(chunk);
  return text.includes('\n') && /[^\x00-\x20\x7f]/.test(text);
}

/** The text before the first key sequence. */
export function beforeEscape(text: string): string {
  const at = text.indexOf('\x1b');
  return at < 0 ? text : text.slice(0, at);
}
