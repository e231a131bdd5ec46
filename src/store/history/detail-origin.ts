/** Where the page of a session was opened from, if not from the list of History. */
import type { OpenExercise } from '../exercise/exercise-state.js';
import type { ScreenId } from '../shell-state.js';
import type { DetailPlace } from './detail-place.js';

/** The page of an exercise, and what is below it. */
export type DetailOrigin = {
  readonly exercise: OpenExercise;
  readonly screen: ScreenId;
  /** The page of another session that the exercise was opened from; null if it was opened from anything else. */
  readonly session: {
    readonly id: string;
    readonly place: DetailPlace;
    readonly origin: DetailOrigin | null;
  } | null;
};
