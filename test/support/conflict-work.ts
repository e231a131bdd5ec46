/** What a person does with listed conflicts. */
import { conflictTexts, decideConflict } from '../../src/persistence/sync/decide-conflict.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import type { OpenStores } from './stores.js';

/** The text that the person chose, and the one that it replaces; null if the session has no text. */
export type Decision = { readonly chosen: string | null; readonly replaced: string | null };

/**
 * Shows a listed conflict to the person, who keeps the session or the conflict.
 * @returns null if nothing was decided
 */
export function decideListed(
  stores: OpenStores,
  which: number,
  keep: 'session' | 'conflict',
): Decision | null {
  const names = stores.exporter.conflictNames();
  const name = names[which % names.length];
  if (name === undefined) return null;
  const deciding = { ...stores, sync: () => syncStores(stores) };
  const shown = conflictTexts(stores, name);
  try {
    decideConflict(deciding, name, keep, shown);
  } catch (cause) {
    // The sync before the decision found that the text of the session had changed.
    if (cause instanceof Error && cause.message.includes('nothing was decided')) return null;
    throw cause;
  }
  const { session, conflict } = shown;
  if (session === conflict) return null;
  return keep === 'session'
    ? { chosen: session, replaced: conflict }
    : { chosen: conflict, replaced: session };
}
