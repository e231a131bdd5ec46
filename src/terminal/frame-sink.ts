/** The output stream for Ink: it receives whole frames and reports the size. */

import type { TerminalSize } from './size.js';

/**
 * Not a TTY, so that Ink sends only frames. Ignores resize listeners: the program handles sizes that Ink
 * would miss.
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
  // Ink uses only these members if it draws whole frames (`debug`) and does not patch the console.
  return sink as unknown as NodeJS.WriteStream;
}
