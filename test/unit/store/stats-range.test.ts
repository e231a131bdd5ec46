import { describe, expect, it } from 'vitest';
import { hasEarlier, rangeWords, shownDays } from '../../../src/store/stats/stats-range.js';
import { initialStats, STATS_PAGES, type StatsView } from '../../../src/store/stats/stats-state.js';
import { LogHarness } from '../../support/log-harness.js';
import { statsHarness } from '../../support/year-of-training.js';
import { day } from './support-stats.js';

describe('the range of a page', () => {
  const overview = { sessions: 400, firstDay: '2015-06-01', lastDay: '2026-02-13', exercises: [] };
  const view = (changes: Partial<StatsView>): StatsView => ({ ...initialStats, ...changes });

  it.each<[Partial<StatsView>, string, string]>([
    [{ page: 'overview', rangeIndex: 0 }, '2025-11-15', '2026-02-13'],
    [{ page: 'lift', rangeIndex: 1 }, '2025-02-14', '2026-02-13'],
    [{ page: 'volume', rangeIndex: 3 }, '2016-02-15', '2026-02-13'],
    [{ page: 'volume', rangeIndex: 1, back: 1 }, '2024-08-15', '2025-08-14'],
    [{ page: 'muscles' }, '2026-02-09', '2026-02-15'],
    [{ page: 'muscles', back: 2 }, '2026-01-26', '2026-02-01'],
    [{ page: 'plan', rangeIndex: 3 }, '2025-10-25', '2026-02-13'],
    [{ page: 'days', back: 1 }, '2020-01-18', '2025-02-14'],
  ])('of %o is from %s to %s', (changes, since, until) => {
    expect(shownDays(view(changes), overview)).toEqual({ since, until });
  });

  it('is shown in words', () => {
    expect(rangeWords(view({ page: 'volume' }), overview)).toBe('Feb 2025 – Feb 2026');
    expect(rangeWords(view({ page: 'muscles', back: 1 }), overview)).toBe('2026-W06');
    expect(rangeWords(view({ page: 'records' }), overview)).toBe('all time');
    expect(rangeWords(view({ page: 'days' }), overview)).toBe('Feb 2025 – Feb 2026');
  });

  it('moves back until the first session is visible', () => {
    for (const page of STATS_PAGES.filter((each) => each !== 'records' && each !== 'weight')) {
      let back = 0;
      while (hasEarlier(view({ page, back }), overview)) back += 1;
      const { since } = shownDays(view({ page, back }), overview);
      expect([page, since <= overview.firstDay]).toEqual([page, true]);
      expect(back).toBeGreaterThan(0);
    }
    expect(hasEarlier(view({ page: 'records' }), overview)).toBe(false);
  });

  it('is made longer and shorter by keys, which notify at the ends', () => {
    const harness = statsHarness(3);
    expect(harness.press(']', ']').state.stats.rangeIndex).toBe(3);
    expect(harness.press(']').notice).toBe('This is the longest range of this page.');
    expect(harness.press('[', '[', '[').state.stats.rangeIndex).toBe(0);
    expect(harness.press('[').notice).toBe('This is the shortest range of this page.');
    expect(statsHarness(5).press(']').notice).toBe('This page has no other range.');
  });

  it('cannot be made longer on the Plan page if the page would show the same days', () => {
    const harness = new LogHarness({
      sessions: [day(1, '2025-01-01', 'Squat'), day(2, '2026-02-01', 'Row')],
    });
    harness.press('alt+4', 'tab', 'tab', 'tab', 'tab', 'tab', 'tab');
    expect(harness.state.stats.page).toBe('plan');
    const { rangeIndex } = harness.state.stats;
    expect(harness.press(']').notice).toBe('This is the longest range of this page.');
    expect(harness.state.stats.rangeIndex).toBe(rangeIndex);
    expect(harness.press('[').state.stats.rangeIndex).toBe(0);
    expect(harness.press(']').state.stats.rangeIndex).toBe(1);
  });

  it('is moved earlier and later by keys, which notify at the ends', () => {
    const harness = statsHarness(4);
    expect(harness.press('right').notice).toBe('No later sessions.');
    expect(harness.press('left').state.stats.figures).toMatchObject({ page: 'muscles' });
    const weekOf = () => {
      const { figures } = harness.state.stats;
      return figures?.page === 'muscles' ? new Set(figures.hardSets.rows.map(({ week }) => week)) : null;
    };
    expect(weekOf()).toEqual(new Set(['2026-W06']));
    expect(harness.press('right').state.stats.back).toBe(0);
    expect(weekOf()).toEqual(new Set(['2026-W07']));
    expect(statsHarness(2).press('left').notice).toBe('No earlier sessions.');
  });
});
