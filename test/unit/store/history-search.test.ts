import { describe, expect, it } from 'vitest';
import { HistoryHarness, inBothStores } from '../../frames/support-history.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

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

const atHistory = () => new LogHarness({ sessions: [PUSH, LEGS, PULL] }).press('2');
/** The numbers of the listed sessions, in order. */
const listed = ({ state: { history } }: LogHarness | HistoryHarness) =>
  history.rows.ids.map((id) => Number(`0x${id.slice(0, 8)}`));

describe('opening the search', () => {
  it('closes the page of a session, so that the letters typed next are the search', () => {
    const harness = atHistory().press('enter', '/').type('row');
    expect([harness.state.history.pane, harness.state.history.search.text]).toEqual(['search', 'row']);
    expect(listed(harness)).toEqual([3]);
  });

  it('shows the session under the cursor from its start, and later pages lead back to the list', () => {
    const harness = new LogHarness({ sessions: [PUSH, LEGS, PULL] }).press('4', 'e', 'o', 'enter');
    expect(harness.state.history.origin).not.toBeNull();
    harness.press('n', '/');
    expect(harness.state.history.origin).toBeNull();
    expect(harness.state.history.detail).toMatchObject({ top: 0, exercise: 0 });
    expect(harness.press('enter', 'enter', 'escape').state.screen).toBe('history');
  });

  it('says that no session is saved if the list has only the session in progress', () => {
    const harness = new LogHarness({ sessions: [] }).begin('Squat').enter('100x5').press('alt+2', '/');
    expect([harness.state.history.pane, harness.notice]).toEqual(['list', 'No saved session yet.']);
  });
});

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
  ])('finds the sessions that match "%s"', (text, ids) => {
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

  it('keeps the list while the last word may still become a search key, such as weight', () => {
    const harness = atHistory().press('history.search').type('bench WEI');
    expect(listed(harness)).toEqual([1]);
    expect(harness.state.history.searchError).toMatchObject({
      column: 7,
      length: 3,
      message: 'no session has this word: continue with weight>=',
    });
    expect(listed(harness.type('rd'))).toEqual([]);
    const left = atHistory().press('history.search').type('bench wei').press('enter');
    expect(listed(left)).toEqual([]);
    expect(left.state.history.searchError).toBeNull();
  });

  it.each([
    ['3 weeks ago', 'for days write yesterday, last week, nov 2026, or after:-7 for the last 7 days'],
    ['november', 'for a month write on:november'],
  ])('says how days are searched if no session has the words "%s"', (text, advice) => {
    const harness = atHistory().press('history.search').type(text);
    expect(harness.state.history.searchError?.message).toBe(`no session has this word: ${advice}`);
  });

  it('lists nothing for a date without sessions', () => {
    const harness = atHistory().press('history.search').type('last year');
    expect(listed(harness)).toEqual([]);
    expect(harness.state.history.searchError).toBeNull();
  });

  it('searches for a quoted name before the closing quotation mark is typed', () => {
    const harness = atHistory().press('history.search').type('exercise:"bench pr');
    expect(listed(harness)).toEqual([1]);
    expect(harness.state.history.searchError).toBeNull();
  });

  it('reads weights in the unit of the athlete', () => {
    const inPounds = new LogHarness({ sessions: [PUSH, LEGS, PULL], athlete: { ...ANN, unit: 'lb' } });
    expect(listed(inPounds.press('2').press('history.search').type('weight>=250'))).toEqual([2]);
  });

  it('shows every session again when cleared, also after an invalid query', () => {
    const harness = atHistory().press('history.search').type('pull').press('enter', 'history.search');
    harness.type(' week:').press('enter');
    expect(listed(harness)).toEqual([3]);
    expect(listed(harness.press('escape'))).toEqual([3, 2, 1]);
    expect(harness.state.history.searchError).toBeNull();
  });

  it('lists again what was listed before the search if it is left with an invalid query', () => {
    const harness = atHistory().press('history.search').type('pull week:');
    expect(listed(harness)).toEqual([3]);
    expect(listed(harness.press('enter'))).toEqual([3, 2, 1]);
    expect(harness.state.history.searchError).not.toBeNull();
    expect(listed(harness.press('history.search').type('1'))).toEqual([]);
    const filtered = atHistory().press('history.search').type('phase:2').press('escape', 'history.search');
    expect(listed(filtered.type(' rpe>=x').press('escape'))).toEqual([2]);
  });

  it('keeps the list and notifies if the database cannot be read', () => {
    const harness = atHistory().press('history.search').type('pull');
    harness.fake.fail('listing.search', 'traininglogs.db is locked.');
    harness.type('x');
    expect(listed(harness)).toEqual([3]);
    expect(harness.notice).toBe('traininglogs.db is locked.');
    harness.fake.heal('listing.search');
    expect(listed(harness.press('backspace').press('backspace'))).toEqual([3]);
  });

  it('lists a deleted session again when u restores it', () => {
    const harness = atHistory().press('history.search').type('on:2026-02').press('enter');
    expect(listed(harness.press('x'))).toEqual([1]);
    expect(listed(harness.press('u'))).toEqual([2, 1]);
    expect(harness.state.history.window.cursor).toBe(1);
  });

  it('searches sessions that exist only as files', () => {
    const stored = inBothStores(PUSH);
    stored.set(anId(2), { database: null, file: JSON.stringify(LEGS) });
    stored.set(anId(7), { database: null, file: 'oops' });
    const harness = new HistoryHarness(stored).open();
    expect(listed(harness.search('squat'))).toEqual([2]);
    expect(listed(harness.search('weight>=100'))).toEqual([2, 1]);
    expect(listed(harness.search('phase:9'))).toEqual([]);
  });
});

describe('sorting and grouping with keys', () => {
  it('cycles through the orders', () => {
    const harness = atHistory();
    const orders = Array.from({ length: 5 }, () => {
      harness.press('history.sort');
      return [harness.notice, ...listed(harness)];
    });
    expect(orders).toEqual([
      ['Sorted: oldest first.', 1, 2, 3],
      ['Sorted: most volume first.', 2, 1, 3],
      ['Sorted: most sets first.', 2, 1, 3],
      ['Sorted: longest first.', 2, 3, 1],
      ['Sorted: newest first.', 3, 2, 1],
    ]);
  });

  it('includes body weight in the volume it sorts by', () => {
    const pullups = aSession().id(4).on('2026-01-01').with(exercise('Pull-up').working('bwx20')).build();
    const athlete = { ...ANN, bodyWeights: [{ date: '2020-01-01', weightKg: 100 }] };
    const harness = new LogHarness({ sessions: [LEGS, pullups], athlete }).press('2');
    expect(listed(harness.press('s', 's'))).toEqual([4, 2]);
  });

  it('groups by phase and week, then by month again, and keeps the cursor on its session', () => {
    const harness = atHistory().press('j');
    const headings = () => harness.state.history.rows.groups.map(({ name }) => name);
    harness.press('history.group');
    expect(headings()).toEqual(['No plan', 'Phase 2', 'No plan']);
    expect(harness.state.history.window.cursor).toBe(3);
    harness.press('history.group');
    expect(headings()).toEqual(['March 2026', 'February 2026']);
  });

  it('gives the reason if the order has no groups', () => {
    const harness = atHistory().press('s', 's', 'm');
    expect(harness.notice).toBe('Only a list sorted by date has groups: s sorts.');
    expect(harness.state.history.sorting.grouping).toBe('month');
  });
});
