import { execFileSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { BIN } from '../support/run-cli.js';
import { aRootOfAnn, startScreens, textOf } from './support-screens.js';

it('a database of a newer version is reported at the start, not used and not changed', async () => {
  const root = aRootOfAnn();
  execFileSync(process.execPath, [BIN, 'init', '--data-dir', root.root]);
  const database = new Database(root.paths.database);
  database.pragma('user_version = 99');
  database.close();

  const app = startScreens(root);
  await app.waitFor('The database is not used');
  expect(textOf(app)).toMatch(/a newer\s+traininglogs wrote traininglogs.db; update\s+traininglogs/);
  app.type('q');
  expect(await app.exit()).toMatchObject({ exitCode: 0 });
  const after = new Database(root.paths.database, { readonly: true });
  expect(after.pragma('user_version', { simple: true })).toBe(99);
  after.close();
});
