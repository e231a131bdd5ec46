import { describe, expect, it } from 'vitest';
import { dataItems } from '../../../src/store/data/data-items.js';
import {
  CONFLICT,
  dataHarness,
  INVALID_FILE,
  PENDING,
  PUSH_TEXT,
  UNREADABLE_CONFLICT,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../../support/data-harness.js';
import type { LogHarness } from '../../support/log-harness.js';

const stageOf = (harness: LogHarness) => harness.state.data.stage.kind;
const itemOf = (harness: LogHarness) => dataItems(harness.state.data.overview)[harness.state.data.cursor];

describe('a conflict', () => {
  const open = () => dataHarness(WITH_ISSUES).press('enter');

  it('opens with Enter, and Esc, q, h and Left go back without a decision', () => {
    for (const key of ['escape', 'q', 'left', 'h']) {
      const harness = open();
      expect(stageOf(harness)).toBe('conflict');
      expect(stageOf(harness.press(key))).toBe('list');
      expect(harness.fake.data.decided).toEqual([]);
      expect(itemOf(harness)).toEqual({ kind: 'issue', issue: CONFLICT });
    }
  });

  it.each([
    ['s', 'session'],
    ['c', 'conflict'],
  ])('is resolved by %s for the %s, and the list shows what remains', (key, keep) => {
    const harness = open().press(key);
    expect(harness.fake.data.decided).toEqual([`${keep} ${CONFLICT.file}`]);
    expect(stageOf(harness)).toBe('list');
    expect(harness.state.data.overview?.copies?.issues).toEqual([PENDING, INVALID_FILE]);
    expect(harness.state.notice).toEqual({ kind: 'success', text: `Kept the ${keep}.` });
  });

  it('stays open with the reason when resolving fails', () => {
    const harness = open();
    harness.fake.data.conflicts.clear();
    harness.fake.data.failure = 'data/output/trash is read-only; nothing was decided.';
    harness.press('s');
    expect(stageOf(harness)).toBe('conflict');
    expect(harness.state.notice?.kind).toBe('error');
    expect(harness.notice).toBe('data/output/trash is read-only; nothing was decided.');
  });

  it('shows a notice instead of opening if its file is gone', () => {
    const harness = dataHarness(WITH_ISSUES);
    harness.fake.data.conflicts.clear();
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.notice).toBe(`${CONFLICT.file} is no longer there.`);
  });

  it('stays open when Data is read again, until the conflict is gone', () => {
    const harness = open().press('alt+1', 'alt+5');
    expect(stageOf(harness)).toBe('conflict');
    harness.fake.data.overview = WITHOUT_ISSUES;
    expect(stageOf(harness.press('alt+1', 'alt+5'))).toBe('list');
  });

  it('with an invalid text cannot be taken, but can be discarded', () => {
    const harness = dataHarness(withIssues(UNREADABLE_CONFLICT)).press('enter');
    expect(harness.press('c').notice).toBe('The conflicting text is not a valid session.');
    expect(harness.fake.data.decided).toEqual([]);
    expect(harness.press('s').fake.data.decided).toEqual([`session ${UNREADABLE_CONFLICT.file}`]);
  });

  it('can be taken if its session is missing', () => {
    const harness = dataHarness(WITH_ISSUES);
    harness.fake.data.conflicts.set(CONFLICT.file, { session: null, conflict: PUSH_TEXT });
    expect(harness.press('enter', 'c').fake.data.decided).toEqual([`conflict ${CONFLICT.file}`]);
  });

  it('scrolls to its end and no further', () => {
    const harness = open();
    harness.store.dispatch({ type: 'app/resized', view: { columns: 60, bodyRows: 8 } });
    const topOf = (...keys: string[]) => {
      const { stage } = harness.press(...keys).state.data;
      return stage.kind === 'conflict' ? stage.top : null;
    };
    expect(topOf('j', 'down')).toBe(2);
    expect(topOf('k')).toBe(1);
    const last = topOf('G') ?? 0;
    expect(last).toBeGreaterThan(4);
    expect(topOf('j')).toBe(last);
    expect(topOf('pageUp')).toBe(last - 6);
    expect(topOf('space')).toBe(last);
    expect(topOf('g')).toBe(0);
    expect(topOf('k')).toBe(0);
  });
});
