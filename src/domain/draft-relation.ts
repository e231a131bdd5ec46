/** The relation of a draft to its saved session and to the text that the draft started from. */
import { isDeepStrictEqual } from 'node:util';
import { exerciseKey } from './exercise-name.js';
import type { Exercise, TrainingSession, WarmupSet, WorkingSet } from './record.js';
import { isSameRecord } from './same-record.js';
import type { SessionOrderKey } from './session-order.js';

/** What a draft started from; `unknown` for drafts of older versions, which did not store it. */
export type DraftBase =
  /** A new session; `repeats` is the past session that it repeats. */
  | { readonly kind: 'new'; readonly repeats?: SessionOrderKey }
  /** The saved text with this hash. */
  | { readonly kind: 'saved'; readonly hash: string }
  | { readonly kind: 'unknown' };

export const NEW_SESSION: DraftBase = { kind: 'new' };

export type SavedSession = { readonly session: TrainingSession; readonly hash: string };

/**
 * - `unsaved`: no session with this id is saved
 * - `same`: the contents are equal, apart from a missing duration
 * - `contained`: the draft is of a new session, and all of it is in the saved session
 * - `edit`: the saved text is the one that the draft started from
 * - `conflict`: a person decides
 */
export type DraftRelation = 'unsaved' | 'same' | 'contained' | 'edit' | 'conflict';

/** Relates a draft to the saved session with the same id. */
export function relateDraft(
  draft: { readonly session: TrainingSession; readonly base: DraftBase },
  saved: SavedSession | null,
): DraftRelation {
  if (saved === null) return 'unsaved';
  const { session, base } = draft;
  if (isSameRecord(saved.session, withDurationOf(session, saved.session))) return 'same';
  if (base.kind === 'saved' && base.hash === saved.hash) return 'edit';
  return base.kind === 'new' && containsSetsAndNotes(saved.session, session) ? 'contained' : 'conflict';
}

/** The draft, with the saved duration if it has none, because saving sets the duration. */
function withDurationOf(draft: TrainingSession, saved: TrainingSession): TrainingSession {
  const { sessionDurationMinutes = null } = draft;
  return { ...draft, sessionDurationMinutes: sessionDurationMinutes ?? saved.sessionDurationMinutes };
}

/** True if every set, note and cue of `part` is in `whole`, in an exercise of the same name. */
export function containsSetsAndNotes(whole: TrainingSession, part: TrainingSession): boolean {
  if (!containsNote(whole.notes, part.notes)) return false;
  const names = new Set(part.exercises.map(({ Name }) => exerciseKey(Name)));
  return [...names].every((name) => {
    const [inWhole, inPart] = [exercisesWithName(whole, name), exercisesWithName(part, name)];
    return (
      containsEach(setsOf(inWhole), setsOf(inPart)) &&
      containsEach(notesOf(inWhole), notesOf(inPart)) &&
      containsEach(cuesOf(inWhole), cuesOf(inPart))
    );
  });
}

function exercisesWithName({ exercises }: TrainingSession, name: string): readonly Exercise[] {
  return exercises.filter(({ Name }) => exerciseKey(Name) === name);
}

/** Sets without their numbers and positions, because other sets may have been added before them. */
function setsOf(exercises: readonly Exercise[]): readonly unknown[] {
  const unplaced = (kind: string) => (set: WarmupSet | WorkingSet) => {
    const { set: _number, position: _position, ...values } = set;
    return { kind, ...values };
  };
  return exercises.flatMap(({ warmupSets, workingSets }) => [
    ...warmupSets.map(unplaced('warmup')),
    ...workingSets.map(unplaced('working')),
  ]);
}

function notesOf(exercises: readonly Exercise[]): readonly string[] {
  return exercises.flatMap(({ notes, warmupNotes }) => [notes, warmupNotes].flatMap((note) => note || []));
}

function cuesOf(exercises: readonly Exercise[]): readonly string[] {
  return exercises.flatMap(({ formCues }) => formCues);
}

function containsNote(whole: string | undefined, part: string | undefined): boolean {
  return !part || whole === part;
}

/** True if `whole` has each value of `part` at least as often as `part`. */
function containsEach(whole: readonly unknown[], part: readonly unknown[]): boolean {
  const left = [...whole];
  return part.every((value) => {
    const at = left.findIndex((other) => isDeepStrictEqual(other, value));
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}
