/** Renders an Ink tree at a given size without a terminal. */

import { render } from 'ink';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { createFrameSink } from '../../src/terminal/frame-sink.js';
import { InkStdin } from '../../src/terminal/ink-stdin.js';

/** The size of the terminal. */
export interface FrameSize {
  readonly columns?: number;
  readonly rows?: number;
}

/** A rendered tree. */
export interface RenderedFrame {
  /** The latest frame of Ink: rows separated by newlines. */
  lastFrame(): string;
  /** The rows of the latest frame, without styles. */
  rows(): string[];
  /** All frames so far, oldest first. */
  readonly frames: readonly string[];
  /** Replaces the tree, and completes the render. */
  rerender(element: ReactNode): void;
  /** Passes input to Ink's components as the program does, and completes the render. */
  hand(text: string): void;
  unmount(): void;
}

const STYLE = /\u001B\[[\d;:]*m/g;

/** Renders at 80 by 24 by default. The end of the test unmounts the tree. */
export function renderFrame(element: ReactNode, { columns = 80, rows = 24 }: FrameSize = {}): RenderedFrame {
  const frames: string[] = [];
  const stdin = new InkStdin();
  const stdout = createFrameSink(
    () => ({ columns, rows }),
    (frame) => frames.push(frame),
  );
  let current = element;
  const ink = render(current, {
    stdout,
    stdin: stdin.asReadStream(),
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  });
  onTestFinished(() => ink.unmount());
  const flush = () => ink.rerender(current);
  flush(); // Runs the effects of the first render, such as listening for input.
  return {
    frames,
    lastFrame: () => frames.at(-1) ?? '',
    rows: () => (frames.at(-1) ?? '').replace(STYLE, '').split('\n'),
    rerender(next) {
      current = next;
      flush();
      flush();
    },
    hand(text) {
      stdin.pass(text);
      flush();
    },
    unmount: () => ink.unmount(),
  };
}
