import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Renaming } from '../../src/domain/rename-exercise.js';
import { aSession, exercise } from '../support/builders.js';
import {
  aRootOfAnn,
  beginSession,
  draftIn,
  isListedAsCurrent,
  openStartMenu,
  pressCommand,
  startScreens,
} from './support-screens.js';

describe('choosing an exercise', () => {
  it('finds one in the library by a few letters, and shows its muscles', async () => {
    const root = aRootOfAnn();
    const app = await openStartMenu(root);
    await beginSession(app, 'Push');
    app.type('zerch');
    await app.waitFor(/▸ Zercher Squats .*quadriceps.* library/);
    pressCommand(app, 'pick.choose');
    await app.waitFor((screen) => isListedAsCurrent(screen, 'Zercher Squats'));
    await app.waitFor(() => draftIn(root)?.exercises.length === 1);
    expect(draftIn(root)?.exercises).toMatchObject([
      { Name: 'Zercher Squats', targetMuscleGroups: ['quadriceps'] },
    ]);
  });
});

describe('renaming an exercise', () => {
  it('changes both stores, is undone by u, and the old name still finds it', async () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build();
    const root = aRootOfAnn().hold(past);
    const app = await openStartMenu(root);
    await beginSession(app, 'Push');
    app.type('bench');
    await app.waitFor('▸ Bench');
    app.press('ctrl+r');
    await app.waitFor('New name › Bench');
    app.type('Bench Press');
    pressCommand(app, 'rename.preview');
    await app.waitFor('1 session changes');
    pressCommand(app, 'rename.apply');
    await app.waitFor('Renamed Bench to Bench Press in 1 saved session.');
    expect(root.sessionText()).toContain('"Name": "Bench Press"');
    expect(root.isSound).toBe(true);
    pressCommand(app, 'rename.undo');
    await app.waitFor('Undone: Bench has its old name again; a rename cannot be redone.');
    expect(root.sessionText()).toContain('"Name": "Bench"');

    app.press('ctrl+r');
    await app.waitFor('New name › Bench');
    app.type('Bench Press');
    pressCommand(app, 'rename.preview');
    await app.waitFor('1 session changes');
    pressCommand(app, 'rename.apply');
    await app.waitFor('Renamed Bench to Bench Press in 1 saved session.');
    pressCommand(app, 'rename.back');
    await app.waitFor('▸ Bench Press');
    pressCommand(app, 'pick.choose');
    await app.waitFor((screen) => isListedAsCurrent(screen, 'Bench Press'));
    expect((await root.spawn(['history', 'bench'])).stdout).toContain('80 × 5');
  });

  it('that was interrupted is completed by the next start', async () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Bench').working('80x5')).build();
    const root = aRootOfAnn().hold(past);
    leaveRenaming(root.paths.renaming, past._id);
    const app = startScreens(root);
    await app.waitFor('Resumed: Renamed Bench to Bench Press in 1 saved session.');
    expect(root.sessionText()).toContain('"Name": "Bench Press"');
    expect(root.isSound).toBe(true);
  });
});

/** Writes the file of a rename as a run leaves it that was killed before it renamed anything. */
function leaveRenaming(path: string, id: string): void {
  const renaming: Renaming = {
    from: 'Bench',
    to: 'Bench Press',
    sessions: [{ id, date: '2026-02-09', changes: [{ index: 0, from: 'Bench', to: 'Bench Press' }] }],
    drafts: [],
    aliases: { before: {}, after: { Bench: 'Bench Press' } },
  };
  writeFileSync(path, JSON.stringify(renaming));
}
