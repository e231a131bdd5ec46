/** The bell, and a notification for terminals that are known to show one. */

const BELL = '\u0007';
const ESCAPE = '\u001B';
/** Terminals that show notifications by OSC 9, which carries a text without a title. */
const OSC_9_PROGRAMS = new Set(['iTerm.app', 'WezTerm', 'ghostty']);
/** Terminals with OSC 9, by TERM: ssh does not pass on TERM_PROGRAM, and kitty does not set it. */
const OSC_9_TERM = /^xterm-(kitty|ghostty)$/;
/** Terminals that show notifications by OSC 777, which carries a title and a text. */
const OSC_777_TERM = /^(rxvt|foot)/;

/**
 * The bell, after a notification if the terminal shows one. The BEL that ends a notification is silent.
 * @param message without control characters
 */
export function bellSequence(message: string, env: Readonly<Record<string, string | undefined>>): string {
  const { TERM = '', TERM_PROGRAM = '' } = env;
  if (OSC_9_PROGRAMS.has(TERM_PROGRAM) || OSC_9_TERM.test(TERM))
    return `${ESCAPE}]9;${message}${BELL}${BELL}`;
  if (OSC_777_TERM.test(TERM)) return `${ESCAPE}]777;notify;traininglogs;${message}${BELL}${BELL}`;
  return BELL;
}
