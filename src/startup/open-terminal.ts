/**
 * Takes control of the terminal before large modules load: no key is lost and the first frame appears at
 * once.
 */
import { KeyDecoder } from '../keys/key-decoder.js';
import { pastesWithoutBrackets } from '../keys/plain-paste.js';
import { MARGIN_COLUMNS } from '../page/layout.js';
import { isAsciiLocale } from '../terminal/ascii-locale.js';
import { colorPolicy } from '../terminal/color-policy.js';
import { toCell } from '../terminal/escape-sequences.js';
import { NO_SEQUENCES } from '../terminal/full-screen.js';
import { KeySource } from '../terminal/key-source.js';
import { TerminalSession } from '../terminal/terminal-session.js';
import { asciiSigns } from '../text/ascii-signs.js';
import { wrapText } from '../text/wrap.js';
import { firstFrame } from '../ui/first-frame.js';

export type OpenTerminal = {
  readonly session: TerminalSession;
  readonly keys: KeySource;
  readonly showsColor: boolean;
  /** Sets the receiver of the terminal's reports; null for none. */
  readonly onReport: (receive: ((report: string) => void) | null) => void;
  /** True if lines are printed and nothing is drawn. */
  readonly isLinear: boolean;
  /** Shows a message until the screens draw over it. */
  readonly showMessage: (sentence: string) => void;
};

/** The row of messages, counted from 1; below the first frame. */
const MESSAGE_ROW = 4;

const LINEAR_GREETING = 'traininglogs. F1 lists the keys, also ? outside text fields; Ctrl+C leaves.';

/** @param isLinear true to print lines and draw nothing @returns null if stdin or stdout is not a terminal */
export function openTerminal(isLinear: boolean): OpenTerminal | null {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return null;
  const showsStack = Boolean(process.env.TRAININGLOGS_DEBUG);
  const session = new TerminalSession({
    stdin,
    stdout,
    process,
    showsStack,
    ...(isLinear && { sequences: NO_SEQUENCES }),
  });
  const isOverSsh = Boolean(process.env.SSH_CONNECTION || process.env.SSH_TTY);
  let receive: ((report: string) => void) | null = null;
  const isAtOnce = pastesWithoutBrackets(process.env);
  const keys = new KeySource(stdin, new KeyDecoder((report) => receive?.(report)), isOverSsh, isAtOnce);
  const { forcedLevel, showsColor } = colorPolicy(process.env);
  // Set before chalk is loaded, because chalk reads this variable only then.
  if (forcedLevel !== null) process.env.FORCE_COLOR = forcedLevel;
  session.enter();
  keys.start();
  const showMessage = isLinear ? printMessages(stdout) : drawMessages(stdout);
  if (isLinear) stdout.write(`${LINEAR_GREETING}\r\n`);
  else {
    const frame = firstFrame(stdout.columns).replaceAll('\n', '\r\n');
    stdout.write(isAsciiLocale(process.env) ? asciiSigns(frame) : frame);
  }
  const onReport: OpenTerminal['onReport'] = (receiver) => {
    receive = receiver;
  };
  return { session, keys, showsColor, onReport, isLinear, showMessage };
}

type Show = OpenTerminal['showMessage'];

function drawMessages(stdout: NodeJS.WriteStream): Show {
  return (sentence) => {
    const lines = wrapText(sentence, stdout.columns - 2 * MARGIN_COLUMNS);
    stdout.write(
      lines.map((line, index) => `${toCell(MESSAGE_ROW + index, MARGIN_COLUMNS + 1)}${line}`).join(''),
    );
  };
}

/** Prints the first message only, because the later ones differ only in their counts. */
function printMessages(stdout: NodeJS.WriteStream): Show {
  let isPrinted = false;
  return (sentence) => {
    if (!isPrinted) stdout.write(`${sentence}\r\n`);
    isPrinted = true;
  };
}
