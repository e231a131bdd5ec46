/** New folders have mode 0700 and new files 0600, whatever the umask. */
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { BIN, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const aDay = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`))
    .build();
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** The modes of a folder and of every entry below it. */
function modesBelow(folder: string): readonly (readonly [string, string])[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return [
    [folder, modeOf(folder)],
    ...entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [`${path}${entry.isDirectory() ? '/' : ''}`, modeOf(path)] as const;
    }),
  ];
}

describe.each(['000', '077'])('with a umask of %s', (umask) => {
  it('the program creates folders and files for their owner alone', { timeout: 120_000 }, async () => {
    const on = new TestDataRoot();
    const file = join(makeTempFolder(), 'one.json');
    const run = (...args: string[]) =>
      runProcess('sh', [
        '-c',
        'umask "$1"; shift; exec "$@"',
        'sh',
        umask,
        process.execPath,
        BIN,
        ...args,
        '--data-dir',
        on.root,
      ]);
    writeFileSync(file, serializeSession(aDay(5)));
    expect(await run('init')).toMatchObject({ code: 0 });
    expect(await run('log', file)).toMatchObject({ code: 0 });
    writeFileSync(file, serializeSession(aDay(6)));
    expect(await run('log', file, '--replace')).toMatchObject({ code: 0 });
    expect(await run('bodyweight', '80')).toMatchObject({ code: 0 });
    expect(await run('backup')).toMatchObject({ code: 0 });
    expect(await run('delete', aDay(5)._id)).toMatchObject({ code: 0 });
    expect(await run('rebuild', '--from', 'json')).toMatchObject({ code: 0 });
    const modes = modesBelow(on.root);
    expect(modes.length).toBeGreaterThan(12);
    const isFolder = (path: string) => path === on.root || path.endsWith('/');
    expect(modes.filter(([path, mode]) => mode !== (isFolder(path) ? '700' : '600'))).toEqual([]);
  });
});

describe('existing files and folders', () => {
  it('keep their mode, also if they are rewritten', { timeout: 60_000 }, async () => {
    const on = new TestDataRoot().hold(aDay(5));
    mkdirSync(join(on.root, 'data'), { recursive: true });
    writeFileSync(on.paths.config, '{}');
    const [name = ''] = readdirSync(on.paths.sessions);
    const session = join(on.paths.sessions, name);
    const files = [on.paths.config, on.paths.database, session];
    for (const path of files) chmodSync(path, 0o640);
    chmodSync(on.paths.sessions, 0o750);
    const file = join(makeTempFolder(), 'one.json');
    writeFileSync(file, serializeSession(aDay(6)));
    expect(await on.run(['log', file, '--replace'])).toMatchObject({ code: 0 });
    expect(await on.run(['bodyweight', '80'])).toMatchObject({ code: 0 });
    expect(await on.run(['rebuild', '--from', 'json'])).toMatchObject({ code: 0 });
    expect([...files, on.paths.sessions].map(modeOf)).toEqual(['640', '640', '640', '750']);
  });
});
