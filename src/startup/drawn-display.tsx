/** Draws the screens with Ink. */
import chalk from 'chalk';
import type { LineEnds, TypedLines } from '../keys/typed-lines.js';
import { bellSequence } from '../terminal/bell.js';
import { mountScreen } from '../terminal/mount.js';
import { App } from '../ui/app.js';
import { handleKey, isStockFieldFocused } from '../ui/handle-key.js';
import { mouseKeys } from '../ui/mouse-keys.js';
import { keysOfTypedLines } from '../ui/typed-lines-keys.js';
import type { OpenDisplay } from './display.js';
import { ScreenTheme } from './screen-theme.js';

export const openDrawnDisplay: OpenDisplay = ({ store, terminal, holdKey }) => {
  const { session, keys } = terminal;
  const theme = new ScreenTheme(
    {
      env: process.env,
      showsColor: terminal.showsColor,
      hasManyColors: chalk.level > 1,
      write: (text) => void process.stdout.write(text),
      onReport: terminal.onReport,
      after: (ms, call) => void setTimeout(call, ms),
    },
    store.getState().athlete,
  );
  const screen = mountScreen({
    element: ({ size }) => <App store={store} size={size} />,
    session,
    keys,
    stdout: process.stdout,
    recolor: theme.recolor,
    onKey: (event) => handleKey(store, event),
    keysOfMouse: (mouse) => mouseKeys(store.getState(), store.when, mouse),
    ...(keys.isOverSsh && {
      keysOfLines: (lines: TypedLines | LineEnds) => keysOfTypedLines(store.getState(), lines),
    }),
    holdKey,
    textFocused: () => isStockFieldFocused(store.getState()),
  });
  const followSettings = () => {
    const { athlete } = store.getState();
    theme.follow(athlete, (recolor) => screen.painter.recolorWith(recolor));
    session.useMouse(athlete.mouse === true);
  };
  followSettings();
  store.subscribe(followSettings);
  return {
    close: () => screen.unmount(),
    ring: (message, isBellOn) => {
      if (isBellOn) process.stdout.write(bellSequence(message, process.env));
    },
  };
};
