/** The content of linear mode: lines to print once, and the line that is being typed. */
import type { EditBuffer } from '../../text/edit-buffer.js';

/** Lines about one thing, which are printed when they change. */
export type LinearPart = {
  /** Unique among the parts of a view. */
  readonly id: string;
  /** The lines, which are safe to print. */
  readonly lines: readonly string[];
  /**
   * `place`: printed whenever its place is opened. `kept`: printed again only if its lines change. `app`: belongs to
   * no place.
   */
  readonly scope: 'place' | 'kept' | 'app';
  /** If set, another object than before prints all lines again, and the same object prints none. */
  readonly source?: object;
  /** True for an answer to the typed text, which is printed when typing pauses. */
  readonly isReply?: true;
};

/** The text that is being typed. */
export type LinearInput = { readonly prompt: string; readonly buffer: Pick<EditBuffer, 'text' | 'cursor'> };

export type LinearView = {
  /** Names what is open, such as a stage or an exercise. */
  readonly place: string;
  /** True if the place covers another one for a while, as the help does. */
  readonly isOverlay?: true;
  readonly parts: readonly LinearPart[];
  /** The typed line; null while keys run commands instead of typing. */
  readonly input: LinearInput | null;
};

/** A part of the place; printed again whenever the place is opened. */
export function part(id: string, ...lines: readonly string[]): LinearPart {
  return { id, lines, scope: 'place' };
}

export function keptPart(id: string, ...lines: readonly string[]): LinearPart {
  return { id, lines, scope: 'kept' };
}

/** A part of the place, printed again whenever the place is opened, and if its source is another object. */
export function partOf(id: string, source: object, ...lines: readonly string[]): LinearPart {
  return { id, lines, scope: 'place', source };
}

export function replyPart(id: string, ...lines: readonly string[]): LinearPart {
  return { id, lines, scope: 'place', isReply: true };
}
