import { describe, expect, it } from 'vitest';
import { STATS_PAGES } from '../../../src/store/stats/stats-state.js';
import { helpEntries } from '../../../src/ui/help-lines.js';
import { LogHarness } from '../../support/log-harness.js';
import { statsHarness } from '../../support/year-of-training.js';

const listsExercise = ({ state, store }: LogHarness) =>
  helpEntries(state, store.when).some(({ id }) => id === 'exercise.show');

describe('the help of Stats', () => {
  it.each(STATS_PAGES)('lists the history of the exercise only if Enter shows it: %s', (page) => {
    const harness = statsHarness(STATS_PAGES.indexOf(page));
    const isListed = listsExercise(harness);
    expect(isListed).toBe(harness.press('enter').state.exercise !== null);
  });

  it('lists no history of an exercise before the first session', () => {
    expect(listsExercise(new LogHarness().press('4'))).toBe(false);
  });
});
