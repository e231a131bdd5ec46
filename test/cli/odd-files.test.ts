/** A data root in which every place holds something that is no plain file: no command hangs, and each does its work. */
import { lstatSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { Tally } from '../faults/tally.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { linkOutside, type MakeOddFile, ODD_FILES } from '../support/odd-files.js';
import type { RunResult } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

/** For a process that should take well under a second; the machine may be busy. */
const LIMIT_MS = 20_000;

const tally = new Tally('no plain file');

/** Runs a command and counts whether it hung; the tests fail then, because it has no exit status. */
async function runWithin(on: TestDataRoot, args: readonly string[]): Promise<RunResult> {
  const result = await on.run(args, { limitMs: LIMIT_MS });
  tally.countRun(result.code === null);
  expect(result.code, args.join(' ')).not.toBeNull();
  return result;
}

const aDay = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();
const KINDS: Readonly<Record<string, MakeOddFile>> = {
  ...ODD_FILES,
  'a link out of the data root': (path) => linkOutside(path, serializeSession(aDay(9))),
};

/** Where each entry is made, beside the plain files of the root. */
const PLACES = (paths: DataPaths): readonly string[] => [
  join(paths.sessions, 'a.json'),
  join(paths.sessions, 'training_session_2026_02_16_00000009.json'),
  join(paths.sessions, 'a.conflict-20260101-000000.json'),
  join(paths.drafts, 'draft_a.json'),
  paths.config,
  join(paths.trash, 'a.json'),
  join(paths.replaced, 'a.json'),
  paths.schema,
  paths.renaming,
];

function makeAt(path: string, make: MakeOddFile): void {
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { recursive: true, force: true });
  make(path);
}

/** What stays as it was: the kind of each entry. */
const kindsOf = (paths: readonly string[]) => paths.map((path) => lstatSync(path).mode);

describe.each(Object.entries(KINDS))('with %s in every folder', (_, make) => {
  it(
    'list, sync, verify, backup, log, import and rebuild do all they can, and leave it untouched',
    async () => {
      const on = new TestDataRoot().hold(aDay(1), aDay(2));
      const places = PLACES(on.paths);
      for (const place of places) makeAt(place, make);
      const before = kindsOf(places);
      const run = (...args: string[]): Promise<RunResult> => runWithin(on, args);

      const list = await run('list', '--json');
      expect(JSON.parse(list.stdout)).toHaveLength(2);
      expect(list.stderr).toContain('a.json is no session and is left untouched: it is ');

      const sync = await run('sync');
      expect([sync.code, sync.stdout]).toEqual([
        3,
        '0 read from files, 0 written to files, 0 deleted, 1 to be decided.\n',
      ]);

      const verified = await run('verify', '--json');
      const found = JSON.parse(verified.stdout) as { agree: number; invalid: { file: string }[] };
      expect([verified.code, found.agree]).toEqual([3, 2]);
      const listed = found.invalid.map(({ file }) => file);
      expect(listed).toContain('a.json');
      const others = [on.paths.config, on.paths.schema, join(on.paths.trash, 'a.json')];
      for (const path of others) expect(listed).toContain(relative(on.root, path));

      const backup = await run('backup');
      expect([backup.code, backup.stderr.includes('Failed')]).toEqual([0, false]);
      expect(backup.stdout).toContain('data/output/sessions/a.json');

      const logged = join(makeTempFolder(), 'session.json');
      writeFileSync(logged, serializeSession(aDay(9)));
      expect(await run('log', logged)).toMatchObject({ code: 0 });
      expect(await run('import', dirname(logged))).toMatchObject({ code: 0 });
      expect(await run('show', 'latest')).toMatchObject({ code: 0 });
      expect(kindsOf(places)).toEqual(before);

      expect((await run('rebuild', '--from', 'json')).code).toBe(3);
      expect(JSON.parse((await run('list', '--json')).stdout)).toHaveLength(3);
    },
    8 * LIMIT_MS,
  );

  it(
    'a log file, an import path and an archive of that kind are refused',
    async () => {
      const on = new TestDataRoot().hold(aDay(1));
      const folder = makeTempFolder();
      const path = join(folder, 'a.json');
      make(path);
      if (_ === 'a link out of the data root') return; // a path that a person gave is followed
      const log = await runWithin(on, ['log', path]);
      expect([log.code, log.stdout]).toEqual([1, '']);
      expect(log.stderr).toMatch(/^Not saved: .* is (no plain file|a folder)/);
      const imported = await runWithin(on, ['import', folder]);
      expect(imported.code).toBe(1);
      const restored = await runWithin(on, ['restore', path, '--merge']);
      expect([restored.code, restored.stderr]).toEqual([1, expect.stringMatching(/no plain file|folder/)]);
      expect(await runWithin(on, ['backup', '--out', path])).toMatchObject({ code: 1 });
    },
    4 * LIMIT_MS,
  );

  it(
    'as the database or its log: reading commands answer from the files, and say why',
    async () => {
      if (_ === 'a link out of the data root') return; // the database may be kept elsewhere
      for (const suffix of ['', '-wal', '-stamp']) {
        const on = new TestDataRoot().hold(aDay(1));
        makeAt(on.paths.database + suffix, make);
        const list = await runWithin(on, ['list', '--json']);
        const isUsed = suffix === '-stamp';
        if (suffix === '' && _ === 'a folder') {
          expect(list.code).toBe(1);
          continue;
        }
        expect(JSON.parse(list.stdout)).toHaveLength(1);
        expect(list.stderr.includes('The database is not used')).toBe(!isUsed);
        expect(lstatSync(on.paths.database + suffix).isFile()).toBe(false);
        await runWithin(on, ['verify']);
      }
    },
    6 * LIMIT_MS,
  );
});

describe('an import of a folder', () => {
  it('names what is no plain file, and does not follow a link in a circle', async () => {
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
