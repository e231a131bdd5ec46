import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { describe, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, openStartMenu, pressCommand, spaced } from './support-screens.js';

const AT_START = new Date('2026-02-21T12:00:00Z');
const AT_HISTORY = new Date('2026-02-21T13:00:00Z');
const STAMP_OF_OLDER = `SELECT file_modified_us FROM training_sessions WHERE id = '${anId(1)}'`;
const stampOf = (time: Date) => ({ file_modified_us: time.getTime() * 1000 });

/** True if the condition becomes true within a second. */
async function isSoon(app: App, condition: () => boolean): Promise<boolean> {
  try {
    await app.waitFor(condition, 1000);
    return true;
  } catch {
    return false;
  }
}

describe('files changed by hand while History is open', () => {
  it('are marked when the cursor reaches them, and compared side by side', async () => {
    const root = aRootOfAnn();
    const bench = exercise('Bench Press').working('80x5 @8');
    const older = aSession().id(1).on('2026-02-16').focused('Upper').with(bench).build();
    const newer = aSession().id(2).on('2026-02-18').focused('Lower').with(bench).build();
    const same = aSession().id(3).on('2026-02-20').focused('Arms').with(bench).build();
    root.hold(older, newer, same);
    // A file with another time than its row: the sync stores the time, which shows when the sync has ended.
    const [fileOfOlder = ''] = root.sessionFiles();
    const timeFile = (time: Date) => utimesSync(join(root.paths.sessions, fileOfOlder), time, time);
    const isNoted = (time: Date) => () => isDeepStrictEqual(root.query(STAMP_OF_OLDER), [stampOf(time)]);
    timeFile(AT_START);
    const app = await openStartMenu(root);
    await app.waitFor(isNoted(AT_START));
    timeFile(AT_HISTORY);
    pressCommand(app, 'screen.history');
    // If the sync of the start was still running, opening the screen again starts another.
    while (!(await isSoon(app, isNoted(AT_HISTORY)))) {
      pressCommand(app, 'screen.log');
      pressCommand(app, 'screen.history');
    }
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
    const isMarked = (title: string) => () =>
      app.screen().some((row) => (row.split('│')[0] ?? '').includes('≠') && row.includes(title));
    await app.waitFor(isMarked('Lower'));
    pressCommand(app, 'history.down');
    await app.waitFor(spaced('▸ 16'));
    pressCommand(app, 'history.difference');
    await app.waitFor(spaced('focus "Upper" "Upper strength"'));
    pressCommand(app, 'history.back');
    await app.waitFor(isMarked('Upper'));
  });
});
