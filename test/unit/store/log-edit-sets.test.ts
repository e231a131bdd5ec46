import { describe, expect, it } from 'vitest';
import { aSession, exercise, workingSet } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench, logged } from './support-log-sets.js';

describe('editing a set', () => {
  const two = () => bench().enter('w 20x5', '80x5 @8 - belt', '80x4');

  it('copies the set under the cursor to the line, and replaces it by the changed line', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.edit');
    expect(harness.line).toBe('80x5 @8 - belt');
    harness.press('ctrl+u').enter('82.5x5 @9');
    expect(logged(harness)).toEqual(['w 20x5', '82.5x5 @9', '80x4']);
    expect(harness.log.editing).toBeNull();
    expect(harness.line).toBe('');
    expect(harness.notice).toMatch(/^Changed to 82\.5 × 5 @9\. u undoes/);
    expect(logged(harness.press('u'))[1]).toBe('80x5 @8 - belt');
  });

  it('puts the cursor of a long line after load and reps', () => {
    const harness = bench()
      .enter('80x5 @8 good - felt easy and the bar flew up')
      .press('escape', 'up', 'set.edit');
    expect(harness.log.line.cursor).toBe(4);
    expect(two().press('escape', 'up', 'set.up', 'set.edit').log.line.cursor).toBe('80x5 @8 - belt'.length);
  });

  it('puts the cursor before the measured rest, so that Backspace changes what was typed', () => {
    const harness = bench().enter('80x5 @8 rest 2:30 - belt').press('escape', 'up', 'set.edit');
    expect(harness.line).toBe('80x5 @8 rest 2:30 - belt');
    expect(harness.log.line.cursor).toBe('80x5 @8'.length);
    expect(logged(harness.press('backspace').type('9').press('enter'))).toEqual(['80x5 @9 rest 2:30 - belt']);
  });

  it('changes nothing on Enter if the line was not changed, and adds no step to undo', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.edit');
    const { session, undo } = harness.log;
    harness.press('left', 'enter');
    expect(harness.log).toMatchObject({ session, undo, editing: null, setCursor: 1 });
    expect(harness.log.undo).toBe(undo);
    expect(harness.notice).toBe('Set 1 is unchanged.');
  });

  it('keeps a warm-up a warm-up', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.up', 'set.edit');
    expect(harness.line).toBe('20x5');
    expect(logged(harness.press('ctrl+u').enter('w 25x5'))[0]).toBe('w 25x5');
  });

  it('resolves reps, changes and tails against the edited set', () => {
    const edit = () => two().press('escape', 'up', 'set.edit', 'ctrl+u');
    expect(logged(edit().enter('6'))[2]).toBe('80x6');
    expect(logged(edit().enter('+2.5'))[2]).toBe('82.5x4');
    expect(logged(edit().enter('= @10'))[2]).toBe('80x5 @10');
    expect(logged(edit().enter('@10'))[2]).toBe('80x4 @10');
  });

  it('leaves the set unchanged after Esc, and after Enter on an emptied line', () => {
    for (const keys of [['escape'], ['ctrl+u', 'escape'], ['ctrl+u', 'enter']]) {
      const harness = two().press('escape', 'up', 'set.edit', ...keys);
      expect(logged(harness)).toEqual(['w 20x5', '80x5 @8 - belt', '80x4']);
      expect(harness.log.editing).toBeNull();
      expect(harness.log.stage.kind).toBe('sets');
      expect(harness.line).toBe('');
    }
  });

  it.each([
    ['a warm-up', 0],
    ['a set logged with *3', 2],
    ['the last set', 4],
  ])('leaves the cursor on the edited set, changed or not: %s', (_which, cursor) => {
    for (const keys of [['enter'], ['7', 'enter'], ['escape'], ['ctrl+u', 'enter'], ['ctrl+u', 'escape']]) {
      const harness = bench().enter('w 20x5', 'w 60x3', '80x5 *3').press('escape');
      for (let sets = 5; sets > cursor; sets -= 1) harness.press('up');
      expect(harness.press('set.edit', ...keys).log).toMatchObject({ setCursor: cursor, editing: null });
      // Letters are commands again: e edits the set above.
      if (cursor > 0) expect(harness.press('up', 'e').log.editing).not.toBeNull();
    }
  });

  it('refuses anything but one set of the same kind', () => {
    const edit = () => two().press('escape', 'up', 'set.edit', 'ctrl+u');
    expect(edit().enter('80x5 *3').log.lineError?.message).toContain('the line edits one set');
    expect(edit().enter('w 40x5').log.lineError?.message).toContain('the line edits a working set');
  });

  it('says that the set is unchanged after Enter on an emptied line', () => {
    const edit = (...keys: string[]) => two().press('escape', ...keys, 'set.edit', 'ctrl+u', 'enter');
    expect(edit('up').notice).toBe('Set 2 is unchanged.');
    expect(edit('up', 'up', 'up').notice).toBe('Warm-up 1 is unchanged.');
  });

  it.each(['pageDown', 'pageUp'])('can be resumed after %s opened another exercise', (key) => {
    const session = () => new LogHarness({}).begin('Row').pick('Bench Press').enter('80x5').pick('Squat');
    const harness = session().press('exercise.previous', 'escape', 'up', 'set.edit').type(' @9').press(key);
    expect(harness.exercise.Name).toBe(key === 'pageDown' ? 'Squat' : 'Row');
    expect(harness.notice).toBe('Discarded. Esc u brings it back');
    harness.press('escape', 'u');
    expect([harness.exercise.Name, harness.line]).toEqual(['Bench Press', '80x5 @9']);
    expect(logged(harness.press('enter'))).toEqual(['80x5 @9']);
  });

  it('restores a half-typed line after the edit', () => {
    const harness = two().type('85x').press('escape', 'up', 'set.edit', 'ctrl+u').enter('80x3');
    expect(harness.line).toBe('85x');
  });

  it('keeps the keys of the set that the notation cannot express', () => {
    const odd = { ...workingSet('80x5'), completedAt: '18:20', mood: 'fine' };
    const left = aSession()
      .id(9)
      .with(exercise('Row').having({ workingSets: [odd] }))
      .build();
    const harness = new LogHarness({ drafts: [left] }).press(
      'start.choose',
      'escape',
      'up',
      'set.edit',
      'ctrl+u',
    );
    harness.enter('85x5');
    expect(harness.draft?.exercises[0]?.workingSets[0]).toMatchObject({
      weightKg: 85,
      completedAt: '18:20',
      mood: 'fine',
    });
  });
});

describe('the sets above the line', () => {
  const two = () => bench().enter('80x5', '80x4');

  it('are reached with Esc and ↑, and left with ↓ below the last one', () => {
    const harness = two().press('escape');
    expect(harness.log).toMatchObject({ isCommandMode: true, setCursor: null });
    harness.press('set.up');
    expect(harness.log.setCursor).toBe(1);
    harness.press('set.up', 'set.up');
    expect(harness.log.setCursor).toBe(0);
    harness.press('set.down', 'set.down');
    expect(harness.log.setCursor).toBeNull();
  });

  it('are left by a paste, and by a digit that opens no screen; both go to the line', () => {
    expect(two().press('escape').type('8').line).toBe('8');
    expect(two().press('escape').type('z').line).toBe('');
    expect(two().press('escape').paste('85x5').line).toBe('85x5');
  });

  it('have no cursor if no set is logged', () => {
    const harness = bench().press('escape', 'up');
    expect(harness.log).toMatchObject({ isCommandMode: true, setCursor: null, isCursorKept: false });
    expect(harness.notice).toBe('No set is logged here yet.');
  });

  it('are left for the line by ↓ if no set is logged', () => {
    expect(bench().press('escape', 'set.down').log.isCommandMode).toBe(false);
  });

  it('can be removed, which renumbers them, and restored', () => {
    const harness = two().press('escape', 'up', 'set.up', 'set.remove');
    expect(logged(harness)).toEqual(['80x4']);
    expect(harness.exercise.workingSets[0]?.set).toBe(1);
    expect(harness.notice).toBe('Removed 80 × 5. u undoes');
    expect(logged(harness.press('set.undo'))).toEqual(['80x5', '80x4']);
  });

  it('keep the cursor when one is removed: a second x removes the next, u restores each', () => {
    const harness = bench().enter('80x5', '80x4', '80x3').press('escape', 'up', 'set.up', 'set.up');
    harness.press('x');
    expect([harness.log.setCursor, ...logged(harness)]).toEqual([0, '80x4', '80x3']);
    harness.press('x');
    expect([harness.log.setCursor, ...logged(harness)]).toEqual([0, '80x3']);
    harness.press('u', 'u');
    expect(logged(harness)).toEqual(['80x5', '80x4', '80x3']);
    harness.press('down', 'down', 'x');
    expect(harness.log.setCursor).toBe(1);
    harness.press('x', 'x');
    expect(harness.log).toMatchObject({ setCursor: null, isCommandMode: true });
    expect(harness.notice).toBe('Removed 80 × 5. u undoes');
    harness.press('u', 'u');
    expect([harness.log.setCursor, ...logged(harness)]).toEqual([0, '80x5', '80x4']);
  });

  it('let a digit open a screen, alone or with Alt', () => {
    expect(two().press('escape').type('2').state.screen).toBe('history');
    expect(two().press('escape', 'alt+2').state.screen).toBe('history');
    expect(two().press('alt+2').state.screen).toBe('history');
    const harness = two().press('escape', '1');
    expect([harness.state.screen, harness.line, harness.log.isCommandMode]).toEqual(['log', '', false]);
  });

  it('keep command mode on if an arrow key finds no further exercise, so that the next letter is a command', () => {
    const harness = bench().enter('80x5').press('escape', 'right');
    expect(harness.notice).toBe('This is the last exercise. / adds another.');
    expect(harness.press('left').log.isCommandMode).toBe(true);
    expect(harness.press('u').line).toBe('');
    expect(logged(harness)).toEqual([]);
  });

  it('keep a half-typed line on the set line when a set is removed', () => {
    expect(two().type('85x').press('escape', 'up', 'set.remove').line).toBe('85x');
  });
});
