/** Tab in the path field: completes the path as a shell does, and lists the possible completions. */
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { CommandContext } from '../command.js';
import { clearNotice, notify } from '../notices.js';

const MAX_NAMES = 8;

export function completeTypedPath(context: CommandContext): void {
  const { stage } = context.getState().data;
  if (stage.kind !== 'path') return;
  const typed = stage.text.text;
  const { path, matches } = context.ports.data.completePath(typed);
  if (matches.length === 0) {
    notify(context, 'No file or folder begins with this path.');
    return;
  }
  clearNotice(context);
  context.dispatch({ type: 'data/path-edited', text: createEditBuffer(path) });
  if (matches.length > 1 && path === typed) notify(context, namesOf(matches));
}

function namesOf(matches: readonly string[]): string {
  const more = matches.length - MAX_NAMES;
  const names = matches.slice(0, MAX_NAMES).join('  ');
  return `${matches.length} names begin with this path: ${names}${more > 0 ? `  and ${more} more` : ''}`;
}
