/** The state around the screens: the open screen, the notice, the help, the size. */
import type { Athlete } from '../domain/athlete.js';

/** The screens in the order of their numbers. */
export const SCREENS = ['log', 'history', 'files', 'stats', 'data'] as const;

export type ScreenId = (typeof SCREENS)[number];

/** The digit that opens each screen. */
export const SCREEN_NUMBERS: Readonly<Record<ScreenId, number>> = {
  log: 1,
  history: 2,
  files: 3,
  stats: 4,
  data: 5,
};

export const SCREEN_TITLES: Readonly<Record<ScreenId, string>> = {
  log: 'Log',
  history: 'History',
  files: 'Files',
  stats: 'Stats',
  data: 'Data',
};

/** The line above the footer. The next command removes it, except an error that is not transient. */
export type Notice = {
  readonly kind: 'info' | 'success' | 'error';
  readonly text: string;
  /** An error without consequences; the next command that runs clears it. */
  readonly isTransient?: true;
  /** An error after which a text is not in both stores: it stays on other screens, too. */
  readonly isUnsaved?: true;
  /** The id of the command that answers the question in `text`. Every other key withdraws the question. */
  readonly asks?: 'app.leave' | 'data.undo-import' | 'data.import';
};

/** The list of commands over the screen: the help, or the command palette while a name is typed. */
export type HelpState = {
  readonly isTyping: boolean;
  /** The search text; empty for all commands. */
  readonly query: string;
  /** The command under the cursor; null before one is chosen. An index past the end means the last. */
  readonly cursor: number | null;
};

/** The size of a screen: the rows between header and footer, and the columns of a whole line. */
export type View = { readonly columns: number; readonly bodyRows: number };

/** `delayed`: traininglogs waits for the running task to stop, and then quits. */
export type ExitState = 'none' | 'delayed' | 'done';

export type ShellEvent =
  | { readonly type: 'app/screen-opened'; readonly screen: ScreenId }
  | { readonly type: 'app/resized'; readonly view: View }
  | { readonly type: 'app/noticed'; readonly notice: Notice | null }
  /** A key that does not answer the question was pressed. */
  | { readonly type: 'app/question-withdrawn' }
  | { readonly type: 'app/exit-delayed' }
  | { readonly type: 'app/exited' }
  | { readonly type: 'app/athlete-changed'; readonly athlete: Athlete }
  | { readonly type: 'app/day-began'; readonly today: string }
  | { readonly type: 'help/opened'; readonly isTyping: boolean }
  | { readonly type: 'help/closed' }
  | { readonly type: 'help/filtered'; readonly query: string }
  | { readonly type: 'help/moved'; readonly cursor: number };
