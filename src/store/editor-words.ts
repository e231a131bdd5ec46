/** The reason why a command that opens the user's editor cannot run if no editor is set. */
export const NO_EDITOR = 'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.';

/**
 * The reason why a command cannot open a file if no editor is set, for files that the user may also open elsewhere.
 * @param file relative to the data root
 */
export function noEditorFor(file: string): string {
  return `No editor is set: open ${file} yourself, or set EDITOR, such as EDITOR=nano, and start again.`;
}
