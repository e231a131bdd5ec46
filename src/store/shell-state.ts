/** The state around the screens: which one is open, the notice, the size. */
import type { Athlete } from '../domain/athlete.js';

/** In the order of their numbers. */
export const SCREENS = ['log', 'history', 'files', 'stats', 'data'] as const;

export type ScreenId = (typeof SCREENS)[number];

/** The digit that opens a screen, wherever the screen stands among the others. */
export const SCREEN_NUMBERS: Readonly<Record<ScreenId, number>> = {
  log: 1,
  history: 2,
  files: 3,
  stats: 4,
  data: 5,
};

/** A line of what happened: news and successes go away with the next key, an error stays until Esc or a success. */
export type Notice = {
  readonly kind: 'news' | 'success' | 'error';
  readonly text: string;
  /** Of an error that cost nothing, such as a file that could not be looked at: the next command that works clears it. */
  readonly isTransient?: true;
  /** The question whether to leave all the same; the key that leaves answers it, every other key withdraws it. */
  readonly asks?: 'leave';
};

/** The help of the keys, over any screen; `query` filters it. */
export type HelpState = { readonly query: string; readonly top: number };

/** What of the terminal the lists need: rows between the rules, and the columns of the whole line. */
export type View = { readonly columns: number; readonly bodyRows: number };

/** `delayed`: the program quits as soon as the running step of a task has ended. */
export type ExitState = 'none' | 'delayed' | 'done';

export type ShellEvent =
  | { readonly type: 'app/screen-opened'; readonly screen: ScreenId }
  | { readonly type: 'app/resized'; readonly view: View }
  | { readonly type: 'app/noticed'; readonly notice: Notice | null }
  /** A key other than the one that leaves was pressed: leaving is asked from the beginning the next time. */
  | { readonly type: 'app/leaving-withdrawn' }
  | { readonly type: 'app/exit-delayed' }
  | { readonly type: 'app/exited' }
  | { readonly type: 'app/athlete-changed'; readonly athlete: Athlete }
  | { readonly type: 'help/opened' }
  | { readonly type: 'help/closed' }
  | { readonly type: 'help/filtered'; readonly query: string }
  | { readonly type: 'help/scrolled'; readonly top: number };
