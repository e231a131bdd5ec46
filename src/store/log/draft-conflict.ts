/** A draft in conflict with its saved session. */

import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { TrainingSession } from '../../domain/record.js';
import { type Difference, differencesBetween } from '../history/copy-differences.js';

export type ConflictingDraft = OfferedDraft & {
  readonly relation: Extract<OfferedDraft['relation'], { readonly kind: 'edit' | 'conflict' }>;
};

export type DraftConflictStage = {
  readonly kind: 'draft-conflict';
  readonly draft: ConflictingDraft;
  /** Left: the saved session, right: the draft. */
  readonly differences: readonly Difference[];
  /** The names of the exercises. The paths of the differences contain indexes into this list. */
  readonly exerciseNames: readonly string[];
  readonly top: number;
};

/** True if the user must decide between the draft and the saved session. */
export function isConflicting(draft: OfferedDraft): draft is ConflictingDraft {
  return draft.relation.kind === 'conflict';
}

export function compareDraft(draft: ConflictingDraft): DraftConflictStage {
  const saved = draft.relation.saved.session;
  const longer = [saved, draft.session].reduce((most, each) =>
    each.exercises.length > most.exercises.length ? each : most,
  );
  return {
    kind: 'draft-conflict',
    draft,
    differences: differencesBetween(saved, draft.session),
    exerciseNames: longer.exercises.map(({ Name }) => Name),
    top: 0,
  };
}

/** The saved session that a draft edits; null if the draft is a new session. */
export function originalOf({ relation }: OfferedDraft): TrainingSession | null {
  return relation.kind === 'edit' ? relation.saved.session : null;
}
