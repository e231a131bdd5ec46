/** Stores with saved sessions, and what a sync of them changes. */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import type { SyncResult } from '../../src/persistence/sync/sync-result.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { type OpenStores, openStores, save } from '../support/stores.js';

export const aDay = (reps: number, id = 1) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
export const nameOf = (id = 1, day = '2026_02_16') => `training_session_${day}_${anId(id).slice(0, 8)}.json`;
export const NAME = nameOf();

/** The given sessions in both stores; without any, one session with the id 1. */
export function saved(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions.length === 0 ? [aDay(5)] : sessions) save(stores, session);
  return stores;
}

export const pathOf = ({ on }: OpenStores, name = NAME) => join(on.paths.sessions, name);

/** The non-empty lists of a sync result except new conflicts, with the numbers of the ids. */
export function changesOf(syncResult: SyncResult): Partial<Record<keyof SyncResult, unknown>> {
  const { newConflicts: _, ...lists } = syncResult;
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, list]) => list.length > 0)
      .map(([key, list]) => [
        key,
        list.map((item) => (typeof item === 'string' ? Number(`0x${item.slice(0, 8)}`) : item)),
      ]),
  );
}

/** Syncs twice: the second sync must find nothing to do, and both stores must be equal. */
export function sync(stores: OpenStores) {
  const first = changesOf(syncStores(stores));
  const again = syncStores(stores);
  expect([again.read, again.written, again.deleted, again.restored].flat()).toEqual([]);
  const found = verifyStores(stores.repository, stores.exporter, 'traininglogs.db');
  expect({ ...found, conflicts: [], invalid: [] }).toMatchObject({ agree: found.sessions, pending: [] });
  return first;
}
