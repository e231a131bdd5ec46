import { relateDraft, type SavedSession } from '../../domain/draft-relation.js';
import type { Draft, OfferedDraft } from '../../domain/read-models/draft.js';
import { chronologicalKey } from '../../domain/session-date.js';

/**
 * Adds the draft's relation to the saved session. `same` and `contained` mean that everything in the draft is saved.
 */
export function offerDraft(draft: Draft, saved: SavedSession | null): OfferedDraft | 'same' | 'contained' {
  const relation = relateDraft(draft, saved);
  if (relation === 'same' || relation === 'contained') return relation;
  if (saved === null || relation === 'unsaved') return { ...draft, relation: { kind: 'unsaved' } };
  return { ...draft, relation: { kind: relation, saved } };
}

/** Compares two drafts for sorting: the draft of the newest session comes first. */
export function newestFirst(one: Draft, other: Draft): number {
  return orderKey(one) < orderKey(other) ? 1 : -1;
}

function orderKey({ session }: Draft): string {
  return `${chronologicalKey(session.date)} ${session._id}`;
}
