/** Where the page of a session was opened from, if not from the list of History. */
import type { OpenExercise } from '../exercise/exercise-state.js';
import type { FilesState } from '../files/files-state.js';
import type { ScreenId } from '../shell-state.js';
import type { DetailPlace } from './detail-place.js';

/** The exercise view that the page was opened from, and what that view covers. */
export type DetailOrigin = {
  readonly exercise: OpenExercise;
  readonly screen: ScreenId;
  /** Where going back from the document of the Files screen leads. */
  readonly documentFrom: FilesState['openedFrom'];
  /**
   * The page of another session from which the exercise was opened, directly or through a document; otherwise
   * null.
   */
  readonly session: {
    readonly id: string;
    readonly place: DetailPlace;
    readonly origin: DetailOrigin | null;
  } | null;
};
