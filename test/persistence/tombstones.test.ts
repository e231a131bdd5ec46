import { copyFileSync, mkdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { later, namesIn, type OpenStores, openStores, save } from '../support/stores.js';

const aDay = (reps: number, id = 1) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const NAME = `training_session_2026_02_16_${ID.slice(0, 8)}.json`;

function saved(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions.length === 0 ? [aDay(5), aDay(6, 2)] : sessions) save(stores, session);
  return stores;
}

const namesInTrash = ({ on }: OpenStores) => namesIn(on.paths.trash).filter((name) => name !== 'replaced');
const liveText = ({ repository }: OpenStores, id = ID) => repository.getText(id)?.text ?? null;
const isSound = (stores: OpenStores) =>
  areStoresEqual(verifyStores(stores.repository, stores.exporter, 'traininglogs.db'));
const editFile = ({ on }: OpenStores, session: TrainingSession, name = NAME) =>
  writeFileSync(join(on.paths.sessions, name), serializeSession(session));

/** Both stores of another machine with the same sessions; `sync` copies this machine's folders to it. */
function otherMachine(): { there: OpenStores; syncFrom: (here: OpenStores) => void } {
  const there = saved();
  return {
    there,
    syncFrom: (here) => {
      for (const folder of ['sessions', 'trash'] as const) {
        const kept = namesIn(here.on.paths[folder]);
        mkdirSync(there.on.paths[folder], { recursive: true });
        for (const name of namesIn(there.on.paths[folder])) {
          if (!kept.includes(name)) rmSync(join(there.on.paths[folder], name), { recursive: true });
        }
        for (const name of kept.filter((each) => each.endsWith('.json'))) {
          copyFileSync(join(here.on.paths[folder], name), join(there.on.paths[folder], name));
        }
      }
    },
  };
}

describe('another machine that syncs the folder', () => {
  it('deletes a session that was deleted here and has the same text there', () => {
    const here = saved();
    const { there, syncFrom } = otherMachine();
    deleteSession(here, ID);
    syncFrom(here);
    expect(syncStores(there)).toMatchObject({ deleted: [ID], written: [] });
    expect([liveText(there), isSound(there)]).toEqual([null, true]);
    expect(undeleteSession(there, ID)).toEqual({ status: 'done' });
  });

  it('keeps a session that was edited there, and writes its file again', () => {
    const here = saved();
    const { there, syncFrom } = otherMachine();
    save(there, aDay(9), true);
    deleteSession(here, ID);
    syncFrom(here);
    syncStores(there);
    expect(syncStores(later(there))).toMatchObject({ deleted: [], written: [ID], restored: [ID] });
    expect([liveText(there), isSound(there)]).toEqual([serializeSession(aDay(9)), true]);
  });

  it('restores the edited session on the machine that deleted it', () => {
    const here = saved();
    deleteSession(here, ID);
    editFile(here, aDay(9));
    expect(syncStores(here)).toMatchObject({ restored: [ID] });
    expect([liveText(here), namesInTrash(here)]).toEqual([serializeSession(aDay(9)), []]);
    unlinkSync(join(here.on.paths.sessions, NAME));
    syncStores(here);
    expect(syncStores(later(here))).toMatchObject({ deleted: [], written: [ID] });
  });

  it('restores a session that was restored here', () => {
    const here = saved();
    const { there, syncFrom } = otherMachine();
    deleteSession(here, ID);
    syncFrom(here);
    syncStores(there);
    undeleteSession(here, ID);
    syncFrom(here);
    expect(syncStores(there)).toMatchObject({ restored: [ID] });
    expect(liveText(there)).toBe(serializeSession(aDay(5)));
  });

  it('keeps a session whose tombstone arrives before its file goes', () => {
    const there = saved();
    mkdirSync(there.on.paths.trash, { recursive: true });
    copyFileSync(join(there.on.paths.sessions, NAME), join(there.on.paths.trash, NAME));
    expect(syncStores(there)).toMatchObject({ deleted: [] });
    unlinkSync(join(there.on.paths.sessions, NAME));
    expect(syncStores(there)).toMatchObject({ deleted: [ID] });
  });

  it.each([
    ['that is not a session', 'x', NAME],
    [
      'that a synchroniser has copied',
      serializeSession(aDay(5)),
      'a.sync-conflict-20260216-180211-ABCDEFG.json',
    ],
  ])('does not read a file as a tombstone %s', (_what, text, name) => {
    const there = saved();
    mkdirSync(there.on.paths.trash, { recursive: true });
    writeFileSync(join(there.on.paths.trash, name), text);
    unlinkSync(join(there.on.paths.sessions, NAME));
    syncStores(there);
    expect(syncStores(later(there))).toMatchObject({ deleted: [], written: [ID] });
  });

  it('does not read replaced texts and discarded drafts as tombstones', () => {
    const there = saved();
    for (const folder of [there.on.paths.replaced, there.on.paths.drafts]) {
      mkdirSync(folder, { recursive: true });
      copyFileSync(join(there.on.paths.sessions, NAME), join(folder, NAME));
    }
    unlinkSync(join(there.on.paths.sessions, NAME));
    syncStores(there);
    expect(syncStores(later(there))).toMatchObject({ deleted: [], written: [ID] });
  });
});
