import { describe, expect, it } from 'vitest';
import type { Goal } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { labelOfSuggested, nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedSetOf, planSourceOf } from '../../../src/store/log/planned-set.js';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const GOAL: Goal = { repRange: { min: 4, max: 6 }, sets: 3 };

/** A session of Bench Press, at the top of the range of `GOAL`, and Row. `goal` is that of Bench Press. */
const day = (id: number, date: string, weight: number, goal: Goal = {}) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused('Upper')
    .with(
      exercise('Bench Press')
        .working(...Array<string>(3).fill(`${weight}x6 @8`))
        .planned(goal),
      exercise('Row').working('60x8'),
    )
    .build();

/** Repeats the newest of these sessions. */
const repeating = (options: FakePortsOptions) => new LogHarness(options).press('enter');
const withGoal = (options: FakePortsOptions = {}) =>
  repeating({ sessions: [day(1, '2026-02-09', 80, GOAL)], ...options });

const shown = ({ state }: LogHarness) => {
  const values = plannedSetOf(state);
  return `${planSourceOf(state)} ${values && formatSet(values)}`;
};

describe('the placeholder of a repeated session', () => {
  it('is the suggestion if the exercise has a goal, else last time’s set', () => {
    const harness = withGoal();
    expect(shown(harness)).toBe('suggested 82.5x4');
    expect(shown(harness.press('exercise.next'))).toBe('last 60x8');
  });

  it('is the suggestion if the session follows a program', () => {
    const followed = { ...day(1, '2026-02-09', 80), program: 'Upper/Lower' };
    expect(planSourceOf(repeating({ sessions: [followed] }).state)).toBe('suggested');
  });

  it('is what the athlete chose for all sessions', () => {
    expect(shown(withGoal({ athlete: { ...ANN, placeholder: 'last' } }))).toBe('last 80x6');
    const suggested = { athlete: { ...ANN, placeholder: 'suggested' as const } };
    expect(planSourceOf(withGoal(suggested).press('exercise.next').state)).toBe('suggested');
  });

  it('is the suggestion if last time’s set is chosen but does not exist', () => {
    const first = exercise('Bench Press').planned({ ...GOAL, weightKg: 80 });
    const planned = aSession().with(first).build();
    const harness = new LogHarness({ athlete: { ...ANN, placeholder: 'last' } }).begin('Bench Press');
    harness.store.dispatch({ type: 'log/session-changed', session: planned });
    expect(shown(harness)).toBe('suggested 80x4');
  });
});

describe('Tab', () => {
  it('switches for the whole session, and stores the choice for later sessions', () => {
    const harness = withGoal().press('plannedSet.switch');
    expect([shown(harness), harness.notice]).toEqual(['last 80x6', 'Planned: last time’s set.']);
    expect(shown(harness.press('exercise.next', 'exercise.previous'))).toBe('last 80x6');
    expect(harness.fake.athlete).toEqual({ ...ANN, placeholder: 'last' });
    expect(harness.state.athlete.placeholder).toBe('last');
  });

  it('stores auto if the choice shows what auto shows', () => {
    const harness = withGoal().press('plannedSet.switch', 'plannedSet.switch');
    expect(shown(harness)).toBe('suggested 82.5x4');
    expect(harness.fake.athlete).toMatchObject({ placeholder: 'auto' });
  });

  it('keeps the suggested sets in an exercise without a goal; the label of the suggestion names the key that plans it', () => {
    const harness = withGoal({ athlete: { ...ANN, placeholder: 'last' } }).press('plannedSet.switch');
    expect(harness.fake.athlete).toMatchObject({ placeholder: 'auto' });
    expect(shown(harness.press('exercise.next'))).toBe('suggested 60x8');
    expect(labelOfSuggested(harness.state)).toBe('Next');
    harness.press('plannedSet.switch', 'exercise.previous');
    expect(shown(harness)).toBe('suggested 82.5x4');
    harness.press('plannedSet.switch');
    expect([shown(harness), labelOfSuggested(harness.state)]).toEqual(['last 80x6', 'Tab for']);
    expect(nextSuggested(harness.state)?.set).toBe('82.5 × 4');
    expect(labelOfSuggested(harness.press('escape').state)).toBe('t for');
  });

  it('changes only the session if the choice cannot be stored, with a message', () => {
    const harness = withGoal();
    harness.fake.fail('athlete.update', 'data/athlete.json cannot be written: it is read-only.');
    harness.press('plannedSet.switch');
    expect(shown(harness)).toBe('last 80x6');
    expect(harness.notice).toBe(
      'The choice holds for this session only: data/athlete.json cannot be written: it is read-only.',
    );
    expect(shown(harness.press('exercise.next', 'exercise.previous'))).toBe('last 80x6');
    expect(harness.press('enter').exercise.workingSets).toHaveLength(1);
  });

  it('switches if only a later set differs, until all are done', () => {
    const later = aSession()
      .on('2026-02-09')
      .focused('Upper')
      .with(exercise('Bench Press').working('80x6', '80x6', '80x4').planned(GOAL))
      .build();
    const harness = repeating({ sessions: [later] });
    expect(shown(harness)).toBe('suggested 80x6');
    expect(shown(harness.press('plannedSet.switch'))).toBe('last 80x6');
    expect(shown(harness.press('enter', 'enter'))).toBe('last 80x4');
    expect(harness.press('enter', 'plannedSet.switch').notice).toBe('All planned sets are done.');
  });

  it('switches between the placeholders as they are after the set just logged', () => {
    const later = aSession()
      .on('2026-02-09')
      .focused('Upper')
      .with(
        exercise('Bench Press')
          .working('60x10 @8', '62.5x8 @9')
          .planned({ weightKg: 60, sets: 2, repRange: { min: 8, max: 10 } }),
      )
      .build();
    const harness = repeating({ sessions: [later] });
    harness.enter('60x8');
    expect(shown(harness)).toBe('suggested 60x8');
    expect(shown(harness.press('plannedSet.switch'))).toBe('last 62.5x8');
    expect(shown(harness.press('plannedSet.switch'))).toBe('suggested 60x8');
  });

  it('says if the placeholder follows the set just logged', () => {
    const target = (min: number, max: number) => ({ repRange: { min, max } });
    const last = aSession()
      .on('2026-02-09')
      .focused('Upper')
      .with(
        exercise('Bench Press')
          .working('60x8', '60x8')
          .planned({ sets: 2, setTargets: [target(3, 3), target(6, 8)] }),
      )
      .build();
    const harness = repeating({ sessions: [last] })
      .enter('65x3')
      .press('plannedSet.switch');
    expect([shown(harness), harness.notice]).toEqual([
      'last 65x3',
      'Planned: last time’s set, but load and reps follow the set you logged.',
    ]);
  });

  it.each(['suggested', 'last'] as const)('is not needed for drops of last time: %s', (placeholder) => {
    const last = aSession()
      .on('2026-02-09')
      .focused('Lower')
      .with(
        exercise('Front Squat')
          .working('70x5 @7', '70x5 @8', '70x5 @8 !drop 50x8,40x8')
          .planned({ weightKg: 70, sets: 3, repRange: { min: 5, max: 6 }, targetRpe: 8 }),
      )
      .build();
    const harness = repeating({ sessions: [last], athlete: { ...ANN, placeholder } });
    harness.press('enter', 'enter', 'plannedSet.edit');
    expect(harness.line).toBe('70x5 !drop 50x8,40x8');
  });

  it('switches nothing while a set is edited', () => {
    const harness = withGoal().enter('80x6').press('escape', 'e').press('tab');
    expect(harness.notice).toBe(
      'While a logged set is edited, planned sets are not switched. Enter saves the edit, Esc leaves it.',
    );
    expect(footerOf(harness.state, harness.store.when, 200).hints.map(({ label }) => label)).not.toContain(
      'last/next',
    );
  });

  it('reaches the set of last time after sets that were done as suggested', () => {
    const goal: Goal = { weightKg: 85, sets: 3, repRange: { min: 5, max: 5 }, targetRpe: 8 };
    const sets = exercise('Bench Press').working('90x5 @8', '85x5', '85x5').planned(goal);
    const last = aSession().on('2026-02-09').with(sets).build();
    const harness = repeating({ sessions: [last] }).press('enter', 'enter');
    expect(shown(harness)).toBe('suggested 87.5x5');
    expect(shown(harness.press('tab'))).toBe('last 85x5');
    expect(harness.notice).toBe('Planned: last time’s set.');
    expect(shown(harness.press('tab'))).toBe('suggested 87.5x5');
    expect(shown(harness.press('tab', 'enter').press('set.undo'))).toBe('last 85x5');
  });

  it('says if both sets are the same only because they follow the logged set', () => {
    const goal: Goal = { weightKg: 85, sets: 2, repRange: { min: 5, max: 5 } };
    const sets = exercise('Bench Press').working('90x5', '85x5').planned(goal);
    const last = aSession().on('2026-02-09').with(sets).build();
    const harness = repeating({ sessions: [last] })
      .enter('80x5')
      .press('tab');
    expect(harness.notice).toBe(
      'The suggested set and last time’s set are the same: both follow the set you logged.',
    );
  });

  it('says why it does not switch', () => {
    const row = withGoal().press('exercise.next', 'plannedSet.switch');
    expect(row.notice).toBe('The suggested set and last time’s set are the same.');
    expect(row.fake.count('athlete.update')).toBe(0);
  });

  it('names the repeated session with its date if it is older than last time', () => {
    const old = { ...day(1, '2026-02-02', 75, GOAL), focus: 'Old' };
    const harness = new LogHarness({ sessions: [old, day(2, '2026-02-09', 80, GOAL)] });
    harness.press('2', 'g', 'j', 'r', 'plannedSet.switch');
    expect(shown(harness)).toBe('last 75x6');
    expect(harness.notice).toBe('Planned: the set of the repeated session (2 Feb 2026).');
  });

  describe('says that no further set is planned by', () => {
    const sets = (count: number) => exercise('Bench Press').working(...Array<string>(count).fill('80x5'));
    /** Repeats a session of `morning` sets. The session of that evening is last time, with `evening` sets. */
    const repeatedMorning = (morning: number, evening: number) => {
      const day = '2026-02-09T';
      const first = aSession().id(1).on(`${day}08:00:00Z`).focused('Upper').with(sets(morning)).build();
      const last = aSession().id(2).on(`${day}18:00:00Z`).focused('Push').with(sets(evening)).build();
      return new LogHarness({ sessions: [first, last] }).press('2', 'g', 'j', 'r').enter('80x5');
    };

    it('the repeated session', () => {
      const harness = repeatedMorning(1, 2);
      expect(harness.press('tab').notice).toBe('Planned: the suggested set.');
      expect(shown(harness.press('tab'))).toBe('last null');
      expect(harness.notice).toBe('Planned: nothing; the repeated session (9 Feb 2026) has no set 2.');
    });

    it('the suggestion', () => {
      const harness = repeatedMorning(2, 1);
      expect(shown(harness.press('tab'))).toBe('suggested null');
      expect(harness.notice).toBe('Planned: nothing; no set 2 is suggested.');
    });

    it('either source', () => {
      const last = aSession().on('2026-02-09').with(sets(2)).build();
      const harness = new LogHarness({ sessions: [last] }).begin('Bench Press').enter('80x5', '80x5');
      expect(harness.press('tab').notice).toBe('All planned sets are done.');
    });
  });
});
