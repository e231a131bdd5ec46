/**
 * The form of a file in `trash/replaced/`: `{"id", "text"}`, and `"deletedAt"` for a deleted text whose session was
 * restored with another one. Git would take a plain copy of a session for the renamed session and merge the edits of
 * another machine into it.
 */

export type ReplacedText = {
  readonly text: string;
  /** True for a deleted text: no save replaced it, and another machine may restore it. */
  readonly isDeleted: boolean;
};

/**
 * @param id the session of the text; null if it is unknown
 * @param deletedAt instant, ISO 8601, for a deleted text; empty if it is unknown, null for a text that was replaced
 */
export function formatReplacedText(id: string | null, text: string, deletedAt: string | null = null): string {
  const deletion = deletedAt === null ? {} : { deletedAt };
  return `${JSON.stringify({ id, ...deletion, text }, null, 2)}\n`;
}

/** Reads a file in `trash/replaced/`; in those of older versions the text is all of the file. */
export function readReplacedText(content: string): ReplacedText {
  const plain = { text: content, isDeleted: false };
  try {
    const parsed: unknown = JSON.parse(content);
    const isWrapped = typeof parsed === 'object' && parsed !== null && 'id' in parsed && 'text' in parsed;
    if (!isWrapped || typeof parsed.text !== 'string') return plain;
    return { text: parsed.text, isDeleted: 'deletedAt' in parsed };
  } catch {
    return plain;
  }
}
