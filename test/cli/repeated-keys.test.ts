import { readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { TO_VERSION_5 } from '../support/older-schemas.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const SESSION = aSession()
  .focused('upper')
  .with(exercise('Bench Press').working('80x5', '80x4').noted('first'))
  .build();
const NAME = `training_session_2026_02_16_${anId(1).slice(0, 8)}.json`;
const GOOD = serializeSession(SESSION);
const REPEATED = GOOD.replace('      "notes": "first",', '      "notes": "first",\n      "notes": "last",');
const REASON = /^line \d+, column 7: the key "notes" is repeated$/;

/** A root whose session was saved with a repeated key by a version that accepted it. */
function rootOfOlderVersion(): TestDataRoot {
  // That version derived its rows from the last value.
  const exercises = SESSION.exercises.map((each) => ({ ...each, notes: 'last' }));
  const on = new TestDataRoot().hold({ ...SESSION, exercises });
  writeFileSync(join(on.paths.sessions, NAME), REPEATED);
  const { size, mtimeNs } = statOf(on);
  const database = new Database(on.paths.database);
  database
    .prepare(
      'UPDATE training_sessions SET raw_json = ?, text_hash = ?, file_hash = ?, file_size_bytes = ?, file_modified_us = ?',
    )
    .run(REPEATED, 'another', hashText(REPEATED), size, Number(mtimeNs / 1000n));
  database.prepare('UPDATE training_sessions SET text_hash = ?').run(hashText(REPEATED));
  database.exec(TO_VERSION_5);
  database.close();
  return on;
}

function statOf(on: TestDataRoot): { size: bigint; mtimeNs: bigint } {
  return statSync(join(on.paths.sessions, NAME), { bigint: true });
}

const rowsOf = (on: TestDataRoot) => on.query('SELECT id, raw_json FROM training_sessions');
const IN_ROW = [{ id: anId(1), raw_json: REPEATED }];

describe('a repeated key', () => {
  it.each([
    ['a document', REPEATED],
    ['a snake_case log', '{"data_model_version": "0.0.1",\n "session_id": "a",\n "session_id": "b"}'],
  ])('in %s is refused by log and import, with line, column and key', async (_what, text) => {
    const on = new TestDataRoot();
    const path = writeTempFile('a.json', text);
    for (const command of ['log', 'import']) {
      const { code, stderr } = await on.run([command, path]);
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/line \d+, column \d+: the key "(notes|session_id)" is repeated/),
      ]);
    }
    expect(on.sessionFiles()).toEqual([]);
  });

  it('in a changed file leaves the file and the session unchanged', async () => {
    const on = new TestDataRoot().hold(SESSION);
    writeFileSync(join(on.paths.sessions, NAME), REPEATED);
    const { stderr } = await on.run(['sync']);
    expect(stderr).toMatch(/line \d+, column 7: the key "notes" is repeated/);
    expect(on.sessionText()).toBe(REPEATED);
    expect(rowsOf(on)).toEqual([{ id: anId(1), raw_json: GOOD }]);
    const { stdout } = await on.run(['verify', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      invalid: [{ file: NAME, reason: expect.stringMatching(REASON) }],
    });
  });
});

describe('a file with a repeated key and no row', () => {
  it('is invalid for verify, and not a session of either store', async () => {
    const on = new TestDataRoot().hold(aSession().id(2).build());
    writeFileSync(join(on.paths.sessions, NAME), REPEATED);
    expect(await on.json(['verify'])).toMatchObject({
      sessions: 1,
      agree: 1,
      jsonOnly: [],
      invalid: [{ file: NAME }],
    });
  });
});

describe('a session that an older version saved with a repeated key', () => {
  it('is listed and shown, and is invalid for sync and verify', async () => {
    const on = rootOfOlderVersion();
    expect(await on.json(['list'])).toMatchObject([{ sessionId: anId(1), workingSets: 2 }]);
    const shown = await on.run(['show', 'latest']);
    expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('last')]);
    expect(shown.stderr).toMatch(/line \d+, column 7: the key "notes" is repeated/);
    expect((await on.run(['show', 'latest', '--from', 'db'])).stdout).toBe(REPEATED);
    for (let run = 0; run < 2; run += 1) {
      expect((await on.run(['sync'])).stderr).toContain('the key "notes" is repeated');
    }
    const { code, stdout } = await on.run(['verify', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({ agree: 1, invalid: [{ file: NAME }, {}] });
    expect([on.sessionText(), rowsOf(on)]).toEqual([REPEATED, IN_ROW]);
  });

  it.each([
    ['json', true],
    ['json', false],
    ['db', true],
    ['db', false],
  ])('keeps its text in rebuild --from %s (its file exists: %s)', async (from, hasFile) => {
    const on = rootOfOlderVersion();
    if (!hasFile) unlinkSync(join(on.paths.sessions, NAME));
    await on.run(['rebuild', '--from', from]);
    expect([on.sessionFiles(), on.sessionText(), rowsOf(on)]).toEqual([[NAME], REPEATED, IN_ROW]);
    expect(on.query('SELECT notes FROM exercises')).toEqual([{ notes: 'last' }]);
    expect((await on.run(['sync'])).stderr).toContain('the key "notes" is repeated');
  });

  it('keeps its text when it is deleted and restored, and in a backup', async () => {
    const on = rootOfOlderVersion();
    await on.run(['delete', anId(1)]);
    expect(on.sessionFiles()).toEqual([]);
    expect((await on.run(['undelete', anId(1)])).code).toBe(0);
    expect([on.sessionText(), rowsOf(on)]).toEqual([REPEATED, IN_ROW]);
    expect((await on.run(['sync'])).stderr).toContain('the key "notes" is repeated');
    const archive = join(on.root, 'a.tar.gz');
    await on.run(['backup', '--out', archive]);
    for (const args of [
      ['restore', archive],
      ['restore', archive, '--merge'],
    ]) {
      const other = new TestDataRoot();
      if (args.length > 2) other.hold(aSession().id(2).build());
      await other.run(args);
      expect(readFileSync(join(other.paths.sessions, NAME), 'utf8')).toBe(REPEATED);
      expect(rowsOf(other)).toContainEqual(IN_ROW[0]);
    }
  });

  it('is valid again when its file is corrected', async () => {
    const on = rootOfOlderVersion();
    await on.run(['sync']);
    const corrected = REPEATED.replace('      "notes": "last",\n', '');
    writeFileSync(join(on.paths.sessions, `${NAME}.new`), corrected);
    renameSync(join(on.paths.sessions, `${NAME}.new`), join(on.paths.sessions, NAME));
    expect(await on.run(['sync'])).toMatchObject({ code: 0, stderr: '' });
    expect(rowsOf(on)).toEqual([{ id: anId(1), raw_json: corrected }]);
    expect((await on.run(['verify'])).code).toBe(0);
  });
});
