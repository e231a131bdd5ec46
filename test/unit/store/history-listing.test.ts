import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { HistoryHarness, inBothStores, trainingBlock } from '../../frames/support-history.js';

describe('a list longer than the screen', () => {
  const block = trainingBlock(80);
  const [oldest] = block;
  const asked = (harness: HistoryHarness) => harness.listedIds.length;
  const ALL_EQUAL = { copyStates: new Map() };

  it('reads the visible rows and those around them, so that most keys read nothing', () => {
    const harness = new HistoryHarness(inBothStores(...block), ALL_EQUAL).open();
    expect(harness.state.history.all.ids).toHaveLength(80);
    const first = asked(harness);
    expect(first).toBeLessThan(60);
    harness.run('history.down', 'history.down', 'history.page-down');
    expect(asked(harness)).toBe(first);
    expect(harness.run('history.last').state.history.listed.has(oldest?._id ?? '')).toBe(true);
    expect(asked(harness)).toBeLessThan(2 * 60);
    expect(harness.state.history.listed.size).toBeLessThan(60);
  });

  it('is read again if another program removed a session that becomes visible', () => {
    const harness = new HistoryHarness(inBothStores(...block), ALL_EQUAL).open();
    harness.stored.delete(oldest?._id ?? '');
    harness.run('history.last');
    expect(harness.state.history.all.ids).toHaveLength(79);
    expect(currentSession(harness.state.history)).not.toBeNull();
  });
});
