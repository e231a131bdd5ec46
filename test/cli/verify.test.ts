import { readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot } from '../support/data-root.js';
import { leaveLog } from '../support/real-stores.js';
import { linesOf } from '../support/run-cli.js';

const aDay = (id: number, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const nameOf = (id: number) => `training_session_2026_02_16_${anId(id).slice(0, 8)}.json`;
const rootOf = (count: number) =>
  new TestDataRoot().hold(...Array.from({ length: count }, (_, index) => aDay(index + 1)));
const pathOf = (on: TestDataRoot, id: number) => join(on.paths.sessions, nameOf(id));

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

/** Runs `verify --json` and checks that it wrote, created and removed nothing. */
async function verify(on: TestDataRoot): Promise<{ code: number | null; found: unknown }> {
  const bytes = () => filesBelow(on.root).map((path) => [path, readFileSync(path, 'latin1')]);
  // The -shm file is shared memory of SQLite, not data.
  const before = bytes().filter(([path]) => !path?.endsWith('-shm'));
  const { code, stdout } = await on.run(['verify', '--json']);
  expect(bytes().filter(([path]) => !path?.endsWith('-shm'))).toEqual(before);
  return { code, found: JSON.parse(stdout) };
}

describe('verify', () => {
  it('exits with 0 if both stores are equal in every byte', async () => {
    const on = rootOf(2);
    expect(await verify(on)).toEqual({ code: 0, found: ALL_WELL });
    expect(await on.run(['verify'])).toMatchObject({
      stdout: '2 sessions, 2 equal in both stores.\n',
      stderr: '',
    });
    expect((await rootOf(1).run(['verify'])).stdout).toBe('1 session, 1 equal in both stores.\n');
  });

  it('finds nothing in an empty root, and creates nothing', async () => {
    const on = new TestDataRoot();
    expect(await verify(on)).toEqual({ code: 0, found: { ...ALL_WELL, sessions: 0, agree: 0 } });
    expect(filesBelow(on.root)).toEqual([]);
  });

  it('exits with 3 and lists every kind of difference, without syncing', async () => {
    const on = rootOf(6);
    unlinkSync(pathOf(on, 1));
    writeFileSync(pathOf(on, 2), serializeSession(aDay(2, 9)));
    writeFileSync(pathOf(on, 3), 'half a docu');
    writeFileSync(join(on.paths.sessions, 'x.json'), serializeSession(aDay(7)));
    writeFileSync(join(on.paths.sessions, 'x.sync-conflict-1.json'), serializeSession(aDay(4, 9)));
    new Database(on.paths.database)
      .exec(`UPDATE training_sessions SET raw_json = raw_json || ' ' WHERE id = '${anId(5)}'`)
      .close();
    expect(await verify(on)).toEqual({
      code: 3,
      found: {
        sessions: 7,
        agree: 2,
        dbOnly: [anId(1), anId(3)],
        jsonOnly: [anId(7)],
        differ: [anId(2), anId(5)],
        invalid: [{ file: nameOf(3), reason: expect.stringContaining('is not JSON') }],
        conflicts: [{ id: anId(4), file: 'x.sync-conflict-1.json' }],
        pending: [anId(5)],
        keptAfterDeletion: [],
      },
    });
    const { code, stdout } = await on.run(['verify']);
    expect([code, linesOf(stdout).length]).toEqual([3, 9]);
  });

  it('compares bytes, not sizes and times', async () => {
    const on = rootOf(2);
    const past = new Date('2026-01-01');
    utimesSync(pathOf(on, 1), past, past);
    await on.run(['sync']);
    writeFileSync(pathOf(on, 1), readFileSync(pathOf(on, 1), 'utf8').replace('Squat', 'Squax'));
    utimesSync(pathOf(on, 1), past, past);
    expect(await verify(on)).toMatchObject({ code: 3, found: { differ: [anId(1)] } });
  });

  it('reports a damaged database, and the next command still rebuilds it', async () => {
    const on = rootOf(2);
    const bytes = readFileSync(on.paths.database, 'latin1');
    writeFileSync(on.paths.database, bytes.replaceAll('"Squat"', '"Squax"'), 'latin1');
    for (let time = 0; time < 2; time += 1) {
      expect(await verify(on)).toMatchObject({
        code: 3,
        found: { invalid: [{ file: 'traininglogs.db', reason: expect.stringContaining('is damaged') }] },
      });
    }
    const { stderr } = await on.run(['list']);
    expect(stderr).toContain('The database was damaged and was rebuilt with 2 sessions');
    expect(await verify(on)).toEqual({ code: 0, found: ALL_WELL });
  });

  it('reports a file that is not a database', async () => {
    const on = rootOf(2);
    writeFileSync(on.paths.database, 'my shopping list\n'.repeat(100));
    expect(await verify(on)).toMatchObject({
      code: 3,
      found: { jsonOnly: [anId(1), anId(2)], invalid: [{ file: 'traininglogs.db' }] },
    });
  });

  it('reads the write-ahead log of a killed run, and leaves it there', async () => {
    const on = rootOf(2);
    leaveLog(
      on.paths.database,
      `UPDATE training_sessions SET raw_json = raw_json || ' ' WHERE id = '${anId(1)}'`,
    );
    expect(await verify(on)).toMatchObject({ code: 3, found: { differ: [anId(1)], pending: [anId(1)] } });
  });

  it('exits with 1 if the database belongs to another program', async () => {
    const on = rootOf(1);
    rmSync(on.paths.database);
    new Database(on.paths.database).exec('CREATE TABLE notes (x)').close();
    const { code, stdout, stderr } = await on.run(['verify', '--json']);
    expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
  });
});
