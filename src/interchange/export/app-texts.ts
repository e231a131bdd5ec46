/** Text columns of an app, and the values of a set in the form of an app. */

import { oneLine, withoutControls } from '../../domain/dialects/markdown-log-lines.js';
import type { TrainingSession } from '../../domain/record.js';
import type { LoadKeys } from '../../domain/set-notation/load.js';
import { loadOf } from '../../domain/set-notation/load.js';
import type { OrderedSet } from '../../domain/set-order.js';
import { escapeFormula } from '../../text/csv-cell.js';
import { readSeconds } from '../read-duration.js';
import { readNumber } from '../read-number.js';

/** The texts of a session in an app's file. */
export type AppTexts = {
  readonly title: string;
  readonly notes: string;
  /** The minutes by which the start in the rows is later than the start of the session. */
  readonly minutesLater: number;
  readonly exercises: readonly { readonly name: string; readonly notes: string }[];
};

/** The title of the workout: the focus, or a fixed word if there is no focus. */
export function titleOf({ focus }: Pick<TrainingSession, 'focus'>): string {
  return oneLine(focus ?? '') || 'Workout';
}

const ASSISTED = /\(assisted\)/i;

/**
 * Adds `(Weighted)` to the name if any load is added to body weight, otherwise `(Assisted)` if there is assistance.
 */
export function withLoadMode(name: string, sets: readonly LoadKeys[]): string {
  if (/\((weighted|assisted)\)/i.test(name)) return name;
  const modes = sets.filter(({ weightKg }) => weightKg !== 0 && weightKg !== null).map((set) => set.loadMode);
  if (modes.includes('bodyweight')) return `${name} (Weighted)`;
  return modes.includes('assisted') ? `${name} (Assisted)` : name;
}

/** The load for the weight cell, null for an empty cell. Assistance is below 0, unless the name says `(Assisted)`. */
export function appLoad(set: LoadKeys, name: string): { value: number; unit: 'kg' | 'lb' } | null {
  const load = loadOf(set);
  if (load === null) return null;
  const { mode, value, unit } = load;
  // Body weight alone is an empty cell, but 0 for an assisted exercise.
  if (mode === 'bodyweight' && value === 0) return ASSISTED.test(name) ? { value: 0, unit } : null;
  return { value: mode === 'assisted' && !ASSISTED.test(name) ? -value : value, unit };
}

/** The full repetitions. If each side was counted, those of the side with fewer repetitions. */
export function appReps({ set: { repCount } }: OrderedSet): number | null {
  return typeof repCount === 'object' ? (repCount?.full ?? null) : repCount;
}

/** The RPE of a set; an imported warm-up may have an RPE too. */
export function appRpe({ set }: OrderedSet): number | null {
  return 'rpe' in set && typeof set.rpe === 'number' ? set.rpe : null;
}

/** A cell with a number; empty without one, or if the import could not read it, as 1e-300. */
export function numberCell(value: number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value);
  return typeof readNumber(text) === 'number' && readSeconds(text.replace('-', '')) !== null ? text : '';
}

/** A cell of text in quotes, without control characters. */
export function textCell(text: string): string {
  return `"${escapeFormula(withoutControls(text)).replaceAll('"', '""')}"`;
}

/** The start as wall time, written as if it were UTC; noon if `date` has no time. */
export function wallTime(date: string, minutesLater: number): Date {
  const local = date.length === DAY_LENGTH ? `${date}T12:00` : date.replace(/(Z|[+-]\d{2}:\d{2})$/, '');
  // A leap second is valid in a document, but not in a Date.
  const start = new Date(`${local.replace(/:60(?=\.|$)/, ':59')}Z`);
  return new Date(start.getTime() + minutesLater * 60_000);
}

const DAY_LENGTH = '2026-02-16'.length;
