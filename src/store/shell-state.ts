/** The state around the screens: the open screen, the notice, the help, the size. */
import type { Athlete } from '../domain/athlete.js';

/** The screens in the order of their numbers. */
export const SCREENS = ['log', 'history', 'files', 'stats', 'data'] as const;

export type ScreenId = (typeof SCREENS)[number];

/** The digit that opens a screen, independent of its position. */
export const SCREEN_NUMBERS: Readonly<Record<ScreenId, number>> = {
  log: 1,
  history: 2,
  files: 3,
  stats: 4,
  data: 5,
};

/** The names of the screens. */
export const SCREEN_TITLES: Readonly<Record<ScreenId, string>> = {
  log: 'Log',
  history: 'History',
  files: 'Files',
  stats: 'Stats',
  data: 'Data',
};

/**
 * The line above the footer. Information and successes disappear with the next key; an error stays until Esc, a success
 * or another screen.
 */
export type Notice = {
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  /** An error without consequences; the next command that works clears it. */
  readonly isTransient?: true;
  /** An error after which a text is not in both stores: it stays on other screens, too. */
  readonly isUnsaved?: true;
  /** A question: the command of this id answers it, every other key withdraws it. */
  readonly asks?: 'app.leave' | 'data.undo-import' | 'data.import';
};

/** The list of commands over the screen: the help, or the command palette while a name is typed. */
export type HelpState = {
  readonly isTyping: boolean;
  /** The search text; empty for all commands. */
  readonly query: string;
  /** The command under the cursor; null before one is chosen. An index past the end means the last one. */
  readonly cursor: number | null;
};

/** The size available to screens: rows between the rules, and columns of a whole line. */
export type View = { readonly columns: number; readonly bodyRows: number };

/** `delayed`: the program quits as soon as the running step of a task has ended. */
export type ExitState = 'none' | 'delayed' | 'done';

export type ShellEvent =
  | { readonly type: 'app/screen-opened'; readonly screen: ScreenId }
  | { readonly type: 'app/resized'; readonly view: View }
  | { readonly type: 'app/noticed'; readonly notice: Notice | null }
  /** Another key than the one that answers the question was pressed; the command will ask again. */
  | { readonly type: 'app/question-withdrawn' }
  | { readonly type: 'app/exit-delayed' }
  | { readonly type: 'app/exited' }
  | { readonly type: 'app/athlete-changed'; readonly athlete: Athlete }
  | { readonly type: 'app/day-began'; readonly today: string }
  | { readonly type: 'help/opened'; readonly isTyping: boolean }
  | { readonly type: 'help/closed' }
  | { readonly type: 'help/filtered'; readonly query: string }
  | { readonly type: 'help/moved'; readonly cursor: number };
