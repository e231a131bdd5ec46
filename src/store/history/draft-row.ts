/** The session in progress as a row of the list. It is not saved yet, so no search finds it. */

import type { Athlete } from '../../domain/athlete.js';
import type { TrainingSession } from '../../domain/record.js';
import { bodyWeightsOf } from '../../domain/statistics/body-weights.js';
import type { LogState } from '../log/log-state.js';
import type { GroupedIds } from './grouped-ids.js';
import { listRowFromSession, type SessionListRow } from './session-list-row.js';

export type DraftRow = { readonly listed: SessionListRow; readonly session: TrainingSession };

/** The reason why a command does nothing on this row. */
export const NOT_SAVED_YET = 'This session is not saved yet; Enter goes back to it.';

/** True while a new session is logged; false for the edit of a saved session. */
export function isInProgress({ isStarted, original, stage }: LogState): boolean {
  return isStarted && original === null && stage.kind !== 'saved';
}

/** Null if no session is in progress. */
export function draftRowOf(log: LogState, athlete: Athlete): DraftRow | null {
  const { session } = log;
  if (session === null || !isInProgress(log)) return null;
  const bodyWeightKg = bodyWeightsOf(athlete)(session.date);
  const listed = listRowFromSession(session, 'equal', bodyWeightKg, athlete.countPartialReps);
  return { listed, session };
}

/** The rows with the session in progress on top, above the heading of the first group. */
export function withDraftOnTop({ ids, groups }: GroupedIds, id: string): GroupedIds {
  return { ids: [id, ...ids], groups: groups.map(({ name, start }) => ({ name, start: start + 1 })) };
}
