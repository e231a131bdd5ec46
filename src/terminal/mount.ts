/** Puts a React tree on the screen and connects it with the keys, so that nothing is lost either way. */

import { type Instance, render } from 'ink';
import type { ReactNode } from 'react';
import type { KeyEvent } from '../keys/key-event.js';
import type { CursorPosition } from './frame-diff.js';
import { createFrameSink } from './frame-sink.js';
import { InkStdin } from './ink-stdin.js';
import { KeyDispatcher } from './key-dispatcher.js';
import type { KeySource } from './key-source.js';
import { Painter } from './painter.js';
import { RenderFlush } from './render-flush.js';
import { type SizedStream, SizeSource } from './size.js';
import type { TerminalSession } from './terminal-session.js';

/** What the tree may ask of the terminal. */
export interface ScreenPort {
  readonly size: SizeSource;
  /** Puts the real cursor into a cell of the frame being made; to be called for every frame, by a `Transform`. */
  placeCursor(position: CursorPosition): void;
}

/** What to show, where, and who receives the keys. */
export interface MountOptions {
  readonly element: (screen: ScreenPort) => ReactNode;
  /** Already entered, or about to be: nothing is drawn before. */
  readonly session: TerminalSession;
  readonly keys: KeySource;
  readonly stdout: SizedStream & { write(text: string): unknown };
  readonly showsColor: boolean;
  /** Offers a key to the keymap; true when it took it. The rest goes to Ink's own inputs. */
  readonly onKey: (event: KeyEvent) => boolean;
  /** What a key has to wait for before it is offered; null if nothing. */
  readonly holdKey?: (event: KeyEvent) => Promise<void> | null;
  /** True while a text field of Ink's has the focus. */
  readonly textFocused: () => boolean;
}

/** A tree on the screen. */
export interface MountedScreen {
  readonly size: SizeSource;
  readonly painter: Painter;
  /** Renders what is outstanding and runs its effects before it returns. */
  flush(): void;
  /** Leaves the session and takes the tree down; the shell has its screen back before the slow part begins. */
  unmount(): void;
}

/**
 * Shows the tree. A fault while rendering ends the session as any other fault does, if the tree itself does
 * not catch it.
 */
export function mountScreen(options: MountOptions): MountedScreen {
  const { session, keys, stdout } = options;
  const size = new SizeSource(stdout);
  const painter = new Painter({
    write: (text) => stdout.write(text),
    size: size.getSnapshot,
    showsColor: options.showsColor,
  });
  const stdin = new InkStdin();
  // A fault in the very first render is reported only to those who wait already: so begin with nothing.
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

  const pump = new KeyDispatcher({
    hold: (event) => options.holdKey?.(event) ?? null,
    offerToKeymap: options.onKey,
    textFocused: options.textFocused,
    flush,
    passToInk: (text) => stdin.hand(text),
  });
  keys.attach((events) => {
    pump.push(events).catch(session.fail);
  });

  const unwatch = session.watch({
    acquired: () => {
      size.refresh();
      painter.on();
    },
    released: () => painter.off(),
  });
  // A tree that looks the same in the new size makes no frame; it has to be drawn again all the same.
  const unsubscribe = size.subscribe(() => setImmediate(() => painter.refit()));

  const unmount = () => {
    painter.off();
    pump.stop();
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
    debug: true, // whole frames, also under CI
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  });
}

function ignoreFrame(): void {}
