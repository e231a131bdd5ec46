/** Mounts a React tree on the screen and connects it with the keys. */

import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import type { KeyEvent, MouseInput } from '../keys/key-event.js';
import type { CursorPosition } from './frame-diff.js';
import { createFrameSink } from './frame-sink.js';
import { InkStdin } from './ink-stdin.js';
import { KeyDispatcher, type KeyTarget } from './key-dispatcher.js';
import type { KeySource } from './key-source.js';
import { Painter, type Recolor } from './painter.js';
import { RenderFlush } from './render-flush.js';
import { type SizedStream, SizeSource } from './size.js';
import type { TerminalSession } from './terminal-session.js';

export interface ScreenPort {
  readonly size: SizeSource;
  /** Places the terminal's cursor in the frame being made. A `Transform` must call it for every frame. */
  placeCursor(position: CursorPosition): void;
}

export interface MountOptions {
  readonly element: (screen: ScreenPort) => ReactNode;
  /** Must be entered before mounting, because mounting draws the first frame. */
  readonly session: TerminalSession;
  readonly keys: KeySource;
  readonly stdout: SizedStream & { write(text: string): unknown };
  /** The colours of the first frame. */
  readonly recolor: Recolor;
  /** Offers a key to the keymap. @returns true if it took the key; others go to Ink's inputs */
  readonly onKey: (event: KeyEvent) => boolean;
  /** The keys that have the same effect as an action of the mouse. */
  readonly keysOfMouse?: (mouse: MouseInput) => readonly KeyEvent[];
  /** The keys for several lines that were read at once. */
  readonly keysOfLines?: NonNullable<KeyTarget['keysOfLines']>;
  /** A promise that a key waits for before it is offered; null if it does not wait. */
  readonly holdKey?: (event: KeyEvent) => Promise<void> | null;
  /** True while a text field of Ink has the focus. */
  readonly textFocused: () => boolean;
}

export interface MountedScreen {
  readonly size: SizeSource;
  readonly painter: Painter;
  /** Completes outstanding renders and their effects synchronously. */
  flush(): void;
  /** Leaves the session, which restores the shell's screen, and then unmounts the tree, which is slow. */
  unmount(): void;
}

/**
 * Mounts the tree. An error while rendering that the tree does not catch ends the session.
 */
export function mountScreen(options: MountOptions): MountedScreen {
  const { session, keys, stdout } = options;
  const size = new SizeSource(stdout);
  const painter = new Painter({
    write: (text) => stdout.write(text),
    size: size.getSnapshot,
    recolor: options.recolor,
  });
  const stdin = new InkStdin();
  // Ink reports an error of the first render only to callers that already wait, so the first render is empty.
  const ink = renderNothing(
    createFrameSink(size.getSnapshot, (frame) => painter.paint(frame)),
    stdin,
  );
  ink.waitUntilExit().catch(session.fail);
  const helper = renderNothing(createFrameSink(size.getSnapshot, ignoreFrame), new InkStdin());
  const renderFlush = new RenderFlush(helper);
  const flush = () => renderFlush.flush();

  const root = options.element({ size, placeCursor: (position) => painter.placeCursor(position) });
  ink.rerender(renderFlush.wrap(root));
  flush();
  painter.on();

  const dispatcher = new KeyDispatcher({
    keysOf: (mouse) => options.keysOfMouse?.(mouse) ?? [],
    ...(options.keysOfLines && { keysOfLines: options.keysOfLines }),
    hold: (event) => options.holdKey?.(event) ?? null,
    offerToKeymap: options.onKey,
    textFocused: options.textFocused,
    flush,
    passToInk: (text) => stdin.pass(text),
  });
  keys.attach((events) => {
    dispatcher.push(events).catch(session.fail);
  });

  const unwatch = session.watch({
    acquired: () => {
      size.refresh();
      painter.on();
    },
    released: () => painter.off(),
  });
  // Ink does not write an equal frame, so the latest frame is drawn again at the new size.
  const unsubscribe = size.subscribe(() => setImmediate(() => painter.refit()));

  const unmount = () => {
    painter.off();
    dispatcher.stop();
    keys.stop();
    session.leave();
    unwatch();
    unsubscribe();
    ink.unmount();
    helper.unmount();
  };
  return { size, painter, flush, unmount };
}

function renderNothing(stdout: NodeJS.WriteStream, stdin: InkStdin): Instance {
  return render(null, {
    stdout,
    stdin: stdin.asReadStream(),
    debug: true, // makes Ink write whole frames, also under CI
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  });
}

function ignoreFrame(): void {}
