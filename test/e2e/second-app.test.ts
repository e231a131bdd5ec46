import { expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import {
  aRootOfAnn,
  draftNames,
  draftText,
  leaveDraft,
  logSets,
  openSession,
  openStartMenu,
  pressCommand,
  savedSession,
  saveSession,
  setsOf,
  startScreens,
} from './support-screens.js';

const LOCKED = 'Another traininglogs is logging in this data root.';

it('a second app is read-only while the first one logs, and logs after the first one is closed', async () => {
  const root = aRootOfAnn();
  const first = await openSession(root);
  await logSets(first, root, '80x5');
  const text = draftText(root);

  const second = startScreens(root);
  await second.waitFor(LOCKED);
  pressCommand(second, 'start.retry');
  await second.waitFor('The other traininglogs is still open. Close it, then try again.');
  pressCommand(second, 'screen.history');
  await second.waitFor(/▸2 History/);
  pressCommand(second, 'screen.files');
  await second.waitFor(/▸ .*drafts/);
  pressCommand(second, 'screen.log');
  await second.waitFor(LOCKED);
  expect(draftText(root)).toBe(text);

  await logSets(first, root, '82.5x5');
  pressCommand(first, 'app.leave');
  expect(await first.exit()).toMatchObject({ exitCode: 0 });
  pressCommand(second, 'start.retry');
  await second.waitFor(/▸ Resume Upper strength of .* \(1 exercise, 2 working sets\)/);
  pressCommand(second, 'start.choose');
  await second.waitFor('Bench Press');
  await saveSession(second);
  expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '82.5x5']);
});

it('a second app offers the draft after a kill -9 of the first one', async () => {
  const root = aRootOfAnn();
  leaveDraft(root, aSession().id(3).with(exercise('Squat').working('100x5')).build());
  const first = await openStartMenu(root);
  const second = startScreens(root);
  await second.waitFor(LOCKED);
  first.kill('SIGKILL');
  await first.exit();
  for (const app of [second, startScreens(root)]) {
    if (app === second) pressCommand(app, 'start.retry');
    await app.waitFor(/▸ Resume the session of 16 Feb 2026/);
    app.kill('SIGKILL');
    await app.exit();
  }
  expect(draftNames(root)).toEqual([`draft_${anId(3)}.json`]);
});

it('a second app is not read-only if it has another data root', async () => {
  await openStartMenu(aRootOfAnn());
  const other = await openStartMenu(aRootOfAnn());
  expect(other.screen().join('\n')).not.toContain(LOCKED);
});
