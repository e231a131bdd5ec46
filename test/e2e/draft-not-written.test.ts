import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  aRootOfAnn,
  draftIn,
  logSets,
  openSession,
  pressCommand,
  setsOf,
  spaced,
  textOf,
} from './support-screens.js';

it('the app shows a notice while a set is not written to disk, and the first key to quit only warns', async () => {
  const root = aRootOfAnn();
  const app = await openSession(root);
  await logSets(app, root, '80x5');
  const { drafts } = root.paths;
  renameSync(drafts, `${drafts}-away`);
  writeFileSync(drafts, 'a file in the way');

  app.type('82.5x5\r');
  await app.waitFor(spaced('3 ›'));
  await app.waitFor(spaced('2 82.5 × 5'));
  await app.waitFor('× Not yet on disk, keep this screen open');
  expect(textOf(app)).toContain('a folder is needed, but this is a file');
  pressCommand(app, 'app.leave');
  await app.waitFor('The last change is not on disk; press again to leave without it.');
  expect(app.screen()[0]).toContain('× not on disk');

  rmSync(drafts);
  app.type('85x4\r');
  await app.waitFor('Logged 85 × 4.');
  expect(app.screen()[0]).not.toContain('× not on disk');
  expect(setsOf(draftIn(root)?.exercises[0])).toEqual(['80x5', '82.5x5', '85x4']);
});
