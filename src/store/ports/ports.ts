/** Everything the store needs from outside, one port per file. */
import type { AthletePort } from './athlete-port.js';
import type { DataPort } from './data-port.js';
import type { DraftsPort } from './drafts-port.js';
import type { ExercisesPort } from './exercises-port.js';
import type { FilesPort } from './files-port.js';
import type { ListingPort } from './listing-port.js';
import type { ProgramsPort } from './programs-port.js';
import type { EditorOutcome, SessionsPort } from './sessions-port.js';
import type { StatsPort } from './stats-port.js';
import type { WatchFiles } from './watch-port.js';

export type Ports = {
  readonly sessions: SessionsPort;
  readonly listing: ListingPort;
  readonly exercises: ExercisesPort;
  readonly drafts: DraftsPort;
  readonly files: FilesPort;
  readonly data: DataPort;
  readonly programs: ProgramsPort;
  readonly stats: StatsPort;
  readonly athlete: AthletePort;
  readonly now: () => Date;
  /** Milliseconds of a monotonic clock that keeps running while the machine sleeps. */
  readonly steadyMs: () => number;
  readonly newSessionId: () => string;
  readonly after: (ms: number, call: () => void) => void;
  /** Ends traininglogs and gives the screen back to the shell. */
  readonly quit: () => void;
  /** Asks the terminal to copy a text. The terminal does not confirm. @returns false if the text is too long */
  readonly copyToClipboard: (text: string) => boolean;
  /** Runs the user's editor on a file of the data root, in the terminal, until it exits. */
  readonly openInEditor: (filePath: string) => EditorOutcome;
  /** Rings the bell, and sends a notification if the terminal supports it. */
  readonly ringBell: (message: string) => void;
  readonly watchFiles: WatchFiles;
  /** Gives the terminal to the shell until the process is continued. */
  readonly suspend: () => void;
};
