import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { later, namesIn, type OpenStores } from '../support/stores.js';
import { aDay, NAME, pathOf, saved, sync } from './support-sync.js';

describe('a sync with files in the trash', () => {
  const trash = (stores: OpenStores, session: TrainingSession) => {
    mkdirSync(stores.on.paths.trash, { recursive: true });
    writeFileSync(join(stores.on.paths.trash, NAME), serializeSession(session));
  };

  it('deletes a session that was deleted on another machine', () => {
    const stores = saved();
    trash(stores, aDay(5));
    unlinkSync(pathOf(stores));
    expect(sync(stores)).toEqual({ deleted: [1] });
    expect(stores.repository.count()).toBe(0);
    expect(stores.repository.knownExercises()).toEqual([]);
  });

  it('does not delete a session that was edited here, and reports it', () => {
    const stores = saved();
    trash(stores, aDay(4));
    unlinkSync(pathOf(stores));
    syncStores(stores);
    expect(sync(later(stores))).toEqual({ written: [1], restored: [1] });
  });

  it('does not delete a session that has a file in the folder of sessions', () => {
    const stores = saved();
    trash(stores, aDay(5));
    expect(sync(stores)).toEqual({});
  });

  it('moves a file to the trash if another program marked its row as deleted', () => {
    const stores = saved();
    stores.database.prepare('UPDATE training_sessions SET deleted_at = ?').run('2026-11-22T00:00:00Z');
    expect(sync(stores)).toEqual({ deleted: [1] });
    expect(namesIn(stores.on.paths.trash)).toEqual([NAME.replace('.json', '.deleted-20261122-072226.json')]);
  });

  it('never reads replaced texts as deleted sessions', () => {
    const stores = saved();
    mkdirSync(stores.on.paths.replaced, { recursive: true });
    renameSync(pathOf(stores), join(stores.on.paths.replaced, NAME));
    syncStores(stores);
    expect(sync(later(stores))).toEqual({ written: [1] });
  });
});
