/**
 * A file in `trash/replaced/`: `{"id", "text"}`, with `"deletedAt"` if the text was deleted. Not a session, so that git
 * merges no edits into it.
 */

export type ReplacedText = {
  readonly text: string;
  /** True if the text was deleted and not replaced by a save. Another machine may restore it. */
  readonly isDeleted: boolean;
};

/**
 * @param id null if the session is unknown
 * @param deletedAt instant, ISO 8601, or empty if unknown; null for a replaced text
 */
export function formatReplacedText(id: string | null, text: string, deletedAt: string | null = null): string {
  const deletion = deletedAt === null ? {} : { deletedAt };
  return `${JSON.stringify({ id, ...deletion, text }, null, 2)}\n`;
}

/** Reads a file of `trash/replaced/`. In files of older versions, the whole content is the text. */
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
