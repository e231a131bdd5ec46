import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { backUp, describeBackup } from '../../src/persistence/archive/backup-archive.js';
import { watchSteps } from '../../src/persistence/disk/disk.js';
import { describeStorageError } from '../../src/persistence/disk/storage-error.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { noticeRows } from '../../src/ui/notice-rows.js';
import {
  aBackupOf,
  aDay,
  backUpRoot,
  entriesOf,
  rejectionOf,
  restoreInto,
  syncedStores,
  watch,
} from '../support/backups.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { repositoryOf } from '../support/real-stores.js';
import { NOW, namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const isLeftNothing = (folder: string) =>
  namesIn(folder).filter((name) => name.includes('backup')).length === 0;

describe('a backup', () => {
  it('contains the database and every file, byte for byte', async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2), aDay(3));
    const stores = syncedStores(on);
    deleteSession(stores, anId(3));
    saveSession(stores, aDay(2, 8), { replace: true });
    new SessionDrafts(on.paths, () => NOW).save(aDay(4), NEW_SESSION);
    writeFileSync(on.paths.config, '{ "unit": "lb" }');
    const others = {
      'sessions/training_session_2026_02_16_00000001.conflict-20261122-072226.json': '{}',
      'sessions/a.json.set-aside-20261122-072226': '\xff\x00',
      'sessions/Пробежка: 16 февраля.json': '{"a": "é"}',
      [`sessions/${'lång-'.repeat(40)}.json`]: 'x'.repeat(512),
      'sessions/empty': '',
    };
    for (const [name, text] of Object.entries(others))
      writeFileSync(join(on.paths.output, name), text, 'latin1');
    stores.close();
    const entries = entriesOf(await aBackupOf(on));
    expect([...entries.keys()].at(0)).toBe('traininglogs.db');
    expect([...entries.keys()].at(-1)).toBe('manifest.json');
    const files = on.contents();
    for (const [name, bytes] of entries) {
      if (name === 'traininglogs.db' || name === 'manifest.json') continue;
      expect(bytes.toString('latin1')).toBe(files[name]);
      delete files[name];
    }
    expect(Object.keys(files).filter((name) => !name.startsWith('table '))).toEqual([]);
    const manifest = JSON.parse(String(entries.get('manifest.json')));
    expect(manifest).toMatchObject({
      format: 1,
      program: 'traininglogs',
      createdAt: NOW.toISOString(),
      sessions: 2,
    });
    expect(manifest.files.map(({ path }: { path: string }) => path)).toEqual(
      [...entries.keys()].slice(0, -1),
    );
  });

  it('excludes temporary files, locks, and unknown folders', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    mkdirSync(join(on.paths.sessions, 'more'));
    mkdirSync(on.paths.drafts);
    writeFileSync(join(on.paths.sessions, 'more', 'a.json'), '');
    writeFileSync(join(on.paths.sessions, '.a.json.x.tmp'), '');
    writeFileSync(join(on.paths.drafts, '.in-use'), '');
    symlinkSync(join(on.root, 'nowhere'), join(on.paths.sessions, 'dangling.json'));
    const { files } = await backUpRoot(on);
    expect(files).toBe(3); // The files are the session and the two schemas.
  });

  it('is described in one sentence', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const report = await backUpRoot(on);
    expect(report.sizeBytes).toBe(readFileSync(report.path).length);
    expect(describeBackup({ ...report, path: '/log/sessions_backup_20261122.tar.gz' })).toBe(
      'Backed up and checked 1 session and 3 files: /log/sessions_backup_20261122.tar.gz.',
    );
  });

  it('is described in words that a notice of 80 columns does not cut', () => {
    const path = `/home/ann/${'folder/'.repeat(4)}sessions_backup_20261130_143045.tar.gz`;
    const sentence = describeBackup({ path, sessions: 1234, files: 1240, sizeBytes: 1, leftOut: [] });
    expect(noticeRows(sentence, 78)).toEqual([
      'Backed up and checked 1\u202f234 sessions and 1\u202f240 files:',
      `${path}.`,
    ]);
  });

  it('is refused if an archive cannot hold the name of a file, because the backup would be incomplete', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    writeFileSync(join(on.paths.sessions, 'two\nlines.json'), '');
    const error = await rejectionOf(backUpRoot(on));
    expect(describeStorageError(error, null)).toContain('no archive can hold its name; rename it');
    expect(isLeftNothing(on.root)).toBe(true);
  });
});

describe('the name of a backup', () => {
  it('contains the local day, and is never a name that exists', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const names: string[] = [];
    for (let count = 0; count < 4; count += 1) names.push(basename((await backUpRoot(on)).path));
    expect(names).toEqual([
      'sessions_backup_20261122.tar.gz',
      'sessions_backup_20261122-072226.tar.gz',
      'sessions_backup_20261122-072226-1.tar.gz',
      'sessions_backup_20261122-072226-2.tar.gz',
    ]);
  });

  it('uses the local day of the user', async () => {
    const zone = process.env.TZ;
    onTestFinished(() => {
      process.env.TZ = zone;
    });
    process.env.TZ = 'Pacific/Honolulu'; // Honolulu is 10 hours behind UTC.
    const on = new TestDataRoot().hold(aDay(1));
    expect(basename((await backUpRoot(on)).path)).toBe('sessions_backup_20261121.tar.gz');
  });

  it('may be given, unless it exists or its folder is missing', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const folder = makeTempFolder();
    const path = join(folder, 'mine.tar.gz');
    expect((await backUpRoot(on, path)).path).toBe(path);
    const before = readFileSync(path);
    expect(await rejectionOf(backUpRoot(on, path))).toMatchObject({ kind: 'name-taken', path });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(await rejectionOf(backUpRoot(on, folder))).toMatchObject({ kind: 'name-taken' });
    const missing = join(folder, 'usb');
    expect(await rejectionOf(backUpRoot(on, join(missing, 'a.tar.gz')))).toMatchObject({
      kind: 'not-found',
      path: missing,
    });
    expect(namesIn(folder)).toEqual(['mine.tar.gz']);
  });

  it('is never that of a file that was created during the backup', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const path = join(makeTempFolder(), 'a.tar.gz');
    watch(({ call }) => {
      if (call === 'fsync') writeFileSync(path, 'foreign');
    });
    expect(await rejectionOf(backUpRoot(on, path))).toMatchObject({ kind: 'name-taken' });
    expect(readFileSync(path, 'utf8')).toBe('foreign');
  });
});

describe('a backup during other work', () => {
  it('contains every session, and both stores are equal after it is restored', async () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const random = new SeededRandom(seed);
      const on = new TestDataRoot().hold(...[1, 2, 3, 4, 5, 6, 7, 8].map((id) => aDay(id)));
      const stores = syncedStores(on);
      deleteSession(stores, anId(7));
      deleteSession(stores, anId(8));
      const act = () => {
        const id = random.between(2, 8); // The first session is never changed.
        const changed = aSession()
          .id(id)
          .on(`2026-03-0${random.between(1, 9)}`)
          .with(exercise('Row').working('60x8'))
          .build();
        if (random.isOnceIn(3)) deleteSession(stores, anId(id));
        else if (random.isOnceIn(2)) undeleteSession(stores, anId(id));
        else saveSession(stores, changed, { replace: true });
      };
      // The action also runs between the steps of the backup, as an action of another process would.
      let isActing = false;
      const task = backUp(stores, on.paths, join(makeTempFolder(), 'a.tar.gz'));
      watch(({ path }) => {
        if (isActing || !path.includes('traininglogs-backup')) return;
        isActing = true;
        act();
        isActing = false;
      });
      let step = await task.next();
      for (; !step.done; step = await task.next()) act();
      watchSteps(null);
      const other = new TestDataRoot();
      await restoreInto(other, step.value.path);
      // Sync decides between two files of one session only if a later sync still finds both.
      syncedStores(other).close();
      const restored = syncedStores(other, new Date(NOW.getTime() + LOOKS_APART_MS));
      const found = verifyStores(restored.repository, restored.exporter, 'traininglogs.db');
      // Conflicts are possible: if a file was renamed twice during the backup, both texts are kept.
      expect({ seed, ...found }).toMatchObject({ seed, agree: found.sessions, invalid: [], pending: [] });
      const rows = repositoryOf(restored)
        .rowStates()
        .map(({ id }) => id);
      expect({ seed, rows: rows.sort() }).toEqual({ seed, rows: [1, 2, 3, 4, 5, 6, 7, 8].map(anId) });
      expect(restored.reader.getSession(anId(1))).toEqual(aDay(1));
    }
  });

  it('contains a text that an editor is writing as it was at some moment', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const path = join(on.paths.sessions, 'notes.txt');
    writeFileSync(path, 'a');
    let changes = 0;
    const timer = setInterval(() => {
      if (changes < 3) appendFileSync(path, 'b');
      changes += 1;
    }, 1);
    onTestFinished(() => clearInterval(timer));
    const entries = entriesOf(await aBackupOf(on));
    expect(String(entries.get('data/output/sessions/notes.txt'))).toMatch(/^ab{0,3}$/);
  });
});
