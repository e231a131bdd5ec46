/** The output stream Ink is given: it takes whole frames and knows the size, and can do nothing else. */

import type { TerminalSize } from './size.js';

/**
 * Makes the stream. It denies being a terminal, so Ink sends it frames only and no cursor sequences; it hears
 * no resize listener, because the screen follows the size by itself, also where Ink would not listen.
 */
export function createFrameSink(
  size: () => TerminalSize,
  receive: (frame: string) => void,
): NodeJS.WriteStream {
  const sink = {
    isTTY: false,
    get columns() {
      return size().columns;
    },
    get rows() {
      return size().rows;
    },
    write(frame: string, whenDone?: () => void) {
      receive(frame);
      whenDone?.();
      return true;
    },
    on: () => sink,
    off: () => sink,
  };
  // These are all the members Ink touches when it draws whole frames (debug) and patches no console.
  return sink as unknown as NodeJS.WriteStream;
}
