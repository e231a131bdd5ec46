import { estimatesTopic } from './estimates-topic.js';
import { recordsTopic } from './records-topic.js';
import { sessionsTopic } from './sessions-topic.js';
import { setsTopic } from './sets-topic.js';
import type { StatsTopic } from './topic.js';
import { volumeTopic } from './volume-topic.js';

/** All topics of the `stats` command, in the order of its help. */
export const STATS_TOPICS: readonly StatsTopic[] = [
  sessionsTopic,
  volumeTopic,
  setsTopic,
  recordsTopic,
  estimatesTopic,
];
