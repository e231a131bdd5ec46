/** Fifos, sockets, folders and links instead of plain files: no command hangs, and each does its work. */
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { Tally } from '../faults/tally.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linkOutside, type MakeOddFile, ODD_FILES } from '../support/odd-files.js';
import { nameOf } from '../support/real-stores.js';
import { linesOf, type RunResult } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** A hanging process is killed after this time. Every command here takes well under a second on an idle machine. */
const LIMIT_MS = 60_000;
const tally = new Tally('not a plain file');

/** Runs a command. A command that hangs is killed, counted, and fails the test. */
async function runWithin(on: TestDataRoot, args: readonly string[]): Promise<RunResult> {
  const result = await on.spawn(args, { limitMs: LIMIT_MS });
  tally.countRun(result.code === null);
  expect(result.code, args.join(' ')).not.toBeNull();
  return result;
}

const aDay = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();
const KINDS: readonly (readonly [string, MakeOddFile])[] = [
  ...Object.entries(ODD_FILES),
  // Not in `NO_PLAIN_FILES`, because the program accepts a link out of the root as the database and as an argument.
  ['a link out of the data root', (path) => linkOutside(path, serializeSession(aDay(9)))],
];
const NO_PLAIN_FILES = Object.entries(ODD_FILES);
/** The kinds for tests that start a process for each kind. All kinds would take too long. */
const FIFO_AND_FOLDER = NO_PLAIN_FILES.filter(([kind]) => kind === 'a fifo' || kind === 'a folder');

/** The session whose file name is taken by an entry of the kind with this number. */
const sessionInTheWay = (kind: number) => aDay(0x20 + kind);

/** Paths in folders of many files. Each of these folders gets an entry of every kind. */
const placesOf = (paths: DataPaths, kind: number): readonly string[] => [
  join(paths.sessions, `a${kind}.json`),
  join(paths.sessions, nameOf(0x20 + kind)),
  join(paths.sessions, `a${kind}.conflict-20260101-000000.json`),
  join(paths.drafts, `draft_a${kind}.json`),
  join(paths.trash, `a${kind}.json`),
  join(paths.replaced, `a${kind}.json`),
  join(paths.programs, `a${kind}.md`),
];

/** Paths of single files. Each gets an entry of a different kind. */
const singlePlaces = ({ config, schema, renaming }: DataPaths) => [config, schema, renaming];

function makeAt(path: string, make: MakeOddFile): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
  make(path);
}

/** Makes all entries. @returns their paths */
function makeOddEntries(paths: DataPaths, firstKind: number): readonly string[] {
  const many = KINDS.flatMap(([, make], kind) => placesOf(paths, kind).map((path) => [path, make] as const));
  const single = singlePlaces(paths).flatMap((path, index) => {
    const [, make] = KINDS[(firstKind + index) % KINDS.length] ?? [];
    return make ? [[path, make] as const] : [];
  });
  const all = [...many, ...single];
  for (const [path, make] of all) makeAt(path, make);
  return all.map(([path]) => path);
}

/** The type and permissions of each entry: equal values mean that no entry was replaced. */
const modesOf = (paths: readonly string[]) => paths.map((path) => lstatSync(path).mode);

describe.each([
  ['a fifo', 0],
  ['a folder', 2],
  ['a link to itself', 5],
])('with entries of every kind in every folder, and %s as the settings', (_, firstKind) => {
  it('the commands work with the other files and leave the entries unchanged', {
    timeout: 10 * LIMIT_MS,
  }, async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2));
    const places = makeOddEntries(on.paths, firstKind);
    const before = modesOf(places);
    const run = (...args: string[]): Promise<RunResult> => runWithin(on, args);

    const list = await run('list', '--json');
    expect(JSON.parse(list.stdout)).toHaveLength(2);
    expect(list.stderr).toContain('a0.json');

    const sync = await run('sync');
    expect([sync.code, sync.stdout]).toEqual([
      3,
      `0 read from files, 0 written to files, 0 deleted, ${KINDS.length} in conflict.\n`,
    ]);

    const verified = await run('verify', '--json');
    const found = JSON.parse(verified.stdout) as { agree: number; invalid: { file: string }[] };
    expect([verified.code, found.agree]).toEqual([3, 2]);
    const listed = found.invalid.map(({ file }) => file);
    const trashed = KINDS.map((_kind, index) => join(on.paths.trash, `a${index}.json`));
    expect(listed).toEqual(
      expect.arrayContaining([
        ...KINDS.map((_kind, index) => `a${index}.json`),
        ...[on.paths.config, on.paths.schema, ...trashed].map((path) => relative(on.root, path)),
      ]),
    );

    const backup = await run('backup', '--json');
    expect([backup.code, backup.stderr.includes('Failed')]).toEqual([0, false]);
    expect(JSON.parse(backup.stdout).leftOut).toContain('data/output/sessions/a0.json');

    const folder = makeTempFolder();
    const logged = KINDS.map((_kind, index) => {
      const file = join(folder, `${index}.json`);
      writeFileSync(file, serializeSession(sessionInTheWay(index)));
      return file;
    });
    expect(await run('log', ...logged)).toMatchObject({ code: 0 });
    expect(await run('import', folder)).toMatchObject({ code: 0 });
    expect(await run('show', 'latest')).toMatchObject({ code: 0 });
    expect(modesOf(places)).toEqual(before);

    expect((await run('rebuild', '--from', 'json')).code).toBe(3);
    expect(JSON.parse((await run('list', '--json')).stdout)).toHaveLength(2 + KINDS.length);
    expect(modesOf(places)).toEqual(before);
  });
});

describe('a path that is not a plain file', () => {
  it('is refused by log, and by import inside a folder', { timeout: 2 * LIMIT_MS }, async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const folder = makeTempFolder();
    const paths = NO_PLAIN_FILES.map(([, make], kind) => {
      const path = join(folder, `a${kind}.json`);
      make(path);
      return path;
    });
    const log = await runWithin(on, ['log', ...paths]);
    expect([log.code, log.stdout]).toEqual([1, '']);
    expect(linesOf(log.stderr)).toEqual(
      paths.map(() =>
        expect.stringMatching(/^Not saved: .* (is (not a plain file|a folder)|does not exist)/),
      ),
    );
    const imported = await runWithin(on, ['import', folder]);
    expect(imported.code).toBe(1);
  });

  it.each(FIFO_AND_FOLDER)('is refused as an archive: %s', async (_, make) => {
    const on = new TestDataRoot().hold(aDay(1));
    const path = join(makeTempFolder(), 'a.tar.gz');
    make(path);
    const restored = await runWithin(on, ['restore', path, '--merge']);
    expect([restored.code, restored.stderr]).toEqual([1, expect.stringMatching(/not a plain file|folder/)]);
    expect(await runWithin(on, ['backup', '--out', path])).toMatchObject({ code: 1 });
  });
});

describe.each(NO_PLAIN_FILES)('%s as the database or its write-ahead log', (kind, make) => {
  it.each(['', '-wal'])('does not stop list, except a folder as the database: database%s', async (suffix) => {
    const on = new TestDataRoot().hold(aDay(1));
    makeAt(on.paths.database + suffix, make);
    const list = await runWithin(on, ['list', '--json']);
    if (suffix === '' && kind === 'a folder') {
      expect(list.code).toBe(1);
      return;
    }
    expect(JSON.parse(list.stdout)).toHaveLength(1);
    expect(list.stderr).toContain('The database is not used');
    expect(lstatSync(on.paths.database + suffix).isFile()).toBe(false);
  });
});

describe.each(FIFO_AND_FOLDER)('%s next to the database', (_, make) => {
  it('does not stop list in place of the marker, nor verify in place of marker and write-ahead log', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    makeAt(`${on.paths.database}-stamp`, make);
    const list = await runWithin(on, ['list', '--json']);
    expect(JSON.parse(list.stdout)).toHaveLength(1);
    expect(list.stderr).not.toContain('The database is not used');
    makeAt(`${on.paths.database}-wal`, make);
    await runWithin(on, ['verify']);
  });
});

describe('an import of a folder', () => {
  it('names entries that are not plain files, and does not follow a circular link', async () => {
    const on = new TestDataRoot();
    const folder = makeTempFolder();
    ODD_FILES['a fifo']?.(join(folder, 'b.json'));
    writeFileSync(join(folder, 'a.json'), serializeSession(aDay(1)));
    mkdirSync(join(folder, 'c'));
    symlinkSync(folder, join(folder, 'c', 'loop'));
    symlinkSync('nowhere', join(folder, 'c', 'gone.json'));
    const { code, stdout, stderr } = await runWithin(on, ['import', folder]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Imported 1 session')]);
    expect(stderr).toContain('b.json: ');
    expect(stderr).toContain('gone.json: ');
    expect(readdirSync(on.paths.sessions)).toHaveLength(1);
  });
});
