/** Opens the file of a program in the user's editor, and then shows the errors in it. */
import type { CommandContext } from '../command.js';
import { noEditorFor } from '../editor-words.js';
import { attempt, clearNotice, notify, notifySuccess, notifyTransientError } from '../notices.js';

/**
 * Opens the program's file in the editor.
 * @param file relative to the data root
 * @param reread reads what depends on the file
 * @param key opens the file again, in a notice
 */
export function editProgram(
  context: CommandContext,
  file: string,
  reread: () => void,
  key: 'E' | 'Enter' = 'E',
): void {
  const { ports } = context;
  const outcome = ports.openInEditor(file);
  if (outcome.status === 'none') {
    notify(context, noEditorFor(file));
    return;
  }
  clearNotice(context);
  reread();
  const found = attempt(context, () => ports.programs.errors(file));
  if (found === null) return;
  const [first, ...others] = found;
  if (first !== undefined) {
    const more = others.length === 0 ? '' : ` ${others.length} more.`;
    notifyTransientError(context, `${first}${more} ${key} opens the file again.`);
  } else if (outcome.status === 'failed')
    notifyTransientError(context, `The editor failed: ${outcome.reason}.`);
  else if (context.getState().notice === null) notifySuccess(context, `No errors in ${file}.`);
}
