/** The list of the Data screen that motions move in. */
import { dataItems } from './data-items.js';
import type { DataState } from './data-state.js';

/** The trash or the names of an import if they are open; otherwise the issues and actions. */
export function openList({ stage, overview, cursor }: DataState): {
  readonly cursor: number;
  readonly count: number;
} {
  if (stage.kind === 'trash') return { cursor: stage.cursor, count: stage.sessions.length };
  if (stage.kind === 'preview' && stage.names)
    return { cursor: stage.names.cursor, count: stage.report.names.length };
  return { cursor, count: dataItems(overview).length };
}
