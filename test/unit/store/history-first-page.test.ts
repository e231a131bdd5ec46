import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { sessionAt } from '../../../src/store/history/history-rows.js';
import { historyHeaderFact } from '../../../src/ui/screens/history/history-screen.js';
import { HistoryWorld, inBothStores } from '../../frames/support-history.js';
import { anId, aSession } from '../../support/builders.js';

/** A session a day, the oldest first. */
const DAYS = Array.from({ length: 800 }, (_, at): TrainingSession => {
  const date = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
  return aSession()
    .id(at + 1)
    .on(date)
    .build();
});
const NEWEST = DAYS.map(({ _id }) => _id).toReversed();

const opened = () => new HistoryWorld(inBothStores(...DAYS), { copyStates: new Map() }).open();
const historyOf = (world: HistoryWorld) => world.state.history;
const cursorOf = (world: HistoryWorld) => sessionAt(historyOf(world).rows, historyOf(world).window.cursor);

/** The event loop's turns, until what runs behind has ended. */
async function behind(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a long list that is opened', () => {
  it('shows its first page at once, and the rest behind it, with nothing moved', async () => {
    const world = opened();
    const { rows } = historyOf(world);
    expect(rows.ids).toEqual(NEWEST.slice(0, 300));
    expect(historyHeaderFact(world.state)).toBe('800 sessions');
    world.run('history.page-down', 'history.down');
    const { window, listed } = historyOf(world);
    await behind();
    expect(historyOf(world).rows.ids).toEqual(NEWEST);
    expect(historyOf(world).rows.groups.slice(0, rows.groups.length)).toEqual(rows.groups);
    expect(historyOf(world).window).toEqual(window);
    expect(historyOf(world).listed).toBe(listed);
    expect(historyHeaderFact(world.state)).toBe('800 sessions');
  });

  it('has its end at the last session, by whichever key one goes there', () => {
    expect(cursorOf(opened().run('history.last'))).toBe(NEWEST.at(-1));
    for (const key of ['history.down', 'history.page-down'] as const) {
      const world = opened();
      for (let last = ''; cursorOf(world) !== last; world.run(key)) last = cursorOf(world) ?? '';
      expect(cursorOf(world)).toBe(NEWEST.at(-1));
    }
  });

  it('is whole before it is searched, sorted, grouped or read anew', async () => {
    const oldest = `on:${DAYS[0]?.date}`;
    expect(historyOf(opened().search(oldest)).rows.ids).toEqual([anId(1)]);
    const sorted = opened().run('history.sort');
    expect(historyOf(sorted).rows.ids).toEqual(NEWEST.toReversed());
    expect(historyOf(opened().run('history.group')).rows.ids).toEqual(NEWEST);
    const deleted = opened().run('history.delete');
    expect(historyOf(deleted).rows.ids).toEqual(NEWEST.slice(1));
    await behind();
    expect(historyOf(deleted).rows.ids).toEqual(NEWEST.slice(1));
    expect(historyOf(sorted).rows.ids).toEqual(NEWEST.toReversed());
  });

  it('is whole at once where the cursor stays far down, or sessions are only files', () => {
    const world = opened().run('history.last').open();
    expect(historyOf(world).rows.ids).toEqual(NEWEST);
    expect(cursorOf(world)).toBe(NEWEST.at(-1));
    const stored = inBothStores(...DAYS);
    stored.set(anId(800), { database: null, file: stored.get(anId(800))?.file ?? null });
    expect(historyOf(new HistoryWorld(stored).open()).rows.ids).toEqual(NEWEST);
  });

  it('says why the rest cannot be read, and reads it when asked again', async () => {
    let isLocked = true;
    const world: HistoryWorld = new HistoryWorld(inBothStores(...DAYS), {
      listing: {
        arranged: () => {
          if (isLocked) throw new Error('traininglogs.db is locked.');
          return { ids: NEWEST, groups: [] };
        },
      },
    }).open();
    await behind();
    expect(world.state.notice?.text).toBe('traininglogs.db is locked.');
    expect(historyOf(world).rows.ids).toHaveLength(300);
    isLocked = false;
    expect(cursorOf(world.run('history.last'))).toBe(NEWEST.at(-1));
  });
});
