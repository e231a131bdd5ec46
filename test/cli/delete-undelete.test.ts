import { mkdirSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { namesIn } from '../support/stores.js';

const aDay = (id: number, reps = 5) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const ONE = aDay(0xa1);
const TWO = aDay(0xa2);
const nameOf = ({ _id }: { readonly _id: string }) => `training_session_2026_02_16_${_id.slice(0, 8)}.json`;
const rootOfTwo = () => new TestDataRoot().hold(ONE, TWO);
const idsOf = async (on: TestDataRoot) =>
  ((await on.json(['list'])) as { sessionId: string }[]).map(({ sessionId }) => sessionId);

describe('delete', () => {
  it('moves the session to the trash and names the command that restores it', async () => {
    const on = rootOfTwo();
    expect(await on.run(['delete', ONE._id])).toMatchObject({
      code: 0,
      stdout: `Deleted ${ONE._id}; traininglogs undelete 000000a1 restores it.\n`,
      stderr: '',
    });
    expect(await idsOf(on)).toEqual([TWO._id]);
    const [tombstone = ''] = namesIn(on.paths.trash);
    expect(JSON.parse(readFileSync(join(on.paths.trash, tombstone), 'utf8'))).toMatchObject({
      id: ONE._id,
      file: nameOf(ONE),
      text: serializeSession(ONE),
    });
    expect(on.isSound).toBe(true);
  });

  it('accepts a prefix of the id in any case, and prints JSON', async () => {
    const on = rootOfTwo();
    expect(await on.json(['delete', '000000A1'])).toEqual({ id: ONE._id });
    expect(await idsOf(on)).toEqual([TWO._id]);
  });

  it('exits with 2 and names the candidates of an ambiguous prefix', async () => {
    const on = rootOfTwo();
    const { code, stdout, stderr } = await on.run(['delete', '000000a']);
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toContain(ONE._id);
    expect(await idsOf(on)).toHaveLength(2);
  });

  it.each(['ffff', '', '%', 'latest'])('exits with 1 if there is no session %j', async (id) => {
    const on = rootOfTwo();
    const { code, stdout, stderr } = await on.run(['delete', id]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
    expect(await idsOf(on)).toHaveLength(2);
  });

  it('exits with 1 if the session is already deleted, and with 2 without an id', async () => {
    const on = rootOfTwo();
    await on.run(['delete', ONE._id]);
    expect((await on.run(['delete', ONE._id])).code).toBe(1);
    expect((await on.run(['delete'])).code).toBe(2);
    expect((await on.run(['delete', ONE._id, TWO._id])).code).toBe(2);
  });

  it.skipIf(process.platform !== 'linux')(
    'exits with 3 if the file cannot be moved, and the next command moves it',
    async () => {
      const on = rootOfTwo();
      // A folder in which no user can create a file.
      symlinkSync('/proc/self', on.paths.trash);
      const { code, stdout, stderr } = await on.run(['delete', '--json', ONE._id]);
      expect([code, JSON.parse(stdout)]).toEqual([3, { id: ONE._id, missing: 'file' }]);
      expect(linesOf(stderr)).toEqual([
        expect.stringMatching(/^The JSON file was not changed: .*; the next command tries again\.$/),
      ]);
      expect(on.sessionFiles()).toContain(nameOf(ONE));
      expect((await on.run(['verify'])).code).toBe(3);
      unlinkSync(on.paths.trash);
      expect(await idsOf(on)).toEqual([TWO._id]);
      expect(on.sessionFiles()).toEqual([nameOf(TWO)]);
      expect((await on.run(['verify'])).code).toBe(0);
    },
  );

  it('exits with 3 if the database is locked, and the next command marks the row as deleted', async () => {
    const on = rootOfTwo();
    const other = new Database(on.paths.database);
    onTestFinished(() => void other.close());
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const { code, stdout, stderr } = await on.run(['delete', '--json', ONE._id]);
    expect([code, JSON.parse(stdout)]).toEqual([3, { id: ONE._id, missing: 'database' }]);
    expect(stderr).toContain('another program has locked traininglogs.db');
    expect(on.sessionFiles()).toEqual([nameOf(TWO)]);
    other.close();
    expect(await idsOf(on)).toEqual([TWO._id]);
    expect(on.isSound).toBe(true);
  });

  it('exits with 1 and deletes nothing if the database is refused', async () => {
    const on = rootOfTwo();
    rmSync(on.paths.database);
    mkdirSync(on.paths.database);
    expect(await on.run(['delete', ONE._id])).toMatchObject({ code: 1, stdout: '' });
    expect(on.sessionFiles()).toEqual([nameOf(ONE), nameOf(TWO)]);
  });
});

describe('undelete', () => {
  it('restores the session byte for byte', async () => {
    const on = rootOfTwo();
    const text = `\ufeff${serializeSession(ONE).replaceAll('\n', '\r\n')}`;
    writeFileSync(join(on.paths.sessions, nameOf(ONE)), text);
    await on.run(['delete', ONE._id]);
    expect(await on.run(['undelete', '000000A1'])).toMatchObject({
      code: 0,
      stdout: `Restored ${ONE._id}.\n`,
      stderr: '',
    });
    expect(on.sessionText(nameOf(ONE))).toBe(text);
    expect((await on.run(['show', ONE._id, '--from', 'db'])).stdout).toBe(text);
    expect(on.isSound).toBe(true);
  });

  it('prints JSON, and works after the trash was emptied', async () => {
    const on = rootOfTwo();
    await on.run(['delete', ONE._id]);
    rmSync(on.paths.trash, { recursive: true });
    expect(await on.json(['undelete', ONE._id])).toEqual({ id: ONE._id });
    expect(on.isSound).toBe(true);
  });

  it('finds a session that was deleted on another machine and has no row here', async () => {
    const on = rootOfTwo();
    mkdirSync(on.paths.trash, { recursive: true });
    writeFileSync(join(on.paths.trash, 'x.json'), serializeSession(aDay(0xb1)));
    expect(await on.json(['undelete', '000000b1'])).toEqual({ id: anId(0xb1) });
    expect(await idsOf(on)).toHaveLength(3);
  });

  it('exits with 1 for a session that is not in the trash, and with 2 for an ambiguous prefix', async () => {
    const on = rootOfTwo();
    const none = await on.run(['undelete', ONE._id]);
    expect([none.code, none.stdout, linesOf(none.stderr).length]).toEqual([1, '', 1]);
    await on.run(['delete', ONE._id]);
    await on.run(['delete', TWO._id]);
    expect((await on.run(['undelete', '000000a'])).code).toBe(2);
    expect(await idsOf(on)).toEqual([]);
  });
});

describe('log of a session that is in the trash', () => {
  it('is refused with one sentence unless --replace is given', async () => {
    const on = rootOfTwo();
    const file = writeTempFile('one.json', serializeSession(aDay(0xa1, 9)));
    await on.run(['delete', ONE._id]);
    const refused = await on.run(['log', '--json', file]);
    expect([refused.code, JSON.parse(refused.stdout)]).toEqual([1, []]);
    expect(linesOf(refused.stderr)).toEqual([
      expect.stringMatching(/is in the trash; --replace saves this text/),
    ]);
    expect(await on.json(['log', '--replace', file])).toMatchObject([{ id: ONE._id, action: 'new' }]);
    expect(on.sessionText(nameOf(ONE))).toBe(serializeSession(aDay(0xa1, 9)));
    expect(namesIn(on.paths.trash)).toEqual(['replaced']);
    expect(namesIn(on.paths.replaced)).toHaveLength(1);
    expect(on.isSound).toBe(true);
  });

  it('is also refused if another machine deleted the session', async () => {
    const on = rootOfTwo();
    mkdirSync(on.paths.trash, { recursive: true });
    writeFileSync(join(on.paths.trash, 'x.json'), serializeSession(aDay(0xb1)));
    const file = writeTempFile('b1.json', serializeSession(aDay(0xb1)));
    expect((await on.run(['log', file])).code).toBe(1);
    expect((await on.run(['log', '--replace', file])).code).toBe(0);
  });
});
