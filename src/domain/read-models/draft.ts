/** A session in progress. */

import type { DraftBase, SavedSession } from '../draft-relation.js';
import type { TrainingSession } from '../record.js';

export type Draft = {
  readonly id: string;
  readonly session: TrainingSession;
  readonly base: DraftBase;
  readonly path: string;
};

/** A session left in progress, and what it is to the saved session of its id. */
export type OfferedDraft = Draft & {
  readonly relation:
    | { readonly kind: 'unsaved' }
    | { readonly kind: 'edit' | 'conflict'; readonly saved: SavedSession };
};
