import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { replacedTextsIn } from '../support/stores.js';
import {
  aRootOfAnn,
  draftIn,
  draftNames,
  openStartMenu,
  pressCommand,
  rowTexts,
  setsOf,
  spaced,
} from './support-screens.js';

const LAST_WEEK = aSession()
  .id(7)
  .on('2026-02-16T18:00:00+00:00')
  .focused('Upper strength')
  .having({ phase: 2, week: 5, sessionDurationMinutes: 70, gym: 'at home' })
  .with(
    exercise('Bench Press')
      .working('80x5 @8', '80x4 @9 - slow')
      .having({ formCues: ['elbows in'] }),
    exercise('Row').working('60x8'),
  )
  .build();

async function aRootWithPast(): Promise<TestDataRoot> {
  const root = aRootOfAnn();
  const { code } = await root.spawn(['log'], { stdin: serializeSession(LAST_WEEK) });
  expect(code).toBe(0);
  return root;
}

// The program wrote this JSON.
const sessionsIn = (root: TestDataRoot) => rowTexts(root).map((text) => JSON.parse(text) as TrainingSession);

describe('repeating a session', () => {
  it('needs only Enter: from the menu to the session in both stores', async () => {
    const root = await aRootWithPast();
    const app = await openStartMenu(root);
    await app.waitFor(/▸ Repeat Upper strength, .*: Bench Press, Row/);
    app.press('enter');
    await app.waitFor(spaced('1 › 80 × 5'));
    expect(draftNames(root)).toEqual([]);
    app.press('enter');
    await app.waitFor(spaced('2 › 80 × 4'));
    await app.waitFor(() => setsOf(draftIn(root)?.exercises[0]).join() === '80x5');
    app.press('enter', 'enter');
    await app.waitFor(spaced('1 › 60 × 8'));
    app.press('enter', 'enter');
    await app.waitFor('Enter saves');
    app.press('enter');
    await app.waitFor('Files written:');

    const [, saved] = sessionsIn(root);
    expect(saved).toMatchObject({
      focus: 'Upper strength',
      phase: 2,
      week: 6,
      exercises: [{ formCues: ['elbows in'], workingSets: [{ rpe: null }, { notes: null }] }, {}],
    });
    expect(saved).not.toHaveProperty('gym');
    expect(saved?.exercises.flatMap(setsOf)).toEqual(['80x5', '80x4', '60x8']);
    expect(root.sessionFiles()).toHaveLength(2);
    expect(draftNames(root)).toEqual([]);
  });

  it('from History returns to the menu with Esc q, without a draft', async () => {
    const root = await aRootWithPast();
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('r repeat');
    pressCommand(app, 'history.repeat');
    await app.waitFor(spaced('1 › 80 × 5'));
    pressCommand(app, 'session.leave');
    await app.waitFor('Start a session');
    expect(draftNames(root)).toEqual([]);
    expect(root.sessionFiles()).toHaveLength(1);
  });
});

describe('editing a session from History', () => {
  it('changes both copies, keeps the previous text, and shows the new one', async () => {
    const root = await aRootWithPast();
    const before = root.sessionText();
    const app = await openStartMenu(root);
    pressCommand(app, 'screen.history');
    await app.waitFor('e edit');
    pressCommand(app, 'history.edit');
    await app.waitFor('editing 16 Feb');
    await app.waitFor(spaced('▸ 1 80 × 5'));
    pressCommand(app, 'set.edit');
    await app.waitFor(spaced('edit › 80x5 @8'));
    app.press('ctrl+u');
    app.type('82.5x5 @9\r');
    await app.waitFor(() => setsOf(draftIn(root)?.exercises[0])[0] === '82.5x5');
    expect(root.sessionText()).toBe(before);
    pressCommand(app, 'session.finish');
    await app.waitFor('Enter saves');
    pressCommand(app, 'session.save');
    await app.waitFor(/Files written:[\s\S]*show it/);

    expect(rowTexts(root)).toEqual([root.sessionText()]);
    const [saved] = sessionsIn(root);
    expect(saved).toMatchObject({ _id: LAST_WEEK._id, gym: 'at home', sessionDurationMinutes: 70 });
    expect(saved?.exercises.flatMap(setsOf)).toEqual(['82.5x5', '80x4', '60x8']);
    expect(replacedTextsIn(root)).toEqual([before]);
    expect(draftNames(root)).toEqual([]);

    pressCommand(app, 'saved.show');
    await app.waitFor(/▸2 History[\s\S]*82\.5 × 5/);
  });

  it('continues as an edit after a kill -9, and replaces the session', async () => {
    const root = await aRootWithPast();
    const killed = await openStartMenu(root);
    pressCommand(killed, 'screen.history');
    await killed.waitFor('e edit');
    pressCommand(killed, 'history.edit');
    await killed.waitFor('editing 16 Feb');
    pressCommand(killed, 'set.remove');
    await killed.waitFor(() => setsOf(draftIn(root)?.exercises[0]).join() === '80x4');
    killed.kill('SIGKILL');
    await killed.exit();

    const app = await openStartMenu(root);
    await app.waitFor('▸ Resume the edit of Upper strength of 16 Feb 2026');
    pressCommand(app, 'start.choose');
    await app.waitFor('editing 16 Feb');
    pressCommand(app, 'session.finish');
    await app.waitFor('Enter saves');
    pressCommand(app, 'session.save');
    await app.waitFor(/Files written:[\s\S]*show it/);
    expect(sessionsIn(root).map(({ exercises }) => exercises.flatMap(setsOf))).toEqual([['80x4', '60x8']]);
    expect(root.sessionFiles()).toHaveLength(1);
  });
});
