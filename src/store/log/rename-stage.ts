/** The steps of renaming an exercise: the new name, the preview, the result. */

import type { RenamePreview } from '../../domain/read-models/rename-preview.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { EditBuffer } from '../../text/edit-buffer.js';

export type RenameStage = {
  readonly kind: 'rename';
  /** The current name. */
  readonly from: string;
  /** The new name being typed. */
  readonly name: EditBuffer;
  /** The text that was typed to choose the exercise; restored when the rename is left. */
  readonly query: EditBuffer;
  readonly step:
    | { readonly kind: 'name' }
    | { readonly kind: 'preview'; readonly preview: RenamePreview }
    | { readonly kind: 'done'; readonly renaming: Renaming; readonly missing: string | null };
};

/** The name of the task, as its progress shows it. */
export const RENAMING = 'Renaming';
