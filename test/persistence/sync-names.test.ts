import { existsSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { areStoresEqual, verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { failSteps, healDisk } from '../support/failing-disk.js';
import { later, namesIn, type OpenStores, openStores, save } from '../support/stores.js';

const aDay = (reps: number, id = 1, date = '2026-02-16') =>
  aSession()
    .id(id)
    .on(date)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const nameOf = (id = 1, day = '2026_02_16') => `training_session_${day}_${anId(id).slice(0, 8)}.json`;

function saved(...sessions: readonly TrainingSession[]): OpenStores {
  const stores = openStores();
  for (const session of sessions) save(stores, session);
  return stores;
}

const pathOf = ({ on }: OpenStores, name: string) => join(on.paths.sessions, name);
const editRow = ({ database }: OpenStores, session: TrainingSession) =>
  database
    .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
    .run(serializeSession(session), session._id);
const isSound = ({ repository, exporter }: OpenStores) =>
  areStoresEqual(verifyStores(repository, exporter, 'traininglogs.db'));

describe('files that a person renamed', () => {
  it('still belong to their sessions, even if two files swapped names', () => {
    const stores = saved(aDay(5), aDay(16, 2));
    renameSync(pathOf(stores, nameOf(1)), pathOf(stores, 'x.json'));
    renameSync(pathOf(stores, nameOf(2)), pathOf(stores, nameOf(1)));
    renameSync(pathOf(stores, 'x.json'), pathOf(stores, nameOf(2)));
    expect(syncStores(stores)).toMatchObject({ read: [], written: [], conflicts: [] });
    expect(stores.on.sessionText(nameOf(1))).toBe(serializeSession(aDay(16, 2)));
    expect(isSound(stores)).toBe(true);
  });

  it('keep their name if either copy changes, even its date', () => {
    const stores = saved(aDay(5));
    renameSync(pathOf(stores, nameOf(1)), pathOf(stores, 'squats.json'));
    syncStores(stores);
    editRow(stores, aDay(6, 1, '2026-03-01'));
    expect(syncStores(stores)).toMatchObject({ written: [anId(1)] });
    writeFileSync(pathOf(stores, 'squats.json'), serializeSession(aDay(7, 1, '2026-04-01')));
    expect(syncStores(stores)).toMatchObject({ read: [anId(1)] });
    expect(stores.on.sessionFiles()).toEqual(['squats.json']);
    expect(isSound(stores)).toBe(true);
  });
});

describe('a date that changed', () => {
  it('in the row renames the file', () => {
    const stores = saved(aDay(5));
    editRow(stores, aDay(5, 1, '2026-03-01'));
    expect(syncStores(stores)).toMatchObject({ written: [anId(1)], conflicts: [] });
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
    expect(isSound(stores)).toBe(true);
  });

  it('in a row without a file names the new file', () => {
    const stores = saved(aDay(5));
    editRow(stores, aDay(5, 1, '2026-03-01'));
    unlinkSync(pathOf(stores, nameOf(1)));
    syncStores(stores);
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
  });

  it('is written to a new file by the next sync if the save could not write it, and the old file is removed', () => {
    const stores = saved(aDay(5));
    failSteps(({ call, path }) => call === 'create' && path.includes('2026_03_01'));
    expect(save(stores, aDay(5, 1, '2026-03-01'), true)).toMatchObject({ missing: 'file' });
    healDisk();
    syncStores(stores);
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
    expect(isSound(stores)).toBe(true);
  });

  it('leaves one session if the old file could not be removed at first, and keeps the old text', () => {
    const stores = saved(aDay(5));
    failSteps(({ call, path }) => call === 'unlink' && path.endsWith(nameOf(1)));
    editRow(stores, aDay(5, 1, '2026-03-01'));
    expect(syncStores(stores).pending).toMatchObject([{ id: anId(1) }]);
    healDisk();
    expect(syncStores(stores)).toMatchObject({ conflicts: [], pending: [], waiting: [anId(1)] });
    expect(syncStores(later(stores))).toMatchObject({ conflicts: [], pending: [], waiting: [] });
    expect(stores.on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
    expect(namesIn(stores.on.paths.replaced)).not.toEqual([]);
    expect(isSound(stores)).toBe(true);
  });

  it('names the file after the row and the conflict after the old file if both changed', () => {
    const stores = saved(aDay(5));
    editRow(stores, aDay(6, 1, '2026-03-01'));
    writeFileSync(pathOf(stores, nameOf(1)), serializeSession(aDay(7)));
    syncStores(stores);
    expect(stores.on.sessionFiles()).toEqual([
      nameOf(1).replace('.json', '.conflict-20261122-072226.json'),
      nameOf(1, '2026_03_01'),
    ]);
  });
});

describe('a text with its own formatting', () => {
  it.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line ends at all', (text: string) => JSON.stringify(JSON.parse(text))],
    ['unknown keys', (text: string) => text.replace('{', '{"mine": [1.50, "\\u00e9"],')],
  ])('is kept in both stores: %s', (_what, reformat) => {
    const stores = saved(aDay(5));
    const text = reformat(serializeSession(aDay(5)));
    writeFileSync(pathOf(stores, nameOf(1)), text);
    syncStores(stores);
    expect([stores.repository.getText(anId(1))?.text, stores.on.sessionText(nameOf(1))]).toEqual([
      text,
      text,
    ]);
    expect(save(stores, aDay(5)).status).toBe(text.includes('mine') ? 'refused' : 'saved');
    expect(stores.on.sessionText(nameOf(1))).toBe(text);
  });
});

describe('a conflict file with the text of another conflict file', () => {
  it('is not listed a second time while its file cannot be removed', () => {
    const stores = saved(aDay(5));
    const first = nameOf(1).replace('.json', ' (conflicted copy).json');
    const second = nameOf(1).replace('.json', '.sync-conflict-20260216-180211-ABCDEFG.json');
    for (const name of [first, second]) writeFileSync(pathOf(stores, name), serializeSession(aDay(9)));
    failSteps(({ call }) => call === 'unlink');
    expect(syncStores(stores).conflicts).toEqual([{ id: anId(1), file: first }]);
    expect(stores.on.sessionFiles()).toContain(second);
    healDisk();
    syncStores(stores);
    expect(stores.on.sessionFiles()).not.toContain(second);
  });
});

describe('a file in the folder that is not a session', () => {
  it.each([
    '.training_session.json',
    `.${nameOf(1)}.abcdefgh.tmp`,
    `${nameOf(1)}.tmp`,
    `${nameOf(1)}~`,
    `~syncthing~${nameOf(1)}.tmp`,
    `.syncthing.${nameOf(1)}.tmp`,
    'x.sync-conflict-20260216-180211-ABCDEFG.json',
    "x (Ann's conflicted copy 2026-02-16).json",
    'x (conflicted copy).json',
    'x_conflict-20260216-180211.json',
    'x.conflict-20260216-180211.json',
    'x.conflict-20260216-180211-2.json',
    `${nameOf(1)}.set-aside-20260216-180211`,
    'notes.txt',
    // Temporary files of rsync, Nextcloud, iCloud, Dropbox and Google Drive.
    `.${nameOf(1)}.a1B2c3`,
    `.${nameOf(1)}.~1a2b`,
    `.${nameOf(1)}.icloud`,
    `.~${nameOf(1)}`,
    `${nameOf(1)}.partial`,
    // Old versions that Syncthing keeps.
    'x~20260216-180211.json',
    // Temporary files of editors.
    `~$${nameOf(1)}`,
    `.#${nameOf(1)}`,
    `#${nameOf(1)}#`,
    `#${nameOf(1)}`,
    `.${nameOf(1)}.swp`,
    'x.tmp.json',
    // Unfinished downloads.
    `${nameOf(1)}.part`,
    `${nameOf(1)}.crdownload`,
    'x.part.json',
    'x.crdownload.json',
  ])('%s is ignored and left unchanged', (name) => {
    const stores = openStores();
    mkdirSync(stores.on.paths.sessions, { recursive: true });
    const text = serializeSession(aDay(5));
    writeFileSync(pathOf(stores, name), text);
    expect(syncStores(stores)).toMatchObject({ read: [], invalid: [] });
    expect(save(stores, aDay(6))).toMatchObject({ action: 'new' });
    expect(existsSync(pathOf(stores, name)) && readFileSync(pathOf(stores, name), 'utf8')).toBe(text);
  });
});
