import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { bench, linesOf, logged } from './support-log-sets.js';

const NO_SPACE = 'the draft could not be written: no space is left on the device.';

describe('undo', () => {
  it('reports what it undid', () => {
    const undoNotice = (harness: LogHarness) => harness.press('set.undo').notice;
    expect(undoNotice(bench().enter('80x5'))).toBe('Undone: 80 × 5 is removed.');
    expect(undoNotice(bench().enter('w 20x5 *2'))).toBe('Undone: 2 warm-ups are removed.');
    expect(undoNotice(bench().enter('80x5 *3'))).toBe('Undone: 3 sets are removed.');
    expect(undoNotice(bench().enter('80x5').press('escape', 'up', 'x'))).toBe(
      'Undone: 80 × 5 is added again.',
    );
    expect(undoNotice(bench().enter('80x5').press('escape', 'set.edit', 'ctrl+u').enter('85x5'))).toBe(
      'Undone: 85 × 5 is 80 × 5 again.',
    );
    const noted = () => bench().press('note.exercise').type('grip').press('enter');
    expect(undoNotice(noted())).toBe('Undone: the note on Bench Press is removed.');
    expect(undoNotice(noted().press('note.exercise').type('s').press('enter'))).toBe(
      'Undone: the note on Bench Press is “grip” again.',
    );
    expect(undoNotice(bench().press('note.session').type('tired').press('enter'))).toBe(
      'Undone: the session note is removed.',
    );
    expect(undoNotice(bench().press('session.details').fill('week', '9').press('enter'))).toBe(
      'Undone: the details are restored.',
    );
  });

  it('undoes every change, one by one, the exercise itself at the end', () => {
    const harness = bench().enter('80x5', '@8', '80x4 *2').press('escape', 'up', 'set.remove');
    const seen = [1, 2, 3, 4].map(() => logged(harness.press('set.undo')));
    expect(seen).toEqual([['80x5 @8', '80x4', '80x4'], ['80x5 @8'], ['80x5'], []]);
    harness.press('set.undo');
    expect(harness.log.session?.exercises).toEqual([]);
    expect(harness.log.stage.kind).toBe('picking');
    expect(harness.notice).toBe('Undone: Bench Press is removed.');
    // The draft stays, although its session has no exercise any longer.
    expect(harness.draft).toEqual(harness.log.session);
  });

  it('reports when there is nothing to undo', () => {
    const left = aSession().id(9).with(exercise('Row')).build();
    const harness = new LogHarness({ drafts: [left] }).press('start.choose', 'alt+u');
    expect(harness.notice).toBe('Nothing to undo since the session was resumed.');
  });

  it('opens the exercise that it changes, with its own history', () => {
    const harness = bench().enter('80x5').pick('Pull-up').press('exercise.previous').enter('80x4');
    harness.press('exercise.next', 'set.undo');
    expect(harness.exercise.Name).toBe('Bench Press');
    expect(harness.log.past.recent[0]?.name).toBe('Bench Press');
    harness.press('set.undo');
    expect(harness.log.session?.exercises.map(({ Name }) => Name)).toEqual(['Bench Press']);
  });

  it('cancels editing a set, because its index may belong to another set', () => {
    const harness = bench().enter('80x5', '80x4').press('escape', 'up', 'set.edit', 'set.undo');
    expect(harness.log.editing).toBeNull();
    expect(harness.line).toBe('');
  });

  it('works from the line and keeps the typed text', () => {
    const harness = bench().enter('80x5').type('80x').press('set.undo');
    expect(harness.line).toBe('80x');
    expect(logged(harness)).toEqual([]);
  });
});

describe('the draft', () => {
  it('is on disk after every change before the command returns', () => {
    const harness = bench();
    const steps: (() => LogHarness)[] = [
      () => harness.enter('w 20x5'),
      () => harness.enter('80x5 *2'),
      () => harness.enter('@8'),
      () => harness.press('escape', 'up', 'set.remove'),
      () => harness.press('set.undo'),
      () => harness.press('set.edit', 'ctrl+u').enter('90x1'),
      () => harness.press('note.exercise').type('grip').press('note.accept'),
      () => harness.press('note.session').type('slept badly').press('note.accept'),
      () => harness.pick('Pull-up'),
    ];
    for (const step of steps) {
      const before = harness.fake.count('drafts.save');
      step();
      expect(harness.fake.count('drafts.save')).toBe(before + 1);
      expect(harness.draft).toBe(harness.log.session);
    }
  });

  it('reports a failed write, and the change stays on the screen', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', NO_SPACE);
    harness.enter('80x5');
    expect(logged(harness)).toEqual(['80x5']);
    expect(harness.state.notice).toEqual({
      kind: 'error',
      isUnsaved: true,
      text: `Not yet on disk, keep this screen open: ${NO_SPACE}`,
    });
    harness.press('set.undo');
    expect(harness.state.notice?.kind).toBe('error');
    expect(harness.log.isDraftSaved).toBe(false);
  });

  it('clears the error notice once it can be written, and then holds everything', () => {
    const harness = bench();
    harness.fake.fail('drafts.save', NO_SPACE);
    harness.enter('80x5');
    harness.fake.heal('drafts.save');
    harness.enter('80x4');
    expect(harness.notice).toBe('Logged 80 × 4. Esc u undoes');
    expect(linesOf(harness.draft)).toEqual(['80x5', '80x4']);
  });
});
