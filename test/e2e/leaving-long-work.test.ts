/** Leaving during a task of the Data screen: the task stops between two sessions. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SLOW_SESSIONS, slowFilesIn } from '../support/slow-files.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { aRootOfAnn, openStartMenu, pressCommand } from './support-screens.js';

it('q stops an import between two sessions', async () => {
  const root = aRootOfAnn();
  const app = await openStartMenu(root, { env: slowFilesIn(root.paths.sessions) });
  pressCommand(app, 'screen.data');
  await app.waitFor('Import');
  for (let step = 0; step < 4; step += 1) app.press('down');
  await app.waitFor('▸ Import');
  app.press('enter');
  await app.waitFor('›');
  app.type(`${anExport(SLOW_SESSIONS)}\r`);
  await app.waitFor(`${SLOW_SESSIONS} sessions`);
  app.press('a');
  await app.waitFor('decided. Enter imports.');
  app.press('enter');
  await app.waitFor(/Importing/);
  await app.waitFor(() => root.sessionFiles().length > 0);
  app.press('q');
  expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
  expect(app.bufferType()).toBe('normal');
  expect(root.sessionFiles().length).toBeLessThan(SLOW_SESSIONS);
  expect(root.isSound).toBe(true);
});

/** @returns the path of an export with `sessions` sessions of one set */
function anExport(sessions: number): string {
  const rows = Array.from({ length: sessions }, (_, index) => {
    const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
    return `${day} 18:00:00,Upper,1h,Bench Press,1,80,5\n`;
  });
  const path = join(makeTempFolder(), 'strong.csv');
  writeFileSync(path, `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n${rows.join('')}`);
  return path;
}
