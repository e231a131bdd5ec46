import { describe, expect, it, vi } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedCount, plannedSetOf, plannedSets } from '../../../src/store/log/planned-set.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const SPLIT = `# Split
- Author: Ann
- Weeks: 6
- Deload: 6
## Upper
Bench Press | 3 x 6-8 @8, rest 3 min, start 80 kg, double +2.5
> drive the elbows down
A1 Row | 3 x 10, start 50 kg, linear +2.5
A2 Pushdown | 2 x 12
## Lower
Squat | 1 x 3 @9 100 kg, 2 x 6+ 85 kg, linear +5
`;
const OTHER = '# Other\n## A\nDeadlift | 3 x 5, start 120 kg\n';
const PAST = aSession().on('2026-02-14').focused('Legs').with(exercise('Squat').working('100x5')).build();

/** The menu once the programs are read. */
async function menu(options: FakePortsOptions = {}): Promise<LogHarness> {
  const harness = new LogHarness({ programs: { split: SPLIT }, ...options });
  await read(harness);
  return harness;
}

async function read(harness: LogHarness): Promise<LogHarness> {
  await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
  return harness;
}

const choicesOf = ({ log }: LogHarness) =>
  startChoices(log).map((choice) => (choice.kind === 'program' ? choice.offer.title : choice.kind));

/** The first day of the program, begun. */
const begun = async (options?: FakePortsOptions) => (await menu(options)).press('enter', 'enter');

/** The day that is shown before it begins: `Upper · week 1 deload`. */
function shown({ log: { stage } }: LogHarness): string {
  if (stage.kind !== 'program-day') return stage.kind;
  const { name, place, isDeloadWeek } = stage.shown.day;
  return `${name} · week ${place.week}${isDeloadWeek ? ' deload' : ''}`;
}

/** Logs every planned set of the open exercise. */
function doSets(harness: LogHarness): LogHarness {
  const count = plannedCount(harness.state, harness.exercise) ?? 0;
  return harness.press(...Array<string>(count).fill('enter'));
}

const planned = ({ state }: LogHarness) => {
  const set = plannedSetOf(state);
  return set && displaySet(set, { unit: state.athlete.unit ?? 'kg' });
};

describe('the start menu with a program', () => {
  it('offers its next day first, then the past sessions', async () => {
    expect(choicesOf(await menu({ sessions: [PAST] }))).toEqual([
      'Upper · week 1 of 6',
      'repeat',
      'new',
      'another-day',
    ]);
  });

  it('is there before the programs are read', () => {
    expect(choicesOf(new LogHarness({ programs: { split: SPLIT } }))).toEqual(['new', 'another-day']);
  });

  it('offers the days of programs that are not current after the past sessions', async () => {
    const done = { ...PAST, program: 'Other', programDay: 'A', week: 1 };
    const harness = await menu({ sessions: [done], programs: { split: SPLIT, other: OTHER } });
    expect(choicesOf(harness)).toEqual(['A · week 2', 'repeat', 'Upper · week 1 of 6', 'new', 'another-day']);
  });

  it('offers a draft before it', async () => {
    expect(choicesOf(await menu({ drafts: [PAST] }))).toEqual([
      'resume',
      'save',
      'discard',
      'Upper · week 1 of 6',
      'new',
      'another-day',
    ]);
  });

  it('keeps a moved cursor on its line when the programs are read', async () => {
    const harness = new LogHarness({ sessions: [PAST], programs: { split: SPLIT } }).press('down');
    await read(harness);
    const { stage } = harness.log;
    expect(stage.kind === 'start' && choicesOf(harness)[stage.choice]).toBe('new');
  });

  it('names the first error of a program, and offers what can be read', async () => {
    const harness = await menu({ programs: { split: SPLIT.replace('3 x 10,', '3 by 10,') } });
    await vi.waitFor(() => expect(harness.notice).not.toBeNull());
    expect(harness.notice).toMatch(/^data\/programs\/split\.md, line 8, column \d+: .+\.$/);
  });

  it('says that programs cannot be read, and offers the rest', async () => {
    const harness = new LogHarness();
    vi.spyOn(harness.fake.ports.programs, 'offers').mockImplementation(function* () {
      yield { done: 0, total: 1 };
      throw new Error('data/programs is unreadable.');
    });
    harness.press('start.new', 'escape');
    await vi.waitFor(() =>
      expect(harness.notice).toBe('The programs cannot be read: data/programs is unreadable.'),
    );
    expect(choicesOf(harness)).toEqual(['new', 'another-day']);
  });

  it('opens again if the file no longer has the chosen day', async () => {
    const harness = await menu();
    harness.fake.programTexts = {};
    harness.press('enter');
    expect(harness.log.stage.kind).toBe('start');
    expect(harness.notice).toBe('data/programs/split.md no longer has this day. Choose again.');
  });
});

describe('the day of a program', () => {
  it.each(['escape', 'q'])('returns to its line of the menu with %s, and starts nothing', async (key) => {
    const harness = await menu({ drafts: [PAST] });
    harness.press('down', 'down', 'down', 'enter');
    expect(harness.log.stage.kind).toBe('program-day');
    harness.press(key);
    expect(harness.log.stage).toEqual({ kind: 'start', choice: 3 });
    expect(harness.log.session).toBeNull();
  });

  it('is swapped for each other day of its week with s', async () => {
    const harness = (await menu()).press('enter', 's');
    expect(shown(harness)).toBe('Lower · week 1');
    expect(shown(harness.press('s'))).toBe('Upper · week 1');
    expect(harness.press('s', 'enter').log.session).toMatchObject({ programDay: 'Lower', week: 1 });
  });

  it('cannot be swapped if its week has no other', async () => {
    const harness = (await menu({ programs: { other: OTHER } })).press('enter', 's');
    expect(shown(harness)).toBe('A · week 1');
    expect(harness.notice).toBe('This week has no other day.');
  });

  it('is skipped with n, also into the next week', async () => {
    const harness = (await menu()).press('enter', 'n');
    expect(shown(harness)).toBe('Lower · week 1');
    expect(harness.notice).toBe('Upper is skipped for now. Esc and Enter show it again.');
    expect(shown(harness.press('n'))).toBe('Upper · week 2');
    expect(harness.press('enter').log.session).toMatchObject({ programDay: 'Upper', week: 2 });
  });

  it('is the offered one again after Esc', async () => {
    const harness = (await menu()).press('enter', 'n', 'escape', 'enter');
    expect(shown(harness)).toBe('Upper · week 1');
  });

  it('becomes a deload with d, and again what it was', async () => {
    const harness = (await menu()).press('enter', 'd');
    expect(shown(harness)).toBe('Upper · week 1 deload');
    expect(shown(harness.press('d'))).toBe('Upper · week 1');
    const { session } = harness.press('d', 'enter').log;
    expect(session).toMatchObject({ isDeloadWeek: true });
    expect(session?.exercises[0]?.currentGoal).toMatchObject({ sets: 2, weightKg: 72.5 });
    expect(plannedSets(harness.state).map((set) => displaySet(set, {}))).toEqual(['72.5 × 6', '72.5 × 6']);
  });

  it('continues a deload that was taken in its week, until the next week', async () => {
    const deload = { ...PAST, program: 'Split', programDay: 'Upper', week: 1, isDeloadWeek: true };
    const harness = await menu({ sessions: [deload] });
    expect(choicesOf(harness)[0]).toBe('Lower · week 1 of 6 · deload');
    expect(shown(harness.press('enter'))).toBe('Lower · week 1 deload');
    expect(shown(harness.press('d'))).toBe('Lower · week 1');
    expect(shown(harness.press('n'))).toBe('Upper · week 2');
  });

  it('has no early deload in a week that the program plans as one', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 1');
    const harness = (await menu({ programs: { split: text } })).press('enter', 'd');
    expect(shown(harness)).toBe('Upper · week 1 deload');
    expect(harness.notice).toBe('The program plans a deload for this week already.');
  });

  it('starts with Enter as a session of the program, with what was prescribed as goals', async () => {
    const { session } = (await begun()).log;
    expect(session).toMatchObject({
      program: 'Split',
      programAuthor: 'Ann',
      programLengthWeeks: 6,
      programDay: 'Upper',
      focus: 'Upper',
      week: 1,
      isDeloadWeek: false,
      userId: 'ann',
    });
    expect(session?.exercises.map(({ Name, supersetGroup }) => [Name, supersetGroup])).toEqual([
      ['Bench Press', undefined],
      ['Row', 'A'],
      ['Pushdown', 'A'],
    ]);
    expect(session?.exercises[0]).toMatchObject({
      currentGoal: { sets: 3, weightKg: 80, repRange: { min: 6, max: 8 }, targetRpe: 8, restMinutes: 3 },
      formCues: ['drive the elbows down'],
      workingSets: [],
    });
  });

  it('has the phase of the newest session if the program has none', async () => {
    const harness = await begun({ sessions: [{ ...PAST, phase: 3 }] });
    expect(harness.log.session?.phase).toBe(3);
  });

  it('has the muscles of its exercises', async () => {
    const muscles = { primary: ['chest'], secondary: ['triceps'] };
    const harness = await begun({ athlete: { ...ANN, exercises: { 'Bench Press': { muscles } } } });
    expect(harness.exercise).toMatchObject({
      targetMuscleGroups: ['chest'],
      secondaryMuscleGroups: ['triceps'],
    });
  });

  it('writes no draft before the first set', async () => {
    const harness = await begun();
    expect(harness.fake.drafts.size).toBe(0);
    expect(harness.press('enter').fake.drafts.size).toBe(1);
  });
});

describe('a session of a program', () => {
  it('plans the prescribed sets, with the reason of the program', async () => {
    const harness = await begun();
    expect(planned(harness)).toBe('80 × 6');
    expect(nextSuggested(harness.state)).toEqual({
      set: '80 × 6 @8',
      reason: 'the first time, as the program says',
    });
    expect(plannedCount(harness.state, harness.exercise)).toBe(3);
  });

  it('plans each set of its own, and shows AMRAP', async () => {
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

  it('grows from what was logged: the load of the next week says why', async () => {
    const harness = await begun();
    const upper = harness.enter('80x8', '80x8', '80x8').draft as TrainingSession; // sets were logged
    const lower = { ...PAST, program: 'Split', programDay: 'Lower', week: 1 };
    const stored = [{ ...upper, date: '2026-02-12' }, lower];
    const again = await begun({ sessions: stored });
    expect(again.log.session).toMatchObject({ programDay: 'Upper', week: 2 });
    expect(planned(again)).toBe('82.5 × 6');
    expect(nextSuggested(again.state)?.reason).toContain('+2.5 kg');
  });

  it('plans no set whose load is unknown, and says that it is to be chosen; later sets follow it', async () => {
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

  it('plans by the goal once that is changed, and by the program after undo', async () => {
    const harness = await begun();
    harness.press('exercise.goal').fill('sets', '5').press('form.accept');
    expect(plannedCount(harness.state, harness.exercise)).toBe(5);
    expect(nextSuggested(harness.state)?.reason).not.toContain('program');
    harness.press('set.undo');
    expect(nextSuggested(harness.state)?.reason).toContain('program');
  });

  it('follows its goals once the deload is changed in the details, also when it is resumed', async () => {
    const harness = await begun();
    harness.press('session.details').fill('deload', 'yes').press('form.accept');
    expect(nextSuggested(harness.state)?.reason).toBe('set 1: the goal, deload week');
    const drafts = [...harness.fake.drafts.values()];
    const resumed = new LogHarness({ programs: { split: SPLIT }, drafts }).press('enter');
    expect(nextSuggested(resumed.state)?.reason).toBe('set 1: the goal, deload week');
  });

  it('adds the warm-ups of the program with one key, those that are not done', async () => {
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
    harness.store.dispatch({ type: 'log/names-changed', changes: [change], inRepeated: [] });
    expect(harness.exercise.Name).toBe('Barbell Bench Press');
    expect(nextSuggested(harness.state)?.reason).toContain('program');
  });

  it('ends with the summary', async () => {
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

  it('is resumed by its goals if the program is gone', async () => {
    const harness = await begun();
    harness.press('enter');
    const drafts = [...harness.fake.drafts.values()];
    const resumed = new LogHarness({ drafts }).press('enter');
    expect(plannedCount(resumed.state, resumed.exercise)).toBe(3);
    expect(planned(resumed)).toBe('80 × 6');
  });

  it('plans the loads of the program in the unit of the athlete', async () => {
    const harness = await begun({ athlete: { ...ANN, unit: 'lb' } });
    expect(planned(harness)).toBe('175 × 6');
    expect(harness.exercise.currentGoal).toMatchObject({ enteredWeight: { value: 175, unit: 'lb' } });
  });

  it('is not cut again in a deload week', async () => {
    const text = SPLIT.replace('Deload: 6', 'Deload: 1');
    const harness = await begun({ programs: { split: text } });
    expect(harness.log.session?.isDeloadWeek).toBe(true);
    expect(plannedCount(harness.state, harness.exercise)).toBe(2);
    expect(plannedSets(harness.state).map((set) => displaySet(set, {}))).toEqual(['72.5 × 6', '72.5 × 6']);
  });
});
