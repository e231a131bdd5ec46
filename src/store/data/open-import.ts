/** Opens the field for the path of an import from another screen. */
import type { CommandContext } from '../command.js';
import { readOverview } from './read-overview.js';

export function openImport(context: CommandContext): void {
  context.dispatch({ type: 'app/screen-opened', screen: 'data' });
  readOverview(context);
  context.dispatch({ type: 'data/path-asked', action: 'import', proposed: '' });
}
