/** A session in progress, saved as a draft. */

import type { DraftBase, SavedSession } from '../draft-relation.js';
import type { TrainingSession } from '../record.js';

/**
 * `base` is the saved text that the draft started from. `otherHost` is the machine that logs the session; null for this
 * one.
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
