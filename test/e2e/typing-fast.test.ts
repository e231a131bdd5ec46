import { describe, expect, it } from 'vitest';
import {
  aRootOfAnn,
  draftIn,
  logSets,
  openSession,
  openStartMenu,
  setsOf,
  spaced,
} from './support-screens.js';

describe('keys typed faster than frames', () => {
  it('log every set of a burst in order, and every character of a long line', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    const lines = Array.from({ length: 40 }, (_, index) => `${60 + index}x5`);
    await logSets(app, root, ...lines);
    expect(setsOf(draftIn(root)?.exercises[0])).toEqual(lines);

    const note = 'the quick brown fox jumps over it; '.repeat(6).slice(0, 200).trim();
    await logSets(app, root, `80x5 - ${note}`);
    expect(draftIn(root)?.exercises[0]?.workingSets.at(-1)?.notes).toBe(note);
  });

  it('reach the right field, from the menu to the second exercise', async () => {
    const root = aRootOfAnn();
    const app = await openStartMenu(root);
    app.type('\rUpper strength\t2\t5\rBench\r80x5 @8\r/Cable Row\r60x8\r70x8');
    await app.waitFor(spaced('2 › 70x8'));
    await app.waitFor(() => draftIn(root)?.exercises[1]?.workingSets.length === 1);
    const draft = draftIn(root);
    expect(draft).toMatchObject({ focus: 'Upper strength', phase: 2, week: 5 });
    expect(draft?.exercises.map((each) => [each.Name, ...setsOf(each)])).toEqual([
      ['Barbell Bench Press', '80x5'],
      ['Seated Cable Rows', '60x8'],
    ]);
  });
});

describe('pasted text', () => {
  it('stays in the line until Enter, which logs it and shows the next pasted line', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    const sets = () => setsOf(draftIn(root)?.exercises[0]).join();
    app.paste('80x5 @8\n');
    await app.waitFor(spaced('1 › 80x5 @8'));
    await app.waitFor('80 kg × 5');
    expect(sets()).toBe('');
    app.press('enter');
    await app.waitFor(spaced('2 ›'));
    // Waits for this notice, because otherwise it could replace the notice about the next pasted lines.
    await app.waitFor('Logged 80 × 5 @8');

    app.paste('82.5x5\r\n85x5\r\n87.5x5\r\n');
    await app.waitFor(spaced('2 › 82.5x5'));
    await app.waitFor('3 lines pasted');
    await app.waitFor(() => sets() === '80x5');
    app.press('enter');
    await app.waitFor(spaced('3 › 85x5'));
    await app.waitFor(() => sets() === '80x5,82.5x5');
    // The lines of a second paste come before the remaining lines of the first.
    app.paste(' @9\n90x2');
    await app.waitFor(spaced('3 › 85x5 @9'));
    app.press('enter');
    await app.waitFor(spaced('4 › 90x2'));
    app.press('enter');
    await app.waitFor(spaced('5 › 87.5x5'));
    app.press('enter', 'enter');
    await app.waitFor('Exercise ›');
    await app.waitFor(() => sets() === '80x5,82.5x5,85x5,90x2,87.5x5');
  });

  it('waits for Enter also from a terminal without bracketed paste', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    app.type('80x5\r\n\r\n/Squat\r\n82.5x5\r\n');
    await app.waitFor('3 lines pasted');
    await app.waitFor(spaced('1 › 80x5'));
    expect(draftIn(root)?.exercises.map(setsOf)).toEqual([[]]);
    app.press('enter');
    await app.waitFor(spaced('2 › /Squat'));
    await app.waitFor(() => draftIn(root)?.exercises.map(setsOf).join() === '80x5');
  });

  it('waits for Enter also if the terminal ends its lines with carriage returns alone', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root, { env: { TERM: 'linux' } });
    app.type('80x5\r\r82.5x5\r');
    await app.waitFor('2 lines pasted');
    await app.waitFor(spaced('1 › 80x5'));
    expect(draftIn(root)?.exercises.map(setsOf)).toEqual([[]]);
    app.type('\r');
    await app.waitFor(() => draftIn(root)?.exercises.map(setsOf).join() === '80x5');
  });

  it('over SSH is logged up to the first line without a set, and its empty lines are skipped', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root, { env: { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' } });
    const exercises = () =>
      draftIn(root)
        ?.exercises.map((each) => setsOf(each).join())
        .join('|');
    app.type('80x5\r\r82.5x5\rSquat\r85x5\r\r');
    await app.waitFor(() => exercises() === '80x5,82.5x5');
    await app.waitFor(spaced('3 › Squat'));
    app.press('ctrl+u');
    await app.waitFor(spaced('waiting'));
    expect(exercises()).toBe('80x5,82.5x5');
  });

  it('runs no commands, neither of the terminal nor of the app', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    app.paste('80x5 - \u001B[2J\u001B]0;title\u0007\u0003red');
    await app.waitFor(/1 › 80x5 - .*red/);
    await logSets(app, root, '');
    await app.waitFor(/80 × 5 .*red/);
    expect(app.output).not.toContain('\u001B]0;title');
    expect(app.output).not.toContain('\u0003');
  });
});
