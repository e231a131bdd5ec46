/** Leaving while the Data screen works: it stops between two steps, and nothing is half done. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTempFolder } from '../support/temp-folder.js';
import { aRootOfAnn, openStartMenu, pressCommand } from './support-screens.js';

const LIMIT_MS = 60_000;

it('q during an import stops it between two sessions and leaves', { timeout: 5 * LIMIT_MS }, async () => {
  const root = aRootOfAnn();
  const app = await openStartMenu(root);
  pressCommand(app, 'screen.data');
  await app.waitFor('Import');
  for (let step = 0; step < 4; step += 1) app.press('down');
  await app.waitFor('▸ Import');
  app.press('enter');
  await app.waitFor('›');
  app.type(`${anExport(5000)}\r`);
  await app.waitFor('5000 sessions', LIMIT_MS);
  app.press('enter');
  await app.waitFor(/Importing/, LIMIT_MS);
  await app.waitFor(() => root.sessionFiles().length > 0, LIMIT_MS);
  app.press('q');
  expect(await app.exit(LIMIT_MS)).toEqual({ exitCode: 0, signal: 0 });
  expect(app.bufferType()).toBe('normal');
  expect(root.sessionFiles().length).toBeLessThan(5000);
  expect(root.isSound).toBe(true);
});

/** An export of so many sessions of one set. */
function anExport(sessions: number): string {
  const rows = Array.from({ length: sessions }, (_, index) => {
    const day = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
    return `${day} 18:00:00,Upper,1h,Bench Press,1,80,5\n`;
  });
  const path = join(makeTempFolder(), 'strong.csv');
  writeFileSync(path, `Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps\n${rows.join('')}`);
  return path;
}
