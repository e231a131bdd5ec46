import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashDocument } from '../../src/persistence/disk/text-hash.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { FolderCarrier, filesOf } from '../support/folder-carrier.js';
import { later, namesIn, type OpenStores, openStores, replacedTextsIn, save } from '../support/stores.js';
import { aMachine, syncFully } from '../support/two-machines.js';

const aDay = (reps: number, date = '2026-02-16'): TrainingSession =>
  aSession()
    .id(1)
    .on(date)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ID = anId(1);
const nameOf = (day = '2026_02_16') => `training_session_${day}_${ID.slice(0, 8)}.json`;
const write = ({ on }: OpenStores, session: TrainingSession, name: string) =>
  writeFileSync(join(on.paths.sessions, name), serializeSession(session));
const conflictsIn = ({ on }: OpenStores) => on.sessionFiles().filter((name) => name.includes('conflict-'));
const textOf = ({ repository }: OpenStores) => repository.getText(ID)?.text;
const areCopiesEqual = ({ repository, exporter }: OpenStores) => {
  const { dbOnly, jsonOnly, differ } = verifyStores(repository, exporter, 'traininglogs.db');
  return [dbOnly, jsonOnly, differ].flat().length === 0;
};

describe('several files of one session', () => {
  it('are decided by the second sync, from the texts of the files and not from the row', () => {
    const [one, other] = [aDay(8), aDay(9)].map(serializeSession).map(hashDocument);
    const isFirstLower = String(one) < String(other);
    for (const saved of [aDay(8), aDay(9)]) {
      const stores = aMachine(saved);
      write(stores, aDay(8), 'a.json');
      write(stores, aDay(9), 'b.json');
      stores.exporter.remove(nameOf());
      expect(syncStores(stores)).toMatchObject({ waiting: [ID], newConflicts: [] });
      expect(textOf(stores)).toBe(serializeSession(saved));
      const { newConflicts } = syncStores(later(stores));
      expect(newConflicts).toEqual([expect.stringMatching(isFirstLower ? /^b\.conflict/ : /^a\.conflict/)]);
      expect(textOf(stores)).toBe(serializeSession(isFirstLower ? aDay(8) : aDay(9)));
      expect(areCopiesEqual(stores)).toBe(true);
    }
  });

  it('wait for another sync if one of them changed between two syncs', () => {
    const stores = aMachine(aDay(5));
    write(stores, aDay(8), 'a.json');
    syncStores(stores);
    write(stores, aDay(9), 'a.json');
    expect(syncStores(later(stores))).toMatchObject({ waiting: [ID], newConflicts: [] });
    expect(syncStores(later(stores, 8)).newConflicts).toHaveLength(1);
  });

  it('become one if one of them has a text that this program replaced earlier', () => {
    const stores = aMachine(aDay(5));
    save(stores, aDay(8, '2026-03-01'), true);
    write(stores, aDay(5), nameOf());
    expect(syncFully(stores)).toMatchObject({ newConflicts: [], read: [] });
    expect(stores.on.sessionFiles()).toEqual([nameOf('2026_03_01')]);
  });

  it("are a conflict if one holds a text that was replaced and then became the session's text again", () => {
    const stores = aMachine(aDay(5));
    save(stores, aDay(6), true);
    save(stores, aDay(5), true);
    expect(replacedTextsIn(stores.on)).toEqual([serializeSession(aDay(6))]);
    write(stores, aDay(7, '2026-03-01'), nameOf('2026_03_01'));
    expect(syncFully(stores).newConflicts).toHaveLength(1);
  });

  it('become one if they are equal, and the session is read once', () => {
    const stores = openStores();
    save(stores, aDay(5));
    stores.database.exec('DELETE FROM training_sessions');
    for (let number = 1; number <= 8; number += 1) write(stores, aDay(5), `session (${number}).json`);
    expect(syncStores(stores)).toMatchObject({ read: [ID], conflicts: [], waiting: [] });
    expect(stores.on.sessionFiles()).toEqual([nameOf()]);
    expect(verifyStores(stores.repository, stores.exporter, 'traininglogs.db').sessions).toBe(1);
    // All files had the text of the session, so no replaced text is kept.
    expect(namesIn(stores.on.paths.replaced)).toEqual([]);
  });

  it('keep only the oldest of several conflicts with the same text', () => {
    const stores = aMachine(aDay(5));
    const names = ['20260102-000000', '20260101-000000', '20260103-000000'].map((time) =>
      nameOf().replace('.json', `.conflict-${time}.json`),
    );
    for (const name of names) write(stores, aDay(8), name);
    expect(syncStores(stores).conflicts).toEqual([{ id: ID, file: names[1] }]);
    expect(conflictsIn(stores)).toEqual([names[1]]);
  });
});

describe('a conflict whose text the session has', () => {
  const conflict = nameOf().replace('.json', '.conflict-20260101-000000.json');

  it.each([
    ['is not reported by sync, and its file stays, because another machine may need it', '\n'],
    ['is not reported if only its line endings differ', '\r\n'],
  ])('%s', (_what, lineEnd) => {
    const stores = aMachine(aDay(5));
    const text = serializeSession(aDay(5)).replaceAll('\n', lineEnd);
    writeFileSync(join(stores.on.paths.sessions, conflict), text);
    for (const seconds of [0, 4]) {
      expect(syncStores(later(stores, seconds))).toMatchObject({ conflicts: [], waiting: [] });
      expect(conflictsIn(stores)).toEqual([conflict]);
    }
  });

  it('is reported if another text of the session arrives after it', () => {
    const stores = aMachine(aDay(5));
    write(stores, aDay(5), conflict);
    syncStores(stores);
    write(stores, aDay(8), nameOf());
    expect(syncStores(later(stores)).conflicts).toEqual([{ id: ID, file: conflict }]);
  });
});

describe('a conflict whose text only the row has', () => {
  it('stays while two files of the session wait for a second sync', () => {
    const conflict = nameOf().replace('.json', '.conflict-20260101-000000.json');
    const stores = aMachine(aDay(5));
    write(stores, aDay(5), conflict);
    write(stores, aDay(8), nameOf());
    for (const [reps, seconds] of [
      [6, 0],
      [7, 4],
    ] as const) {
      write(stores, aDay(reps), 'other.json');
      expect(syncStores(later(stores, seconds)).waiting).toContain(ID);
    }
    expect(conflictsIn(stores)).toEqual([conflict]);
  });
});

describe('two machines', () => {
  /** Two machines with the same session. `syncAll` carries the folders and syncs until nothing changes. */
  function machines() {
    const [one, other] = [aMachine(aDay(5)), aMachine(aDay(5))];
    const carrier = new FolderCarrier(one.on, other.on);
    carrier.exchange();
    return { one, other, carrier, syncAll: () => syncAll(one, other, carrier) };
  }

  function syncAll(one: OpenStores, other: OpenStores, carrier: FolderCarrier): void {
    for (let round = 1; round <= 6; round += 1) {
      const before = JSON.stringify([...filesOf(one.on), ...filesOf(other.on)]);
      carrier.exchange();
      // Both machines sync at the same time, and again 4 seconds later.
      for (const seconds of [0, 4])
        for (const stores of [one, other]) syncStores(later(stores, 60 * round + seconds));
      const after = JSON.stringify([...filesOf(one.on), ...filesOf(other.on)]);
      if (before === after) return;
    }
    throw new Error('The machines never become equal.');
  }

  const EDITS = [
    ['an edit', () => aDay(9)],
    ['a changed date', () => aDay(9, '2026-04-01')],
  ] as const;
  const ORDERS = [
    ['the first machine syncs first', ['one']],
    ['the second machine syncs first', ['other']],
    ['both sync at once', ['one', 'other']],
    ['both sync after the files have arrived', []],
  ] as const;

  for (const [what, edit] of EDITS) {
    it.each(ORDERS)(
      `have one session and one conflict after a changed date and ${what}: %s`,
      (_order, first) => {
        const { one, other, carrier, syncAll } = machines();
        const [texts, saved] = [new Set<string>(), { one: aDay(8, '2026-03-01'), other: edit() }];
        save(one, saved.one, true);
        save(other, saved.other, true);
        carrier.exchange();
        for (const each of first) syncFully(later({ one, other }[each], 30));
        syncAll();
        for (const stores of [one, other]) {
          expect(conflictsIn(stores)).toHaveLength(1);
          texts.add(stores.on.sessionText(conflictsIn(stores)[0]));
          texts.add(textOf(stores) ?? '');
          expect(areCopiesEqual(stores)).toBe(true);
        }
        expect(textOf(one)).toBe(textOf(other));
        expect([...texts].toSorted()).toEqual([saved.one, saved.other].map(serializeSession).toSorted());
      },
    );
  }

  it('agree on the conflict that one of them decided', () => {
    const { one, other, carrier, syncAll } = machines();
    save(one, aDay(8, '2026-03-01'), true);
    save(other, aDay(9), true);
    syncAll();
    const [conflict = ''] = conflictsIn(one);
    one.exporter.trash.moveToReplaced(one.exporter.pathOf(conflict), one.now());
    carrier.exchange();
    syncAll();
    expect([conflictsIn(one), conflictsIn(other)]).toEqual([[], []]);
  });
});
