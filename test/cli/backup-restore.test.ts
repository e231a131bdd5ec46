import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aBackupOf, aDay, hashesBelow, nameOf } from '../support/backups.js';
import { anId } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const backupsIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.startsWith('sessions_backup_'));
const writeProgram = ({ paths }: TestDataRoot, name: string, text: string) => {
  mkdirSync(paths.programs, { recursive: true });
  writeFileSync(join(paths.programs, name), text);
};
const changeRow = ({ paths }: TestDataRoot, session: TrainingSession) => {
  const database = new Database(paths.database);
  database
    .prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?')
    .run(serializeSession(session), session._id);
  database.close();
};
const isRootUser = process.getuid?.() === 0;

describe('backup and restore', () => {
  it('restore a data root as it was', async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2), aDay(3));
    await on.run(['delete', anId(3)]);
    const backup = await on.run(['backup']);
    const [name = ''] = backupsIn(on.root);
    expect(name).toMatch(/^sessions_backup_\d{8}\.tar\.gz$/);
    expect(backup).toMatchObject({
      code: 0,
      stdout: `Backed up and checked 2 sessions and 5 files: ${join(on.root, name)}.\n`,
      stderr: '',
    });
    const other = new TestDataRoot();
    expect(await other.run(['restore', join(on.root, name)])).toMatchObject({
      code: 0,
      stdout: 'Restored 2 sessions.\n',
      stderr: '',
    });
    expect(await other.run(['verify'])).toMatchObject({ code: 0 });
    expect(hashesBelow(other.paths.output)).toEqual(hashesBelow(on.paths.output));
    expect(await other.run(['undelete', anId(3)])).toMatchObject({ code: 0 });
  });

  it('keep programs, and never overwrite one', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const text = '# 5x5\n## A\nSquat | 5 x 5\n';
    for (const name of ['5x5.md', 'mine.md']) writeProgram(on, name, text);
    await on.run(['backup', '--out', join(on.root, 'a.tar.gz')]);
    const other = new TestDataRoot();
    writeProgram(other, 'mine.md', '# Mine');
    await other.run(['restore', join(on.root, 'a.tar.gz'), '--merge']);
    expect(readFileSync(join(other.paths.programs, '5x5.md'), 'utf8')).toBe(text);
    expect(readFileSync(join(other.paths.programs, 'mine.md'), 'utf8')).toBe('# Mine');
  });

  it('print what they did as JSON with --json', async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2));
    const cwd = makeTempFolder();
    const { stdout } = await on.spawn(['backup', '--out', 'mine.tar.gz', '--json'], { cwd });
    const path = join(cwd, 'mine.tar.gz');
    const sizeBytes = readFileSync(path).length;
    expect(JSON.parse(stdout)).toEqual({ path, sessions: 2, files: 4, sizeBytes, leftOut: [] });
    const other = new TestDataRoot().hold(aDay(2, 8), aDay(9));
    expect(await other.json(['restore', path, '--merge'])).toEqual({
      added: 1,
      same: 0,
      kept: 1,
      deleted: 0,
      drafts: 0,
      discardedDrafts: 0,
    });
  });

  it('resolve paths against the working directory', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const cwd = makeTempFolder();
    await on.spawn(['backup', '--out', 'a.tar.gz'], { cwd });
    expect(await new TestDataRoot().spawn(['restore', 'a.tar.gz'], { cwd })).toMatchObject({ code: 0 });
  });

  it.each([
    ['restore without an archive', ['restore']],
    ['restore of two archives', ['restore', 'a', 'b']],
    ['restore with an unknown option', ['restore', 'a', '--force']],
    ['backup with an argument', ['backup', 'a.tar.gz']],
  ])('exit with 2 for wrong usage: %s', async (_what, args) => {
    expect(await new TestDataRoot().run(args)).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('backup', () => {
  it('never overwrites a file', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const out = writeTempFile('a.tar.gz', 'mine');
    expect(await on.run(['backup', '--out', out])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Failed: the file already exists: ${out}; choose another name, or move it away.\n`,
    });
    expect(readFileSync(out, 'utf8')).toBe('mine');
    await on.run(['backup']);
    await on.run(['backup']);
    expect(backupsIn(on.root)).toHaveLength(2);
  });

  it('reports a database that cannot be used', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.database, { recursive: true });
    expect(await on.run(['backup'])).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'Failed: a file is needed, but this is a folder: traininglogs.db; move it away and try again.\n',
    });
  });

  it.skipIf(isRootUser)('names a folder that it cannot write to', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const folder = makeTempFolder();
    chmodSync(folder, 0o500);
    const { code, stderr } = await on.run(['backup', '--out', join(folder, 'a.tar.gz')]);
    expect({ code, lines: linesOf(stderr).length }).toEqual({ code: 1, lines: 1 });
    expect(stderr).toContain('no permission to read or write ');
  });
});

describe('restore', () => {
  it('is refused for a root that is not empty, and the message names --merge', async () => {
    const path = await aBackupOf(new TestDataRoot().hold(aDay(1)));
    const on = new TestDataRoot().hold(aDay(9));
    const before = on.contents();
    const { code, stdout, stderr } = await on.run(['restore', path]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(linesOf(stderr)).toEqual([
      `Failed: the backup lacks data that is in ${on.root}; use --merge to keep that data and add the sessions of the backup.`,
    ]);
    expect(on.contents()).toEqual(before);
  });

  it('refuses a damaged archive before it creates or changes anything', async () => {
    const path = await aBackupOf(new TestDataRoot().hold(aDay(1)));
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length / 2));
    const empty = new TestDataRoot();
    expect(await empty.run(['restore', path])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Failed: the backup is damaged, its end is missing: ${path}; use another backup.\n`,
    });
    expect(existsSync(empty.root)).toBe(false);
    const used = new TestDataRoot().hold(aDay(9));
    const before = hashesBelow(used.root);
    expect(await used.run(['restore', path, '--merge'])).toMatchObject({ code: 1 });
    expect(hashesBelow(used.root)).toEqual(before);
  });

  it('restores conflict files too, names them, and exits with 3', async () => {
    const from = new TestDataRoot().hold(aDay(1));
    const [name = ''] = from.sessionFiles();
    const conflict = name.replace('.json', '.conflict-20261122-072226.json');
    writeFileSync(join(from.paths.sessions, conflict), '{}');
    const on = new TestDataRoot();
    expect(await on.run(['restore', await aBackupOf(from)])).toMatchObject({
      code: 3,
      stdout: 'Restored 1 session.\n',
      stderr: `In conflict: ${conflict}; decide on the Data screen.\n`,
    });
    expect(on.sessionFiles()).toEqual([conflict, name].sort());
  });

  it('names the conflicts of the data root, and exits with 3', async () => {
    const path = await aBackupOf(new TestDataRoot().hold(aDay(1)));
    const on = new TestDataRoot().hold(aDay(1), aDay(2));
    for (const id of [1, 2]) {
      changeRow(on, aDay(id, 8));
      writeFileSync(join(on.paths.sessions, nameOf(id)), serializeSession(aDay(id, 9)));
    }
    const { code, stdout, stderr } = await on.run(['restore', path, '--merge']);
    const conflicts = on.sessionFiles().filter((name) => name.includes('.conflict-'));
    expect(conflicts).toHaveLength(2);
    expect([code, stdout]).toEqual([3, 'Restored 0 sessions; 1 differs here and was not changed.\n']);
    expect(linesOf(stderr)).toEqual([
      `2 sessions changed in both stores; both texts are kept (the file's text is in ${conflicts.join(', ')}). Decide on the Data screen.`,
      `In conflict: ${conflicts.join(', ')}; decide on the Data screen.`,
    ]);
  });
});
