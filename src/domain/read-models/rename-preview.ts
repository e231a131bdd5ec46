/** What renaming an exercise changes. */

import type { Athlete } from '../athlete.js';
import type { Renaming } from '../rename-exercise.js';

/** What giving an exercise another name would change. */
export type RenamePreview = {
  readonly renaming: Renaming;
  /** The exercise that has the new name already, as it is written there, and how often it was done: both become one. */
  readonly mergesInto: { readonly name: string; readonly count: number } | null;
  /** Of the sessions that change, those that have both: there the name stands twice then. */
  readonly sessionsWithBoth: number;
};

export type RenameReport = {
  /** With the aliases as they are now. */
  readonly athlete: Athlete;
  /** Which copies are still to be written, and why, in one sentence. */
  readonly missing: string | null;
};
