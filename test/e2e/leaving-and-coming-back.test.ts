import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { SLOW_SESSIONS, slowFilesIn, writeSlowSessions } from '../support/slow-files.js';
import type { App } from '../support/terminal-app.js';
import {
  aRootOfAnn,
  draftIn,
  draftNames,
  draftText,
  leaveDraft,
  logSets,
  openSession,
  openStartMenu,
  pressCommand,
  rowTexts,
  savedSession,
  saveSession,
  setsOf,
  spaced,
  startScreens,
  textOf,
} from './support-screens.js';

const SIGHUP = 1;
const SIGKILL = 9;
const OFFER = /▸ Resume Upper strength of .* \(1 exercise, 3 working sets\)/;

describe('leaving', () => {
  it('restores the screen and the cursor of the shell on q', async () => {
    const app = await openStartMenu(aRootOfAnn());
    expect(app.bufferType()).toBe('alternate');
    app.press('q');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(app);
    expect(app.screen().join('')).toBe('');
  });

  it.each([
    ['Ctrl+C', leaveTwice, { exitCode: 0, signal: 0 }],
    ['SIGTERM', (app: App) => app.kill('SIGTERM'), { exitCode: 143, signal: 0 }],
    ['SIGHUP', (app: App) => app.kill('SIGHUP'), { exitCode: 0, signal: SIGHUP }],
  ])('on %s restores the terminal, and the next start offers the session', async (_, leave, ending) => {
    const root = aRootOfAnn();
    const app = await openThreeSets(root);
    await leave(app);
    expect(await app.exit()).toEqual(ending);
    expectRestored(app);
    await expectOffered(root);
  });

  it('by closing the window ends the program, and the next start offers the session', async () => {
    const root = aRootOfAnn();
    const app = await openThreeSets(root);
    app.close();
    expect(await app.exit()).toEqual({ exitCode: 0, signal: SIGHUP });
    await expectOffered(root);
  });
});

describe('a start that rebuilds the database', () => {
  it.each([
    ['Ctrl+C', (app: App) => app.press('ctrl+c'), { exitCode: 0, signal: 0 }],
    ['q', (app: App) => app.press('q'), { exitCode: 0, signal: 0 }],
    ['SIGTERM', (app: App) => app.kill('SIGTERM'), { exitCode: 143, signal: 0 }],
  ])('stops on %s, and leaves no database', async (_, leave, ending) => {
    const root = aRootOfAnn();
    writeSlowSessions(root.paths.sessions);
    const app = startScreens(root, { env: slowFilesIn(root.paths.sessions) });
    await app.waitFor('is being rebuilt');
    leave(app);
    expect(await app.exit()).toEqual(ending);
    expectRestored(app);
    expect(root.sessionFiles()).toHaveLength(SLOW_SESSIONS);
    expect(existsSync(root.paths.database)).toBe(false);
  });
});

it('leaving prints on the normal screen that the session in progress is kept', async () => {
  const root = aRootOfAnn();
  const app = await openSession(root);
  await logSets(app, root, '80x5');
  pressCommand(app, 'app.leave');
  expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
  expectRestored(app);
  expect(app.screen().filter((row) => row.trim() !== '')).toEqual([
    'The session is saved as a draft; the next start offers to resume it.',
  ]);
});

describe('a session left in progress', () => {
  it('continues unchanged after a kill -9', async () => {
    const root = aRootOfAnn();
    const killed = await openThreeSets(root);
    killed.kill('SIGKILL');
    expect(await killed.exit()).toMatchObject({ signal: SIGKILL });

    const app = await expectOffered(root);
    pressCommand(app, 'start.choose');
    await app.waitFor(spaced('4 ›'));
    await logSets(app, root, '87.5x3', '90x2', '92.5x1');
    await saveSession(app);
    expect(setsOf(savedSession(root).exercises[0])).toEqual([
      '80x5',
      '82.5x5',
      '85x4',
      '87.5x3',
      '90x2',
      '92.5x1',
    ]);
    expect(rowTexts(root)).toEqual([root.sessionText()]);
    expect(draftNames(root)).toEqual([]);
  });

  it('is not offered if it was saved, even if only the saved session has a duration', async () => {
    const root = aRootOfAnn();
    leaveDraft(root, THREE_SETS);
    root.hold({ ...THREE_SETS, sessionDurationMinutes: 43 });
    const app = await openStartMenu(root);
    await app.waitFor('Start a session');
    expect(draftNames(root)).toEqual([]);
  });

  it('is saved unchanged', async () => {
    const root = aRootOfAnn();
    leaveDraft(root, THREE_SETS);
    const app = await expectOffered(root);
    app.press('down');
    await app.waitFor(/▸ Save Upper strength .* as it is/);
    pressCommand(app, 'start.choose');
    await app.waitFor(/Files written:[\s\S]*n menu/);
    expect(setsOf(savedSession(root).exercises[0])).toEqual(['80x5', '82.5x5', '85x4']);
    expect(rowTexts(root)).toEqual([root.sessionText()]);
    expect(draftNames(root)).toEqual([]);
  });

  it('is discarded into the trash, and u restores it', async () => {
    const root = aRootOfAnn();
    leaveDraft(root, THREE_SETS);
    const text = draftText(root);
    const app = await expectOffered(root);
    app.press('down', 'down');
    await app.waitFor('▸ Discard Upper strength');
    pressCommand(app, 'start.choose');
    await app.waitFor('Start a session');
    await app.waitFor('Draft moved to the trash. u undoes');
    expect(draftNames(root)).toEqual([]);
    expect(root.sessionFiles()).toEqual([]);
    const kept = readdirSync(root.paths.trashedDrafts);
    expect(kept.map((name) => readFileSync(join(root.paths.trashedDrafts, name), 'utf8'))).toEqual([text]);
    pressCommand(app, 'draft.undo-discard');
    await app.waitFor('Draft restored.');
    expect(textOf(app)).toContain('Resume Upper strength');
    expect(draftText(root)).toBe(text);
    expect(readdirSync(root.paths.trashedDrafts)).toEqual([]);
  });

  it('is set aside with a notice if it cannot be read, and other drafts are offered', async () => {
    const root = aRootOfAnn();
    leaveDraft(root, THREE_SETS);
    const broken = `draft_${anId(2)}.json`;
    writeFileSync(join(root.paths.drafts, broken), '{"dataModel');
    const app = await expectOffered(root);
    await app.waitFor(`${broken} cannot be read;`);
    expect(textOf(app)).toContain('it is set aside in data/output/drafts.');
    expect(readdirSync(root.paths.drafts)).toContainEqual(
      expect.stringMatching(new RegExp(`^draft_${anId(2)}\\.unreadable-\\d{8}-\\d{6}$`)),
    );
  });
});

const THREE_SETS = aSession()
  .on('2026-02-16')
  .focused('Upper strength')
  .with(exercise('Bench Press').working('80x5', '82.5x5', '85x4'))
  .build();

/** A session of three sets, with a fourth one partly typed. */
async function openThreeSets(root: TestDataRoot): Promise<App> {
  const app = await openSession(root);
  await logSets(app, root, '80x5', '82.5x5', '85x4');
  app.type('87.5x');
  await app.waitFor(spaced('4 › 87.5x'));
  return app;
}

/** Presses the key to leave twice, because the first press only warns about the typed line. */
async function leaveTwice(app: App): Promise<void> {
  pressCommand(app, 'app.leave');
  await app.waitFor('press again to leave without it');
  pressCommand(app, 'app.leave');
}

/** Expects the three sets in the draft, starts the program, and expects the cursor of the menu on that draft. */
async function expectOffered(root: TestDataRoot): Promise<App> {
  expect(setsOf(draftIn(root)?.exercises[0])).toEqual(['80x5', '82.5x5', '85x4']);
  const app = await openStartMenu(root);
  await app.waitFor(OFFER);
  return app;
}

/** Expects that the shell's screen, cursor, paste mode and wrapping are restored. */
function expectRestored(app: App): void {
  expect(app.bufferType()).toBe('normal');
  expect(app.isCursorShown()).toBe(true);
  expect(app.output.lastIndexOf('\u001B[?7h')).toBeGreaterThan(app.output.lastIndexOf('\u001B[?7l'));
  expect(app.output.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(app.output.lastIndexOf('\u001B[?2004h'));
}
