/** Two data roots as two machines with the same sessions, whose folders a test carries from one to the other. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSession } from '../../src/domain/record.js';
import type { SyncResult } from '../../src/persistence/sync/sync-result.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { later, namesIn, type OpenStores, openStores, save } from './stores.js';

const FOLDERS = ['sessions', 'trash', 'replaced'] as const;
type Folder = (typeof FOLDERS)[number];

/** Both stores of a machine that holds these sessions. */
export function aMachine(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions) save(stores, session);
  return stores;
}

/** Makes the JSON files in folders of `to` equal to those of `from`. */
export function carry(from: OpenStores, to: OpenStores, folders: readonly Folder[] = FOLDERS): void {
  for (const folder of folders) {
    mkdirSync(to.on.paths[folder], { recursive: true });
    const names = namesIn(from.on.paths[folder]).filter((name) => name.endsWith('.json'));
    for (const name of namesIn(to.on.paths[folder])) {
      if (name.endsWith('.json') && !names.includes(name)) rmSync(join(to.on.paths[folder], name));
    }
    for (const name of names)
      copyFileSync(join(from.on.paths[folder], name), join(to.on.paths[folder], name));
  }
}

/** Syncs as the command does: again some seconds later if the first sync left files for a later one. */
export function syncFully(stores: OpenStores): SyncResult {
  const first = syncStores(stores);
  return first.waiting.length === 0 ? first : syncStores(later(stores));
}
