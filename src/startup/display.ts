/** Shows the state and reads the keys: either drawn screens or printed lines. */
import type { KeyEvent } from '../keys/key-event.js';
import type { Store } from '../store/store.js';
import type { OpenTerminal } from './open-terminal.js';

export type Display = {
  /** Gives the terminal back to the shell. */
  readonly close: () => void;
  /** Notifies that a rest is over. @param isBellOn false if the athlete wants no sound */
  readonly ring: (message: string, isBellOn: boolean) => void;
};

export type DisplayOptions = {
  readonly store: Store;
  readonly terminal: OpenTerminal;
  /** The promise that must resolve before the key is handled; null to handle the key at once. */
  readonly holdKey: (event: KeyEvent) => Promise<void> | null;
};

export type OpenDisplay = (options: DisplayOptions) => Display;
