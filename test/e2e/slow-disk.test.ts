/** A slow disk: no fsync ends while a certain file exists. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { TestDataRoot } from '../support/data-root.js';
import type { App } from '../support/terminal-app.js';
import { aRootOfAnn, draftIn, openSession, setsOf, spaced, textOf } from './support-screens.js';

const PRELOAD = new URL('../support/blocked-fsync.mjs', import.meta.url).href;

type SlowSession = {
  readonly root: TestDataRoot;
  readonly app: App;
  readonly block: () => void;
  readonly release: () => void;
};

/** A session with one set; `block` blocks every fsync, `release` unblocks them. */
async function aSessionOnASlowDisk(): Promise<SlowSession> {
  const root = aRootOfAnn();
  const path = join(root.root, 'blocked');
  const env = { NODE_OPTIONS: `--import=${PRELOAD}`, BLOCK_FSYNC: path };
  const app = await openSession(root, { env });
  app.type('60x5\r');
  // The notice appears when all changes are on the disk.
  await app.waitFor('Logged 60 × 5');
  return { root, app, block: () => writeFileSync(path, ''), release: () => rmSync(path) };
}

const setsOnDisk = (root: TestDataRoot) => setsOf(draftIn(root)?.exercises[0]);

it('a slow disk delays the next command until a set is written, and typed text appears meanwhile', async () => {
  const { root, app, block, release } = await aSessionOnASlowDisk();
  block();
  app.type('80x5\r82');
  await app.waitFor(spaced('3 › 82'));
  await app.waitFor('saving…');
  expect(setsOnDisk(root)).toEqual(['60x5']);
  expect(textOf(app)).not.toContain('Logged 80 × 5');
  // The second Enter and the text after it wait.
  app.type('x5\r85');
  await app.waitFor(spaced('3 › 82x5'));
  expect(textOf(app)).not.toContain('4 ›');
  release();
  await app.waitFor(spaced('4 › 85'));
  await app.waitFor('Logged 82 × 5');
  expect(textOf(app)).not.toContain('saving…');
  expect(setsOnDisk(root)).toEqual(['60x5', '80x5', '82x5']);
});

it.each(['SIGTERM', 'SIGINT'] as const)('%s ends the program after the set is written', async (signal) => {
  const { root, app, block, release } = await aSessionOnASlowDisk();
  block();
  app.type('80x5\r82');
  await app.waitFor(spaced('3 › 82'));
  app.kill(signal);
  release();
  await app.exit();
  expect(setsOnDisk(root)).toEqual(['60x5', '80x5']);
});

it('Ctrl+C leaves after the set is written', async () => {
  const { root, app, block, release } = await aSessionOnASlowDisk();
  block();
  app.type('80x5\r');
  await app.waitFor(spaced('3 ›'));
  app.press('ctrl+c');
  app.type('typed after it');
  await app.waitFor('saving…');
  release();
  expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
  expect(app.screen().join('\n')).toContain('The session is saved as a draft');
  expect(setsOnDisk(root)).toEqual(['60x5', '80x5']);
});
