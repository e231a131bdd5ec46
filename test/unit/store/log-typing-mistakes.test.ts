import { describe, expect, it } from 'vitest';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import type { UnlikelyLoad } from '../../../src/domain/unlikely-load.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { questionText } from '../../../src/store/log/line-question.js';
import { readLine } from '../../../src/store/log/line-reading.js';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const PAST = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .focused('Upper')
  .with(
    exercise('Bench Press').working('80x5', '80x5'),
    exercise('Dip').working('bw+10x8'),
    exercise('Ball Squat').working('20x60s'),
  )
  .build();

const opened = (name: string, options = {}) => {
  const harness = new LogHarness({ sessions: [PAST], ...options });
  harness.fake.exercises.library = ExerciseLibrary.of([
    ['Pull-Up', 'body only', ['lats'], []],
    ['Plank', 'body only', ['abdominals'], []],
  ]);
  return harness.begin(name);
};
const sets = ({ exercise: { warmupSets, workingSets } }: LogHarness) =>
  [...warmupSets, ...workingSets].map((set) => formatSet(set));
const errorOf = (harness: LogHarness) => {
  const reading = readLine(harness.state);
  return reading.kind === 'invalid' ? reading.error : null;
};

describe('the goal of an exercise that was only done in a deload week', () => {
  const goal = { sets: 2, weightKg: 22.7, repRange: { min: 12, max: 15 } };
  const afterDeload = (...done: string[]) => {
    const deload = aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .having({ isDeloadWeek: true })
      .with(
        exercise('Pressdown')
          .planned(goal)
          .working(...done),
      )
      .build();
    const harness = opened('Pressdown', { sessions: [deload] });
    const { session } = harness.log;
    if (!session) throw new Error('no session is in progress');
    const exercises = session.exercises.map((each) => ({ ...each, currentGoal: goal }));
    harness.store.dispatch({ type: 'log/session-changed', session: { ...session, exercises } });
    return harness;
  };

  it('is logged by Enter without a question, because it is suggested', () => {
    const harness = afterDeload('12x7 @9', '9x11 @10');
    expect(nextSuggested(harness.state)).toEqual({
      set: '22.7 × 12',
      reason: 'set 1: the goal; in the deload week only: 12 × 7',
    });
    expect(sets(harness.press('enter', 'enter'))).toEqual(['22.7x12', '22.7x12']);
  });

  it('is no suggestion if it is more than twice as heavy', () => {
    const harness = afterDeload('9.1x7 @9', '6.8x11 @10');
    expect(nextSuggested(harness.state)).toEqual({
      set: '6.8 × 12',
      reason: 'set 1: from 6.8 × 11 in a deload; the goal’s 22.7 kg is over twice the heaviest set',
    });
    expect(sets(harness.press('enter'))).toEqual(['6.8x12']);
  });

  it('is not asked about if it is near, or typed', () => {
    expect(sets(afterDeload('20x12').press('enter'))).toEqual(['22.7x12']);
    expect(sets(afterDeload('12x7').enter('22.7x12'))).toEqual(['22.7x12']);
  });
});

describe('a load that is far from the last one', () => {
  it('is asked about once: the line stays, and Enter again logs it', () => {
    const harness = opened('Bench Press').enter('800x5');
    expect(sets(harness)).toEqual([]);
    expect(harness.line).toBe('800x5');
    expect(harness.log.lineQuestion).toEqual({ weightKg: 800, lastKg: 80, is: 'heavier' });
    harness.press('enter');
    expect(sets(harness)).toEqual(['800x5']);
    expect([harness.line, harness.log.lineQuestion]).toEqual(['', null]);
  });

  it('changes the hint for Enter to “check load” before the question', () => {
    const hint = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 80).hints.find(({ keys }) => keys === 'Enter')?.label;
    const harness = opened('Bench Press').type('80x5');
    expect(hint(harness)).toBe('log');
    harness.press('ctrl+u').type('800x5');
    expect(hint(harness)).toBe('check load');
    expect(hint(harness.press('enter'))).toBe('log');
    expect(sets(harness.press('enter'))).toEqual(['800x5']);
  });

  it('is asked about if it is much lighter, and if it comes from a change of load', () => {
    expect(opened('Bench Press').enter('8x5').log.lineQuestion?.is).toBe('lighter');
    expect(opened('Bench Press').enter('+200').log.lineQuestion?.is).toBe('heavier');
  });

  it('is compared with the last set of today, so = is not asked about', () => {
    const harness = opened('Bench Press').enter('800x5').press('enter').enter('=');
    expect(sets(harness)).toEqual(['800x5', '800x5']);
    expect(harness.enter('80x5').log.lineQuestion).toEqual({ weightKg: 80, lastKg: 800, is: 'lighter' });
  });

  it('is asked about again after the line changed', () => {
    const harness = opened('Bench Press').enter('800x5').press('backspace').type('6');
    expect(harness.log.lineQuestion).toBeNull();
    expect(sets(harness.press('enter'))).toEqual([]);
    expect(harness.log.lineQuestion).toMatchObject({ weightKg: 800, lastKg: 80 });
  });

  it('is asked about again after another exercise was opened', () => {
    const harness = opened('Bench Press').withExercise('Bench Press').enter('800x5');
    harness.press('exercise.next');
    expect([harness.line, harness.log.lineQuestion]).toEqual(['800x5', null]);
    expect(sets(harness.press('enter'))).toEqual([]);
  });

  it('is asked about in each pasted line, and never answered by the paste', () => {
    const harness = opened('Bench Press').paste('80x5\n800x5\n80x4').press('enter', 'enter');
    expect(sets(harness)).toEqual(['80x5']);
    expect([harness.line, harness.log.waitingLines]).toEqual(['800x5', ['80x4']]);
    expect(sets(harness.press('enter'))).toEqual(['80x5', '800x5']);
  });

  it('is asked about when a set is edited', () => {
    const harness = opened('Bench Press')
      .enter('80x5')
      .press('escape', 'up', 'set.edit', 'ctrl+u')
      .enter('8x5');
    expect(harness.log.lineQuestion).toMatchObject({ weightKg: 8, lastKg: 80 });
    expect(sets(harness.press('enter'))).toEqual(['8x5']);
  });

  it('is not asked about when an edit keeps it', () => {
    const harness = opened('Bench Press')
      .enter('8x5')
      .press('enter')
      .press('escape', 'up', 'set.edit')
      .enter(' @9');
    expect(sets(harness)).toEqual(['8x5 @9']);
  });

  it.each([
    ['a warm-up', 'Bench Press', 'w 8x5'],
    ['another load mode', 'Dip', '80x5'],
    ['the first time', 'Face Pull', '800x5'],
    ['a likely load', 'Bench Press', '100x5'],
    ['bare bodyweight', 'Dip', 'bw x8'],
  ])('is not asked about for %s', (_what, name, line) => {
    expect(sets(opened(name).enter(line))).toHaveLength(1);
  });

  it('is compared with the last session that counts, not with a deload', () => {
    const past = (id: number, day: string, set: string) =>
      aSession().id(id).on(`${day}T18:00:00Z`).with(exercise('Bench Press').working(set));
    const deload = { ...past(2, '2026-02-12', '30x5').build(), isDeloadWeek: true };
    const sessions = [past(1, '2026-02-05', '80x5').build(), deload];
    expect(sets(opened('Bench Press', { sessions }).enter('100x5'))).toEqual(['100x5']);
    expect(opened('Bench Press', { sessions }).enter('25x5').log.lineQuestion).toMatchObject({ lastKg: 80 });
  });

  it.each(['', '4', '=', '300x4'])('is not asked about if the planned set has this load: %j', (line) => {
    const harness = opened('Bench Press').press('exercise.goal');
    harness.fill('targets', '1 x 5 300, 1 x 5 80').press('form.accept').type(line).press('enter');
    expect(sets(harness)).toHaveLength(1);
  });
});

describe('a bare number', () => {
  it('of a timed exercise without an earlier session is an error that says how to write seconds and reps', () => {
    expect(errorOf(opened('Plank').type('60'))).toEqual({
      column: 1,
      message: 'for 60 seconds write 60s, for 60 reps bw x60',
    });
    expect(errorOf(opened('Plank').type('w 20'))?.column).toBe(3);
  });

  it('of a timed planned set is an error that says how to write seconds and reps', () => {
    expect(errorOf(opened('Ball Squat').type('45'))?.message).toBe(
      'for 45 seconds write 45s, for 45 reps x45',
    );
    expect(sets(opened('Ball Squat').enter('x45'))).toEqual(['20x45']);
  });

  it('of a body weight exercise that was never done is read as reps', () => {
    expect(sets(opened('Pull-Up').enter('8', '7 @9', 'w 5'))).toEqual(['bw x5', 'bw x8', 'bw x7 @9']);
    expect(errorOf(opened('Pull-Up').type('80'))?.message).toContain('80 reps?');
  });

  it('of a loaded exercise that was never done is an error with an example in the athlete’s unit', () => {
    const harness = opened('Face Pull', { athlete: { userId: 'a', userName: 'A', unit: 'lb' } });
    expect(errorOf(harness.type('8'))?.message).toBe(
      'there is no set to take the load from: write load and reps, for example 185x5',
    );
  });
});

describe('a line without a load', () => {
  it.each(['Pull-Up', 'Plank'])('of %s is an error that offers body weight and time', (name) => {
    expect(errorOf(opened(name).type('='))?.message).toBe(
      'there is no set to repeat: write bw x8, or 60s for a time',
    );
  });
});

describe('a set typed in command mode', () => {
  it('loses its first digit with a notice, because 1 is the tab of Log', () => {
    const harness = opened('Bench Press').press('escape').type('100x5');
    expect(harness.line).toBe('00x5');
    expect(harness.notice).toBe('1 is the tab of Log and was not typed. Type the set now.');
    expect(sets(harness.press('enter'))).toEqual([]);
    expect(harness.log.lineQuestion).toEqual({ weightKg: 0, lastKg: 80, is: 'lighter' });
  });
});

describe('a load that lacks its first digits', () => {
  const cut = (weightKg: number) => ({ weightKg, is: 'cut' });

  it.each([
    ['00x8', 0],
    ['0x8', 0],
    ['05x8', 5],
    ['05,5 kg x8', 5.5],
    ['w 00x8', 0],
  ])('is asked about once for a new exercise: %s', (line, weightKg) => {
    const harness = opened('Face Pull').enter(line);
    expect(sets(harness)).toEqual([]);
    expect(harness.log.lineQuestion).toEqual(cut(weightKg));
    expect(questionText(cut(weightKg) as UnlikelyLoad, 'kg')).toMatch(
      /^The load is .* kg: is a digit missing\?/,
    );
    expect(sets(harness.press('enter'))).toHaveLength(1);
  });

  it('is asked about even if it is the load of the planned set with a leading zero', () => {
    expect(opened('Bench Press').enter('080x5').log.lineQuestion).toEqual(cut(80));
  });

  it('is not logged without a question if the set was typed in command mode', () => {
    const harness = opened('Face Pull').press('escape').type('10x8').press('enter');
    expect([sets(harness), harness.line]).toEqual([[], '0x8']);
  });

  it.each([
    ['Face Pull', '0.5x8'],
    ['Pull-Up', '0x8'],
    ['Face Pull', '100x8'],
  ])('is not asked about for %s %s', (name, line) => {
    expect(sets(opened(name).enter(line))).toHaveLength(1);
  });

  it('is not asked about if the last load was 0', () => {
    const harness = opened('Face Pull').enter('0x8').press('enter').enter('0x7');
    expect(sets(harness)).toEqual(['0x8', '0x7']);
  });
});

describe('a digit in command mode', () => {
  it.each([
    ['2', 'History'],
    ['4', 'Stats'],
  ])('%s opens %s and says how to get back to the set line', (digit, screen) => {
    const harness = opened('Bench Press').press('escape').type(digit);
    expect(harness.state.screen).toBe(screen.toLowerCase());
    expect(harness.notice).toBe(`${digit} opened ${screen}; 1 goes back to the set line.`);
    expect(harness.type('1').log.isCommandMode).toBe(false);
  });

  it('shows a notice only once: a second digit opens its screen without one', () => {
    const harness = opened('Bench Press').press('escape').type('2').type('4');
    expect([harness.state.screen, harness.notice]).toEqual(['stats', null]);
  });
});

describe('the keys that a notice names', () => {
  it('are not shown above the exercise search, whose field takes them as text', () => {
    const harness = opened('Bench Press').enter('80x5');
    expect(harness.notice).toContain('u undoes');
    expect(harness.type('/').notice).toBeNull();
  });
});
