import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { describe, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, openStartMenu, pressCommand, spaced } from './support-screens.js';

const TIME_OF_OLDER = `SELECT file_modified_us FROM training_sessions WHERE id = '${anId(1)}'`;

/** Changes a column of a session's row as another program does. */
function update({ paths }: TestDataRoot, column: string, value: string, id: number): void {
  const database = new Database(paths.database);
  database.prepare(`UPDATE training_sessions SET ${column} = ? WHERE id = ?`).run(value, anId(id));
  database.close();
}

/** True if the condition becomes true within a second. */
async function isSoon(app: App, condition: () => boolean): Promise<boolean> {
  try {
    await app.waitFor(condition, 1000);
    return true;
  } catch {
    return false;
  }
}

describe('rows changed by another program while History is open', () => {
  it('are marked when the cursor reaches them, and compared side by side', async () => {
    const root = aRootOfAnn();
    const bench = exercise('Bench Press').working('80x5 @8');
    const older = aSession().id(1).on('2026-02-16').focused('Upper').with(bench).build();
    const newer = aSession().id(2).on('2026-02-18').focused('Lower').with(bench).build();
    const same = aSession().id(3).on('2026-02-20').focused('Arms').with(bench).build();
    root.hold(older, newer, same);
    // A sync stores the file's time in the row, so the sync has ended when the time is no longer 0.
    const forgetTime = () => update(root, 'file_modified_us', '0', 1);
    const isNoted = () => !isDeepStrictEqual(root.query(TIME_OF_OLDER), [{ file_modified_us: 0 }]);
    forgetTime();
    const app = await openStartMenu(root);
    await app.waitFor(isNoted);
    forgetTime();
    pressCommand(app, 'screen.history');
    // If the sync of the start was still running, opening the screen again starts another sync.
    while (!(await isSoon(app, isNoted))) {
      pressCommand(app, 'screen.log');
      pressCommand(app, 'screen.history');
    }
    await app.waitFor('db = json');

    update(root, 'raw_json', serializeSession(newer).replace('"weightKg": 80', '"weightKg": 82.5'), 2);
    const strength = serializeSession(older).replace('"focus": "Upper"', '"focus": "Upper strength"');
    update(root, 'raw_json', strength, 1);

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
    await app.waitFor(spaced('focus "Upper strength" "Upper"'));
    pressCommand(app, 'history.back');
    await app.waitFor(isMarked('Upper'));
  });
});
