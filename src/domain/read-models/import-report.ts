/** The result of an import or its preview. */

import type { DayWeight } from '../body-weight-entry.js';
import type { ExerciseLibrary } from '../exercise-library.js';
import type { ImportedName } from '../imported-names.js';
import type { NamedTable } from '../table-columns.js';
import type { WeightUnit } from '../weight.js';

/** What an import did, or would do. */
export type ImportReport = {
  readonly new: number;
  /** Sessions that are already saved, also from another source, with nothing new. */
  readonly same: number;
  /** Saved sessions whose empty fields are filled. */
  readonly merged: number;
  /** Sessions already saved with other content; they are unchanged unless they are replaced. */
  readonly changed: number;
  /** The fields filled in merged sessions; the place is the session. */
  readonly filled: readonly ImportRemark[];
  /** Differences to saved sessions that are not taken. */
  readonly differing: readonly ImportRemark[];
  /** Sets of the new sessions. */
  readonly sets: number;
  /** Sets of all sessions that were read. */
  readonly setsRead: number;
  /** Rows of tables, without headers. */
  readonly rows: number;
  /** What was skipped and why; `place` is empty if a whole file was. */
  readonly skipped: readonly ImportRemark[];
  /** Files whose unit of weights is assumed, with an example. */
  readonly units: readonly ImportRemark[];
  /** Sets whose distance has no unit; it stays in their notes. */
  readonly bareDistances: number;
  /** Warnings about what was read. */
  readonly notes: readonly ImportRemark[];
  /** Body weights that were read. */
  readonly bodyWeights: readonly DayWeight[];
  /** Tables whose columns the user named, now or before. */
  readonly named: readonly NamedTable[];
  /** Sessions that could not be saved in either store. */
  readonly failed: number;
  /** Sessions that were saved in one store only. */
  readonly oneCopy: number;
};

/** The preview of an import, with the exercise names to decide on. */
export type ImportPreview = ImportReport & {
  readonly names: readonly ImportedName[];
  /** Names of the user's exercises. */
  readonly own: readonly string[];
  readonly library: ExerciseLibrary;
};

/** The chosen units of values without one. */
export type ImportUnits = {
  /** Null for that of the athlete. */
  readonly weight: WeightUnit | null;
  /** Null leaves such distances in the notes. */
  readonly distance: DistanceUnit | null;
};

export type DistanceUnit = 'km' | 'mi';

/** A sentence about a place in an imported file. */
export type ImportRemark = { readonly file: string; readonly place: string; readonly reason: string };
