/** Sessions in progress. */

import type { DraftBase } from '../../domain/draft-relation.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { TrainingSession } from '../../domain/record.js';

export type DraftsPort = {
  /** Locks the drafts until this process ends. @returns false if another process holds the lock */
  readonly acquire: () => boolean;
  /** Saves the session in progress. May call the observer before it returns. Never throws. */
  readonly save: (session: TrainingSession, base: DraftBase, observer: DraftObserver) => void;
  /**
   * Newest session first. Removes saved drafts, renames unreadable ones, and words problems in sentences.
   * Never throws.
   */
  readonly list: () => { readonly drafts: readonly OfferedDraft[]; readonly problems: readonly string[] };
  /** Like `list`, but reports no problems and changes no file. Never throws. */
  readonly offered: () => readonly OfferedDraft[];
  /** Removes the draft of a session that is saved, or of an edit without changes. Never throws. */
  readonly remove: (id: string) => void;
  /** Moves the draft to `trash/drafts/`. @returns its name there; @throws Error with a one-sentence message */
  readonly discard: (id: string) => string;
  /**
   * Makes another machine's draft one of this machine; the original is kept in `trash/drafts/`.
   * @throws Error with a one-sentence message
   */
  readonly takeOver: (id: string) => void;
  /**
   * Moves a discarded draft back.
   * @throws Error with a one-sentence message, for example if everything in it is saved already
   */
  readonly restore: (name: string) => void;
};
export type DraftObserver = {
  /** Called if saving takes noticeably long. */
  readonly onSlow: () => void;
  /** Called with null when this or a later state is on disk, or with the reason if the write failed. */
  readonly onEnd: (problem: string | null) => void;
};
