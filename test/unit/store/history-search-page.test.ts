import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../src/domain/record.js';
import { visibleRange } from '../../../src/list/window.js';
import { rowCount, sessionAt } from '../../../src/store/history/history-rows.js';
import { listRows } from '../../../src/store/history/history-state.js';
import { historyHeaderFact } from '../../../src/ui/screens/history/history-screen.js';
import { HistoryWorld, inBothStores } from '../../frames/support-history.js';
import { anId, aSession } from '../../support/builders.js';
import { LogWorld } from '../../support/log-world.js';

/** A session a day, the oldest first; every other one is a push. */
const DAYS = Array.from({ length: 800 }, (_, at): TrainingSession => {
  const date = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
  return aSession()
    .id(at + 1)
    .on(date)
    .focused(at % 2 ? 'Push' : 'Legs')
    .build();
});
const PUSHES = DAYS.filter(({ focus }) => focus === 'Push')
  .map(({ _id }) => _id)
  .toReversed();

const searching = (text: string) =>
  new LogWorld({ sessions: DAYS }).press('2').press('history.search').type(text);
const historyOf = (world: LogWorld | HistoryWorld) => world.state.history;
const cursorOf = (world: LogWorld | HistoryWorld) => {
  const { rows, window } = historyOf(world);
  return sessionAt(rows, window.cursor);
};
const header = ({ state }: LogWorld) => historyHeaderFact(state);

/** The event loop's turns, until what runs behind has ended. */
async function behind(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

describe('a search that finds more than a page', () => {
  it('shows the first of them at once, and the rest behind them when it is found', async () => {
    const world = searching('push');
    const { rows, window } = historyOf(world);
    expect(rows.ids).toEqual(PUSHES.slice(0, 300));
    expect(header(world)).toBe('300+ of 800');
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES);
    expect(header(world)).toBe('400 of 800');
    expect(historyOf(world).window).toEqual(window);
    expect(historyOf(world).rows.groups.slice(0, rows.groups.length)).toEqual(rows.groups);
  });

  it('keeps the cursor where it went meanwhile', async () => {
    const world = searching('push').press('enter', 'j', 'j', 'history.page-down');
    const { window } = historyOf(world);
    const id = cursorOf(world);
    expect(header(world)).toBe('300+ of 800');
    await behind();
    expect(historyOf(world).window).toEqual(window);
    expect(cursorOf(world)).toBe(id);
  });

  it('goes to the last of all of them', () => {
    const world = searching('push').press('enter', 'history.last');
    expect(cursorOf(world)).toBe(PUSHES.at(-1));
    expect(header(world)).toBe('400 of 800');
  });

  it('has no end before the last of all of them, by whichever key one goes down', () => {
    for (const key of ['history.page-down', 'history.down']) {
      const world = searching('push').press('enter');
      const seen = new Set<string>();
      for (let last = ''; cursorOf(world) !== last; world.press(key)) {
        last = cursorOf(world) ?? '';
        const { rows, window } = historyOf(world);
        const height = listRows(historyOf(world));
        const { start, end } = visibleRange(window, height, rowCount(rows));
        expect(end < rowCount(rows) || historyOf(world).foundUntil === null).toBe(true);
        for (let row = start; row < end; row += 1) seen.add(sessionAt(rows, row) ?? '');
      }
      seen.delete('');
      expect([...seen]).toEqual(PUSHES);
    }
  });

  it('is not mixed with the one that follows it', async () => {
    const world = searching('push').press('ctrl+u').type('legs');
    expect(historyOf(world).rows.ids).toHaveLength(300);
    await behind();
    expect(historyOf(world).rows.ids).toEqual(
      DAYS.map(({ _id }) => _id)
        .filter((id) => !PUSHES.includes(id))
        .toReversed(),
    );
    const cleared = searching('push').press('enter', 'history.clear-search');
    await behind();
    expect(historyOf(cleared).rows.ids).toHaveLength(800);
    expect(historyOf(cleared).found).toBe('all');
  });

  it('goes on while what is typed behind it cannot be read', async () => {
    const world = searching('push').type(' week:');
    expect(historyOf(world).searchError).not.toBeNull();
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES);
    expect(historyOf(world).searchError).not.toBeNull();
  });

  it('is whole again when the field is left', async () => {
    const world = searching('push');
    await behind();
    expect(header(world.press('enter'))).toBe('400 of 800');
  });

  it('is found whole where the cursor is on one of them behind the page, or near its end', () => {
    for (const [at, isWhole] of [
      [350, true],
      [299, true],
      [290, true],
      [200, false],
    ] as const) {
      const world = new LogWorld({ sessions: DAYS }).press('2');
      while (cursorOf(world) !== PUSHES[at]) world.press('history.down');
      world.press('history.search').type('push');
      expect(cursorOf(world)).toBe(PUSHES[at]);
      expect(historyOf(world).foundUntil === null).toBe(isWhole);
    }
  });

  it('is whole in any other order, and begins at the first of the oldest', async () => {
    const world = searching('push').press('enter', 'history.sort');
    expect(historyOf(world).rows.ids).toEqual(PUSHES.toReversed());
    world.press('history.search').press('ctrl+u').type('legs');
    expect(historyOf(world).rows.ids[0]).toBe(anId(1));
    expect(header(world)).toBe('300+ of 800');
    world.press('enter', 'history.sort');
    world.press('history.search').press('ctrl+u').type('push');
    expect(header(world)).toBe('400 of 800');
  });

  it('is shown by pages when the list is read anew', async () => {
    const world = searching('push').press('enter', '1', '2');
    expect(header(world)).toBe('300+ of 800');
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES);
    world.press('history.delete');
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES.slice(1));
  });

  it('says why the rest cannot be found, and finds it when asked again', async () => {
    const world = searching('push').press('enter');
    world.fake.fail('listing.search', 'traininglogs.db is locked.');
    await behind();
    expect(world.notice).toBe('traininglogs.db is locked.');
    expect(header(world)).toBe('300+ of 800');
    world.fake.heal('listing.search');
    expect(header(world.press('history.last'))).toBe('400 of 800');
  });

  it('is over where the list cannot be read anew', async () => {
    const world = searching('push').press('enter', '1');
    world.fake.fail('listing.arranged', 'traininglogs.db is locked.');
    world.press('2');
    expect(historyOf(world).reading.status).toBe('failed');
    await behind();
    expect(historyOf(world).rows.ids).toEqual([]);
    world.fake.heal('listing.arranged');
    world.press('2');
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES);
  });

  it('says that there are more while a text that cannot be read stands over a list of one page', async () => {
    const world = searching('week:').press('enter', '1', '2');
    expect(header(world)).toBe('300+ of 800');
    await behind();
    expect(header(world)).toBe('800 of 800');
  });

  it('has sessions that are only files among them, in their places', async () => {
    const stored = inBothStores(...DAYS);
    for (const id of [10, 780]) {
      const copies = stored.get(anId(id));
      stored.set(anId(id), { database: null, file: copies?.file ?? null });
    }
    const world = new HistoryWorld(stored).open().search('push');
    expect(historyOf(world).rows.ids).toEqual(PUSHES.slice(0, 301));
    await behind();
    expect(historyOf(world).rows.ids).toEqual(PUSHES);
  });
});
