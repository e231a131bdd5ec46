/** Callbacks for changes in the input components of the Log screen. */
import type { EditBuffer } from '../../../text/edit-buffer.js';

export type LogActions = {
  readonly nameTyped: (name: EditBuffer) => void;
  readonly fieldTyped: (field: string, text: EditBuffer) => void;
};
