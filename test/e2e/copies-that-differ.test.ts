import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { aRootOfAnn, openStartMenu, pressCommand, spaced } from './support-screens.js';

describe('copies changed by hand while History is open', () => {
  it('are marked as one comes to them, what differs side by side', async () => {
    const root = aRootOfAnn();
    const bench = exercise('Bench Press').working('80x5 @8');
    const older = aSession().id(1).on('2026-02-16').focused('Upper').with(bench).build();
    const newer = aSession().id(2).on('2026-02-18').focused('Lower').with(bench).build();
    const same = aSession().id(3).on('2026-02-20').focused('Arms').with(bench).build();
    root.hold(older, newer, same);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');

    const inRow = serializeSession(newer).replace('"weightKg": 80', '"weightKg": 82.5');
    const database = new Database(root.paths.database);
    database.prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?').run(inRow, anId(2));
    database.close();
    const [fileOfOlder = ''] = root.sessionFiles();
    const inFile = serializeSession(older).replace('"focus": "Upper"', '"focus": "Upper strength"');
    writeFileSync(join(root.paths.sessions, fileOfOlder), inFile);

    pressCommand(app, 'history.down');
    await app.waitFor('db ≠ json');
    pressCommand(app, 'history.difference');
    await app.waitFor(spaced('working set 1 · weightKg 82.5 80'));
    pressCommand(app, 'history.back');
    const marked = () => app.screen().filter((row) => (row.split('│')[0] ?? '').includes('≠'));
    await app.waitFor(() => marked().length === 1);
    pressCommand(app, 'history.down');
    await app.waitFor(spaced('▸ 16'));
    pressCommand(app, 'history.difference');
    await app.waitFor(spaced('focus "Upper" "Upper strength"'));
    pressCommand(app, 'history.back');
    await app.waitFor(() => marked().length === 2);
  });
});
