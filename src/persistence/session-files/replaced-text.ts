/**
 * The content of a file in `trash/replaced/`: `{"id", "text"}`. A deleted text whose session was restored with another
 * text has `"deletedAt"` too. The file is not a plain copy of the session, because git would regard that as the renamed
 * session and merge the edits of another machine into it.
 */

export type ReplacedText = {
  readonly text: string;
  /** True if the text was deleted and not replaced by a save. Another machine may restore it. */
  readonly isDeleted: boolean;
};

/**
 * @param id the session of the text; null if it is unknown
 * @param deletedAt for a deleted text the instant, ISO 8601, or empty if it is unknown; null for a replaced text
 */
export function formatReplacedText(id: string | null, text: string, deletedAt: string | null = null): string {
  const deletion = deletedAt === null ? {} : { deletedAt };
  return `${JSON.stringify({ id, ...deletion, text }, null, 2)}\n`;
}

/** Reads the content of a file in `trash/replaced/`. In files of older versions, all of the content is the text. */
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
