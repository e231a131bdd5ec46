/** What `stats` can be asked for. */
import type { Athlete } from '../../domain/athlete.js';
import type { SessionReader } from '../../persistence/session-reader.js';
import type { CsvValue } from '../csv.js';
import type { Period } from '../period.js';
import { estimatesTopic } from './estimates-topic.js';
import { recordsTopic } from './records-topic.js';
import { sessionsTopic } from './sessions-topic.js';
import { setsTopic } from './sets-topic.js';
import { volumeTopic } from './volume-topic.js';

export type StatsRequest = Period & {
  /** Null where nothing is stored yet. */
  readonly repository: SessionReader | null;
  readonly athlete: Athlete;
  /** The name of the one exercise that is asked for; null: all. */
  readonly exercise: string | null;
};

/** One row in each form it can be printed in. */
export type StatsRow = {
  readonly json: object;
  /** In the order of the columns. */
  readonly csv: readonly CsvValue[];
  readonly words: readonly string[];
};

export type StatsTable = {
  readonly rows: readonly StatsRow[];
  /** What a person should know of them, each one sentence. */
  readonly remarks?: readonly string[];
};

export type StatsTopic = {
  readonly name: string;
  readonly csvColumns: readonly string[];
  readonly needsExercise?: boolean;
  /** @throws StorageError */
  readonly read: (request: StatsRequest) => StatsTable;
};

export const STATS_TOPICS: readonly StatsTopic[] = [
  sessionsTopic,
  volumeTopic,
  setsTopic,
  recordsTopic,
  estimatesTopic,
];
