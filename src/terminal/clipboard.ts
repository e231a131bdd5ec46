/** Putting a text on the clipboard of whoever sits at the terminal, near or far, by OSC 52. */

const ESCAPE = '\u001B';
const BELL = '\u0007';
const STRING_END = `${ESCAPE}\\`;

/** In base64 just below 100,000 characters: what the most careful terminals take of one sequence. */
export const MAX_COPY_BYTES = 74_994;

/**
 * The bytes that copy a text; null for one that is larger than terminals take.
 * @param env TMUX says that tmux stands between
 */
export function copySequence(text: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length > MAX_COPY_BYTES) return null;
  const copy = `${ESCAPE}]52;c;${bytes.toString('base64')}${BELL}`;
  if (!env.TMUX) return copy;
  // tmux takes the first itself where set-clipboard is on, and hands the second on where allow-passthrough is;
  // it drops what it does not take.
  return `${copy}${ESCAPE}Ptmux;${copy.replaceAll(ESCAPE, ESCAPE + ESCAPE)}${STRING_END}`;
}
