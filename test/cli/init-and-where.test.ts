import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aSession } from '../support/builders.js';
import { filesBelow, TestDataRoot } from '../support/data-root.js';
import { linesOf, runCli } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

describe('init', () => {
  it('creates all that a data root needs, and can be repeated', async () => {
    const on = new TestDataRoot();
    const first = await on.run(['init']);
    expect(first).toMatchObject({
      code: 0,
      stdout: `Ready: ${on.paths.database} (0 sessions).\n`,
      stderr: '',
    });
    expect(filesBelow(on.root)).toEqual(
      [on.paths.athleteSchema, on.paths.schema, on.paths.database, `${on.paths.database}-stamp`].sort(),
    );
    const before = on.contents();
    expect(await on.run(['init'])).toMatchObject({ code: 0, stdout: first.stdout, stderr: '' });
    expect(on.contents()).toEqual(before);
  });

  it('keeps existing sessions', async () => {
    const on = new TestDataRoot();
    on.hold(aSession().build());
    expect(await on.run(['init'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('(1 session)'),
    });
  });
});

describe('where', () => {
  const rootOf = async (args: readonly string[], options: Parameters<typeof runCli>[1]) => {
    const { stdout } = await runCli(['where', '--json', ...args], options);
    const { root, why, database } = JSON.parse(stdout) as Record<string, string>;
    return { root, why, database };
  };

  it('prefers --data-dir, relative to the working directory, to TRAININGLOGS_HOME', async () => {
    const cwd = makeTempFolder();
    const env = { TRAININGLOGS_HOME: join(cwd, 'home') };
    expect(await rootOf(['--data-dir', 'mine'], { cwd, env })).toEqual({
      root: join(cwd, 'mine'),
      why: '--data-dir',
      database: join(cwd, 'mine', 'traininglogs.db'),
    });
  });

  it('prefers TRAININGLOGS_HOME to a parent folder that is a data root', async () => {
    const cwd = makeTempFolder();
    writeFileSync(join(cwd, 'traininglogs.db'), '');
    const env = { TRAININGLOGS_HOME: join(cwd, 'home') };
    expect(await rootOf([], { cwd, env })).toMatchObject({
      root: join(cwd, 'home'),
      why: 'TRAININGLOGS_HOME',
    });
  });

  it.each([
    ['traininglogs.db', (root: string) => writeFileSync(join(root, 'traininglogs.db'), '')],
    [
      'data/output/sessions',
      (root: string) => mkdirSync(join(root, 'data', 'output', 'sessions'), { recursive: true }),
    ],
  ])('uses the nearest parent folder with %s', async (mark, make) => {
    const root = makeTempFolder();
    const cwd = join(root, 'a', 'b');
    mkdirSync(cwd, { recursive: true });
    make(root);
    const env = { XDG_DATA_HOME: makeTempFolder() };
    expect(await rootOf([], { cwd, env })).toMatchObject({
      root,
      why: `the nearest folder upward with ${mark}`,
    });
  });
  it('ignores an empty or relative HOME, and a relative XDG_DATA_HOME', async () => {
    const cwd = makeTempFolder();
    const ofUser = join(userInfo().homedir, '.local', 'share', 'traininglogs');
    const home = makeTempFolder();
    const cases = [
      [{ HOME: '' }, ofUser],
      [{ HOME: 'here' }, ofUser],
      [{}, ofUser],
      [{ HOME: '', XDG_DATA_HOME: 'data' }, ofUser],
      [{ HOME: home, XDG_DATA_HOME: './data' }, join(home, '.local', 'share', 'traininglogs')],
      [{ HOME: home, XDG_DATA_HOME: '' }, join(home, '.local', 'share', 'traininglogs')],
      [{ HOME: '', XDG_DATA_HOME: home }, join(home, 'traininglogs')],
    ] as const;
    for (const [env, root] of cases) expect((await rootOf([], { cwd, env })).root).toBe(root);
  });

  it('uses the platform\u2019s data folder if no parent folder is a data root', async () => {
    const home = makeTempFolder();
    expect(await rootOf([], { env: { XDG_DATA_HOME: home } })).toMatchObject({
      root: join(home, 'traininglogs'),
      why: "this platform's folder for application data",
    });
  });

  it('uses TRAININGLOGS_DB for the database only', async () => {
    const cwd = makeTempFolder();
    expect(await rootOf(['--data-dir', 'mine'], { cwd, env: { TRAININGLOGS_DB: 'other.db' } })).toEqual({
      root: join(cwd, 'mine'),
      why: '--data-dir',
      database: join(cwd, 'other.db'),
    });
  });

  it('prints every folder, as JSON too, and creates none', async () => {
    const on = new TestDataRoot();
    const { root, database, sessions, trash, schemas, config } = on.paths;
    expect(await on.json(['where'])).toEqual({
      root,
      why: '--data-dir',
      database,
      sessions,
      trash,
      schemas,
      config,
    });
    const { code, stdout } = await on.run(['where']);
    expect(code).toBe(0);
    for (const path of [root, database, sessions, trash, schemas, config]) expect(stdout).toContain(path);
    expect(filesBelow(on.root)).toEqual([]);
  });

  it('warns of a database and drafts in a synchronised folder', async () => {
    const on = new TestDataRoot(join(makeTempFolder(), 'Dropbox'));
    const { code, stderr } = await on.run(['where', '--json']);
    expect([code, linesOf(stderr)]).toEqual([
      0,
      [expect.stringContaining('set TRAININGLOGS_DB'), expect.stringContaining('exclude data/output/drafts')],
    ]);
  });
});

describe('traininglogs --version and --help', () => {
  it('print the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    for (const option of ['--version', '-V']) {
      expect(await runCli([option])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('print the help of the program, and of one command', async () => {
    expect(await runCli(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('Look\n') });
    const { stdout: help } = await runCli(['history', '--help']);
    expect(linesOf(help)[0]).toBe('Usage: traininglogs history EXERCISE [--limit N] [--json]');
  });
});

describe('wrong usage', () => {
  it.each([
    [['lgo'], /Unknown command "lgo"/],
    [['list', '--limit', '0'], /--limit needs a whole number from 1, not "0"/],
    [['list', '--limit', 'ten'], /--limit needs a whole number/],
    [['list', '--limit'], /--limit/],
    [['list', '--sort'], /--sort/],
    [['show'], /traininglogs show needs more arguments/],
    [['show', 'a', 'b'], /traininglogs show takes fewer arguments/],
    [['show', 'latest', '--from', 'csv'], /--from needs db or json/],
    [['history'], /needs more arguments/],
    [['init', 'here'], /takes fewer arguments/],
    [['where', '--data-dir', ''], /--data-dir needs the path of a folder/],
  ])('%j prints one sentence and exits with 2', async (args, sentence) => {
    const env = { XDG_DATA_HOME: makeTempFolder() };
    const { code, stdout, stderr } = await runCli(args, { env });
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
    expect(filesBelow(env.XDG_DATA_HOME)).toEqual([]);
  });
});
