/** The rows of the list in which an exercise is chosen. */
import { visibleRange } from '../../../list/window.js';
import type { AppState } from '../../../store/app-state.js';
import { type PickChoice, pickChoices } from '../../../store/log/exercise-search.js';

/** The field, and a blank row above and below it. */
export const PICK_HEAD_ROWS = 3;

export type PickRows = {
  readonly count: number;
  /** Existing exercises; only the visible ones are drawn. */
  readonly known: readonly PickChoice[];
  /** The choice to add an exercise with the typed name, visible below the list; null if it is not offered. */
  readonly newChoice: Extract<PickChoice, { kind: 'new' }> | null;
  readonly start: number;
  readonly end: number;
};

/** @param cursor null before the first motion */
export function pickRows(state: AppState, cursor: number | null, bodyRows: number): PickRows {
  const choices = pickChoices(state);
  const last = choices.at(-1);
  const newChoice = last?.kind === 'new' ? last : null;
  const known = newChoice ? choices.slice(0, -1) : choices;
  const room = Math.max(1, bodyRows - PICK_HEAD_ROWS) - (newChoice ? 1 : 0);
  return {
    count: choices.length,
    known,
    newChoice,
    ...visibleRange({ cursor: cursor ?? 0, top: 0 }, room, known.length),
  };
}
