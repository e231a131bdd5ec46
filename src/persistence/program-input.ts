/** Reads from the sessions what a program needs to prescribe the next sets. */
import type { Athlete } from '../domain/athlete.js';
import type { PrescriptionInput } from '../domain/program/day-history.js';
import { pastOccurrences } from '../domain/program/past-occurrences.js';
import type { Program } from '../domain/program/program.js';
import type { SessionReader } from './session-reader.js';

/**
 * Past occurrences are read on demand.
 * @param reader null if there are no sessions
 * @param today the date of the next session
 */
export function programInput(
  reader: Pick<SessionReader, 'occurrencesBefore' | 'occurrencesOf'> | null,
  program: Program,
  athlete: Athlete,
  today: string,
): PrescriptionInput {
  const pastOf = pastOccurrences((name, before, limit) => {
    const found = before
      ? reader?.occurrencesBefore(name, before, limit)
      : reader?.occurrencesOf(name, limit);
    return found ?? [];
  }, today);
  return { program, athlete, today, pastOf };
}
