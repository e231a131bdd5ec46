/** The field for a path on the Data screen. */
import type { WrittenFormat } from '../../domain/written-format.js';
import { createEditBuffer, createSelectedBuffer, type EditBuffer } from '../../text/edit-buffer.js';

export type PathAction = 'restore' | 'import' | 'export';

/** The field for a path. `proposed` is the path that the program proposed. */
export type PathStage = {
  readonly kind: 'path';
  readonly action: PathAction;
  readonly text: EditBuffer;
  readonly proposed: string;
  /** While the field is open, the export format before it opened; while it is discarded, the format chosen in it. */
  readonly otherFormat: WrittenFormat;
};

/** True if the field has a path other than the proposed one. */
export function isPathTyped({ text, proposed }: PathStage): boolean {
  return text.text.trim() !== '' && text.text !== proposed;
}

/** The format of an export was chosen. `path` is the new text of the field. */
export type FormatEvent = {
  readonly type: 'data/format-chosen';
  readonly format: WrittenFormat;
  readonly proposed: string;
  readonly path: string;
};

/** The field with the path for another format. */
export function withFormat(stage: PathStage, { proposed, path }: FormatEvent): PathStage {
  const text = path === proposed ? createSelectedBuffer(path) : createEditBuffer(path);
  return { ...stage, proposed, text };
}
