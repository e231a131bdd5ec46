/** Renders components on the terminal of ink-testing-library, which has 100 columns. */
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';

const STYLE = /\u001b\[[\d;:]*m/g;

export function mount(element: ReactElement) {
  const shown = render(element);
  onTestFinished(() => shown.unmount());
  // The first rerender runs effects, so that inputs handle the key with their newest state. The second draws the
  // result.
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
  };
}
