/** The effect of renaming an exercise. */

import type { Athlete } from '../athlete.js';
import type { Renaming } from '../rename-exercise.js';

export type RenamePreview = {
  readonly renaming: Renaming;
  /** The exercise with the new name, in its own spelling, and how often it was done; null if the name is new. */
  readonly mergesInto: { readonly name: string; readonly count: number } | null;
  /** The changed sessions that contain both exercises; afterwards the name occurs twice in them. */
  readonly sessionsWithBoth: number;
};

export type RenameReport = {
  /** The athlete with the changed aliases. */
  readonly athlete: Athlete;
  /** How many copies could not be written, and why, in one sentence; null if all were written. */
  readonly missing: string | null;
};
