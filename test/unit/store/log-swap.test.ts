import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { labels, setCounts, three } from './support-log-structure.js';

const names = ({ log }: LogHarness) => log.session?.exercises.map(({ Name }) => Name);

describe('swapping an exercise', () => {
  it('without sets renames it, and keeps sets, reps, rest and cues of the goal, but no load', () => {
    const harness = three().press('exercise.goal').type('60').fill('sets', '3').fill('reps', '6-8');
    harness.fill('rest', '2').fill('cues', 'slow').press('form.accept', 'exercise.swap');
    harness.type('Cable Pullover').press('pick.choose');
    expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Cable Pullover']);
    expect(harness.exercise.currentGoal).toEqual({ sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 2 });
    expect(harness.exercise.formCues).toEqual(['slow']);
    expect(harness.notice).toBe('Cable Pullover instead of Row. Esc u undoes');
    harness.press('set.undo');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.notice).toBe('Undone: Row is restored instead of Cable Pullover.');
  });

  it('keeps set targets without their loads', () => {
    const harness = three().press('exercise.goal').fill('targets', '1 x 3 100 @9, 2 x 6-8 90');
    harness.press('form.accept', 'exercise.swap').type('Cable Pullover').press('pick.choose');
    const backOff = { repRange: { min: 6, max: 8 } };
    expect(harness.exercise.currentGoal.setTargets).toEqual([
      { repRange: { min: 3, max: 3 }, targetRpe: 9 },
      backOff,
      backOff,
    ]);
  });

  describe('with sets asks whether they move, and', () => {
    const asked = () => {
      const harness = three().press('exercise.previous', 'superset.toggle').enter('w 60x5', '100x5');
      harness.press('exercise.previous', 'exercise.swap');
      return harness.type('Leg Press').press('pick.choose');
    };
    const question = ({ log: { stage } }: LogHarness) => stage.kind === 'picking' && stage.question?.kind;

    it('changes nothing before the answer', () => {
      const harness = asked().press('enter').type('ab');
      expect(question(harness)).toBe('move-sets');
      expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Row']);
    });

    it('moves them with y to the other exercise, in its place', () => {
      const harness = asked().press('y');
      expect(names(harness)).toEqual(['Bench Press', 'Leg Press', 'Row']);
      expect(setCounts(harness)).toEqual([0, 1, 0]);
      expect(harness.exercise.warmupSets).toHaveLength(1);
      expect(harness.exercise.targetMuscleGroups).toEqual(['quadriceps']);
      expect(labels(harness)).toEqual([null, 'A1', 'A2']);
      expect(harness.notice).toBe('A1 Leg Press instead of Squat, with 1 set and 1 warm-up. Esc u undoes');
      expect(harness.draft).toEqual(harness.log.session);
      harness.press('set.undo');
      expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Row']);
      expect(setCounts(harness)).toEqual([0, 1, 0]);
    });

    it('keeps them with n, and the other exercise takes the place in the superset', () => {
      const harness = asked().press('n');
      expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Leg Press', 'Row']);
      expect(labels(harness)).toEqual([null, null, 'A1', 'A2']);
      expect(setCounts(harness)).toEqual([0, 1, 0, 0]);
      expect(harness.exercise.Name).toBe('Leg Press');
      expect(harness.notice).toBe(
        'Squat keeps its 1 set and 1 warm-up; Leg Press is added after it. Superset: A1 Leg Press, A2 Row. Esc u undoes',
      );
    });

    it.each([false, true])('shows the exercise again after the undo of n (in a superset: %s)', (isPaired) => {
      const harness = three().press('exercise.previous').enter('100x5');
      if (isPaired) harness.press('superset.toggle');
      harness.press('exercise.swap').type('Leg Press').press('pick.choose', 'n', 'set.undo');
      expect(names(harness)).toEqual(['Bench Press', 'Squat', 'Row']);
      expect(harness.exercise.Name).toBe('Squat');
      expect(harness.notice).toBe('Undone: Leg Press is removed.');
      expect(harness.press('set.redo').exercise.Name).toBe('Leg Press');
    });

    it.each(['escape', 'q'])('goes back to the name with %s, and keeps everything', (key) => {
      const harness = asked().press(key);
      expect(harness.log.stage).toMatchObject({ kind: 'picking', query: { text: 'Leg Press' } });
      expect(question(harness)).toBeUndefined();
      expect(names(harness.press('escape'))).toEqual(['Bench Press', 'Squat', 'Row']);
    });

    it('takes with y the goal of the last session with the other exercise', () => {
      const goal = { weightKg: 120, sets: 3 };
      const past = [
        exercise('Leg Press').working('120x8').planned(goal),
        exercise('Squat').planned({ sets: 5 }),
      ];
      const harness = new LogHarness({
        sessions: [
          aSession()
            .with(...past)
            .build(),
        ],
      })
        .begin('Squat')
        .enter('100x5');
      harness.press('exercise.swap').type('Leg Press').press('pick.choose', 'y');
      expect(harness.exercise).toMatchObject({ Name: 'Leg Press', currentGoal: goal });
      expect(harness.exercise.workingSets).toMatchObject([{ weightKg: 100 }]);
    });

    it('asks also for a new name that looks like a set', () => {
      const harness = three().enter('60x8').press('exercise.swap').type('5x5 special').press('enter', 'y');
      expect(question(harness)).toBe('move-sets');
      expect(names(harness.press('y'))).toEqual(['Bench Press', 'Squat', '5x5 Special']);
    });
  });

  it('refuses an exercise that is in the session, and Esc changes nothing', () => {
    const harness = three().press('exercise.swap').type('Squat').press('pick.choose');
    expect(harness.notice).toBe('Squat is already number 2 of this session. Choose another, or press Esc.');
    expect(harness.log.stage.kind).toBe('picking');
    expect(names(harness.press('pick.cancel'))).toEqual(['Bench Press', 'Squat', 'Row']);
  });
});
