/** The steps of renaming an exercise: the new name, the preview, the result. */

import { counted } from '../../domain/format-session.js';
import type { RenamePreview } from '../../domain/read-models/rename-preview.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { EditBuffer } from '../../text/edit-buffer.js';

export type RenameStage = {
  readonly kind: 'rename';
  /** The current name. */
  readonly from: string;
  /** The new name being typed. */
  readonly name: EditBuffer;
  /** The text typed to choose an exercise, restored later; null if the rename returns to the sets. */
  readonly query: EditBuffer | null;
  readonly step:
    | { readonly kind: 'name' }
    | { readonly kind: 'preview'; readonly preview: RenamePreview }
    | { readonly kind: 'done'; readonly renaming: Renaming; readonly missing: string | null };
};

/** True if a new name is typed and the exercise is not renamed yet. */
export function isNewNameTyped({ step, name, from }: RenameStage): boolean {
  const typed = name.text.trim();
  return step.kind !== 'done' && typed !== '' && typed !== from;
}

/** The name of the task, as its progress shows it. */
export const RENAMING = 'Renaming';

/**
 * For example `this session and 12 saved sessions`.
 * @param sessionId the session in progress; null if there is none
 */
export function renamedPlaces({ sessions, drafts }: Renaming, sessionId: string | null): string {
  const others = drafts.filter(({ id }) => id !== sessionId).length;
  const places = [
    drafts.length > others ? 'this session' : '',
    sessions.length > 0 || drafts.length === 0 ? counted(sessions.length, 'saved session') : '',
    others > 0 ? counted(others, 'other draft') : '',
  ].filter(Boolean);
  return [places.slice(0, -1).join(', '), places.at(-1)].filter(Boolean).join(' and ');
}
