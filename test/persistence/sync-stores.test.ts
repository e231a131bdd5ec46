import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import {
  findChangedRowsOfStores,
  syncChangedRows,
  syncStores,
} from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId } from '../support/builders.js';
import { later, namesIn, type OpenStores, openStores, save, saveRow } from '../support/stores.js';
import { aDay, changesOf, NAME, nameOf, pathOf, saved, sync } from './support-sync.js';

const CONFLICT = NAME.replace('.json', '.conflict-20261122-072226.json');

const writeIn = (stores: OpenStores, session: TrainingSession, name = NAME) => {
  mkdirSync(stores.on.paths.sessions, { recursive: true });
  writeFileSync(pathOf(stores, name), serializeSession(session));
};
const changeRow = ({ database }: OpenStores, session: TrainingSession) =>
  database
    .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
    .run(serializeSession(session), session._id);
const rowText = ({ repository }: OpenStores, id = 1) => repository.getText(anId(id))?.text ?? null;
const fileText = (stores: OpenStores, name = NAME) => readFileSync(pathOf(stores, name), 'utf8');

const isSound = (stores: OpenStores) =>
  areStoresEqual(verifyStores(stores.repository, stores.exporter, 'traininglogs.db'));

describe('an unchanged session', () => {
  it('keeps its row and file', () => {
    const stores = saved(aDay(5), aDay(6, 2));
    const before = stores.on.contents();
    expect(sync(stores)).toEqual({});
    expect(stores.on.contents()).toEqual(before);
  });

  it('is not read if size and modification time are the same', () => {
    const stores = saved();
    const long = statSync(pathOf(stores));
    // Invalid and more than two seconds old: sync would report the file if it read it.
    utimesSync(pathOf(stores), new Date('2026-01-01'), new Date('2026-01-01'));
    expect(sync(stores)).toEqual({});
    writeFileSync(pathOf(stores), ' '.repeat(long.size));
    utimesSync(pathOf(stores), new Date('2026-01-01'), new Date('2026-01-01'));
    expect(changesOf(syncStores(stores))).toEqual({});
  });

  it('is compared by its text within two seconds after it was written', () => {
    const stores = openStores();
    save(stores, aDay(5));
    const { mtime } = statSync(pathOf(stores));
    const young = { ...stores, now: () => mtime };
    writeIn(stores, aDay(6));
    utimesSync(pathOf(stores), mtime, mtime);
    expect(changesOf(syncStores(young))).toEqual({ read: [1] });
  });
});

describe('a file that changed', () => {
  it('is read with its formatting', () => {
    const stores = saved();
    const text = `\ufeff${JSON.stringify(aDay(8))}\r\n`;
    writeFileSync(pathOf(stores), text);
    expect(sync(stores)).toEqual({ read: [1] });
    expect([rowText(stores), fileText(stores)]).toEqual([text, text]);
    expect(stores.repository.occurrencesOf('Squat')[0]?.workingSets[0]?.repCount?.full).toBe(8);
  });

  it('keeps the name that a person gave it', () => {
    const stores = saved();
    renameSync(pathOf(stores), pathOf(stores, 'squats.json'));
    expect(sync(stores)).toEqual({});
    writeIn(stores, aDay(8), 'squats.json');
    expect(sync(stores)).toEqual({ read: [1] });
    expect(stores.on.sessionFiles()).toEqual(['squats.json']);
  });

  it('is renamed if its date changed', () => {
    const stores = saved();
    writeIn(stores, { ...aDay(5), date: '2026-03-01' });
    expect(sync(stores)).toEqual({ read: [1] });
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
  });

  it('is read if it is new, also if hundreds of files are new', () => {
    const stores = openStores();
    for (let id = 1; id <= 450; id += 1) writeIn(stores, aDay(5, id), nameOf(id));
    expect(syncStores(stores).read).toHaveLength(450);
    expect(isSound(stores)).toBe(true);
  });

  it('that is now invalid is reported and left unchanged, as is its row', () => {
    const stores = saved();
    writeFileSync(pathOf(stores), '{"_id": 1');
    expect(changesOf(syncStores(stores))).toMatchObject({ invalid: [{ file: NAME }] });
    expect([rowText(stores), fileText(stores)]).toEqual([serializeSession(aDay(5)), '{"_id": 1']);
  });

  it('with a newer data model is reported and left unchanged', () => {
    const stores = openStores();
    const text = serializeSession(aDay(5)).replace('"0.0.1"', '"0.9.0"');
    mkdirSync(stores.on.paths.sessions, { recursive: true });
    writeFileSync(pathOf(stores), text);
    expect(sync(stores).invalid).toMatchObject([{ reason: expect.stringMatching(/newer/) }]);
    expect(fileText(stores)).toBe(text);
  });
});

describe('a row that changed', () => {
  it('is written to its file, and its derived rows are updated', () => {
    const stores = saved();
    changeRow(stores, aDay(9));
    expect(sync(stores)).toEqual({ written: [1] });
    expect(fileText(stores)).toBe(serializeSession(aDay(9)));
    expect(stores.repository.occurrencesOf('Squat')[0]?.workingSets[0]?.repCount?.full).toBe(9);
  });

  it('is written to a file if it never had one', () => {
    const stores = openStores();
    saveRow(stores, aDay(5));
    expect(sync(stores)).toEqual({ written: [1] });
  });

  it('is written under another name if another session has its name', () => {
    const stores = saved();
    writeIn(stores, aDay(7, 2));
    expect(changesOf(syncStores(stores))).toEqual({ read: [2], waiting: [1] });
    expect(sync(later(stores))).toEqual({ written: [1] });
    expect(stores.on.sessionFiles()).toHaveLength(2);
  });

  it('to an invalid document is replaced from its file', () => {
    const stores = saved();
    stores.database.prepare("UPDATE training_sessions SET raw_json = 'oops'").run();
    expect(changesOf(syncStores(stores))).toEqual({ read: [1] });
    expect(rowText(stores)).toBe(serializeSession(aDay(5)));
    expect(fileText(stores)).toBe(serializeSession(aDay(5)));
  });
});

describe('a session whose copies both changed', () => {
  it('keeps both texts: the file becomes a conflict, the row is written to the file', () => {
    const stores = saved();
    changeRow(stores, aDay(9));
    writeIn(stores, aDay(8));
    expect(sync(stores)).toEqual({ written: [1], conflicts: [{ id: anId(1), file: CONFLICT }] });
    expect([fileText(stores), fileText(stores, CONFLICT)]).toEqual([aDay(9), aDay(8)].map(serializeSession));
  });

  it('is synced if both have the same text', () => {
    const stores = saved();
    changeRow(stores, aDay(9));
    writeIn(stores, aDay(9));
    expect(sync(stores)).toEqual({});
  });

  it('is resolved once the session has the text of the conflict', () => {
    const stores = saved();
    changeRow(stores, aDay(9));
    writeIn(stores, aDay(8));
    sync(stores);
    save(stores, aDay(8), true);
    expect(sync(stores)).toEqual({});
  });
});

describe('a session that another process saved during a sync', () => {
  it('is left unchanged, also if it is new', () => {
    const stores = saved();
    writeIn(stores, aDay(8, 2), nameOf(2));
    const changed = runToEnd(findChangedRowsOfStores(stores));
    save(stores, aDay(8, 2));
    save(stores, aDay(9), true);
    const syncResult = runToEnd(syncChangedRows(stores, changed));
    expect(changesOf(syncResult)).toEqual({});
    expect([fileText(stores), fileText(stores, nameOf(2))]).toEqual(
      [aDay(9), aDay(8, 2)].map(serializeSession),
    );
    expect(namesIn(stores.on.paths.replaced)).toHaveLength(1);
  });
});

describe('two files of one session', () => {
  it('become the one with the standard name if they are equal', () => {
    const stores = saved();
    writeIn(stores, aDay(5), 'copy.json');
    expect(sync(stores)).toEqual({});
    expect(stores.on.sessionFiles()).toEqual([NAME]);
  });

  it('are a conflict if they differ, also in a new database', () => {
    for (const stores of [saved(), openStores()]) {
      writeIn(stores, aDay(5));
      writeIn(stores, aDay(8), 'a-copy.json');
      syncStores(stores);
      const { conflicts } = sync(later(stores));
      expect(conflicts).toMatchObject([{ id: anId(1), file: expect.stringMatching(/^a-copy\.conflict-/) }]);
      expect(rowText(stores)).toBe(serializeSession(aDay(5)));
    }
  });

  it('become one if a change of the date was interrupted before the old file was removed', () => {
    const stores = saved();
    stores.exporter.trash.saveReplaced(anId(1), serializeSession(aDay(5)), stores.now());
    writeIn(stores, { ...aDay(5), date: '2026-03-01' }, nameOf(1, '2026_03_01'));
    syncStores(stores);
    expect(sync(later(stores))).toEqual({ read: [1] });
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
  });
});

describe('other files in the folder', () => {
  it('are not read as sessions: conflicts, temporary files, copies of synchronisers', () => {
    const stores = openStores();
    for (const name of [
      'x.conflict-20260101-000000.json',
      `.${NAME}.abc.tmp`,
      'x.sync-conflict-20260216-180211-ABCDEFG.json',
      "x (Ann's conflicted copy 2026-02-16).json",
    ]) {
      writeIn(stores, aDay(5), name);
    }
    expect(syncStores(stores).read).toEqual([]);
  });
});

describe('a copy that cannot be written', () => {
  it('makes the sync fail if a file has the name of the folder, and is written by the next sync', () => {
    const stores = openStores();
    saveRow(stores, aDay(5));
    mkdirSync(stores.on.paths.output, { recursive: true });
    writeFileSync(stores.on.paths.sessions, '');
    expect(() => syncStores(stores)).toThrow(/not-a-folder/);
    unlinkSync(stores.on.paths.sessions);
    expect(sync(stores)).toEqual({ written: [1] });
    expect(existsSync(pathOf(stores))).toBe(true);
  });

  it('does not stop the sync of the other sessions', () => {
    const stores = openStores();
    saveRow(stores, aDay(5));
    saveRow(stores, aDay(5, 2));
    mkdirSync(pathOf(stores, NAME), { recursive: true });
    for (const length of [13, 18, 23, 36]) {
      mkdirSync(pathOf(stores, `training_session_2026_02_16_${anId(1).slice(0, length)}.json`));
    }
    const { written, pending } = syncStores(stores);
    expect(written).toEqual([anId(2)]);
    expect(pending).toMatchObject([{ id: anId(1), missing: 'file' }]);
  });
});
