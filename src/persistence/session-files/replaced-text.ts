/**
 * The form of a file in `trash/replaced/`: `{"id", "text"}`. Git would take a plain copy of a session for the renamed
 * session and merge the edits of another machine into it.
 */

/** @param id the session of the text; null if it is unknown */
export function formatReplacedText(id: string | null, text: string): string {
  return `${JSON.stringify({ id, text }, null, 2)}\n`;
}

/** The text of a file in `trash/replaced/`; in the files of older versions it is all of the file. */
export function readReplacedText(content: string): string {
  try {
    const parsed: unknown = JSON.parse(content);
    const isWrapped = typeof parsed === 'object' && parsed !== null && 'id' in parsed && 'text' in parsed;
    return isWrapped && typeof parsed.text === 'string' ? parsed.text : content;
  } catch {
    return content;
  }
}
