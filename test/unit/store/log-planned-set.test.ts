import { describe, expect, it } from 'vitest';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { bestEver, nextSuggested, platesForLoad } from '../../../src/store/log/exercise-hints.js';
import { plannedSetOf, planSourceOf } from '../../../src/store/log/planned-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const GOAL = { repRange: { min: 4, max: 6 }, sets: 3, restMinutes: 3 };

/** A session in which every set reached the top of the range of `GOAL`. */
const LAST_WEEK = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('80x6 @8', '80x6 @8', '80x6 @9'))
  .build();
const FIRST_TIME = aSession()
  .id(2)
  .on('2026-01-05T18:00:00Z')
  .with(exercise('Bench Press').working('85x3', '70x8'))
  .build();

/** Bench Press is open, with `GOAL`. */
function bench(): LogHarness {
  const harness = new LogHarness({ sessions: [LAST_WEEK, FIRST_TIME] }).begin('Bench Press');
  const { session } = harness.log;
  if (!session) throw new Error('no session is in progress');
  const exercises = session.exercises.map((each) => ({ ...each, currentGoal: GOAL }));
  harness.store.dispatch({ type: 'log/session-changed', session: { ...session, exercises } });
  return harness;
}

const plannedSet = ({ state }: LogHarness) => {
  const values = plannedSetOf(state);
  return values && formatSet(values);
};
const logged = (harness: LogHarness) => harness.exercise.workingSets.map((set) => formatSet(set));

describe('the planned set', () => {
  it('is the suggested set, and Tab switches to last time’s and back', () => {
    const harness = bench();
    expect([planSourceOf(harness.state), plannedSet(harness)]).toEqual(['suggested', '82.5x4']);
    harness.press('plannedSet.switch');
    expect([planSourceOf(harness.state), plannedSet(harness), harness.notice]).toEqual([
      'last',
      '80x6',
      'Planned: last time’s set.',
    ]);
    expect(plannedSet(harness.press('plannedSet.switch'))).toBe('82.5x4');
  });

  it('is logged by Enter, set by set, and does not exist after the last one', () => {
    const harness = bench().press('enter', 'enter', 'enter');
    expect(logged(harness)).toEqual(['82.5x4', '82.5x4', '82.5x4']);
    expect(plannedSet(harness)).toBeNull();
    expect(logged(harness)).toHaveLength(3);
    harness.press('enter');
    expect(harness.log.stage.kind).toBe('picking');
  });

  it('follows a set that was logged with another load today', () => {
    expect(plannedSet(bench().enter('85x4'))).toBe('85x4');
    expect(logged(bench().enter('+2.5').press('enter'))).toEqual(['85x4', '85x4']);
  });

  it('does not exist for a new exercise, and Tab shows a notice', () => {
    const harness = new LogHarness({ sessions: [LAST_WEEK] }).begin('Face Pull');
    expect(plannedSet(harness)).toBeNull();
    expect(harness.press('plannedSet.switch').notice).toMatch(/no planned set/);
  });
});

describe('an exercise that was never done before', () => {
  const fresh = () => new LogHarness().begin('Face Pull');

  it('resolves reps and changes against the previous set', () => {
    expect(logged(fresh().enter('25x15 @8', '14@9', '+2.5', '-5x8'))).toEqual([
      '25x15 @8',
      '25x14 @9',
      '27.5x14',
      '22.5x8',
    ]);
  });

  it('refuses a change before its first set', () => {
    const harness = fresh().enter('12');
    expect(harness.exercise.workingSets).toEqual([]);
    expect(harness.log.lineError?.message).toMatch(/no set to take the load from/);
  });
});

describe('logged lines', () => {
  it('are recalled with Up, one by one, and Down returns to the empty line', () => {
    const harness = bench().enter('82.5x5 @8', '82.5x4 @9').press('up');
    expect(harness.line).toBe('82.5x4 @9');
    expect(harness.press('up').line).toBe('82.5x5 @8');
    expect(harness.press('up').line).toBe('82.5x5 @8');
    expect(harness.press('down').line).toBe('82.5x4 @9');
    expect(harness.press('down').line).toBe('');
    expect(logged(harness.press('up', 'enter'))).toEqual(['82.5x5 @8', '82.5x4 @9', '82.5x4 @9']);
  });

  it('give way to the choice of an exercise if / is the first key', () => {
    const harness = bench().enter('82.5x5').press('up').type('/').type('row');
    expect(harness.log.stage).toMatchObject({ kind: 'picking', query: { text: 'row' } });
    expect(harness.press('escape').line).toBe('');
    expect(harness.press('up', 'left').type('/').log.stage.kind).toBe('sets');
  });

  it('include planned sets that Enter logged', () => {
    const harness = bench().press('enter');
    const [line] = logged(harness);
    expect(harness.press('up').line).toBe(line);
    expect(harness.press('down').enter('70x5').press('up', 'up').line).toBe(line);
    expect(harness.log.isCommandMode).toBe(false);
  });

  it('are the last set of the exercise in a session that was resumed', () => {
    const harness = bench().enter('82.5x5 @8').press('escape', 'q', 'enter', 'up');
    expect([harness.line, harness.log.isCommandMode]).toEqual(['82.5x5 @8', false]);
    expect(harness.press('down').line).toBe('');
    const warmup = bench().enter('w 40x5').press('escape', 'q', 'enter', 'up');
    expect(warmup.line).toBe('w 40x5');
  });

  it('do not replace what is being typed', () => {
    expect(bench().enter('82.5x5').type('8').press('up').line).toBe('8');
  });
});

describe('redo', () => {
  it('repeats an undone change, until another change is made', () => {
    const harness = bench().enter('82.5x5', '82.5x4').press('set.undo', 'set.undo');
    expect(logged(harness)).toEqual([]);
    expect(logged(harness.press('set.redo'))).toEqual(['82.5x5']);
    expect(harness.notice).toBe('Redone: 82.5 × 5 is added again.');
    expect(logged(harness.press('set.redo'))).toEqual(['82.5x5', '82.5x4']);
    harness.press('set.undo').enter('80x8');
    expect(harness.press('set.redo').notice).toMatch(/Nothing to redo/);
    expect(logged(harness)).toEqual(['82.5x5', '80x8']);
  });

  it('writes the draft to disk like any change', () => {
    const harness = bench().enter('82.5x5').press('set.undo', 'set.redo');
    expect(harness.draft?.exercises[0]?.workingSets).toHaveLength(1);
  });
});

describe('the hints next to the sets', () => {
  it('count the sets of this session in the best set', () => {
    const harness = bench().enter('85x3');
    expect(bestEver(harness.state)).toBe('85 × 3, 5 Jan 2026');
    expect(bestEver(harness.enter('85x4').state)).toBe('85 × 4, today');
    expect(bestEver(harness.press('set.undo').state)).toBe('85 × 3, 5 Jan 2026');
  });

  it('show the best set, the next set and why, and the plates', () => {
    const { state } = bench();
    expect(bestEver(state)).toBe('85 × 3, 5 Jan 2026');
    expect(nextSuggested(state)).toEqual({
      set: '82.5 × 4',
      reason: 'set 1: +2.5 kg, every set reached 6 reps at RPE 9 or less',
    });
    expect(platesForLoad(state)).toBe('25 + 5 + 1.25 a side');
  });

  it('show the plates for the load on the line while it is typed', () => {
    expect(platesForLoad(bench().type('100x3').state)).toBe('25 + 15 a side');
    expect(platesForLoad(bench().type('81x3').state)).toBe('25 + 5 a side, 1 kg short');
  });

  it('show no plates for an exercise without a bar', () => {
    expect(platesForLoad(new LogHarness().begin('Cable Row').type('50x10').state)).toBeNull();
  });

  it('say that all sets are done after the last planned set', () => {
    expect(nextSuggested(bench().press('enter', 'enter', 'enter').state)?.set).toBe('all sets done');
  });
});

describe('records', () => {
  it('are announced once, with the beaten value and its date', () => {
    const harness = bench().enter('87.5x1');
    expect(harness.notice).toBe(
      'Logged 87.5 × 1. Esc u undoes. Record: heaviest set 87.5 kg (was 85 kg, 5 Jan 2026)',
    );
    expect(harness.enter('87.5x1').notice).toBe('Logged 87.5 × 1. Esc u undoes');
  });

  it('name their value, and that it includes the body weight', () => {
    const pull = aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .with(exercise('Pull-Up').working('bw x8'))
      .build();
    const bodyWeights = [
      { date: '2026-01-01', weightKg: 80 },
      { date: '2026-02-15', weightKg: 82 },
    ];
    const athlete = { userId: 'a', userName: 'A', unit: 'kg' as const, bodyWeights };
    const harness = new LogHarness({ sessions: [pull], athlete }).begin('Pull-Up').enter('bw x8');
    expect(harness.notice).toMatch(
      /3 records: best estimated 1RM 103\.9 kg with body weight \(was 101\.3 kg, 9 Feb 2026\) and 2 more$/,
    );
  });

  it('compare the session including the new set with earlier sessions', () => {
    const harness = bench().enter('80x7');
    expect(harness.notice).toMatch(/most reps at this load, 7 reps \(was 6 reps, 9 Feb 2026\)/);
    expect(harness.enter('80x8').notice).toMatch(/most reps at this load, 8 reps \(was 6 reps, 9 Feb 2026\)/);
    expect(harness.enter('60x2').notice).not.toMatch(/most reps/);
  });

  it('do not exist for warm-ups and first times', () => {
    expect(bench().enter('w 200x1').notice).not.toMatch(/Record/);
    expect(new LogHarness().begin('Face Pull').enter('25x15').notice).not.toMatch(/Record/);
  });
});

describe('loads recorded in kilograms, for an athlete in pounds', () => {
  const past = (...working: string[]) =>
    aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .with(exercise('Wrist Flexion').working(...working))
      .build();
  const opened = (...working: string[]) =>
    new LogHarness({
      sessions: [past(...working)],
      athlete: { userId: 'a', userName: 'A', unit: 'lb' },
    }).begin('Wrist Flexion');
  const loads = (harness: LogHarness) =>
    harness.exercise.workingSets.map(({ weightKg, enteredWeight }) => [weightKg, enteredWeight]);

  it('stay the recorded kilograms when they are taken unchanged', () => {
    const harness = opened('12.5x14', '12.5x9').press('enter', 'enter');
    expect(loads(harness)).toEqual([
      [12.5, undefined],
      [12.5, undefined],
    ]);
    expect(harness.notice).not.toMatch(/Record/);
  });

  it('stay the recorded kilograms when the shown number is typed, also for records at that load', () => {
    const harness = opened('12.5x14').enter('27.6x16');
    expect(loads(harness)).toEqual([[12.5, undefined]]);
    expect(harness.notice).toMatch(/most reps at this load, 16 reps \(was 14 reps/);
    expect(loads(harness.enter('30x10'))[1]).toEqual([13.60777, { value: 30, unit: 'lb' }]);
  });

  it('count as the suggested loads if the screen shows the same number for both', () => {
    const harness = opened('22.7x14', '22.7x14');
    const { session } = harness.log;
    if (!session) throw new Error('no session is in progress');
    const currentGoal = { sets: 2, repRange: { min: 12, max: 15 } };
    const exercises = session.exercises.map((each) => ({ ...each, currentGoal }));
    harness.store.dispatch({ type: 'log/session-changed', session: { ...session, exercises } });
    harness.press('enter');
    expect(loads(harness)).toEqual([[22.7, undefined]]);
    expect(nextSuggested(harness.state)).toEqual({
      set: '50 × 14',
      reason: 'set 2: as last time, only one set gets the extra rep',
    });
  });
});
