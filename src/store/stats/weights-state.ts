/** The state of the page of body weights: list, field and undo. */
import type { BodyWeightChange } from '../../domain/body-weight-entry.js';
import { type ListWindow, TOP_WINDOW } from '../../list/window.js';
import type { EditBuffer } from '../../text/edit-buffer.js';

export type WeightEntry = {
  readonly line: EditBuffer;
  /** The day whose weight is edited; null for a new weight. */
  readonly editedDay: string | null;
  /** Why the line was not accepted; null if the line was not submitted, or was edited since. */
  readonly error: string | null;
};

export type WeightsState = {
  /** The visible part of the measured days, newest first. */
  readonly window: ListWindow;
  readonly entry: WeightEntry | null;
  /** The field that was closed without saving its text; null if none can be restored. */
  readonly discarded: WeightEntry | null;
  /** The reverse of each change of weights, in the order of the changes. */
  readonly undo: readonly (readonly BodyWeightChange[])[];
};

export type WeightsEvent =
  | { readonly type: 'stats/weights-moved'; readonly window: ListWindow }
  | { readonly type: 'stats/weight-entry-opened'; readonly entry: WeightEntry }
  | { readonly type: 'stats/weight-typed'; readonly line: EditBuffer }
  | { readonly type: 'stats/weight-rejected'; readonly error: string }
  | { readonly type: 'stats/weight-entry-closed' }
  /** The field was closed, and its typed text can be restored. */
  | { readonly type: 'stats/weight-entry-discarded' }
  /** Body weights changed. `undo` is the new value in the state. */
  | { readonly type: 'stats/weights-changed'; readonly undo: WeightsState['undo'] };

export const initialWeights: WeightsState = { window: TOP_WINDOW, entry: null, discarded: null, undo: [] };

export function reduceWeights(state: WeightsState, event: WeightsEvent): WeightsState {
  switch (event.type) {
    case 'stats/weights-moved':
      return event.window === state.window ? state : { ...state, window: event.window, discarded: null };
    case 'stats/weight-entry-opened':
      return { ...state, entry: event.entry, discarded: null };
    case 'stats/weight-typed':
      return state.entry ? { ...state, entry: { ...state.entry, line: event.line, error: null } } : state;
    case 'stats/weight-rejected':
      return state.entry ? { ...state, entry: { ...state.entry, error: event.error } } : state;
    case 'stats/weight-entry-closed':
      return { ...state, entry: null };
    case 'stats/weight-entry-discarded':
      return { ...state, entry: null, discarded: state.entry };
    case 'stats/weights-changed':
      return { ...state, entry: null, discarded: null, undo: event.undo };
  }
}
