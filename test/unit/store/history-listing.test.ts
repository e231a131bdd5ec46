import { describe, expect, it } from 'vitest';
import { currentSession } from '../../../src/store/history/history-state.js';
import { HistoryWorld, inBothStores, trainingBlock } from '../../frames/support-history.js';

describe('a list longer than the screen', () => {
  const block = trainingBlock(80);
  const [oldest] = block;
  const asked = (world: HistoryWorld) => world.listedIds.length;
  const ALL_EQUAL = { copyStates: new Map() };

  it('reads what it shows of the sessions in sight and around them, and no more at most keys', () => {
    const world = new HistoryWorld(inBothStores(...block), ALL_EQUAL).open();
    expect(world.state.history.all.ids).toHaveLength(80);
    const first = asked(world);
    expect(first).toBeLessThan(60);
    world.run('history.down', 'history.down', 'history.page-down');
    expect(asked(world)).toBe(first);
    expect(world.run('history.last').state.history.listed.has(oldest?._id ?? '')).toBe(true);
    expect(asked(world)).toBeLessThan(2 * 60);
    expect(world.state.history.listed.size).toBeLessThan(60);
  });

  it('is read anew where another program has taken away what comes into sight', () => {
    const world = new HistoryWorld(inBothStores(...block), ALL_EQUAL).open();
    world.stored.delete(oldest?._id ?? '');
    world.run('history.last');
    expect(world.state.history.all.ids).toHaveLength(79);
    expect(currentSession(world.state.history)).not.toBeNull();
  });
});
