import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedCount, plannedSets, planSourceOf } from '../../../src/store/log/planned-set.js';
import { ANN, LogHarness } from '../../support/log-harness.js';
import { begun, doSets, OTHER, PAST, planned, SPLIT } from './support-log-program.js';

describe('a session of a program', () => {
  it("plans the prescribed sets, and shows the program's reason", async () => {
    const harness = await begun();
    expect(planned(harness)).toBe('80 × 6');
    expect(nextSuggested(harness.state)).toEqual({
      set: '80 × 6 @8',
      reason: 'the first time, as the program says',
    });
    expect(plannedCount(harness.state, harness.exercise)).toBe(3);
  });

  it.each([
    ['80x0', '; set 1 ended at 0, below 6: less load may be better'],
    ['80x3', '; set 1 ended at 3, below 6: less load may be better'],
    ['80x2 @9', '; set 1 ended at 2, below 6: less load may be better'],
    ['80x2 @8', ''],
    ['80x5 @10', ''],
    ['80x4', ''],
  ])(
    'keeps the next prescribed set after a missed one, and warns if the load may be too heavy: %s',
    async (line, warning) => {
      const harness = (await begun()).enter(line);
      expect(nextSuggested(harness.state)).toEqual({
        set: '80 × 6 @8',
        reason: `the first time, as the program says${warning}`,
      });
    },
  );

  it('begins with the prescribed sets if last time’s sets were chosen earlier; Tab switches to them', async () => {
    const lower: TrainingSession = { ...PAST, program: 'Split', programDay: 'Upper', week: 1 };
    const harness = await begun({ sessions: [lower], athlete: { ...ANN, placeholder: 'last' } });
    expect([planSourceOf(harness.state), planned(harness)]).toEqual(['suggested', '100 × 3']);
    expect(planSourceOf(harness.press('plannedSet.switch').state)).toBe('last');
  });

  it('plans each set separately, and shows AMRAP', async () => {
    const lower: TrainingSession = { ...PAST, program: 'Split', programDay: 'Upper', week: 1 };
    const harness = await begun({ sessions: [lower] });
    expect(plannedSets(harness.state).map((set) => displaySet(set, {}))).toEqual([
      '100 × 3',
      '85 × 6',
      '85 × 6',
    ]);
    harness.press('enter', 'enter');
    expect(nextSuggested(harness.state)?.set).toBe('85 × 6+');
  });

  it('has a load next week that follows from the logged sets, with the reason', async () => {
    const harness = await begun();
    // Sets were logged, so there is a draft.
    const upper = harness.enter('80x8', '80x8', '80x8').draft as TrainingSession;
    const lower = { ...PAST, program: 'Split', programDay: 'Lower', week: 1 };
    const stored = [{ ...upper, date: '2026-02-12' }, lower];
    const again = await begun({ sessions: stored });
    expect(again.log.session).toMatchObject({ programDay: 'Upper', week: 2 });
    expect(planned(again)).toBe('82.5 × 6');
    expect(nextSuggested(again.state)?.reason).toContain('+2.5 kg');
  });

  it('shows why each set is planned', async () => {
    const harness = await begun();
    // Sets were logged, so there is a draft.
    const upper = harness.enter('80x7', '80x7', '80x6').draft as TrainingSession;
    const lower = { ...PAST, program: 'Split', programDay: 'Lower', week: 1 };
    const again = await begun({ sessions: [{ ...upper, date: '2026-02-12' }, lower] });
    const reasons: (string | null | undefined)[] = [];
    for (const set of ['80x8', '80x7', '80x6']) {
      reasons.push(nextSuggested(again.state)?.reason);
      again.enter(set);
    }
    expect(reasons).toEqual([
      'set 1: one rep more than last time’s 7',
      'set 2: as last time, only one set gets the extra rep',
      'set 3: as last time, only one set gets the extra rep',
    ]);
  });

  it('plans no set whose load is unknown, and asks for the load; later sets use the logged load', async () => {
    const harness = await begun();
    harness.press('pageDown', 'pageDown');
    expect(harness.exercise.Name).toBe('Pushdown');
    expect(planned(harness)).toBeNull();
    expect(nextSuggested(harness.state)).toEqual({
      set: '12 reps',
      reason: 'the first time: choose the load',
    });
    harness.enter('25x12').press('pageUp', 'pageDown');
    while (harness.exercise.Name !== 'Pushdown') harness.press('pageDown');
    expect(planned(harness)).toBe('25 × 12');
  });

  it('plans the sets of an exercise that was swapped for one never done, and asks for its load', async () => {
    const harness = await begun();
    harness.press('pageDown', 'pageDown', 'exercise.swap').pick('Cable Kickback');
    expect(harness.exercise).toMatchObject({ Name: 'Cable Kickback', currentGoal: { sets: 2 } });
    expect(planned(harness)).toBeNull();
    expect(nextSuggested(harness.state)).toEqual({
      set: '12 reps',
      reason: 'the first time: choose the load',
    });
    harness.enter('12x13').press('pageDown');
    expect(harness.exercise.Name).toBe('Cable Kickback');
    expect(nextSuggested(harness.state)).toEqual({
      set: '12 × 12',
      reason: 'set 2: its load follows the set you logged',
    });
    harness.press('enter');
    expect(harness.log.session?.exercises[2]?.workingSets).toHaveLength(2);
  });

  it('plans by the goal once that is changed, and by the program after undo', async () => {
    const harness = await begun();
    harness.press('exercise.goal').fill('sets', '5').press('form.accept');
    expect(plannedCount(harness.state, harness.exercise)).toBe(5);
    expect(nextSuggested(harness.state)?.reason).not.toContain('program');
    harness.press('set.undo');
    expect(nextSuggested(harness.state)?.reason).toContain('program');
  });

  it('plans by its goals once the deload is changed in the details, also after it is resumed', async () => {
    const harness = await begun();
    harness.press('session.details').fill('deload', 'yes').press('form.accept');
    expect(nextSuggested(harness.state)?.reason).toBe('set 1: the goal, deload week');
    const drafts = [...harness.fake.drafts.values()];
    const resumed = new LogHarness({ programs: { split: SPLIT }, drafts }).press('enter');
    expect(nextSuggested(resumed.state)?.reason).toBe('set 1: the goal, deload week');
  });

  it('adds with one key the warm-ups of the program that are not done yet', async () => {
    const text = SPLIT.replace('start 80 kg', 'start 80 kg, warmup 1 x 5 20 kg; 1 x 3 50%');
    const harness = await begun({ programs: { split: text } });
    harness.enter('w 20x5').press('warmup.ramp');
    expect(harness.exercise.warmupSets.map((set) => displaySet(set, {}))).toEqual(['20 × 5', '40 × 3']);
    harness.press('warmup.ramp');
    expect(harness.notice).toBe('All warm-ups of the program are already logged.');
  });

  it('adds warm-ups for the load of the first set if the program knows none', async () => {
    const harness = await begun({ programs: { split: SPLIT.replace('start 80 kg', 'warmup 2') } });
    harness.enter('100x6').press('warmup.ramp');
    expect(harness.exercise.warmupSets.length).toBeGreaterThan(0);
  });

  it('says that the program has no warm-ups', async () => {
    const harness = await begun({
      programs: { split: SPLIT.replace('start 80 kg', 'start 80 kg, warmup none') },
    });
    harness.press('warmup.ramp');
    expect(harness.exercise.warmupSets).toEqual([]);
    expect(harness.notice).toContain('The program has no warm-ups for this exercise.');
  });

  it('keeps its prescription when an exercise is renamed', async () => {
    const harness = await begun();
    const change = { index: 0, from: 'Bench Press', to: 'Barbell Bench Press' };
    harness.store.dispatch({ type: 'log/names-changed', changes: [change], repeated: null, saved: null });
    expect(harness.exercise.Name).toBe('Barbell Bench Press');
    expect(nextSuggested(harness.state)?.reason).toContain('program');
  });

  it('opens the summary with Enter after its last set', async () => {
    const harness = await begun({ programs: { other: OTHER } });
    doSets(harness).press('enter');
    expect(harness.log.stage.kind).toBe('summary');
  });

  it('keeps what is prescribed when its draft is resumed, also if another session was saved since', async () => {
    const harness = await begun();
    harness.press('enter');
    const before = nextSuggested(harness.state);
    const since: TrainingSession = { ...PAST, program: 'Split', programDay: 'Upper', week: 1 };
    const resumed = new LogHarness({
      programs: { split: SPLIT },
      drafts: [...harness.fake.drafts.values()],
      sessions: [since],
    }).press('enter');
    expect(resumed.exercise.Name).toBe('Bench Press');
    expect(nextSuggested(resumed.state)).toEqual(before);
  });

  it('plans by its goals after it is resumed if the program is gone', async () => {
    const harness = await begun();
    harness.press('enter');
    const drafts = [...harness.fake.drafts.values()];
    const resumed = new LogHarness({ drafts }).press('enter');
    expect(plannedCount(resumed.state, resumed.exercise)).toBe(3);
    expect(planned(resumed)).toBe('80 × 6');
  });

  it('plans the sets of its deload week after it is resumed if the program is gone', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 1');
    const harness = await begun({ programs: { split: text } });
    const counts = ({ state, log }: LogHarness) =>
      log.session?.exercises.map((each) => plannedCount(state, each));
    expect(counts(harness)).toEqual([2, 2, 1]);
    const resumed = new LogHarness({ drafts: [...harness.press('enter').fake.drafts.values()] });
    expect(counts(resumed.press('enter'))).toEqual([2, 2, 1]);
  });

  it('plans the loads of the program in the unit of the athlete', async () => {
    const harness = await begun({ athlete: { ...ANN, unit: 'lb' } });
    expect(planned(harness)).toBe('175 × 6');
    expect(harness.exercise.currentGoal).toMatchObject({ enteredWeight: { value: 175, unit: 'lb' } });
  });

  it('does not reduce sets and loads a second time in a deload week', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 1');
    const harness = await begun({ programs: { split: text } });
    expect(harness.log.session?.isDeloadWeek).toBe(true);
    expect(plannedCount(harness.state, harness.exercise)).toBe(2);
    expect(plannedSets(harness.state).map((set) => displaySet(set, {}))).toEqual(['72.5 × 6', '72.5 × 6']);
  });
});
