/** The line of progress of long commands, and Ctrl+C. */
import { expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { startApp } from '../support/pty.js';
import { BIN } from '../support/run-cli.js';
import { slowFilesIn, writeSlowSessions } from '../support/slow-files.js';
import { makeTempFolder } from '../support/temp-folder.js';

it('a long import shows its progress on a terminal, and Ctrl+C stops it', async () => {
  const on = new TestDataRoot();
  const folder = makeTempFolder();
  writeSlowSessions(folder);
  const app = startApp({
    args: [BIN, 'import', folder, '--data-dir', on.root],
    env: { TZ: 'UTC', ...slowFilesIn(folder) },
  });
  await app.waitFor(/Importing: [1-9]\d?%/);
  app.press('ctrl+c');
  expect(await app.exit()).toMatchObject({ exitCode: 130 });
  const screen = app.screen().join('\n');
  expect(screen).toContain('The import was stopped');
  expect(screen).not.toContain('Importing:');
});

it.each([
  ['verify', ['verify'], 'Verifying', 'The comparison was stopped; verify writes nothing.'],
  ['sync', ['sync'], 'Syncing', 'The sync was stopped; every session is complete'],
  ['rebuild', ['rebuild', '--from', 'json'], 'Rebuilding', 'The rebuild was stopped'],
] as const)(
  'a long %s shows its progress on a terminal, and Ctrl+C stops it',
  async (_name, args, doing, stopped) => {
    const on = new TestDataRoot();
    writeSlowSessions(on.paths.sessions);
    const app = startApp({
      args: [BIN, ...args, '--data-dir', on.root],
      env: { TZ: 'UTC', ...slowFilesIn(on.paths.sessions) },
    });
    await app.waitFor(new RegExp(`${doing}: [1-9]\\d?%`));
    app.press('ctrl+c');
    expect(await app.exit()).toMatchObject({ exitCode: 130 });
    expect(app.screen().join('\n')).toContain(stopped);
  },
);
