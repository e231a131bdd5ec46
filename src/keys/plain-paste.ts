/** Text that a terminal without bracketed paste sends for a paste. */

/** More keys than a person types while the program is busy: half a second at 14 keys a second. */
const MIN_PASTE_LENGTH = 7;

const TEXT = /[^\x00-\x20\x7f]/;

/**
 * True for several lines pasted without brackets. Enter sends a carriage return, so a line feed was not typed.
 * @param isAtOnce false if typed keys may arrive in one chunk, as over a slow connection
 */
export function isPlainPaste(chunk: string, isAtOnce: boolean): boolean {
  const text = beforeEscape(chunk);
  if (text.includes('\n')) return TEXT.test(text);
  // The text is a paste if a carriage return has text on both sides.
  return isAtOnce && text.length >= MIN_PASTE_LENGTH && text.trim().includes('\r');
}

/** True for the Linux console and GNU Screen on this machine. Inside tmux, variables of Screen may be set. */
export function pastesWithoutBrackets(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.SSH_CONNECTION || env.SSH_TTY) return false;
  return env.TERM === 'linux' || (Boolean(env.STY) && !env.TMUX);
}

/** The text before the first key sequence. */
export function beforeEscape(text: string): string {
  const at = text.indexOf('\x1b');
  return at < 0 ? text : text.slice(0, at);
}
