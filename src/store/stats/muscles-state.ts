/** The state of the Muscles page: the cursor on its bars, or an open panel. */
import type { ExerciseMuscles } from '../../domain/exercise-library.js';
import { type ListWindow, TOP_WINDOW } from '../../list/window.js';

/** The mark of a muscle in the choice of muscles for an exercise. */
export type MuscleMark = 'primary' | 'secondary';

/** The exercises of `muscle`; if it is null, the exercises without muscles. */
export type ExercisesPanel = {
  readonly kind: 'exercises';
  readonly muscle: string | null;
  readonly window: ListWindow;
};

export type AssignPanel = {
  readonly kind: 'assign';
  readonly exercise: string;
  readonly marks: ReadonlyMap<string, MuscleMark>;
  readonly window: ListWindow;
  /** The panel that was open before. */
  readonly from: ExercisesPanel;
};

export type MusclesPanel = ExercisesPanel | AssignPanel;

/** An assignment that can be undone. */
export type Assignment = {
  readonly exercise: string;
  /** The setting before; null if there was none. */
  readonly before: ExerciseMuscles | null;
};

export type MusclesState = {
  /** The cursor on the bars. */
  readonly window: ListWindow;
  /** Null while the bars are shown. */
  readonly panel: MusclesPanel | null;
  /** The latest assignment first. */
  readonly assignments: readonly Assignment[];
};

export type MusclesEvent =
  | { readonly type: 'stats/muscles-bars-fitted'; readonly window: ListWindow }
  | { readonly type: 'stats/muscles-moved'; readonly window: ListWindow }
  | { readonly type: 'stats/muscles-panel-shown'; readonly panel: MusclesPanel | null }
  | { readonly type: 'stats/muscles-assigned'; readonly assignment: Assignment }
  | { readonly type: 'stats/muscles-assignment-undone' };

export const initialMuscles: MusclesState = { window: TOP_WINDOW, panel: null, assignments: [] };

export function reduceMuscles(state: MusclesState, event: MusclesEvent): MusclesState {
  switch (event.type) {
    case 'stats/muscles-bars-fitted':
      return state.window === event.window ? state : { ...state, window: event.window };
    case 'stats/muscles-moved':
      return state.panel === null
        ? { ...state, window: event.window }
        : { ...state, panel: { ...state.panel, window: event.window } };
    case 'stats/muscles-panel-shown':
      return { ...state, panel: event.panel };
    case 'stats/muscles-assigned':
      return { ...state, assignments: [event.assignment, ...state.assignments] };
    case 'stats/muscles-assignment-undone':
      return { ...state, assignments: state.assignments.slice(1) };
  }
}
