import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { nameOf } from '../support/real-stores.js';
import { copyProgram } from '../support/refused-driver.js';
import type { App } from '../support/terminal-app.js';
import {
  aRootOfAnn,
  logSets,
  openSession,
  pressCommand,
  saveSession,
  spaced,
  textOf,
} from './support-screens.js';

const LONG_MS = 60_000;

const benchDay = (focus: string, sets: string) =>
  aSession().id(1).on('2026-02-16').focused(focus).with(exercise('Bench Press').working(sets)).build();

/** A data root with one session in both stores. */
function aRootWithSession(): TestDataRoot {
  return aRootOfAnn().hold(benchDay('Legs', '60x5'));
}

/** Starts the app and a session, logs one set and saves the session. */
async function logOneSet(root: TestDataRoot, args?: readonly string[]): Promise<App> {
  const app = await openSession(root, args && { args });
  await logSets(app, root, '80x5 @8');
  await saveSession(app);
  return app;
}

it(
  'the app logs, saves to the JSON file and lists the session while another program locks the database',
  async () => {
    const root = aRootWithSession();
    const other = new Database(root.paths.database);
    onTestFinished(() => void other.close());
    other.exec('BEGIN EXCLUSIVE');
    const app = await logOneSet(root);
    expect(textOf(app)).toContain('another program has locked traininglogs.db');

    pressCommand(app, 'screen.history');
    await app.waitFor('2 sessions');
    await app.waitFor(spaced('400 ○'));

    writeFileSync(join(root.paths.sessions, nameOf(1)), serializeSession(benchDay('Arms', '70x5')));
    app.type('3');
    await app.waitFor('≠ db');
    app.type('2');
    await app.waitFor('Arms');
    app.press('down');
    await app.waitFor('shown: JSON file');
    await app.waitFor(spaced('1 70 × 5'));

    app.type('4');
    await app.waitFor('beat 70 kg of 16 Feb 2026');

    other.exec('ROLLBACK');
    app.type('2');
    await app.waitFor(() => root.isSound);
    app.type('q');
    expect(await app.exit()).toMatchObject({ exitCode: 0 });
  },
  LONG_MS,
);

it(
  'the app logs, saves and reads without the SQLite driver; the next start with the driver syncs the files',
  async () => {
    const root = aRootWithSession();
    const bin = copyProgram(Buffer.from('no native module'));
    const app = await logOneSet(root, [bin, '--data-dir', root.root]);
    expect(textOf(app)).toContain('run npm rebuild better-sqlite3');

    pressCommand(app, 'screen.history');
    await app.waitFor('2 sessions');
    // The notice about the saved session is shown after the notice about the database.
    await app.waitFor(/The database is not used|the database copy cannot be read/);
    app.type('/on:2026-02');
    await app.waitFor((screen) => !screen.some((row) => row.includes('November 2026')));
    expect(textOf(app)).toContain('February 2026');
    pressCommand(app, 'history.keep-search');
    app.type('4');
    await app.waitFor('beat 60 kg of 16 Feb 2026');
    app.type('q');
    expect(await app.exit()).toMatchObject({ exitCode: 0 });

    expect((await root.spawn(['list'])).code).toBe(0);
    expect(root.isSound).toBe(true);
    expect(readFileSync(join(root.paths.sessions, nameOf(1)), 'utf8')).toContain(anId(1));
  },
  LONG_MS,
);
