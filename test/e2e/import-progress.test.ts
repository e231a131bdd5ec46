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
