import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
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
    // A file with another time: the row remembers it once the settling behind History is done.
    const [fileOfOlder = ''] = root.sessionFiles();
    const changed = new Date('2026-02-21T12:00:00Z');
    utimesSync(join(root.paths.sessions, fileOfOlder), changed, changed);
    pressCommand(app, 'screen.history');
    const noted = [{ file_modified_us: changed.getTime() * 1000 }];
    const sql = `SELECT file_modified_us FROM training_sessions WHERE id = '${anId(1)}'`;
    await app.waitFor(() => isDeepStrictEqual(root.query(sql), noted));
    await app.waitFor('db = json');

    const inRow = serializeSession(newer).replace('"weightKg": 80', '"weightKg": 82.5');
    const database = new Database(root.paths.database);
    database.prepare('UPDATE training_sessions SET raw_json = ? WHERE id = ?').run(inRow, anId(2));
    database.close();
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
