/** The days of programs that the start menu offers. */
import type { PrescribedDay } from '../program/prescribe-day.js';
import type { Program } from '../program/program.js';
import type { ProgramError } from '../program/program-error.js';
import type { DayPlace } from '../program/program-position.js';
import type { TrainingSession } from '../record.js';
import type { FollowedProgram } from '../repeat-session.js';

/** The next day of a program, or a program without days because of its errors. */
export type ProgramOffer = {
  /** The file of the program, relative to the data root. */
  readonly file: string;
  readonly programName: string;
  /** `Upper A · week 3 of 6`; empty without a day. */
  readonly title: string;
  /** Null without a day. */
  readonly place: DayPlace | null;
  /** True for the program followed last, or for the only one if none was. False without a day. */
  readonly isCurrent: boolean;
  /** Null if no day of the program was done. */
  readonly followed: FollowedWeek | null;
  /** The errors in the file of the program. Lines with errors are left out. */
  readonly errors: readonly ProgramError[];
};

/** The values of a session that follows the program: its next week, and the title, author and length of the program. */
export type FollowedWeek = Pick<TrainingSession, 'phase' | 'week' | 'isDeloadWeek'> &
  Omit<FollowedProgram, 'programDay'> & {
    /** The date of the newest session of a day of the program. */
    readonly lastDoneOn: string;
  };

export type ProgramOffers = {
  /** The current program first, then the others by their files. */
  readonly offers: readonly ProgramOffer[];
  /** The errors in the files, one sentence each; those in the file of the current program come first. */
  readonly errors: readonly string[];
  /** A sentence that tells the user what to do if the title of the last program was changed; otherwise null. */
  readonly renamed: string | null;
};

/** Which day of a program to show. */
export type ProgramDayChoice = {
  readonly file: string;
  /** Null for the day that is next after the skipped ones. */
  readonly place: DayPlace | null;
  /** The days that were skipped, in the order of skipping. */
  readonly skipped: readonly DayPlace[];
  /** Whether to take a deload that the program does not plan; null lets the sessions of the week decide. */
  readonly isDeload: boolean | null;
};

/** A day of a program with what it prescribes. */
export type ProgramDay = {
  readonly file: string;
  readonly program: Program;
  readonly day: PrescribedDay;
  /** The errors in the file of the program. Lines with errors are left out. */
  readonly errors: readonly ProgramError[];
};
