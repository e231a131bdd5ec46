/** A topic of the `stats` command: what it reads, and the table it returns. */
import type { Athlete } from '../../domain/athlete.js';
import type { SessionReader } from '../../persistence/session-reader.js';
import type { CsvValue } from '../csv.js';
import type { Period } from '../period-options.js';

export type StatsRequest = Period & {
  /** The stored sessions; null if nothing is stored yet. */
  readonly repository: SessionReader | null;
  readonly athlete: Athlete;
  /** The exercise to report on; null for all. */
  readonly exercise: string | null;
};

/** One row in each output format. */
export type StatsRow = {
  readonly json: object;
  /** The cells, in the order of `csvColumns`. */
  readonly csv: readonly CsvValue[];
  /** The cells of the text; null if the text leaves the row out. */
  readonly words: readonly string[] | null;
};

export type StatsTable = {
  readonly rows: readonly StatsRow[];
  /** Notes for the reader on standard error, one sentence each. */
  readonly remarks?: readonly string[];
};

export type StatsTopic = {
  readonly name: string;
  /** A noun for one row, such as `session`. The message about an empty table uses it. */
  readonly rowWord: string;
  readonly csvColumns: readonly string[];
  readonly needsExercise?: boolean;
  /** @throws StorageError */
  readonly read: (request: StatsRequest) => StatsTable;
};
