/** Getting a lifter's attention: the bell, and a notification where the terminal is known to show one. */

const BELL = '\u0007';
const ESCAPE = '\u001B';
/** Notifications by OSC 9: text alone. */
const KNOWS_OSC_9 = new Set(['iTerm.app', 'WezTerm', 'ghostty']);
/** The same terminals where only TERM is known, as over ssh; kitty names itself in no other way. */
const TERM_OF_OSC_9 = /^xterm-(kitty|ghostty)$/;
/** Notifications by OSC 777: title and text. */
const KNOWS_OSC_777 = /^(rxvt|foot)/;

/**
 * The bytes that ring: a notification, whose end is no bell to the terminal, and the bell.
 * @param message plain text, without control characters
 */
export function bellSequence(message: string, env: Readonly<Record<string, string | undefined>>): string {
  const { TERM = '', TERM_PROGRAM = '' } = env;
  if (KNOWS_OSC_9.has(TERM_PROGRAM) || TERM_OF_OSC_9.test(TERM))
    return `${ESCAPE}]9;${message}${BELL}${BELL}`;
  if (KNOWS_OSC_777.test(TERM)) return `${ESCAPE}]777;notify;traininglogs;${message}${BELL}${BELL}`;
  return BELL;
}
