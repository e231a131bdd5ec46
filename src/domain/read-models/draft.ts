/** A session in progress, saved as a draft. */

import type { DraftBase, SavedSession } from '../draft-relation.js';
import type { TrainingSession } from '../record.js';

/**
 * A draft and its file. `base` is the saved text that the draft started from. `otherHost` is the name of the machine on
 * which the session is in progress; null if it is this machine.
 */
export type Draft = {
  readonly id: string;
  readonly session: TrainingSession;
  readonly base: DraftBase;
  readonly path: string;
  readonly otherHost: string | null;
};

/** A draft that can be resumed, and its relation to the saved session with the same id. */
export type OfferedDraft = Draft & {
  readonly relation:
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'edit' | 'conflict'; readonly saved: SavedSession };
};
