import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { nameOf } from '../support/real-stores.js';
import { aRootOfAnn, openStartMenu, pressCommand, rowTexts, spaced } from './support-screens.js';

const bench = exercise('Bench Press').working('80x5 @8');
const HELD = aSession().id(1).on('2026-02-16').focused('Upper').with(bench).build();
const ARRIVED = aSession().id(2).on('2026-02-16').focused('From the laptop').with(bench).build();

/** Copies a text into a folder as a synchronizer does: under another name first. */
function copyIn(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.syncthing.${name}.tmp`);
  writeFileSync(temporary, text);
  renameSync(temporary, join(folder, name));
}

describe('a file copied into the folders while a screen is open', () => {
  it('appears in the open list of History, or updates the open session', async () => {
    const root = aRootOfAnn();
    root.hold(HELD);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    copyIn(root.paths.sessions, nameOf(2), serializeSession(ARRIVED));
    await app.waitFor('From the laptop');
    await app.waitFor(spaced('▸ 16'));
    pressCommand(app, 'history.open');
    await app.waitFor('▸1 Bench Press');
    copyIn(
      root.paths.sessions,
      nameOf(1),
      serializeSession(HELD).replace('"weightKg": 80', '"weightKg": 82.5'),
    );
    await app.waitFor(spaced('1 82.5 × 5 @8'));
    expect(rowTexts(root)).toHaveLength(2);
  });

  it('appears on Files and Data', async () => {
    const root = aRootOfAnn();
    root.hold(HELD);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.files');
    await app.waitFor(nameOf(1).slice(-13));
    copyIn(root.paths.sessions, nameOf(2), serializeSession(ARRIVED));
    await app.waitFor(nameOf(2).slice(-13));
    pressCommand(app, 'screen.data');
    await app.waitFor('2 sessions');
    const conflict = nameOf(1).replace('.json', '.sync-conflict-20260216-180211-ABCDEFG.json');
    copyIn(root.paths.sessions, conflict, serializeSession({ ...HELD, focus: 'In conflict' }));
    await app.waitFor('≠ 1 in conflict');
  });

  it('appears in the open view of its exercise', async () => {
    const root = aRootOfAnn();
    root.hold(HELD);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    pressCommand(app, 'history.open');
    await app.waitFor('▸1 Bench Press');
    pressCommand(app, 'exercise.show');
    await app.waitFor('1 time, since');
    copyIn(root.paths.sessions, nameOf(2), serializeSession(ARRIVED));
    await app.waitFor('2 times, since');
    await app.waitFor('From the laptop');
  });

  it('can be a copy of the settings, which Enter on Data merges', async () => {
    const root = aRootOfAnn();
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.data');
    await app.waitFor('Verify');
    const copy = 'athlete.sync-conflict-20260216-180211-ABCDEFG.json';
    const bodyWeights = [{ date: '2026-02-01', weightKg: 80 }];
    copyIn(dirname(root.paths.config), copy, JSON.stringify({ bodyWeights }));
    await app.waitFor('≠ 1 other settings');
    app.press('home');
    await app.waitFor(spaced(`▸ ≠ ${copy}:`));
    app.press('enter');
    await app.waitFor('Added 1 body weight to athlete.json');
    expect(JSON.parse(readFileSync(root.paths.config, 'utf8'))).toMatchObject({
      userName: 'Ann',
      bodyWeights,
    });
    expect(existsSync(join(dirname(root.paths.config), copy))).toBe(false);
  });

  it('can be a draft of another machine, which the open menu offers and Enter takes over', async () => {
    const root = aRootOfAnn();
    const app = await openStartMenu(root);
    const laptop = new TestDataRoot();
    new SessionDrafts(laptop.paths, () => new Date(), 'laptop').save(ARRIVED, NEW_SESSION);
    const name = `draft_${ARRIVED._id}.json`;
    copyFileSync(join(laptop.paths.drafts, name), join(root.paths.drafts, name));
    await app.waitFor(/Take over From the laptop of .* from laptop/);
    app.press('up');
    await app.waitFor('▸ Take over');
    app.press('enter');
    await app.waitFor('80 × 5');
  });

  it('marks the open edit of its session, and becomes a conflict when the edit is saved', async () => {
    const root = aRootOfAnn();
    root.hold(HELD);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    pressCommand(app, 'history.edit');
    await app.waitFor('editing');
    const arrived = serializeSession({ ...HELD, focus: 'Edited elsewhere' });
    copyIn(root.paths.sessions, nameOf(1), arrived);
    await app.waitFor('≠ changed elsewhere');
    expect(root.sessionText(nameOf(1))).toBe(arrived);
    pressCommand(app, 'set.edit');
    await app.waitFor('edit ›');
    app.press('ctrl+u');
    app.type('85x5\r');
    await app.waitFor(spaced('▸ 1 85 × 5'));
    pressCommand(app, 'session.finish');
    await app.waitFor('Enter saves');
    pressCommand(app, 'session.save');
    await app.waitFor('Another program changed this session too; decide on the Data screen:');
    const conflicts = root.sessionFiles().filter((name) => name.includes('.conflict-'));
    expect(conflicts.map((name) => root.sessionText(name))).toEqual([arrived]);
  });
});

describe('a session file removed while History is open', () => {
  it('is reported as missing, then written again', async () => {
    const root = aRootOfAnn();
    root.hold(HELD);
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    unlinkSync(join(root.paths.sessions, nameOf(1)));
    await app.waitFor(/no JSON file|JSON file is missing|database only|db only/i);
    await app.waitFor('db = json');
    expect(root.sessionText(nameOf(1))).toBe(serializeSession(HELD));
  });
});
