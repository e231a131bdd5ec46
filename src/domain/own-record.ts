/** Records just as this program has them: what most texts hold, known at a glance. */
import { parsedCheckOf } from './already-parsed.js';
import { type TrainingSession, trainingSessionSchema } from './record.js';

const isParsed = parsedCheckOf(trainingSessionSchema);

/**
 * True for a record whose keys are all known and stand in the record's order: its schema would only copy it.
 * False for any other value, and for some records too, of which the schema has the word.
 */
export function isOwnRecord(value: unknown): value is TrainingSession {
  return isParsed(value);
}
