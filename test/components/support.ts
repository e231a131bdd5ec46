/** Components on the testing library's own terminal: 100 columns, frames a tick after the key. */
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { onTestFinished, vi } from 'vitest';

/** Ends a wait for what never comes; a busy machine takes seconds for a frame. */
const WAIT = { timeout: 30_000, interval: 10 };

const STYLE = /\u001b\[[\d;:]*m/g;

export function mount(element: ReactElement) {
  const shown = render(element);
  onTestFinished(() => shown.unmount());
  // Effects of the frame before, such as listening with the newest state, come first; a key too early is lost.
  const { write } = shown.stdin;
  shown.stdin.write = (data) => {
    shown.rerender(element);
    write(data);
    shown.rerender(element);
  };
  const text = () => (shown.lastFrame() ?? '').replace(STYLE, '');
  return {
    ...shown,
    text,
    rows: () => text().split('\n'),
    /** Waits until the frame holds the text. */
    shows: (expected: string | RegExp) =>
      vi.waitFor(() => {
        if (!(typeof expected === 'string' ? text().includes(expected) : expected.test(text()))) {
          throw new Error(`${expected} is not in the frame:\n${text()}`);
        }
      }, WAIT),
    /** Waits until the claim holds. */
    until: (claim: () => boolean) =>
      vi.waitFor(() => {
        if (!claim()) throw new Error(`not so yet:\n${text()}`);
      }, WAIT),
  };
}

export const ARROW = { up: '\u001b[A', down: '\u001b[B' } as const;
/** What the program hands to stock inputs for Backspace. */
export const BACKSPACE = '\b';
