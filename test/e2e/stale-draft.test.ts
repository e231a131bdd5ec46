/** A draft that is older than the saved session, or differs from it. */
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { aSession, exercise } from '../support/builders.js';
import { replacedTextsIn } from '../support/stores.js';
import {
  aRootOfAnn,
  draftNames,
  logSets,
  openSession,
  openStartMenu,
  pressCommand,
  savedSession,
  saveSession,
  setsOf,
  spaced,
} from './support-screens.js';

it('a draft of one set is not offered if its session was saved with three', async () => {
  const root = aRootOfAnn();
  const app = await openSession(root);
  await logSets(app, root, '80x5');
  const { drafts } = root.paths;
  renameSync(drafts, `${drafts}-away`);
  writeFileSync(drafts, 'a file in the way');
  app.type('82.5x5\r85x4\r');
  await app.waitFor(spaced('3 85 × 4'));
  await saveSession(app);
  pressCommand(app, 'app.leave');
  await app.exit();
  rmSync(drafts);
  renameSync(`${drafts}-away`, drafts);
  expect(draftNames(root)).toHaveLength(1);

  const again = await openStartMenu(root);
  await again.waitFor('Start a session');
  expect(draftNames(root)).toEqual([]);
  expect(readdirSync(root.paths.trashedDrafts)).toHaveLength(1);
  expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '82.5x5', '85x4']);
});

const upper = (...sets: string[]) =>
  aSession()
    .on('2026-02-16')
    .focused('Upper strength')
    .with(exercise('Bench Press').working(...sets))
    .build();

it('a draft is shown next to the saved session if they differ, and either choice keeps both texts', async () => {
  const root = aRootOfAnn();
  root.hold(upper('80x5', '80x5'));
  const files = new SessionDrafts(root.paths, () => new Date());
  files.save(upper('80x5', '85x5'), NEW_SESSION);
  const app = await openStartMenu(root);
  await app.waitFor('▸ Compare the draft of Upper strength of 16 Feb 2026');
  pressCommand(app, 'start.choose');
  await app.waitFor(/weightKg +80 +85/);
  pressCommand(app, 'draft.keep-saved');
  await app.waitFor('Saved session kept');
  expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '80x5']);
  expect(draftNames(root)).toEqual([]);

  pressCommand(app, 'draft.undo-discard');
  await app.waitFor('▸ Compare the draft');
  pressCommand(app, 'start.choose');
  await app.waitFor(/weightKg +80 +85/);
  const before = root.sessionText();
  pressCommand(app, 'draft.keep-draft');
  await app.waitFor('Files written:');
  expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '85x5']);
  expect(draftNames(root)).toEqual([]);
  expect(replacedTextsIn(root)).toEqual([before]);
});
