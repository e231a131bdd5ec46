/** Prints lines instead of drawing: for screen readers and plain terminals. Loads neither React nor Ink. */
import type { LineEnds, TypedLines } from '../keys/typed-lines.js';
import { KeyDispatcher } from '../terminal/key-dispatcher.js';
import { LinearOutput } from '../terminal/linear-output.js';
import { DEFAULT_SIZE } from '../terminal/size.js';
import { asciiSentence } from '../text/ascii-signs.js';
import { handleLinearKey } from '../ui/linear/handle-linear-key.js';
import { LinearScreen } from '../ui/linear/linear-screen.js';
import { keysOfTypedLines } from '../ui/typed-lines-keys.js';
import type { OpenDisplay } from './display.js';

/** The rows decide how far page keys move. The width leaves no room for the JSON next to a session. */
const LIST_SIZE = { columns: 80, bodyRows: 20 } as const;

const BELL = '\u0007';

export const openLinearDisplay: OpenDisplay = ({ store, terminal: { session, keys }, holdKey }) => {
  const { stdout } = process;
  const isAscii = () => store.getState().athlete.ascii === true;
  const output = new LinearOutput(
    (text) => void stdout.write(isAscii() ? asciiSentence(text) : text),
    () => stdout.columns || DEFAULT_SIZE.columns,
  );
  const screen = new LinearScreen(store, output, after);
  store.resize(LIST_SIZE);
  screen.update();
  let isOpen = true;
  let isUpdateDue = false;
  const unsubscribe = store.subscribe(() => {
    if (isUpdateDue) return;
    isUpdateDue = true;
    // One key or step may change the state several times; only the last state must be printed.
    setImmediate(() => {
      isUpdateDue = false;
      if (isOpen) screen.update();
    });
  });
  const dispatcher = new KeyDispatcher({
    ...(keys.isOverSsh && {
      keysOfLines: (lines: TypedLines | LineEnds) => keysOfTypedLines(store.getState(), lines),
    }),
    hold: holdKey,
    offerToKeymap: (event) => {
      handleLinearKey(store, event);
      if (isOpen) screen.update();
      return true;
    },
    textFocused: () => false,
    flush: () => {},
    passToInk: () => false,
  });
  const unwatch = session.watch({ acquired: screen.update, released: output.endLine });
  keys.attach((events) => {
    dispatcher.push(events).catch(session.fail);
  });
  return {
    close: () => {
      isOpen = false;
      screen.stop();
      unsubscribe();
      dispatcher.stop();
      keys.stop();
      session.leave();
      unwatch();
    },
    ring: (message, isBellOn) => {
      output.print([`${isBellOn ? BELL : ''}${message}`]);
      screen.update();
    },
  };
};

/** @returns a function that cancels the call */
function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
