/** The reason why a command that opens the user's editor cannot run if no editor is set. */
export const NO_EDITOR = 'No editor is set: set VISUAL or EDITOR, such as EDITOR=nano, and start again.';

/**
 * Says that no editor is set.
 * @param file relative to the data root
 */
export function noEditorFor(file: string): string {
  return `No editor is set: open ${file} yourself, or set EDITOR, such as EDITOR=nano, and start again.`;
}
