/** Reads the details of files that an event or a command made visible. */
import type { AppEvent } from '../app-event.js';
import type { CommandContext } from '../command.js';
import { readVisibleFiles } from './visible-files.js';

/** Reads the details of files that a changed search or terminal size made visible. */
export function afterFilesEvent(context: CommandContext, { type }: AppEvent): void {
  const isResized = type === 'app/resized' && context.getState().screen === 'files';
  if (isResized || type === 'files/search-edited') readVisibleFiles(context);
}

export function afterFilesCommand(context: CommandContext): void {
  if (context.getState().screen === 'files') readVisibleFiles(context);
}
