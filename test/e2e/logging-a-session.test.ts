import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aSession, exercise } from '../support/builders.js';
import {
  aRootOfAnn,
  beginSession,
  chooseExercise,
  draftIn,
  draftNames,
  isListedAsCurrent,
  logSets,
  openSession,
  openStartMenu,
  pressCommand,
  rowTexts,
  savedSession,
  saveSession,
  setsOf,
  spaced,
  textOf,
} from './support-screens.js';

describe('logging a session', () => {
  it('writes it as typed, shows both paths, and lists it in History and Files', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root, { rows: 30 });
    await logSets(app, root, 'w 20x10', 'w 40 x feel', '80x5 @8 - felt easy', '80x5+1 @9.5 good');
    await logSets(app, root, '80x4 !myo 3,2+1');
    pressCommand(app, 'note.exercise');
    await app.waitFor('Note on Bench Press');
    app.type('elbows in');
    pressCommand(app, 'note.accept');
    await app.waitFor('note: elbows in');
    app.type('/Row');
    await app.waitFor('Exercise › Row');
    pressCommand(app, 'pick.choose');
    await app.waitFor((screen) => isListedAsCurrent(screen, 'Bent Over Barbell Row'));
    await logSets(app, root, 'bw+10x8', '60s');
    pressCommand(app, 'note.session');
    await app.waitFor('Note on the session');
    app.type('slept well');
    pressCommand(app, 'note.accept');
    await saveSession(app);

    const [fileName = ''] = root.sessionFiles();
    expect(textOf(app)).toContain('Files written:');
    expect(textOf(app)).toContain('Database: traininglogs.db');
    expect(textOf(app)).toContain(`JSON file: data/output/sessions/${fileName}`);
    expect(draftNames(root)).toEqual([]);
    expect(rowTexts(root)).toEqual([root.sessionText()]);
    expect(savedSession(root)).toMatchObject({
      focus: 'Upper strength',
      userName: 'Ann',
      notes: 'slept well',
    });
    const [bench, row] = savedSession(root).exercises;
    expect(bench).toMatchObject({
      Name: 'Bench Press',
      notes: 'elbows in',
      warmupSets: [
        { weightKg: 20, repCount: 10 },
        { weightKg: 40, repCount: null },
      ],
      workingSets: [
        { set: 1, weightKg: 80, repCount: { full: 5, partial: 0 }, rpe: 8, notes: 'felt easy' },
        { set: 2, weightKg: 80, repCount: { full: 5, partial: 1 }, rpe: 9.5, repAssessment: 'good' },
        { set: 3, weightKg: 80, repCount: { full: 4, partial: 0 }, failureTechnique: MYO_REPS },
      ],
    });
    expect(row).toMatchObject({
      Name: 'Bent Over Barbell Row',
      workingSets: [
        { weightKg: 10, repCount: { full: 8 }, loadMode: 'bodyweight' },
        { weightKg: null, repCount: null, durationSeconds: 60 },
      ],
    });

    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    await app.waitFor('felt easy');
    pressCommand(app, 'screen.files');
    await app.waitFor(fileName);
    pressCommand(app, 'files.last');
    pressCommand(app, 'files.open');
    await app.waitFor('"focus": "Upper strength"');
  });

  it('saves to the database if the JSON file cannot be written, and shows the reason', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    await logSets(app, root, '80x5');
    rmSync(root.paths.sessions, { recursive: true, force: true });
    writeFileSync(root.paths.sessions, 'no folder');
    await saveSession(app);
    expect(textOf(app)).toContain('One of two files written:');
    expect(textOf(app)).toContain('Database: traininglogs.db');
    expect(textOf(app)).toContain('The JSON file was not written: a folder is needed, but this is a file');
    expect(rowTexts(root)).toEqual([expect.stringContaining('"Bench Press"')]);
    pressCommand(app, 'screen.history');
    await app.waitFor('cannot be read');
  });
});

const MYO_REPS = {
  type: 'MyoReps',
  details: {
    miniSets: [
      { miniSet: 1, repCount: { full: 3, partial: 0 } },
      { miniSet: 2, repCount: { full: 2, partial: 1 } },
    ],
  },
};

describe('the sets of last time', () => {
  it('appear next to the line, and each is the placeholder of one set', async () => {
    const root = aRootOfAnn();
    const lastTime = aSession()
      .on('2026-02-16')
      .focused('Upper strength')
      .with(exercise('Bench Press').working('80x6 @8', '77.5x7 @9 - slow').noted('elbows in'));
    const logged = await root.spawn(['log'], { stdin: serializeSession(lastTime.build()) });
    expect(logged.code).toBe(0);
    const app = await openStartMenu(root);
    await beginSession(app, '');
    await chooseExercise(app, 'Bench Press');
    await app.waitFor('Last time');
    await app.waitFor(/80 × 6 .*@8/);
    await app.waitFor(/77\.5 × 7 .*@9/);
    await app.waitFor('elbows in');
    await app.waitFor(spaced('1 › 80 × 6'));
    pressCommand(app, 'set.commit');
    await app.waitFor(spaced('2 › 77.5 × 7'));
    app.type('8\r');
    await app.waitFor(spaced('3 ›'));
    pressCommand(app, 'set.commit');
    await app.waitFor('Exercise ›');
    await app.waitFor(() => setsOf(draftIn(root)?.exercises[0]).join() === '80x6,77.5x8');
    const bench = draftIn(root)?.exercises[0];
    expect(bench?.workingSets.map(({ rpe, notes }) => ({ rpe, notes }))).toEqual([
      { rpe: null, notes: null },
      { rpe: null, notes: null },
    ]);

    await chooseExercise(app, 'Row');
    await app.waitFor('First time.');
    pressCommand(app, 'set.undo');
    await app.waitFor('Last time');
    expect(isListedAsCurrent(app.screen(), 'Bench Press')).toBe(true);
  });
});

describe('sets already logged', () => {
  it('can be changed, removed and restored', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    await logSets(app, root, '80x5', '82.5x5', '85x5');
    const sets = () => setsOf(draftIn(root)?.exercises[0]);

    pressCommand(app, 'commands.enter');
    await app.waitFor('Enter types again');
    app.press('up', 'up');
    await app.waitFor(spaced('▸ 2 82.5 × 5'));
    pressCommand(app, 'set.edit');
    await app.waitFor(spaced('edit › 82.5x5'));
    app.press('backspace');
    app.type('3\r');
    await app.waitFor(() => sets().join() === '80x5,82.5x3,85x5');

    // After the change the cursor is still on the set.
    await app.waitFor(spaced('▸ 2 82.5 × 3'));
    app.press('down');
    await app.waitFor(spaced('▸ 3'));
    app.press('x');
    await app.waitFor(() => sets().join() === '80x5,82.5x3');
    await app.waitFor(spaced('▸ 2'));
    app.press('u');
    await app.waitFor(() => sets().join() === '80x5,82.5x3,85x5');
    app.press('alt+u');
    await app.waitFor(() => sets().join() === '80x5,82.5x5,85x5');
    // Four more changes can be undone: three logged sets, and the added exercise.
    app.press('alt+u', 'alt+u', 'alt+u', 'alt+u');
    await app.waitFor('Exercise ›');
    await app.waitFor(() => draftIn(root)?.exercises.length === 0);
    expect(draftIn(root)).toMatchObject({ focus: 'Upper strength' });
  });
});

describe('a typed line that is not logged yet', () => {
  it('is kept during notes, other exercises and changed sets, and saving warns about it', async () => {
    const root = aRootOfAnn();
    const app = await openSession(root);
    await logSets(app, root, '80x5');
    app.type('82.5x4');
    await app.waitFor(spaced('2 › 82.5x4'));

    pressCommand(app, 'note.exercise');
    await app.waitFor('Note on Bench Press');
    app.type('elbows in\r');
    await app.waitFor(spaced('2 › 82.5x4'));

    pressCommand(app, 'exercise.choose');
    await app.waitFor('Exercise ›');
    pressCommand(app, 'pick.cancel');
    await app.waitFor(spaced('2 › 82.5x4'));

    pressCommand(app, 'commands.enter');
    await app.waitFor('Enter types again');
    app.press('e');
    await app.waitFor(spaced('edit › 80x5'));
    app.type(' @8\r');
    await app.waitFor(spaced('2 › 82.5x4'));
    // This notice follows the write of the draft, and would replace the next one.
    await app.waitFor('Changed to 80 × 5 @8');

    pressCommand(app, 'session.finish');
    await app.waitFor('The line is not logged yet. Enter returns to it.');
    pressCommand(app, 'set.commit');
    await app.waitFor('Enter log');
    pressCommand(app, 'set.commit');
    await app.waitFor(spaced('3 ›'));
    await saveSession(app);
    const [bench] = savedSession(root).exercises;
    expect(bench).toMatchObject({ notes: 'elbows in', workingSets: [{ rpe: 8 }, { rpe: null }] });
    expect(setsOf(bench)).toEqual(['80x5', '82.5x4']);
  });
});
