/** The result of an import or its preview. */

import type { DayWeight } from '../body-weight-entry.js';
import type { ExerciseLibrary } from '../exercise-library.js';
import type { ImportedName } from '../imported-names.js';
import type { NamedTable } from '../table-columns.js';
import type { WeightUnit } from '../weight.js';

export type ImportReport = {
  readonly new: number;
  /** Sessions that are already saved, from this or another source; the import has nothing new for them. */
  readonly same: number;
  /** Saved sessions whose empty fields are filled. */
  readonly merged: number;
  /** Sessions already saved with other content; they are unchanged unless they are replaced. */
  readonly changed: number;
  /** The fields filled in merged sessions; `place` names the session. */
  readonly filled: readonly ImportRemark[];
  /** Values that differ from those of a saved session and are not imported. */
  readonly differing: readonly ImportRemark[];
  /** Sets of the new sessions. */
  readonly sets: number;
  /** Sets of all sessions that were read. */
  readonly setsRead: number;
  /** Rows of tables, without headers. */
  readonly rows: number;
  /** What was skipped and why; `place` is empty if a whole file was skipped. */
  readonly skipped: readonly ImportRemark[];
  /** Files whose unit of weights is assumed, with an example. */
  readonly units: readonly ImportRemark[];
  /** Sets whose distance has no unit; the distance stays in the notes of the set. */
  readonly bareDistances: number;
  /** Warnings about the files and sessions that were read. */
  readonly notes: readonly ImportRemark[];
  readonly bodyWeights: readonly DayWeight[];
  /** Tables whose columns the user named, for this file or an earlier one. */
  readonly named: readonly NamedTable[];
  /** Sessions that could not be saved in either store. */
  readonly failed: number;
  /** Sessions that were saved in one store only. */
  readonly oneCopy: number;
};

/** The preview of an import, with the exercise names to decide on. */
export type ImportPreview = ImportReport & {
  readonly names: readonly ImportedName[];
  /** Names that were chosen as separate exercises earlier, and that no session has yet. */
  readonly newSeparate: readonly string[];
  /** Names of the user's exercises. */
  readonly own: readonly string[];
  readonly library: ExerciseLibrary;
};

/** The units that the user chose for values without a unit. */
export type ImportUnits = {
  /** Null for the athlete's unit. */
  readonly weight: WeightUnit | null;
  /** If null, distances without a unit stay in the notes. */
  readonly distance: DistanceUnit | null;
};

export type DistanceUnit = 'km' | 'mi';

/** A sentence about a place in an imported file. */
export type ImportRemark = { readonly file: string; readonly place: string; readonly reason: string };
