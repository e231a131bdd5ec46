/** Sessions in progress. */

import type { DraftBase } from '../../domain/draft-relation.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { TrainingSession } from '../../domain/record.js';

export type DraftsPort = {
  /** Keeps other running apps from these drafts until this one ends. @returns false where another one has them */
  readonly acquire: () => boolean;
  /** Writes the session in progress; the observer is told, maybe at once, when it is durable. Never throws. */
  readonly save: (session: TrainingSession, base: DraftBase, observer: DraftObserver) => void;
  /** Drafts left by an earlier run, newest first; what cannot be read is named in `problems`. Never throws. */
  readonly list: () => { readonly drafts: readonly OfferedDraft[]; readonly problems: readonly string[] };
  /** Removes the draft of a session that is saved. */
  readonly remove: (id: string) => void;
  /** Moves the draft to `trash/drafts/`. @returns its name there; @throws with one sentence */
  readonly discard: (id: string) => string;
  /** Moves a discarded draft back. @throws with one sentence */
  readonly bringBack: (name: string) => void;
};
/** Told of the writing of a draft. */
export type DraftObserver = {
  /** It takes long enough that a person wonders. */
  readonly onSlow: () => void;
  /** The session, or a later state of it, is on the disk; or why it is not, in one sentence. */
  readonly onEnd: (problem: string | null) => void;
};
