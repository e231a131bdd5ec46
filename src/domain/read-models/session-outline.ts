/** What the start menu shows of a past session besides its summary. */
import type { TrainingSession } from '../record.js';

export type SessionOutline = {
  readonly id: string;
  /** In the order of the session. */
  readonly exerciseNames: readonly string[];
  /** The title of the program that it follows; null if it follows none. */
  readonly program: string | null;
  /** The name of its day in the program; null if it has none, or follows no program. */
  readonly programDay: string | null;
};

export function outlineOf({ _id: id, exercises, program, programDay }: TrainingSession): SessionOutline {
  return {
    id,
    exerciseNames: exercises.map(({ Name }) => Name),
    program: program ?? null,
    programDay: program === undefined ? null : (programDay ?? null),
  };
}
