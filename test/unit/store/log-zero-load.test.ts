import { describe, expect, it } from 'vitest';
import { formatSessionPage } from '../../../src/cli/session-page.js';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { reportSession } from '../../../src/domain/read-models/session-report.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { NO_PERSONAL_BESTS } from '../../../src/domain/statistics/training-record.js';
import { displayOf } from '../../../src/page/display.js';
import { recordWords } from '../../../src/store/exercise/record-words.js';
import { bestEver, nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { planText } from '../../../src/store/log/plan-in-unit.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { briefSets, pastText } from '../../../src/ui/screens/log/last-time-words.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const GOAL = { weightKg: 0, sets: 2, repRange: { min: 8, max: 10 } };

const past = (name: string, ...sets: readonly string[]) =>
  aSession()
    .id(1)
    .on('2026-02-09T18:00:00Z')
    .focused('Pull')
    .with(
      exercise(name)
        .planned(GOAL)
        .working(...sets),
    )
    .build();

function opened(name: string, ...sets: readonly string[]): LogHarness {
  const harness = new LogHarness({ sessions: [past(name, ...sets)] });
  harness.fake.exercises.library = ExerciseLibrary.of([['Air Walk', 'body only', ['quadriceps'], []]]);
  return harness.begin(name);
}

const ANY_COLUMNS = 200;

describe('a load of 0 in an older session', () => {
  it('is body weight for an exercise that is done with the body', () => {
    const harness = opened('Wide Grip Pullup', '0x9', '0x8');
    expect(pastText(harness.state, ANY_COLUMNS)).toContain('bw × 9, bw × 8');
    expect(bestEver(harness.state)).toMatch(/^bw × 9,/);
    expect(bestEver({ ...harness.state, athlete: { unit: 'lb' } })).toMatch(/^bw × 9,/);
    expect(planText(harness.exercise, harness.state)).toBe('bw, 2 × 8-10');
    expect(nextSuggested(harness.state)?.set).toBe('bw × 10');
    harness.press('enter');
    expect(harness.exercise.workingSets[0]).toMatchObject({ weightKg: 0, loadMode: 'bodyweight' });
  });

  it('is body weight for an exercise that the library knows as done with the body only', () => {
    expect(nextSuggested(opened('Air Walk', '0x9', '0x8').state)?.set).toBe('bw × 10');
  });

  it('grows by an added load', () => {
    const harness = opened('Wide Grip Pullup', '0x10', '0x10');
    expect(nextSuggested(harness.state)).toEqual({
      set: 'bw+2.5 × 8',
      reason: 'set 1: +2.5 kg, every set reached 10 reps',
    });
  });

  it('stays 0 for an exercise with a load, and for a set that was typed so', () => {
    const press = opened('Bench Press', '0x9', '0x8');
    expect([pastText(press.state, ANY_COLUMNS), nextSuggested(press.state)?.set]).toEqual([
      expect.stringContaining('0 × 9, 0 × 8'),
      '0 × 10',
    ]);
    const harness = opened('Wide Grip Pullup', '0x9', '0x8').enter('0x7');
    expect(harness.exercise.workingSets.map((set) => formatSet(set))).toEqual(['0x7']);
  });

  it('is shown as body weight in the placeholder of last time', () => {
    const harness = opened('Wide Grip Pullup', '0x9', '0x8');
    harness.store.dispatch({ type: 'log/placeholder-chosen', source: 'last' });
    const planned = plannedSetOf(harness.state);
    expect(planned && formatSet(planned)).toBe('bw x9');
  });

  it('is body weight in the goal form, which keeps it if it is unchanged', () => {
    const harness = opened('Wide Grip Pullup', '0x9', '0x8').press('exercise.goal');
    const { stage } = harness.log;
    expect(stage.kind === 'goal' && stage.form.values.weight).toBe('bw');
    harness.fill('sets', '3').press('form.accept');
    expect(harness.exercise.currentGoal).toEqual({ ...GOAL, sets: 3 });
  });

  it('does not appear as a number in the words of a record of reps', () => {
    const harness = opened('Wide Grip Pullup', 'bw x9')
      .enter('bw x10')
      .press('session.finish', 'session.save');
    const { stage } = harness.log;
    const records = stage.kind === 'saved' ? (stage.report?.records ?? []) : [];
    const words = records.map((record) => recordWords(record, displayOf(harness.state)));
    expect(words).toContain('most reps without added load, 10; beat 9 reps of 9 Feb 2026');
  });

  it('is beaten by more reps with body weight', () => {
    const harness = opened('Ab Wheel', '0x4').enter('bw x5');
    expect(harness.notice).toMatch(/Record: most reps at this load, 5 reps \(was 4 reps, 9 Feb 2026\)/);
    harness.press('session.finish', 'session.save');
    const { stage } = harness.log;
    expect(stage.kind === 'saved' && stage.report?.records.map(({ kind, value }) => [kind, value])).toEqual([
      ['reps', 5],
    ]);
  });

  it('is compared with body weight in the report', () => {
    const now = aSession().id(2).with(exercise('Wide Grip Pullup').working('bw x10')).build();
    const report = reportSession(now, past('Wide Grip Pullup', '0x9'), {}, () => NO_PERSONAL_BESTS);
    const [compared] = report.comparison?.exercises ?? [];
    expect(compared?.change).toEqual({ loadKg: 0, reps: 1, seconds: 0 });
    expect(compared?.lastTop && briefSets([compared.lastTop], 'kg')).toBe('bw × 9');
  });

  it('is body weight in the report if the exercise was not done today', () => {
    const now = aSession().id(2).with(exercise('Row').working('60x8')).build();
    const report = reportSession(now, past('Wide Grip Pullup', '0x9'), {}, () => NO_PERSONAL_BESTS);
    const lastTop = report.comparison?.exercises.find(({ top }) => top === null)?.lastTop;
    expect(lastTop && briefSets([lastTop], 'kg')).toBe('bw × 9');
  });
});

describe('the page of a session', () => {
  const session = past('Wide Grip Pullup', '0x9', '0x8');

  it('shows a load of 0 as body weight too, and leaves the session unchanged', () => {
    const [line] = formatSessionPage(session, {}).match(/1 +bw × 9/) ?? [];
    expect(line).toBeDefined();
    expect(formatSessionPage(session, {})).toContain('goal bw, 2 × 8-10');
    expect(session.exercises[0]?.workingSets[0]).not.toHaveProperty('loadMode');
  });

  it('shows 0 for an exercise with a load', () => {
    expect(formatSessionPage(past('Bench Press', '0x9'), {})).toMatch(/0 × 9/);
  });
});
