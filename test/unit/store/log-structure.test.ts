import { describe, expect, it } from 'vitest';
import { nameOfChoice, pickChoices } from '../../../src/store/log/exercise-search.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { labels, three } from './support-log-structure.js';

const names = ({ log }: LogHarness) => log.session?.exercises.map(({ Name }) => Name);

describe('moving an exercise', () => {
  it('changes the order, keeps the exercise open and reports its new place', () => {
    const harness = three().enter('60x8').press('exercise.move-up');
    expect(names(harness)).toEqual(['Bench Press', 'Row', 'Squat']);
    expect(harness.exercise).toMatchObject({ Name: 'Row', Order: 2 });
    expect(harness.exercise.workingSets).toHaveLength(1);
    expect(harness.notice).toBe('Row is now before Squat. Esc u undoes');
    expect(harness.press('exercise.move-down').notice).toBe('Row is now after Squat. Esc u undoes');
  });

  it('is undone and redone, and the exercise stays open', () => {
    const harness = three().press('exercise.move-up', 'set.undo');
    expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Row']);
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.notice).toBe('Undone: Squat is number 2 again.');
    expect(names(harness.press('set.redo'))).toEqual(['Bench Press', 'Row', 'Squat']);
    expect(harness.exercise.Name).toBe('Row');
  });

  it('stops at the first and the last place', () => {
    expect(three().press('exercise.move-down').notice).toBe('This is already the last exercise.');
    expect(new LogHarness().begin('Row').press('exercise.move-up').notice).toBe(
      'This is already the first exercise.',
    );
  });

  it('repeats with the same letter while the cursor is in the sets', () => {
    const harness = three().enter('60x8').press('escape', 'up', 'K', 'K');
    expect(names(harness)).toEqual(['Row', 'Bench Press', 'Squat']);
    expect(harness.line).toBe('');
  });
});

describe('what a change of the exercises does to a superset', () => {
  /** Bench Press alone, then A1 Squat and A2 Row; Row is open. */
  const pair = () => three().press('superset.toggle', 'exercise.next');

  it.each([
    ['a member moves within it', ['K'], 'Row is now before Squat. Superset: A1 Row, A2 Squat'],
    [
      'a member moves away from the other member',
      ['K', 'K'],
      'Row is now before Bench Press. Superset: A1 Row, A2 Squat',
    ],
    [
      'another exercise moves between its members',
      ['left', 'left', 'J'],
      'Bench Press is now after Squat. Superset: A1 Squat, A2 Row',
    ],
    ['a member leaves it', ['a'], 'Squat and Row are no longer in a superset'],
    ['a member is removed', ['X'], 'Removed Row. Squat is no longer in a superset'],
  ])('is in the notice if %s', (_what, keys, notice) => {
    const harness = pair();
    for (const key of keys) harness.press('escape', key);
    expect(harness.notice).toBe(`${notice}. Esc u undoes`);
  });

  it('is in the notice of a swap, whose search does not offer the swapped exercise', () => {
    const swapping = pair().press('exercise.swap');
    const swapped = swapping.exercise.Name;
    const offered = (harness: LogHarness) => pickChoices(harness.state).map(nameOfChoice);
    expect(offered(swapping)).not.toContain(swapped);
    expect(offered(swapping.type(swapped))).not.toContain(swapped);
    expect(pair().press('exercise.swap').pick('Cable Row').notice).toBe(
      'A2 Cable Row instead of Row. Esc u undoes',
    );
  });
});

describe('stepping through the exercises with ←', () => {
  it('keeps command mode on, so that each key steps once', () => {
    const harness = three().press('escape', 'left', 'left');
    expect(harness.exercise.Name).toBe('Bench Press');
    expect(harness.line).toBe('');
  });
});

describe('removing an exercise', () => {
  it('counts warm-ups apart from sets, as the screen does', () => {
    const removed = (...lines: string[]) =>
      three()
        .enter(...lines)
        .press('exercise.remove').notice;
    expect(removed('w 40x5', '80x5', '80x5')).toContain('and its 2 sets and 1 warm-up.');
    expect(removed('w 40x5', 'w 60x3')).toContain('and its 2 warm-ups.');
  });

  it('removes its sets without asking, and undo restores them', () => {
    const harness = three().enter('60x8', '60x7').press('exercise.remove');
    expect(names(harness)).toEqual(['Bench Press', 'Squat']);
    expect(harness.exercise.Name).toBe('Squat');
    expect(harness.notice).toBe('Removed Row and its 2 sets. Esc u undoes');
    harness.press('set.undo');
    expect(harness.exercise).toMatchObject({ Name: 'Row', Order: 3 });
    expect(harness.exercise.workingSets).toHaveLength(2);
    expect(harness.notice).toBe('Undone: Row is added again.');
  });

  it('opens the choice of an exercise if it was the only one, and Esc there restores it', () => {
    const harness = new LogHarness().begin('Row').enter('60x8').press('exercise.remove');
    expect(harness.log.stage.kind).toBe('picking');
    expect(harness.notice).toBe('Removed Row and its 1 set. Esc undoes');
    expect(harness.press('escape').exercise.workingSets).toHaveLength(1);
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('leaves no single exercise in a superset', () => {
    const harness = three().press('superset.toggle', 'exercise.remove');
    expect(labels(harness)).toEqual([null, null]);
    expect(labels(harness.press('set.undo'))).toEqual([null, 'A1', 'A2']);
    expect(harness.exercise.Name).toBe('Row');
  });
});

describe('continuing from the empty line', () => {
  it('opens the exercise of the superset that has no sets yet', () => {
    const harness = new LogHarness().begin('Bench').pick('Row').pick('Curl');
    harness.press('exercise.previous', 'exercise.previous', 'superset.toggle');
    harness.press('exercise.next').enter('60x8').press('exercise.next');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.press('exercise.previous', 'exercise.next').press('enter').exercise.Name).toBe('Bench');
  });

  it('is not needed when a superset is joined after one set of each exercise: its first exercise opens', () => {
    const harness = new LogHarness().begin('Bench').enter('80x5').pick('Row').enter('60x8');
    expect(harness.press('superset.toggle').exercise.Name).toBe('Bench');
  });
});

describe('editing the planned set', () => {
  const past = (set: string) =>
    aSession().id(1).on('2026-02-09').with(exercise('Press').warmup('24x8').working(set, set)).build();

  it('copies it to the line with →, with its drops, and logs it as edited', () => {
    const harness = new LogHarness({ sessions: [past('40x10 @9 !drop 30x8 - hard')] }).press(
      'enter',
      'right',
    );
    expect(harness.log.line.text).toBe('40x10 !drop 30x8');
    harness.press('enter');
    expect(harness.exercise.workingSets[0]).toMatchObject({
      weightKg: 40,
      rpe: null,
      notes: null,
      failureTechnique: { type: 'DropSet' },
    });
  });

  it('offers imported drop sets as drops of the set before them', () => {
    const imported = past('40x10');
    const [press] = imported.exercises;
    const [set, drop] = press?.workingSets ?? [];
    if (!press || !set || !drop) throw new Error('no sets');
    const workingSets = [set, { ...drop, weightKg: 30, setType: 'dropset' as const }, set];
    const session = { ...imported, exercises: [{ ...press, workingSets }] };
    const harness = new LogHarness({ sessions: [session] }).press('enter', 'right');
    expect(harness.log.line.text).toBe('40x10 !drop 30x10');
    expect(harness.press('enter', 'right').log.line.text).toBe('40x10');
    expect(harness.press('enter', 'right').log.line.text).toBe('');
  });

  it('reads drops in kilograms as loadable pounds, and keeps typed pounds', () => {
    const lineAfter = (set: string) =>
      new LogHarness({ sessions: [past(set)], athlete: { unit: 'lb' } }).press('enter', 'right').log.line
        .text;
    expect(lineAfter('40x10 !drop 25x8,15x8')).toBe('88.2x10 !drop 55x8,35x8');
    expect(lineAfter('90lb x10 !drop 57.5lb x8')).toBe('90x10 !drop 57.5x8');
  });

  it('does nothing once something is typed, and End moves to the end of the text', () => {
    const harness = new LogHarness({ sessions: [past('40x10')] })
      .press('enter')
      .type('41x8')
      .press('home', 'end');
    expect(harness.log.line.text).toBe('41x8');
  });

  it('is not needed for warm-ups: the warm-up key adds those of last time', () => {
    const harness = new LogHarness({ sessions: [past('40x10')] }).press('enter', 'warmup.ramp');
    expect(harness.exercise.warmupSets).toMatchObject([{ weightKg: 24, repCount: 8 }]);
    expect(harness.notice).toBe('Added 1 warm-up: 24 × 8. Esc u undoes');
  });
});

describe('the warm-up key', () => {
  const GOAL = '100';

  it('adds a ramp up to the goal, undone in one step', () => {
    const harness = new LogHarness().begin('Squat').press('exercise.goal').type(GOAL).press('form.accept');
    harness.press('warmup.ramp');
    const warmups = harness.exercise.warmupSets.map(({ weightKg }) => weightKg);
    expect(warmups.length).toBeGreaterThan(1);
    expect(warmups).toEqual([...warmups].sort((one, other) => Number(one) - Number(other)));
    expect(Math.max(...warmups.map(Number))).toBeLessThan(100);
    expect(harness.notice).toMatch(/^Added \d warm-ups: 20 × \d+, .*\. Esc u undoes$/);
    expect(harness.press('set.undo').exercise.warmupSets).toEqual([]);
  });

  it('adds the missing warm-ups and says if none is missing', () => {
    const harness = new LogHarness().begin('Squat').enter('w 20x10', '100x5').press('warmup.ramp');
    const warmups = harness.exercise.warmupSets.map(({ weightKg }) => weightKg);
    expect(new Set(warmups).size).toBe(warmups.length);
    expect(harness.press('warmup.ramp').notice).toBe('All warm-ups for the working load are already logged.');
  });

  it('warms up for last time’s load if that is the planned set', () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Squat').working('140x5')).build();
    const harness = new LogHarness({ sessions: [past] }).begin('Squat').press('warmup.ramp');
    expect(Math.max(...harness.exercise.warmupSets.map(({ weightKg }) => weightKg ?? 0))).toBeGreaterThan(
      100,
    );
  });

  it('adds last time’s warm-ups in kilograms as loadable pounds', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-09')
      .with(exercise('Bench Press').warmup('60x4').working('80x5'))
      .build();
    const harness = new LogHarness({ sessions: [past], athlete: { unit: 'lb' } }).begin('Bench Press');
    expect(harness.press('warmup.ramp').notice).toBe('Added 1 warm-up: 130 × 4. Esc u undoes');
  });

  it('says why it has nothing to add', () => {
    const harness = new LogHarness().begin('Squat').press('warmup.ramp');
    expect(harness.notice).toBe('The working load is unknown. Set a goal with Esc g.');
    harness.enter('5x5').press('warmup.ramp');
    expect(harness.notice).toBe('The working load is too light to need a warm-up.');
  });
});

describe('a note on a set', () => {
  it('is written from the list, saved on disk and undone', () => {
    const harness = new LogHarness()
      .begin('Squat')
      .enter('100x5', '100x4')
      .press('escape', 'up', 'up', 'note.set');
    harness.type('deep').press('note.accept');
    expect(harness.exercise.workingSets.map(({ notes }) => notes)).toEqual(['deep', null]);
    expect(harness.draft).toBe(harness.log.session);
    expect(harness.log.setCursor).toBe(0);
    harness.press('note.set').type(' enough').press('note.accept');
    expect(harness.exercise.workingSets[0]?.notes).toBe('deep enough');
    harness.press('set.undo', 'set.undo');
    expect(harness.exercise.workingSets[0]?.notes).toBeNull();
  });

  it('needs a set', () => {
    const harness = new LogHarness().begin('Squat').press('escape', 'up', 'n');
    expect(harness.notice).toBe('No set to write a note on yet.');
  });
});
