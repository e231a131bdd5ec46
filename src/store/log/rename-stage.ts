/** Renaming an exercise, as far as it is: the new name, what it would change, what it has changed. */

import type { RenamePreview } from '../../domain/read-models/rename-preview.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { EditBuffer } from '../../text/edit-buffer.js';

export type RenameStage = {
  readonly kind: 'rename';
  /** The exercise as it is called now. */
  readonly from: string;
  /** The new name as it is typed. */
  readonly name: EditBuffer;
  /** What was typed where exercises are chosen, which it leads back to. */
  readonly query: EditBuffer;
  readonly step:
    | { readonly kind: 'name' }
    | { readonly kind: 'preview'; readonly preview: RenamePreview }
    | { readonly kind: 'done'; readonly renaming: Renaming; readonly missing: string | null };
};

/** What runs while an exercise is renamed, as the progress names it. */
export const RENAMING = 'Renaming';
