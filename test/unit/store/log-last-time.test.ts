import { describe, expect, it } from 'vitest';
import type { Goal, TrainingSession } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { lastTime, sinceLastTime } from '../../../src/store/log/last-time.js';
import { repeatSession } from '../../../src/store/log/past-session.js';
import { plannedCount, plannedSetOf } from '../../../src/store/log/planned-set.js';
import { lastTimeTitle, sinceLines } from '../../../src/ui/screens/log/last-time-words.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const GOAL: Goal = { sets: 3, repRange: { min: 6, max: 8 } };

type Day = { readonly sets: readonly string[]; readonly isDeloadWeek?: boolean };

/** Sessions of one exercise, one per day, newest first; the first was yesterday. */
function pastOf(...days: readonly Day[]): readonly TrainingSession[] {
  return days.map(({ sets, isDeloadWeek = false }, index) => {
    const day = String(15 - index).padStart(2, '0');
    const bench = exercise('Bench Press')
      .planned(GOAL)
      .warmup('20x10')
      .working(...sets);
    return aSession()
      .id(index + 1)
      .on(`2026-02-${day}T18:00:00Z`)
      .having({ isDeloadWeek })
      .with(bench)
      .build();
  });
}

function benchAfter(...days: readonly Day[]): LogHarness {
  return new LogHarness({ sessions: pastOf(...days) }).begin('Bench Press');
}

function having(harness: LogHarness, goal: Goal, others: Partial<TrainingSession> = {}): LogHarness {
  const { session } = harness.log;
  if (!session) throw new Error('no session is in progress');
  const exercises = session.exercises.map((each) => ({ ...each, currentGoal: goal }));
  harness.store.dispatch({ type: 'log/session-changed', session: { ...session, exercises, ...others } });
  return harness;
}

const setsOf = (occurrence: { readonly workingSets: readonly Parameters<typeof formatSet>[0][] } | null) =>
  occurrence?.workingSets.map((set) => formatSet(set));

describe('last time', () => {
  const DELOAD: Day = { sets: ['60x8'], isDeloadWeek: true };
  const TRAINED: Day = { sets: ['100x8', '100x8', '100x8'] };

  it('is the last occurrence with working sets outside deload weeks', () => {
    const { state } = benchAfter({ sets: [] }, DELOAD, TRAINED);
    expect(setsOf(lastTime(state))).toEqual(['100x8', '100x8', '100x8']);
    expect(sinceLastTime(state).map(setsOf)).toEqual([[], ['60x8']]);
  });

  it('is found even if more deload weeks followed than are read at once', () => {
    const { state } = benchAfter(...Array.from({ length: 12 }, () => DELOAD), TRAINED);
    expect(setsOf(lastTime(state))).toEqual(['100x8', '100x8', '100x8']);
  });

  it('is the deload week if nothing else was done', () => {
    expect(setsOf(lastTime(benchAfter(DELOAD).state))).toEqual(['60x8']);
  });
});

describe('the planned sets', () => {
  it('are as many as the goal has, whether the suggestion or last time is shown', () => {
    const harness = having(benchAfter({ sets: ['100x7'] }), GOAL);
    expect(plannedCount(harness.state, harness.exercise)).toBe(3);
    harness.press('tab').enter('').enter('').enter('');
    expect(harness.exercise.workingSets.map((set) => formatSet(set))).toEqual(['100x7', '100x7', '100x7']);
    expect(plannedSetOf(harness.state)).toBeNull();
  });

  it('are those of the goal if last time had none', () => {
    const harness = having(benchAfter({ sets: [] }), { ...GOAL, weightKg: 55 });
    expect(plannedCount(harness.state, harness.exercise)).toBe(3);
    expect(nextSuggested(harness.state)).toEqual({
      set: '55 × 6',
      reason: 'set 1: the goal, no earlier working sets',
    });
  });

  it('are fewer in a deload week, unless their number was typed for that week', () => {
    const deload = { isDeloadWeek: true };
    const taken = having(benchAfter({ sets: ['100x8', '100x8', '100x7'] }), GOAL, deload);
    expect(plannedCount(taken.state, taken.exercise)).toBe(2);
    expect(nextSuggested(taken.state)?.set).toBe('90 × 8');
    const typed = having(benchAfter({ sets: ['100x8'] }), { ...GOAL, sets: 4, weightKg: 70 }, deload);
    expect(plannedCount(typed.state, typed.exercise)).toBe(4);
    expect(nextSuggested(typed.state)?.set).toBe('70 × 6');
  });
});

describe('the next suggested set', () => {
  it('follows the load that was logged today, with a reason', () => {
    const harness = having(benchAfter({ sets: ['100x7', '100x7', '100x7'] }), GOAL).enter('95x8');
    expect(nextSuggested(harness.state)).toEqual({
      set: '95 × 8',
      reason: 'set 2: load and reps follow the set you logged',
    });
  });
});

describe('the planned set after a logged set', () => {
  it('has no more reps than the logged set if that was heavier than planned', () => {
    const harness = having(benchAfter({ sets: ['20x10', '20x10', '20x10'] }), {
      sets: 3,
      repRange: { min: 10, max: 12 },
    });
    expect(nextSuggested(harness.enter('22.5x9 @9').state)).toEqual({
      set: '22.5 × 9',
      reason: 'set 2: load and reps follow the set you logged',
    });
    expect(nextSuggested(harness.enter('22.5x8 @8').state)?.set).toBe('22.5 × 8');
  });

  it('has no more reps than the logged set if last time had no such set', () => {
    const goal = { sets: 2, repRange: { min: 10, max: 15 } };
    const harness = having(benchAfter({ sets: ['bw x10'] }), goal).enter('bw x9 @9');
    expect(nextSuggested(harness.state)).toEqual({
      set: 'bw × 9',
      reason: 'set 2: no more reps than the set you logged',
    });
  });

  it('has no more reps than the logged set if that had fewer than planned', () => {
    const harness = having(benchAfter({ sets: ['70x11', '70x12', '70x12'] }), {
      sets: 3,
      repRange: { min: 8, max: 15 },
    });
    expect(nextSuggested(harness.enter('70x9 @10').state)).toEqual({
      set: '70 × 9',
      reason: 'set 2: no more reps than the set you logged',
    });
    expect(nextSuggested(harness.enter('').state)?.set).toBe('70 × 9');
  });

  it.each([
    ['57x10 @10', '57x10 @10', '57 × 11'],
    ['57x11 @9', '57x10 @9.5', '57 × 11'],
    ['52x10', '52x9 @10', '52 × 9'],
    ['57x11 @9', '57x8 @10', '57 × 8'],
    ['57x10 @10', '57x10', '57 × 11'],
    ['57x11 @9', '57x10 @9', '57 × 11'],
    ['57x11 @9', '60x10 @10', '60 × 10'],
  ])(
    'after %s and %s is %s, with no more reps than a set at failure that was not done as planned',
    (first, second, next) => {
      const harness = having(benchAfter({ sets: ['57x11 @10', '57x10 @9', '57x11 @10'] }), {
        sets: 3,
        repRange: { min: 8, max: 10 },
      });
      expect(nextSuggested(harness.enter(first, second).state)?.set).toBe(next);
    },
  );

  it('says that a logged set at failure limits its reps', () => {
    const harness = having(benchAfter({ sets: ['57x11 @10', '57x10 @9', '57x11 @10'] }), {
      sets: 3,
      repRange: { min: 8, max: 10 },
    });
    expect(nextSuggested(harness.enter('57x10 @10', '57x8 @10').state)?.reason).toBe(
      'set 3: no more reps than the set you logged',
    );
  });

  it('keeps its planned reps if it is a lighter back-off set after a top set at failure', () => {
    const harness = having(benchAfter({ sets: ['100x5', '80x8'] }), {
      sets: 2,
      repRange: { min: 5, max: 10 },
    });
    expect(nextSuggested(harness.enter('100x6 @10').state)?.set).toBe('80 × 9');
  });

  it('keeps its planned reps if they are fewer than those of the logged set', () => {
    const harness = having(benchAfter({ sets: ['100x8', '100x6', '100x6'] }), {
      sets: 3,
      repRange: { min: 6, max: 9 },
    });
    expect(nextSuggested(harness.enter('100x7').state)?.set).toBe('100 × 6');
  });

  it('has the reps of its own range if the goal has another range for the logged set', () => {
    const setTargets = [
      { repRange: { min: 3, max: 3 } },
      { repRange: { min: 6, max: 8 } },
      { repRange: { min: 6, max: 8 } },
    ];
    const known = having(benchAfter({ sets: ['60x8'] }), { sets: 3, setTargets });
    expect(nextSuggested(known.enter('62.5x3 @9').state)?.set).toBe('60 × 6');
    expect(nextSuggested(known.enter('62.5x6').state)?.set).toBe('62.5 × 6');
    const fresh = having(new LogHarness().begin('Leg Press'), { sets: 3, setTargets });
    expect(nextSuggested(fresh.enter('100x3 @9').state)?.set).toBe('90 × 6');
  });

  it('keeps its planned reps if its load is lighter than that of the logged set', () => {
    const harness = having(benchAfter({ sets: ['100x3', '80x8'] }), {})
      .press('tab')
      .enter('105x3');
    expect(plannedSetOf(harness.state)?.repCount?.full).toBe(8);
  });
});

describe('the words about last time', () => {
  const DELOAD: Day = { sets: ['60x8', '60x8'], isDeloadWeek: true };

  it('name a deload session that was done since then', () => {
    const { state } = benchAfter(DELOAD, { sets: ['100x8'] });
    expect(sinceLines(state, 40)).toEqual(['deload 60 × 8 *2 since']);
    expect(sinceLines(state, 20)).toEqual(['deload 60 × 8… since']);
  });

  it('say on which day there were no working sets', () => {
    const { state } = benchAfter({ sets: [] }, { sets: ['100x8'] });
    expect(sinceLines(state, 40)).toEqual(['no working sets yesterday']);
  });

  it('name a session of another focus before deload weeks', () => {
    const day = (id: number, date: string, focus: string, sets: readonly string[], max: number) =>
      aSession()
        .id(id)
        .on(date)
        .focused(focus)
        .with(
          exercise('Bench Press')
            .planned({ sets: 1, repRange: { min: 6, max } })
            .working(...sets),
        );
    const sessions = [
      day(4, '2026-02-14', 'Upper', ['60x8'], 8).having({ isDeloadWeek: true }).build(),
      day(3, '2026-02-13', 'Push', ['55x8'], 10).having({ isDeloadWeek: true }).build(),
      day(2, '2026-02-08', 'Upper', ['100x7'], 8).build(),
      day(1, '2026-02-06', 'Push', ['90x10'], 10).build(),
    ];
    const harness = new LogHarness({ sessions });
    const [, , , push] = sessions;
    if (!push) throw new Error('there is no session of Push');
    repeatSession(harness.store.context, push);
    const { state } = harness;
    expect(sinceLines(state, 40).slice(0, 2)).toEqual(['Upper 100 × 7 since', 'deload 60 × 8 since']);
  });

  it('name the deload itself if nothing else was done', () => {
    const last = lastTime(benchAfter(DELOAD).state);
    expect(last && lastTimeTitle(last)).toBe('Deload week');
  });

  it('call an older repeated session by its date', () => {
    const sessions = pastOf({ sets: ['100x8'] }, { sets: ['90x8'] });
    const [, older] = sessions;
    if (!older) throw new Error('there is no older session');
    const harness = new LogHarness({ sessions });
    repeatSession(harness.store.context, older);
    expect(sinceLines(harness.state, 40)).toEqual(['Repeats 14 Feb 2026: 90 × 8']);
  });
});

describe('the goal of an exercise', () => {
  it('is taken over from the last session outside deload weeks', () => {
    const goal = { weightKg: 100, sets: 3, repRange: { min: 6, max: 8 }, targetRpe: 8 };
    const session = (id: number, currentGoal: Goal, isDeloadWeek: boolean) =>
      aSession()
        .id(id)
        .on(`2026-02-0${id}T18:00:00Z`)
        .having({ isDeloadWeek })
        .with(exercise('Bench Press').planned(currentGoal).having({ repTempo: '3-1-1-0' }).working('100x6'))
        .build();
    const sessions = [session(2, goal, false), session(3, { weightKg: 60 }, true)];
    const added = new LogHarness({ sessions }).begin('Bench Press');
    expect(added.exercise).toMatchObject({ currentGoal: goal, repTempo: '3-1-1-0' });
    const [, deload] = sessions;
    if (!deload) throw new Error('there is no deload session');
    const repeated = new LogHarness({ sessions });
    repeatSession(repeated.store.context, deload);
    expect(repeated.exercise.currentGoal).toEqual(goal);
  });

  it('is that of the last session with the same focus if another focus has another range of reps', () => {
    const session = (id: number, focus: string, min: number) =>
      aSession()
        .id(id)
        .on(`2026-02-0${id}T18:00:00Z`)
        .focused(focus)
        .with(
          exercise('Calf Raise')
            .planned({ sets: id, repRange: { min, max: min + 2 } })
            .working('100x10'),
        )
        .build();
    const sessions = [session(2, 'strength', 6), session(3, 'volume', 10)];
    const harness = new LogHarness({ sessions });
    const past = sessions[0];
    if (!past) throw new Error('there is no session');
    repeatSession(harness.store.context, { ...past, exercises: [exercise('Row').build()] });
    harness.press('exercise.choose').type('Calf Raise').press('pick.choose');
    expect(harness.exercise.currentGoal.sets).toBe(2);
  });

  it('decides where a resumed repetition continues', () => {
    const past = aSession()
      .id(2)
      .on('2026-02-09T18:00:00Z')
      .with(exercise('Bench Press').planned(GOAL), exercise('Row').working('60x8'))
      .build();
    const resumedAfter = (...sets: readonly string[]) => {
      const draft = aSession()
        .id(9)
        .on('2026-02-16T18:00:00Z')
        .with(
          exercise('Bench Press')
            .planned(GOAL)
            .working(...sets),
          exercise('Row'),
        )
        .build();
      const bases = new Map([[draft._id, { kind: 'new', repeats: past }] as const]);
      const harness = new LogHarness({ sessions: [past], drafts: [draft], bases });
      return harness.press('start.choose').exercise.Name;
    };
    expect(resumedAfter('100x8')).toBe('Bench Press');
    expect(resumedAfter('100x8', '100x8', '100x8')).toBe('Row');
  });
});
