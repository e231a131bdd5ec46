/** The programs of the data root, and what they prescribe. */
import type { ExampleProgram } from '../../domain/program/example-program.js';
import type { DayPlace } from '../../domain/program/program-position.js';
import type { ProgramDay, ProgramDayChoice, ProgramOffers } from '../../domain/read-models/program-offers.js';
import type { FoundPlan } from '../../domain/read-models/program-plan.js';
import type { TrainingSession } from '../../domain/record.js';
import type { Steps } from '../../domain/task.js';

export type ProgramsPort = {
  /**
   * The programs that come with traininglogs and are not in the data root.
   * @throws Error with a one-sentence message
   */
  readonly examples: () => readonly ExampleProgram[];
  /** Copies an example to a new file and returns its path. @throws Error with a one-sentence message */
  readonly addExample: (fileName: string) => string;
  /** A sentence for each error of a program's file, with line and column. @throws Error with a one-sentence message */
  readonly errors: (file: string) => readonly string[];
  /** The next day of each program. @throws Error with a one-sentence message */
  readonly offers: () => Steps<ProgramOffers>;
  /**
   * A day with its prescriptions; null if its file no longer has it.
   * @throws Error with a one-sentence message
   */
  readonly day: (choice: ProgramDayChoice) => ProgramDay | null;
  /**
   * The next day of the program with this title; null if there is no such file or day.
   * @throws Error with a one-sentence message
   */
  readonly next: (title: string) => DayPlace | null;
  /**
   * The current program's plan and what was done, or why there is none.
   * @param back how many cycles ago
   * @throws Error with a one-sentence message
   */
  readonly plan: (back: number) => FoundPlan;
  /**
   * The program day of a session in progress; null if it follows none, or no file has it.
   * @throws Error with a one-sentence message
   */
  readonly dayOf: (session: TrainingSession) => ProgramDay | null;
};
