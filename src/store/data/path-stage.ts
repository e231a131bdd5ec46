/** The field for a path on the Data screen. The format of an export decides the ending of its path. */
import type { WrittenFormat } from '../../domain/written-format.js';
import { createEditBuffer, type EditBuffer, end, set } from '../../text/edit-buffer.js';

/** Actions that need a path. */
export type PathAction = 'restore' | 'import' | 'export';

/** The field for a path. `proposed`: its text when it opened. */
export type PathStage = {
  readonly kind: 'path';
  readonly action: PathAction;
  readonly text: EditBuffer;
  readonly proposed: string;
};

/** The format of an export was chosen, which changes the proposed path and the typed one. */
export type FormatEvent = {
  readonly type: 'data/format-chosen';
  readonly format: WrittenFormat;
  readonly proposed: string;
  readonly path: string;
};

/** The field with the path for another format. */
export function withFormat(stage: PathStage, { proposed, path }: FormatEvent): PathStage {
  return { ...stage, proposed, text: createEditBuffer(path) };
}

/** True until the proposed path is edited or the cursor leaves its end: the next text then replaces it. */
export function isProposal({ text, proposed }: PathStage): boolean {
  return proposed !== '' && text.past.length === 0 && text.text === proposed && end(text) === text;
}

/** The field after an edit. Text typed or pasted after a proposal replaces it. */
export function withTypedPath(stage: PathStage, edited: EditBuffer): PathStage {
  const { proposed } = stage;
  const isTyped = edited.text.length > proposed.length && edited.text.startsWith(proposed);
  if (!isProposal(stage) || !isTyped) return { ...stage, text: edited };
  return { ...stage, text: set(stage.text, edited.text.slice(proposed.length)) };
}
