import { mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { APPLICATION_ID } from '../../src/persistence/database/migrations.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { namesIn } from '../support/stores.js';

const aDay = (id: number, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const nameOf = (id: number, day = '2026_02_16') => `training_session_${day}_${anId(id).slice(0, 8)}.json`;
const rootOf = (count: number) =>
  new TestDataRoot().hold(...Array.from({ length: count }, (_, index) => aDay(index + 1)));
const pathOf = (on: TestDataRoot, id: number) => join(on.paths.sessions, nameOf(id));
const editFile = (on: TestDataRoot, session: TrainingSession, id = 1) =>
  writeFileSync(pathOf(on, id), serializeSession(session));
const editRow = (on: TestDataRoot, session: TrainingSession) => {
  const database = new Database(on.paths.database);
  database
    .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
    .run(serializeSession(session), session._id);
  database.close();
};
const NOTHING = { read: 0, written: 0, conflicts: 0, deleted: 0 };
const setAside = (on: TestDataRoot) => namesIn(on.root).filter((name) => /\.(damaged|replaced)-/.test(name));

describe('sync', () => {
  it('does nothing if both stores are equal, and prints zeros', async () => {
    const on = rootOf(2);
    const before = on.contents();
    expect(await on.run(['sync'])).toMatchObject({
      code: 0,
      stdout: '0 read from files, 0 written to files, 0 deleted, 0 in conflict.\n',
      stderr: '',
    });
    expect(await on.json(['sync'])).toEqual(NOTHING);
    expect(on.contents()).toEqual(before);
  });

  it('reads, writes and deletes files, and prints the counts', async () => {
    const on = rootOf(4);
    editFile(on, aDay(1, 9));
    unlinkSync(pathOf(on, 2));
    mkdirSync(on.paths.trash, { recursive: true });
    renameSync(pathOf(on, 3), join(on.paths.trash, nameOf(3)));
    const { code, stdout, stderr } = await on.run(['sync', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, { read: 1, written: 1, conflicts: 0, deleted: 1 }]);
    expect(linesOf(stderr)).toEqual([
      '1 session deleted elsewhere was moved to the trash; traininglogs undelete restores it.',
    ]);
    expect(on.isSound).toBe(true);
  });

  it('exits with 3 and names the conflict if both copies changed, until it is resolved', async () => {
    const on = rootOf(1);
    editFile(on, aDay(1, 9));
    editRow(on, aDay(1, 8));
    const first = await on.run(['sync', '--json']);
    expect([first.code, JSON.parse(first.stdout)]).toEqual([3, { ...NOTHING, written: 1, conflicts: 1 }]);
    const conflict = on.sessionFiles().find((name) => name.includes('.conflict-')) ?? '';
    expect(first.stderr).toContain(conflict);
    expect([on.sessionText(nameOf(1)), on.sessionText(conflict)]).toEqual([
      serializeSession(aDay(1, 8)),
      serializeSession(aDay(1, 9)),
    ]);
    expect((await on.run(['sync'])).code).toBe(3);
    unlinkSync(join(on.paths.sessions, conflict));
    expect((await on.run(['sync'])).code).toBe(0);
  });

  it('writes nothing and exits with 3 if the sessions folder is missing; rebuild --from db writes it', async () => {
    const on = rootOf(2);
    rmSync(on.paths.sessions, { recursive: true });
    const sentence = expect.stringMatching(
      /^The JSON files of 2 sessions are missing .* rebuild --from db writes/,
    );
    expect(await on.run(['sync'])).toMatchObject({ code: 3, stderr: sentence });
    expect((await on.run(['verify'])).code).toBe(3);
    expect(await on.run(['list'])).toMatchObject({ code: 0, stderr: sentence });
    expect(on.sessionFiles()).toEqual([]);
    expect((await on.run(['rebuild', '--from', 'db'])).code).toBe(0);
    expect(on.isSound).toBe(true);
  });

  it('lists a copy of athlete.json, as verify does, and exits with 3', async () => {
    const on = rootOf(1);
    const copy = join('data', 'athlete.sync-conflict-20260216-180211-ABCDEFG.json');
    writeFileSync(join(on.root, copy), '{}');
    const { code, stderr } = await on.run(['sync']);
    expect([code, stderr]).toEqual([
      3,
      `Other copies of athlete.json: ${copy}; merge them on the Data screen.\n`,
    ]);
    const verified = await on.run(['verify', '--json']);
    expect([verified.code, JSON.parse(verified.stdout).conflicts]).toEqual([3, [{ id: null, file: copy }]]);
  });

  it('exits with 3 and leaves an invalid file unchanged', async () => {
    const on = rootOf(1);
    writeFileSync(pathOf(on, 2), '{"_id": 1');
    const { code, stdout, stderr } = await on.run(['sync', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([3, NOTHING]);
    expect(linesOf(stderr)).toEqual([
      expect.stringContaining(`${nameOf(2)} is not a valid session and is left unchanged`),
    ]);
    expect(readFileSync(pathOf(on, 2), 'utf8')).toBe('{"_id": 1');
  });

  it('exits with 1 and one sentence if a newer version wrote the database, as rebuild and list do', async () => {
    const on = rootOf(1);
    rmSync(on.paths.database);
    new Database(on.paths.database)
      .exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99; CREATE TABLE later (x)`)
      .close();
    const before = readFileSync(on.paths.database);
    for (const args of [['sync'], ['rebuild', '--from', 'json'], ['rebuild', '--from', 'db'], ['list']]) {
      const { code, stdout, stderr } = await on.run(args);
      expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
      expect(stderr).toContain('a newer traininglogs wrote ');
    }
    expect(readFileSync(on.paths.database).equals(before)).toBe(true);
  });
});

describe('a command', () => {
  it('syncs first: list reads an edited and renamed file', async () => {
    const on = rootOf(1);
    editFile(on, { ...aDay(1, 9), date: '2026-03-01' });
    expect(await on.json(['list'])).toMatchObject([{ date: '2026-03-01', volumeKg: 900 }]);
    expect(on.sessionFiles()).toEqual([nameOf(1, '2026_03_01')]);
  });

  it('prints no message if both stores are equal after the sync', async () => {
    const on = rootOf(2);
    editFile(on, aDay(1, 9));
    expect((await on.run(['show', 'latest'])).stderr).toBe('');
    expect(on.isSound).toBe(true);
  });

  it('rebuilds a missing database, and reports it once', async () => {
    const on = rootOf(2);
    unlinkSync(on.paths.database);
    const { code, stdout, stderr } = await on.run(['list']);
    expect([code, linesOf(stdout).length]).toEqual([0, 2]);
    expect(stderr).toBe('The database was missing and was rebuilt with 2 sessions.\n');
    expect((await on.run(['list'])).stderr).toBe('');
    expect(on.isSound).toBe(true);
  });

  it('rebuilds a missing database correctly while two other commands do so', async () => {
    const on = rootOf(40);
    unlinkSync(on.paths.database);
    const runs = await Promise.all([1, 2, 3].map(() => on.run(['list'])));
    for (const { code, stdout } of runs) expect([code, linesOf(stdout).length]).toEqual([0, 40]);
    expect((await on.run(['verify'])).code).toBe(0);
  });

  it('syncs and rebuilds nothing if it is verify or where', async () => {
    const on = rootOf(1);
    unlinkSync(on.paths.database);
    expect((await on.run(['verify'])).code).toBe(3);
    expect((await on.run(['where'])).code).toBe(0);
    expect(namesIn(on.root).includes('traininglogs.db')).toBe(false);
  });
});

describe('rebuild', () => {
  it('rebuilds the database from the files, and sets the old one aside', async () => {
    const on = rootOf(2);
    editFile(on, aDay(1, 9));
    editRow(on, aDay(1, 8));
    const { code, stdout, stderr } = await on.run(['rebuild', '--from', 'json', '--json']);
    expect([code, JSON.parse(stdout)]).toEqual([0, { ...NOTHING, read: 2 }]);
    const [kept] = setAside(on);
    expect(stderr).toBe(
      `The database was rebuilt with 2 sessions from the JSON files; the old one is kept as ${kept}.\n`,
    );
    expect(kept).toMatch(/^traininglogs\.db\.replaced-\d{8}-\d{6}$/);
    expect(on.isSound).toBe(true);
    expect(await on.json(['list'])).toMatchObject([{ volumeKg: 500 }, { volumeKg: 900 }]);
  });

  it('rewrites all files from the database', async () => {
    const on = rootOf(3);
    const before = on.sessionFiles().map((name) => [name, on.sessionText(name)]);
    rmSync(on.paths.sessions, { recursive: true });
    const { code, stdout } = await on.run(['rebuild', '--from', 'db']);
    expect([code, stdout]).toEqual([0, '0 read from files, 3 written to files, 0 deleted, 0 in conflict.\n']);
    expect(on.sessionFiles().map((name) => [name, on.sessionText(name)])).toEqual(before);
    expect(on.isSound).toBe(true);
  });

  it('from a damaged database saves every row that can be read', async () => {
    const on = rootOf(3);
    rmSync(on.paths.sessions, { recursive: true });
    const bytes = readFileSync(on.paths.database);
    writeFileSync(on.paths.database, bytes.fill(0, 68, 72));
    expect((await on.run(['rebuild', '--from', 'db'])).code).toBe(0);
    expect(on.sessionFiles()).toEqual([1, 2, 3].map((id) => nameOf(id)));
    expect(setAside(on)).toHaveLength(1);
  });

  it.each([[[]], [['--from', 'x']], [['--from']], [['--from', 'json', 'more']]])(
    'exits with 2 for rebuild %j, and changes nothing',
    async (args) => {
      const on = rootOf(1);
      const before = on.contents();
      const { code, stdout } = await on.run(['rebuild', ...args]);
      expect([code, stdout]).toEqual([2, '']);
      expect(on.contents()).toEqual(before);
    },
  );

  it('exits with 1 if there is no database to rebuild from', async () => {
    const on = rootOf(1);
    unlinkSync(on.paths.database);
    const { code, stderr } = await on.run(['rebuild', '--from', 'db']);
    expect([code, linesOf(stderr).length]).toEqual([1, 1]);
  });
});

describe('show', () => {
  it('prints the bytes of either copy if they differ, and none of a deleted session', async () => {
    const on = rootOf(1);
    // An invalid file is left unchanged, and so is its row.
    writeFileSync(pathOf(on, 1), 'half a docu');
    expect((await on.run(['show', anId(1), '--from', 'json'])).stdout).toBe('half a docu');
    expect((await on.run(['show', anId(1), '--from', 'db'])).stdout).toBe(serializeSession(aDay(1)));
    editFile(on, aDay(1));
    await on.run(['delete', anId(1)]);
    for (const from of ['db', 'json']) {
      expect(await on.run(['show', anId(1), '--from', from])).toMatchObject({ code: 1, stdout: '' });
    }
    expect((await on.run(['show', anId(1), '--from', 'x'])).code).toBe(2);
  });
});

describe('log into a folder with files of a synchroniser', () => {
  it('neither reads nor overwrites the copies of the synchroniser', async () => {
    const on = rootOf(1);
    const copy = nameOf(1).replace('.json', ' (conflicted copy).json');
    writeFileSync(join(on.paths.sessions, copy), serializeSession(aDay(2, 9)));
    const file = writeTempFile('two.json', serializeSession(aDay(2)));
    expect(await on.json(['log', file])).toMatchObject([{ id: anId(2), action: 'new' }]);
    expect(on.sessionFiles()).toEqual([copy, nameOf(1), nameOf(2)].toSorted());
    expect(await on.json(['verify'])).toMatchObject({ conflicts: [{ id: anId(2), file: copy }] });
  });
});
