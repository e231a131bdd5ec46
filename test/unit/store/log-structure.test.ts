import { describe, expect, it } from 'vitest';
import { supersetLabel } from '../../../src/domain/supersets.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogWorld } from '../../support/log-environment.js';

/** Bench Press, Squat and Row in this order; the last one is open. */
function three(): LogWorld {
  return new LogWorld().begin('Bench Press').pick('Squat').pick('Row');
}

const names = ({ log }: LogWorld) => log.session?.exercises.map(({ Name }) => Name);
const labels = ({ log }: LogWorld) => {
  const exercises = log.session?.exercises ?? [];
  return exercises.map((_, index) => supersetLabel(exercises, index));
};
const setCounts = ({ log }: LogWorld) => log.session?.exercises.map(({ workingSets }) => workingSets.length);

describe('moving an exercise', () => {
  it('changes the order, keeps it open and reports it', () => {
    const world = three().enter('60x8').press('exercise.move-up');
    expect(names(world)).toEqual(['Bench Press', 'Row', 'Squat']);
    expect(world.exercise).toMatchObject({ Name: 'Row', Order: 2 });
    expect(world.exercise.workingSets).toHaveLength(1);
    expect(world.notice).toBe('Row is now before Squat. Alt+U undoes');
    expect(world.press('exercise.move-down').notice).toBe('Row is now after Squat. Alt+U undoes');
  });

  it('is undone and redone, and the exercise stays open', () => {
    const world = three().press('exercise.move-up', 'set.undo');
    expect(names(world)).toEqual(['Bench Press', 'Squat', 'Row']);
    expect(world.exercise.Name).toBe('Row');
    expect(world.notice).toBe('Undone: Squat is number 2 again.');
    expect(names(world.press('set.redo'))).toEqual(['Bench Press', 'Row', 'Squat']);
    expect(world.exercise.Name).toBe('Row');
  });

  it('stops at the first and at the last', () => {
    expect(three().press('exercise.move-down').notice).toBe('This is already the last exercise.');
    expect(new LogWorld().begin('Row').press('exercise.move-up').notice).toBe(
      'This is already the first exercise.',
    );
  });

  it('repeats with the same letter while the cursor is in the sets', () => {
    const world = three().press('escape', '{', '{');
    expect(names(world)).toEqual(['Row', 'Bench Press', 'Squat']);
    expect(world.line).toBe('');
  });
});

describe('stepping through the exercises by one letter', () => {
  it('keeps the cursor in the sets', () => {
    const world = three().press('escape', '[', '[');
    expect(world.exercise.Name).toBe('Bench Press');
    expect(world.line).toBe('');
  });
});

describe('removing an exercise', () => {
  it('removes its sets without asking, and undo restores them', () => {
    const world = three().enter('60x8', '60x7').press('exercise.remove');
    expect(names(world)).toEqual(['Bench Press', 'Squat']);
    expect(world.exercise.Name).toBe('Squat');
    expect(world.notice).toBe('Removed Row and its 2 sets. Alt+U undoes');
    world.press('set.undo');
    expect(world.exercise).toMatchObject({ Name: 'Row', Order: 3 });
    expect(world.exercise.workingSets).toHaveLength(2);
    expect(world.notice).toBe('Undone: Row is added again.');
  });

  it('opens the choice after the last one, where undo works too', () => {
    const world = new LogWorld().begin('Row').enter('60x8').press('exercise.remove');
    expect(world.log.stage.kind).toBe('picking');
    expect(world.press('set.undo').exercise.workingSets).toHaveLength(1);
    expect(world.log.stage.kind).toBe('sets');
  });

  it('leaves no single exercise in a superset', () => {
    const world = three().press('superset.toggle', 'exercise.remove');
    expect(labels(world)).toEqual([null, null]);
    expect(labels(world.press('set.undo'))).toEqual([null, 'A1', 'A2']);
    expect(world.exercise.Name).toBe('Row');
  });
});

describe('swapping an exercise', () => {
  it('without sets renames it, and keeps goal and cues', () => {
    const world = three().press('exercise.goal').type('60').press('form.accept', 'exercise.swap');
    world.type('Cable Pullover').press('pick.choose');
    expect(names(world)).toEqual(['Bench Press', 'Squat', 'Cable Pullover']);
    expect(world.exercise.currentGoal).toEqual({ weightKg: 60 });
    expect(world.notice).toBe('Cable Pullover instead of Row. Alt+U undoes');
    world.press('set.undo');
    expect(world.exercise.Name).toBe('Row');
    expect(world.notice).toBe('Undone: Row is back instead of Cable Pullover.');
  });

  it('with sets keeps it, and the new one takes its place in the superset', () => {
    const world = three().press('exercise.previous', 'superset.toggle').enter('100x5');
    world.press('exercise.previous', 'exercise.swap').type('Leg Press').press('pick.choose');
    expect(names(world)).toEqual(['Bench Press', 'Squat', 'Leg Press', 'Row']);
    expect(labels(world)).toEqual([null, null, 'A1', 'A2']);
    expect(setCounts(world)).toEqual([0, 1, 0, 0]);
    expect(world.exercise.Name).toBe('Leg Press');
    expect(world.notice).toBe('Squat keeps its 1 set; Leg Press is added after it. Alt+U undoes');
  });

  it('refuses one that is in the session, and Esc changes nothing', () => {
    const world = three().press('exercise.swap').type('Squat').press('pick.choose');
    expect(world.notice).toBe('Squat is already number 2 of this session. Choose another, or press Esc.');
    expect(world.log.stage.kind).toBe('picking');
    expect(names(world.press('pick.cancel'))).toEqual(['Bench Press', 'Squat', 'Row']);
  });
});

describe('a superset', () => {
  const pair = () => three().press('superset.toggle');

  it('is joined and left with one key, and each is reported', () => {
    const world = pair();
    expect(labels(world)).toEqual([null, 'A1', 'A2']);
    expect(world.notice).toBe('Superset: A1 Squat, A2 Row. Alt+U undoes');
    world.press('set.undo');
    expect(labels(world)).toEqual([null, null, null]);
    expect(world.notice).toBe('Undone: Squat is in no superset again.');
    expect(labels(world.press('set.redo', 'superset.toggle'))).toEqual([null, null, null]);
    expect(world.notice).toBe('Row is no longer in a superset. Alt+U undoes');
  });

  it('needs two exercises', () => {
    expect(new LogWorld().begin('Row').press('superset.toggle').notice).toBe(
      'A superset needs another exercise. Alt+E adds one.',
    );
  });

  it('opens the next exercise after each working set, and reports it', () => {
    const world = pair().press('exercise.previous').enter('100x5 @8');
    expect(world.exercise.Name).toBe('Row');
    expect(world.notice).toBe('Logged 100x5 @8. Alt+U undoes. Next A2 Row');
    expect(world.enter('60x8').exercise.Name).toBe('Squat');
    expect(world.enter('100x5').exercise.Name).toBe('Row');
  });

  it('does not rotate after a warm-up, or between pasted lines', () => {
    expect(pair().press('exercise.previous').enter('w 60x5').exercise.Name).toBe('Squat');
    const world = pair().press('exercise.previous').paste('100x5\n100x4').press('enter');
    expect(world.exercise.Name).toBe('Squat');
    expect(world.press('enter').exercise.Name).toBe('Row');
    expect(setCounts(world)).toEqual([0, 2, 0]);
  });

  it('completes the last logged set with a tail, although another exercise is open', () => {
    const world = pair().press('exercise.previous').enter('100x5', '@9', '- deep');
    expect(world.exercise.Name).toBe('Row');
    expect(world.log.session?.exercises[1]?.workingSets[0]).toMatchObject({ rpe: 9, notes: 'deep' });
    world.enter('60x8', 'good');
    expect(world.log.session?.exercises[2]?.workingSets[0]).toMatchObject({ repAssessment: 'good' });
    expect(setCounts(world)).toEqual([0, 1, 1]);
  });

  it('reopens the exercise whose set is undone', () => {
    const world = pair().press('exercise.previous').enter('100x5').press('set.undo');
    expect(world.exercise.Name).toBe('Squat');
    expect(setCounts(world)).toEqual([0, 0, 0]);
  });

  it('is done as planned with Enter alone, and Enter then opens the exercise after it', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .focused('Pull')
      .with(
        exercise('Pull-up').working('bw x8', 'bw x8').having({ supersetGroup: 'A' }),
        exercise('Row').working('60x8', '60x8', '60x8').having({ supersetGroup: 'A' }),
        exercise('Curl').working('15x10'),
      )
      .build();
    const world = new LogWorld({ sessions: [past] }).begin('Pull-up').pick('Row').pick('Curl');
    world.press('exercise.previous', 'exercise.previous', 'superset.toggle');
    const turns: string[] = [];
    for (let set = 0; set < 5; set += 1) {
      turns.push(world.exercise.Name);
      world.press('enter');
    }
    expect(turns).toEqual(['Pull-up', 'Row', 'Pull-up', 'Row', 'Row']);
    expect(setCounts(world)).toEqual([2, 3, 0]);
    expect(world.press('enter').exercise.Name).toBe('Curl');
    expect(setCounts(world)).toEqual([2, 3, 0]);
  });
});

describe('continuing from the empty line', () => {
  it('opens the exercise of the superset without sets first, and then the one after it', () => {
    const world = new LogWorld().begin('Bench').pick('Row').pick('Curl');
    world.press('exercise.previous', 'exercise.previous', 'superset.toggle');
    world.press('exercise.next').enter('60x8').press('exercise.next');
    expect(world.exercise.Name).toBe('Row');
    expect(world.press('exercise.previous', 'exercise.next').press('enter').exercise.Name).toBe('Bench');
  });

  it('opens the first exercise of a superset that is joined after a set of each', () => {
    const world = new LogWorld().begin('Bench').enter('80x5').pick('Row').enter('60x8');
    expect(world.press('superset.toggle').exercise.Name).toBe('Bench');
  });
});

describe('editing the planned set', () => {
  const past = (set: string) =>
    aSession().id(1).on('2026-02-09').with(exercise('Press').warmup('24x8').working(set, set)).build();

  it('copies it to the line with →, with its drops, and logs it as edited', () => {
    const world = new LogWorld({ sessions: [past('40x10 @9 !drop 30x8 - hard')] }).press('enter', 'right');
    expect(world.log.line.text).toBe('40x10 !drop 30x8');
    world.press('enter');
    expect(world.exercise.workingSets[0]).toMatchObject({
      weightKg: 40,
      rpe: null,
      notes: null,
      failureTechnique: { type: 'DropSet' },
    });
  });

  it('does nothing once something is typed, and End moves to the end of the text', () => {
    const world = new LogWorld({ sessions: [past('40x10')] })
      .press('enter')
      .type('41x8')
      .press('home', 'end');
    expect(world.log.line.text).toBe('41x8');
  });

  it('follows last time’s warm-ups', () => {
    const world = new LogWorld({ sessions: [past('40x10')] }).press('enter', 'warmup.ramp');
    expect(world.exercise.warmupSets).toMatchObject([{ weightKg: 24, repCount: 8 }]);
    expect(world.notice).toBe('Added 1 warm-up: 24x8. Alt+U undoes');
  });
});

describe('the warm-up key', () => {
  const GOAL = '100';

  it('adds a ramp up to the goal, undone in one step', () => {
    const world = new LogWorld().begin('Squat').press('exercise.goal').type(GOAL).press('form.accept');
    world.press('warmup.ramp');
    const warmups = world.exercise.warmupSets.map(({ weightKg }) => weightKg);
    expect(warmups.length).toBeGreaterThan(1);
    expect(warmups).toEqual([...warmups].sort((one, other) => Number(one) - Number(other)));
    expect(Math.max(...warmups.map(Number))).toBeLessThan(100);
    expect(world.notice).toMatch(/^Added \d warm-ups: 20x\d+, .*\. Alt\+U undoes$/);
    expect(world.press('set.undo').exercise.warmupSets).toEqual([]);
  });

  it('adds the missing warm-ups and says if none is missing', () => {
    const world = new LogWorld().begin('Squat').enter('w 20x10', '100x5').press('warmup.ramp');
    const warmups = world.exercise.warmupSets.map(({ weightKg }) => weightKg);
    expect(new Set(warmups).size).toBe(warmups.length);
    expect(world.press('warmup.ramp').notice).toBe('All warm-ups for this load are already logged.');
  });

  it('warms up for last time’s load if that is the planned set', () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Squat').working('140x5')).build();
    const world = new LogWorld({ sessions: [past] }).begin('Squat').press('warmup.ramp');
    expect(Math.max(...world.exercise.warmupSets.map(({ weightKg }) => weightKg ?? 0))).toBeGreaterThan(100);
  });

  it('says why it has nothing to add', () => {
    const world = new LogWorld().begin('Squat').press('warmup.ramp');
    expect(world.notice).toBe('The working load is unknown. Set a goal with Alt+G.');
    world.enter('5x5').press('warmup.ramp');
    expect(world.notice).toBe('This load is too light to need a warm-up.');
  });
});

describe('a note on a set', () => {
  it('is written from the list, saved on disk and undone', () => {
    const world = new LogWorld().begin('Squat').enter('100x5', '100x4').press('escape', 'up', 'note.set');
    world.type('deep').press('note.accept');
    expect(world.exercise.workingSets.map(({ notes }) => notes)).toEqual(['deep', null]);
    expect(world.draft).toBe(world.log.session);
    expect(world.log.setCursor).toBe(0);
    world.press('note.set').type(' enough').press('note.accept');
    expect(world.exercise.workingSets[0]?.notes).toBe('deep enough');
    world.press('set.undo', 'set.undo');
    expect(world.exercise.workingSets[0]?.notes).toBeNull();
  });

  it('needs a set', () => {
    const world = new LogWorld().begin('Squat').press('escape', 'n');
    expect(world.notice).toBe('No set to write a note on yet.');
  });
});
