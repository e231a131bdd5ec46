import { describe, expect, it } from 'vitest';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { nextSuggested } from '../../../src/store/log/exercise-hints.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const LAST_WEEK = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('70x10', '70x10', '70x10'))
  .build();

/** Bench Press is open, with these texts in its goal form. */
function bench(fields: { readonly weight?: string; readonly rpe?: string; readonly targets?: string }) {
  const harness = new LogHarness({ sessions: [LAST_WEEK] }).begin('Bench Press').press('exercise.goal');
  for (const [field, text] of Object.entries(fields)) harness.fill(field as keyof typeof fields, text);
  return harness.press('form.accept');
}

const placeholder = ({ state }: LogHarness) => {
  const values = plannedSetOf(state);
  return values && formatSet(values);
};

describe('a goal with targets for its sets', () => {
  it('gives the placeholder of each set, with its RPE and AMRAP next to the line', () => {
    const harness = bench({ targets: '1 x 3 80 @9, 2 x 6+ 72.5', rpe: '8' });
    expect(placeholder(harness)).toBe('80x3');
    expect(nextSuggested(harness.state)?.set).toBe('80 × 3 @9');
    harness.press('enter');
    expect(placeholder(harness)).toBe('72.5x6');
    expect(nextSuggested(harness.state)?.set).toBe('72.5 × 6 @8');
    harness.press('enter');
    expect(nextSuggested(harness.state)?.set).toBe('72.5 × 6+ @8');
    harness.press('enter');
    expect(placeholder(harness)).toBeNull();
  });

  it('is used for an exercise that was never done', () => {
    const harness = new LogHarness().begin('Squat').press('exercise.goal');
    harness.fill('weight', '100').fill('targets', '1 x 3 @9, 1 x 5').press('form.accept');
    expect(placeholder(harness)).toBe('100x3');
    expect(placeholder(harness.press('enter'))).toBe('100x5');
  });

  it('gives the next set its own reps, and a load for them, after a set with another range', () => {
    const targets = '1 x 3 @9, 2 x 6-8 @8';
    const first = new LogHarness().begin('Squat').press('exercise.goal').fill('targets', targets);
    first.press('form.accept').type('100x3').press('enter');
    expect(placeholder(first)).toBe('85x6');
    expect(nextSuggested(first.state)).toEqual({
      set: '85 × 6 @8',
      reason: 'set 2: its load follows the set you logged: bottom of 6-8',
    });
    const row = exercise('Squat').working('60x8', '60x8', '60x8');
    const sessions = [aSession().id(1).on('2026-02-09').with(row).build()];
    const again = new LogHarness({ sessions }).begin('Squat').press('exercise.goal').fill('targets', targets);
    expect(placeholder(again.press('form.accept').type('62.5x3').press('enter'))).toBe('62.5x6');
  });

  it('becomes a goal with a duration if the targets are equal timed sets', () => {
    const harness = new LogHarness().begin('Plank').press('exercise.goal');
    harness.fill('targets', '3 x 60s').press('form.accept');
    expect(harness.exercise.currentGoal).toEqual({ sets: 3, durationSeconds: 60 });
    expect(placeholder(harness)).toBe('60s');
  });
});
