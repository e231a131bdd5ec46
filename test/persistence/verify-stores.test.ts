import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goalOfGroups } from '../../src/domain/program/goal-of-groups.js';
import { parseSetGroups } from '../../src/domain/program/parse-set-groups.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { areStoresEqual, type Verification, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { type OpenStores, openStores, save } from '../support/stores.js';

const ALL_WELL = {
  sessions: 2,
  agree: 2,
  dbOnly: [],
  jsonOnly: [],
  differ: [],
  invalid: [],
  conflicts: [],
  pending: [],
  keptAfterDeletion: [],
};
const NAME = 'training_session_2026_02_16_00000001.json';

/** Two sessions, saved in both stores. */
function twoSaved(): OpenStores {
  const stores = openStores();
  for (const number of [1, 2])
    save(stores, aSession().id(number).with(exercise('Squat').working('100x5')).build());
  return stores;
}

function verify({ repository, exporter, on }: OpenStores): Verification {
  const before = on.contents();
  const found = verifyStores(repository, exporter, 'traininglogs.db');
  expect(on.contents()).toEqual(before);
  return found;
}

const path = ({ on }: OpenStores, name = NAME) => join(on.paths.sessions, name);

describe('verifyStores', () => {
  it('finds nothing if both stores have the same texts', () => {
    const found = verify(twoSaved());
    expect(found).toEqual(ALL_WELL);
    expect(areStoresEqual(found)).toBe(true);
  });

  it('finds nothing if the keys of planned sets were saved in another order than the document has', () => {
    const stores = twoSaved();
    const parsed = parseSetGroups('1 x 5 185 @8, 1 x 8 165 @8', 'lb');
    const goal = parsed.ok ? goalOfGroups(parsed.groups) : null;
    expect(Object.keys(goal?.setTargets?.[0] ?? {}).at(-1)).toBe('targetRpe');
    save(
      stores,
      aSession()
        .id(3)
        .with(
          exercise('Squat')
            .planned(goal ?? {})
            .working('80x5'),
        )
        .build(),
    );
    expect(verify(stores)).toEqual({ ...ALL_WELL, sessions: 3, agree: 3 });
  });

  it('finds nothing in an empty data root', () => {
    const exporter = new SessionExporter(new TestDataRoot().paths);
    const found = verifyStores(null, exporter, 'traininglogs.db');
    expect(found).toEqual({ ...ALL_WELL, sessions: 0, agree: 0 });
    expect(areStoresEqual(found)).toBe(true);
  });

  it('lists a session whose file was removed', () => {
    const stores = twoSaved();
    unlinkSync(path(stores));
    const found = verify(stores);
    expect(found).toEqual({ ...ALL_WELL, agree: 1, dbOnly: [anId(1)] });
    expect(areStoresEqual(found)).toBe(false);
  });

  it('lists a session that never had a file both as missing a file and as pending', () => {
    const stores = twoSaved();
    const late = aSession().id(3).build();
    stores.repository.save(late, serializeSession(late), null, '2026-01-01T00:00:00Z');
    expect(verify(stores)).toEqual({ ...ALL_WELL, sessions: 3, dbOnly: [anId(3)], pending: [anId(3)] });
  });

  it('counts a row as equal if its file has the same text, whatever its hash', () => {
    const stores = twoSaved();
    stores.database.exec('UPDATE training_sessions SET file_hash = NULL');
    expect(verify(stores)).toEqual(ALL_WELL);
  });

  it('lists a session that only a file holds', () => {
    const stores = twoSaved();
    writeFileSync(path(stores, 'x.json'), serializeSession(aSession().id(3).build()));
    expect(verify(stores)).toEqual({ ...ALL_WELL, sessions: 3, jsonOnly: [anId(3)] });
  });

  it('lists all files if there is no database', () => {
    const { exporter } = twoSaved();
    const found = verifyStores(null, exporter, 'traininglogs.db');
    expect(found).toEqual({ ...ALL_WELL, agree: 0, jsonOnly: [anId(1), anId(2)] });
  });

  it('lists a session whose texts differ only by their line ends', () => {
    const stores = twoSaved();
    writeFileSync(path(stores), stores.on.sessionText(NAME).replaceAll('\n', '\r\n'));
    expect(verify(stores)).toEqual({ ...ALL_WELL, agree: 1, differ: [anId(1)] });
  });

  it('lists a session with two files', () => {
    const stores = twoSaved();
    writeFileSync(path(stores, 'copy.json'), stores.on.sessionText(NAME));
    expect(verify(stores)).toEqual({ ...ALL_WELL, agree: 1, differ: [anId(1)] });
  });

  it('lists an invalid file with place and reason', () => {
    const stores = twoSaved();
    writeFileSync(path(stores, 'broken.json'), '{\n  "_id": ');
    writeFileSync(path(stores, 'empty.json'), '');
    const wrong = serializeSession(aSession().id(4).build()).replace('"phase": null', '"phase": 0');
    writeFileSync(path(stores, 'wrong.json'), wrong);
    expect(verify(stores)).toEqual({
      ...ALL_WELL,
      invalid: [
        {
          file: 'broken.json',
          reason: 'line 2, column 10: is not JSON: expected a value, but the text ends here',
        },
        { file: 'empty.json', reason: expect.stringContaining('is not JSON') },
        { file: 'wrong.json', reason: 'phase: 0 is below 1' },
      ],
    });
  });

  it('lists a folder that has the name of a session file, and compares the other files', () => {
    const stores = twoSaved();
    mkdirSync(path(stores, 'folder.json'));
    expect(verify(stores).invalid).toEqual([
      { file: 'folder.json', reason: 'it is a folder, not a plain file' },
    ]);
  });

  it('lists a row without a document, or with that of another session', () => {
    const stores = twoSaved();
    stores.database.exec(`UPDATE training_sessions SET raw_json = '{}' WHERE id = '${anId(1)}'`);
    stores.database.exec(
      `UPDATE training_sessions SET raw_json = replace(raw_json, '${anId(2)}', '${anId(9)}') WHERE id = '${anId(2)}'`,
    );
    const found = verify(stores);
    expect(found.differ.toSorted()).toEqual([anId(1), anId(2)]);
    expect(found.invalid.toSorted((one, other) => (one.file < other.file ? -1 : 1))).toEqual([
      {
        file: `traininglogs.db, session ${anId(1)}`,
        reason: expect.stringContaining('is not a training session'),
      },
      { file: `traininglogs.db, session ${anId(2)}`, reason: `holds the session ${anId(9)}` },
    ]);
  });

  it('lists conflicts with the id of their session, and does not count them as sessions', () => {
    const stores = twoSaved();
    const name = 'a.conflict-20261122-072226.json';
    const synced = 'a.sync-conflict-20260216-180211-ABCDEFG.json';
    writeFileSync(path(stores, name), stores.on.sessionText(NAME).replace('Squat', 'Lunge'));
    writeFileSync(path(stores, synced), 'half');
    expect(verify(stores)).toEqual({
      ...ALL_WELL,
      conflicts: [
        { id: anId(1), file: name },
        { id: null, file: synced },
      ],
    });
  });
});

describe('verifyStores with foreign files', () => {
  it.each([
    ['a log of another form', Buffer.from('{"session_id": "s", "date": "2026-01-05"}'), /another form/],
    ['bytes that are not text', Buffer.from([0x7b, 0xff, 0x7d]), /UTF-8/],
  ])('reports %s as invalid', (_what, bytes, reason) => {
    const stores = twoSaved();
    writeFileSync(path(stores, 'foreign.json'), bytes);
    const [found, ...others] = verify(stores).invalid;
    expect(found).toEqual({ file: 'foreign.json', reason: expect.stringMatching(reason) });
    expect(others).toEqual([]);
  });
});
