/** Everything the store needs from outside, one port per file. */
import type { AthletePort } from './athlete-port.js';
import type { DataPort } from './data-port.js';
import type { DraftsPort } from './drafts-port.js';
import type { ExercisesPort } from './exercises-port.js';
import type { FilesPort } from './files-port.js';
import type { ListingPort } from './listing-port.js';
import type { EditorOutcome, SessionsPort } from './sessions-port.js';
import type { StatsPort } from './stats-port.js';

export type Ports = {
  readonly sessions: SessionsPort;
  readonly listing: ListingPort;
  readonly exercises: ExercisesPort;
  readonly drafts: DraftsPort;
  readonly files: FilesPort;
  readonly data: DataPort;
  readonly stats: StatsPort;
  readonly athlete: AthletePort;
  readonly now: () => Date;
  /** Milliseconds of a clock that nobody sets and that runs while the machine sleeps. */
  readonly steadyMs: () => number;
  readonly newSessionId: () => string;
  /** Calls back once after that time. */
  readonly after: (ms: number, call: () => void) => void;
  /** Ends the program: the shell has its screen back. */
  readonly quit: () => void;
  /** Asks the terminal to put a text on the clipboard; whether it does, it does not say. @returns false for one too long */
  readonly copyToClipboard: (text: string) => boolean;
  /** Hands the terminal to the person's own editor, with a file of the data root, until that ends. */
  readonly openInEditor: (filePath: string) => EditorOutcome;
  /** Gets the lifter's attention: the bell, and a notification where the terminal has them. */
  readonly ringBell: (message: string) => void;
  /** Gives the terminal to the shell until the program is continued. */
  readonly suspend: () => void;
};
