/**
 * Undeleting on two machines, while tombstones and texts of the other machine arrive between a sync and the undeletion.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier, filesOf } from '../support/folder-carrier.js';
import { later, namesIn, type OpenStores, replacedTextsIn, save } from '../support/stores.js';
import { aMachine } from '../support/two-machines.js';

const aDay = (reps: number, date = '2026-02-16'): TrainingSession =>
  aSession()
    .id(1)
    .on(date)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const OLDER = aDay(5);
const NEWER = aDay(9, '2026-03-20');
const EDIT = aDay(7);
/** `older`, `newer` or `edit` for one of these three texts; any other text itself. */
const nameOf = (text: string | null | undefined) =>
  Object.entries({ older: OLDER, newer: NEWER, edit: EDIT }).find(
    ([, session]) => text === serializeSession(session),
  )?.[0] ?? text;
const live = ({ repository }: OpenStores) => nameOf(repository.getText(ID)?.text);
const inConflicts = ({ exporter }: OpenStores) =>
  exporter.conflictNames().map((name) => nameOf(exporter.read(name)));

/** Two machines with the older text. Each exchanges its files with a hub when it is online, as with git. */
function machines() {
  const [here, there, hub] = [aMachine(OLDER), aMachine(OLDER), aMachine()];
  const carriers = [new FolderCarrier(here.on, hub.on), new FolderCarrier(there.on, hub.on)] as const;
  const carryHere = () => carriers[0].exchange();
  const carryThere = (isCarried?: (path: string) => boolean) => carriers[1].exchange(isCarried);
  const contents = () => JSON.stringify([here, there].map(({ on }) => [...filesOf(on)].toSorted()));
  const syncAll = () => {
    for (let round = 1; round <= 8; round += 1) {
      const before = contents();
      for (const carrier of [...carriers, ...carriers]) carrier.exchange();
      for (const seconds of [0, 4]) {
        for (const stores of [here, there]) syncStores(later(stores, 60 * round + seconds));
      }
      if (contents() === before) return;
    }
    throw new Error('The machines never become equal.');
  };
  for (const carrier of [...carriers, ...carriers]) carrier.exchange();
  return { here, there, carryHere, carryThere, syncAll };
}

/** Expects that both machines have these texts: the same one as the session, and the other one as a conflict. */
function expectBothTexts(stores: readonly [OpenStores, OpenStores], names: readonly string[]): void {
  for (const each of stores) expect([live(each), ...inConflicts(each)].toSorted()).toEqual(names);
  expect(live(stores[0])).toBe(live(stores[1]));
}

describe('an older text that is undeleted here, and a newer one there', () => {
  /**
   * Two machines that undeleted different texts. The newer text's deletion arrives here before the older text is
   * undeleted.
   */
  function undeletedOnBoth() {
    const both = machines();
    const { here, there, carryHere, carryThere } = both;
    deleteSession(here, ID);
    save(there, NEWER, true);
    deleteSession(there, ID);
    carryThere();
    carryHere();
    expect(undeleteSession(here, ID)).toEqual({ status: 'done' });
    expect(undeleteSession(there, ID)).toEqual({ status: 'done' });
    expect([here, there].map(live)).toEqual(['older', 'newer']);
    return both;
  }

  it('are one session and one conflict', () => {
    const { here, there, syncAll } = undeletedOnBoth();
    syncAll();
    expectBothTexts([here, there], ['newer', 'older']);
  });

  it('leave the newer one if the older one is deleted again', () => {
    const { here, there, carryHere, carryThere, syncAll } = undeletedOnBoth();
    deleteSession(later(here, 30), ID);
    carryHere();
    carryThere((path) => path.startsWith('trash/'));
    expect(syncStores(there)).toMatchObject({ deleted: [], keptAfterDeletion: [ID] });
    syncAll();
    expect([here, there].map(live)).toEqual(['newer', 'newer']);
  });
});

describe('a deleted text that is undeleted there', () => {
  it.each([
    [
      'an edit in its file',
      'edit',
      ({ on }: OpenStores) => writeFileSync(join(on.paths.sessions, 'mine.json'), serializeSession(EDIT)),
    ],
    ['a save', 'edit', (stores: OpenStores) => save(stores, EDIT, true)],
    ['a save of an earlier text', 'older', (stores: OpenStores) => save(stores, OLDER, true)],
  ])('is a session or a conflict if %s restored the session here', (_what, name, restore) => {
    const { here, there, carryHere, carryThere, syncAll } = machines();
    save(there, NEWER, true);
    deleteSession(there, ID);
    carryThere();
    carryHere();
    syncStores(here);
    restore(here);
    syncStores(here);
    undeleteSession(there, ID);
    syncAll();
    expectBothTexts([here, there], ['newer', name].toSorted());
  });
});

describe('a text that arrived after its session was deleted here', () => {
  it('is undeleted, and stays undeleted if the tombstone of this text arrived too', () => {
    const { here, there, carryHere, carryThere, syncAll } = machines();
    deleteSession(here, ID);
    save(there, EDIT, true);
    carryThere();
    carryHere();
    deleteSession(there, ID);
    for (const name of namesIn(there.on.paths.trash).filter((each) => each.endsWith('.json'))) {
      copyFileSync(join(there.on.paths.trash, name), join(here.on.paths.trash, name));
    }
    undeleteSession(here, ID);
    syncAll();
    expect([here, there].map(live)).toEqual(['edit', 'edit']);
  });

  it('is undeleted, and the deleted text is kept if the trash was emptied', () => {
    const here = aMachine(OLDER);
    deleteSession(here, ID);
    rmSync(here.on.paths.trash, { recursive: true });
    writeFileSync(
      join(here.on.paths.sessions, `training_session_2026_02_16_${ID.slice(0, 8)}.json`),
      serializeSession(EDIT),
    );
    expect(undeleteSession(here, ID)).toEqual({ status: 'done' });
    expect([live(here), ...replacedTextsIn(here.on).map(nameOf)]).toEqual(['edit', 'older']);
  });
});
