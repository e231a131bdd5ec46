/** The reason why a command that opens the user's editor cannot run if no editor is set. */
export const NO_EDITOR = 'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.';

/**
 * The reason why such a command cannot open a file that any editor may change.
 * @param file relative to the data root
 */
export function noEditorFor(file: string): string {
  return `No editor is set: open ${file} yourself, or set EDITOR, such as EDITOR=nano, and start again.`;
}
