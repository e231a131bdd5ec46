import { describe, expect, it } from 'vitest';
import { HistoryHarness, inBothStores } from '../../frames/support-history.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { ANN, LogWorld } from '../../support/log-environment.js';

const PUSH = aSession()
  .id(1)
  .on('2026-02-03')
  .focused('Push')
  .with(exercise('Bench Press').working('100x5 @8', '80x8'))
  .build();
const LEGS = aSession()
  .id(2)
  .on('2026-02-07')
  .focused('Legs')
  .having({ phase: 2, sessionDurationMinutes: 90 })
  .with(exercise('Squat').working('120x5', '120x5', '120x5').noted('Deep'))
  .build();
const PULL = aSession()
  .id(3)
  .on('2026-03-01')
  .focused('Pull')
  .with(exercise('Cable Row').working('60x8'))
  .build();

const atHistory = () => new LogWorld({ sessions: [PUSH, LEGS, PULL] }).press('2');
/** The numbers of the listed sessions, in order. */
const listed = ({ state: { history } }: LogWorld | HistoryHarness) =>
  history.rows.ids.map((id) => Number(`0x${id.slice(0, 8)}`));

describe('searching while typing', () => {
  it.each<[string, number[]]>([
    ['bench', [1]],
    ['dee', [2]],
    ['phase:2', [2]],
    ['weight>=100', [2, 1]],
    ['weight>=100 reps>=5 rpe>=8', [1]],
    ['exercise:bench weight>=120', []],
    ['has:notes', [2]],
    ['on:2026-02', [2, 1]],
  ])('finds for "%s" what the list of the command line finds', (text, ids) => {
    expect(listed(atHistory().press('history.search').type(text))).toEqual(ids);
  });

  it('keeps the last list while the query is invalid, and shows where and why', () => {
    const wrong = atHistory().press('history.search').type('bench week:');
    expect(listed(wrong)).toEqual([1]);
    expect(wrong.state.history.searchError).toEqual({
      column: 7,
      length: 5,
      message: 'week takes a whole number from 1: write week:2',
      isAtEnd: true,
    });
    expect(wrong.type('1').state.history.searchError).toBeNull();
    expect(listed(wrong)).toEqual([]);
  });

  it('hides nothing while the last word may become a key', () => {
    const world = atHistory().press('history.search').type('bench WEI');
    expect(listed(world)).toEqual([1]);
    expect(world.state.history.searchError).toMatchObject({
      column: 7,
      length: 3,
      message: 'no session has this word: continue with weight>=',
    });
    expect(listed(world.type('rd'))).toEqual([]);
    const left = atHistory().press('history.search').type('bench wei').press('enter');
    expect(listed(left)).toEqual([]);
    expect(left.state.history.searchError).toBeNull();
  });

  it('searches for a quoted name before the closing quotation mark is typed', () => {
    const world = atHistory().press('history.search').type('exercise:"bench pr');
    expect(listed(world)).toEqual([1]);
    expect(world.state.history.searchError).toBeNull();
  });

  it('reads weights in the unit of the athlete', () => {
    const inPounds = new LogWorld({ sessions: [PUSH, LEGS, PULL], athlete: { ...ANN, unit: 'lb' } });
    expect(listed(inPounds.press('2').press('history.search').type('weight>=250'))).toEqual([2]);
  });

  it('shows every session again when cleared, also after an invalid query', () => {
    const world = atHistory().press('history.search').type('pull week:').press('enter');
    expect(listed(world)).toEqual([3]);
    expect(listed(world.press('escape'))).toEqual([3, 2, 1]);
    expect(world.state.history.searchError).toBeNull();
  });

  it('keeps the list and notifies if the database cannot be read', () => {
    const world = atHistory().press('history.search').type('pull');
    world.fake.fail('listing.search', 'traininglogs.db is locked.');
    world.type('x');
    expect(listed(world)).toEqual([3]);
    expect(world.notice).toBe('traininglogs.db is locked.');
    world.fake.heal('listing.search');
    expect(listed(world.press('backspace').press('backspace'))).toEqual([3]);
  });

  it('finds a session that is restored during the search', () => {
    const world = atHistory().press('history.search').type('on:2026-02').press('enter');
    expect(listed(world.press('x'))).toEqual([1]);
    expect(listed(world.press('u'))).toEqual([2, 1]);
    expect(world.state.history.window.cursor).toBe(1);
  });

  it('searches sessions that exist only as files', () => {
    const stored = inBothStores(PUSH);
    stored.set(anId(2), { database: null, file: JSON.stringify(LEGS) });
    stored.set(anId(7), { database: null, file: 'oops' });
    const world = new HistoryHarness(stored).open();
    expect(listed(world.search('squat'))).toEqual([2]);
    expect(listed(world.search('weight>=100'))).toEqual([2, 1]);
    expect(listed(world.search('phase:9'))).toEqual([]);
  });
});

describe('sorting and grouping with keys', () => {
  it('cycles through the orders', () => {
    const world = atHistory();
    const orders = Array.from({ length: 5 }, () => {
      world.press('history.sort');
      return [world.notice, ...listed(world)];
    });
    expect(orders).toEqual([
      ['Sorted: oldest first.', 1, 2, 3],
      ['Sorted: most kg first.', 2, 1, 3],
      ['Sorted: most sets first.', 2, 1, 3],
      ['Sorted: longest first.', 2, 3, 1],
      ['Sorted: newest first.', 3, 2, 1],
    ]);
  });

  it('includes body weight in the volume it sorts by', () => {
    const pullups = aSession().id(4).on('2026-01-01').with(exercise('Pull-up').working('bwx20')).build();
    const athlete = { ...ANN, bodyWeights: [{ date: '2020-01-01', weightKg: 100 }] };
    const world = new LogWorld({ sessions: [LEGS, pullups], athlete }).press('2');
    expect(listed(world.press('s', 's'))).toEqual([4, 2]);
  });

  it('groups by phase and week and by month again, and keeps the cursor', () => {
    const world = atHistory().press('j');
    const headings = () => world.state.history.rows.groups.map(({ name }) => name);
    world.press('history.group');
    expect(headings()).toEqual(['No plan', 'Phase 2', 'No plan']);
    expect(world.state.history.window.cursor).toBe(3);
    world.press('history.group');
    expect(headings()).toEqual(['March 2026', 'February 2026']);
  });

  it('gives the reason if the order has no groups', () => {
    const world = atHistory().press('s', 's', 'm');
    expect(world.notice).toBe('Only a list sorted by date has groups: s sorts.');
    expect(world.state.history.sorting.grouping).toBe('month');
  });
});
