import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, draftIn, openSession } from './support-screens.js';

const BELL = '\u0007';
/** At a tick only the changed cells of one row are drawn, which takes fewer bytes than this. */
const TICK_BYTES = 100;

/** Ann's data root, with a goal of `restMinutes` for Bench Press. */
function aRootOfARest(restMinutes: number, bell: boolean) {
  const root = aRootOfAnn();
  const athlete = { userName: 'Ann', unit: 'kg', bell, exercises: { 'Bench Press': { restMinutes } } };
  writeFileSync(root.paths.config, JSON.stringify(athlete));
  return root;
}

const TWO_SECONDS = 1 / 30;

it('the bell rings once at the end of a rest if it is on', async () => {
  const [ringing, silent] = [aRootOfARest(TWO_SECONDS, true), aRootOfARest(TWO_SECONDS, false)];
  const apps = [await openSession(ringing), await openSession(silent)];
  for (const app of apps) app.type('80x5\r');
  for (const app of apps) await app.waitFor('0:01 over');
  expect(apps.map(({ output }) => output.split(BELL).length - 1)).toEqual([1, 0]);
});

it('a tick of the rest clock draws few bytes', async () => {
  const root = aRootOfARest(3, true);
  const app = await openSession(root);
  app.type('80x5\r');
  await app.waitFor(() => secondsShown(app) >= 2);
  await app.waitFor(() => draftIn(root)?.exercises[0]?.workingSets.length === 1);
  expect(draftIn(root)?.exercises[0]?.workingSets[0]?.completedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  const [bytesBefore, secondsBefore] = [app.outputBytes, secondsShown(app)];
  await app.waitFor(() => secondsShown(app) >= secondsBefore + 2);
  const ticks = secondsShown(app) - secondsBefore;
  expect(app.outputBytes - bytesBefore).toBeLessThanOrEqual(ticks * TICK_BYTES);
});

/** The seconds of a rest below a minute; -1 if no rest is shown. */
function secondsShown(app: App): number {
  return Number(/rest 0:(\d\d)/.exec(app.screen()[0] ?? '')?.[1] ?? -1);
}
