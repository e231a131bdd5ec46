/** The choices of the menu: resume a draft, repeat a past session, or start a new one. */
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import { type ConflictingDraft, isConflicting } from './draft-conflict.js';
import type { LogState, RepeatOffer } from './log-state.js';

/** One line of the menu. */
export type StartChoice =
  | { readonly kind: 'resume' | 'save' | 'discard'; readonly draft: OfferedDraft }
  /** The draft and its saved session differ. */
  | { readonly kind: 'compare'; readonly draft: ConflictingDraft }
  | { readonly kind: 'repeat'; readonly offer: RepeatOffer }
  | { readonly kind: 'new' | 'another-day' };

/** The lines of the menu: drafts, likely past sessions, and a new one. A draft without exercises cannot be saved. */
export function startChoices({ drafts, repeats }: LogState): readonly StartChoice[] {
  const ofDrafts = drafts.flatMap((draft): StartChoice[] =>
    isConflicting(draft)
      ? [{ kind: 'compare', draft }]
      : [
          { kind: 'resume', draft },
          ...(draft.session.exercises.length > 0 ? [{ kind: 'save', draft } as const] : []),
          { kind: 'discard', draft },
        ],
  );
  const ofPast = repeats.map((offer): StartChoice => ({ kind: 'repeat', offer }));
  return [...ofDrafts, ...ofPast, { kind: 'new' }, { kind: 'another-day' }];
}
