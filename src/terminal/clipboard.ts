/** Copies a text to the clipboard of the terminal by OSC 52, which works over ssh as well. */

const ESCAPE = '\u001B';
const BELL = '\u0007';
const STRING_END = `${ESCAPE}\\`;

/** Just below 100,000 characters of base64, because some terminals accept no longer sequence. */
export const MAX_COPY_BYTES = 74_994;

/**
 * @param env TMUX is set inside tmux
 * @returns the bytes that copy the text; null if it exceeds `MAX_COPY_BYTES`
 */
export function copySequence(text: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_COPY_BYTES) return null;
  const copy = `${ESCAPE}]52;c;${bytes.toString('base64')}${BELL}`;
  if (!env.TMUX) return copy;
  // tmux handles the first sequence with set-clipboard, passes the second on with allow-passthrough, and
  // drops each without its option.
  return `${copy}${ESCAPE}Ptmux;${copy.replaceAll(ESCAPE, ESCAPE + ESCAPE)}${STRING_END}`;
}
