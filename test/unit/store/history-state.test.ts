import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListMove } from '../../../src/store/history/history-rows.js';
import {
  currentSession,
  type HistoryEvent,
  type HistoryState,
  historyScope,
  initialHistory,
  isTypingInHistory,
  reduceHistory,
} from '../../../src/store/history/history-state.js';
import { type ListedSession, listedFromSession } from '../../../src/store/history/listed-session.js';
import { createEditBuffer } from '../../../src/text/edit-buffer.js';
import { aSession } from '../../support/builders.js';

function listed(
  id: number,
  date: string,
  focus = 'Legs',
  plan: { phase?: number; week?: number } = {},
): ListedSession {
  return listedFromSession(aSession().id(id).on(date).focused(focus).having(plan).build(), 'equal');
}

const SESSIONS = [
  listed(5, '2026-03-24T18:05', 'Upper-Strength', { phase: 3, week: 8 }),
  listed(4, '2026-03-07', 'Push Hypertrophy', { phase: 3, week: 7 }),
  listed(3, '2026-02-28', 'Upper-Strength', { phase: 2, week: 15 }),
  listed(2, '2026-02-03', 'Été jambes', { phase: 2, week: 5 }),
  listed(1, '2025-12-31', 'Push Hypertrophy'),
];

const state = (...events: readonly HistoryEvent[]): HistoryState =>
  events.reduce<HistoryState>(reduceHistory, initialHistory);
const read: HistoryEvent = { type: 'history/read', sessions: SESSIONS };
const searched = (text: string): HistoryEvent => ({
  type: 'history/search-edited',
  search: createEditBuffer(text),
});
const moved = (move: ListMove): HistoryEvent => ({ type: 'history/moved', move });

const found = (text: string) => {
  const { rows } = state(read, searched(text));
  return rows.flatMap((row) =>
    row.kind === 'session' ? [Number.parseInt(row.session.id.slice(0, 8), 16)] : [],
  );
};

describe('rows of the history', () => {
  it('stand under the names of their months', () => {
    expect(
      state(read).rows.map((row) => (row.kind === 'month' ? row.month : row.session.date.slice(8, 10))),
    ).toEqual(['2026-03', '24', '07', '2026-02', '28', '03', '2025-12', '31']);
  });

  it('has the cursor on the newest session first, and passes over the months', () => {
    expect(currentSession(state(read))?.date).toBe('2026-03-24T18:05');
    expect(currentSession(state(read, moved('down'), moved('down')))?.date).toBe('2026-02-28');
    expect(currentSession(state(read, moved('last'), moved('up')))?.date).toBe('2026-02-03');
    expect(currentSession(state(read, moved('last'), moved('first')))?.date).toBe('2026-03-24T18:05');
  });

  it('never has the cursor on a month or out of the list, whatever happens', () => {
    const months = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
    const anyEvent: fc.Arbitrary<
      HistoryEvent | { type: 'app/resized'; view: { columns: number; bodyRows: number } }
    > = fc.oneof(
      fc.constantFrom<ListMove>('up', 'down', 'page-up', 'page-down', 'first', 'last').map(moved),
      fc.constantFrom('', 'legs', 'push', '2026', '2025-0', 'phase:1', 'nothing').map(searched),
      fc.integer({ min: 0, max: 60 }).map((bodyRows) => {
        return { type: 'app/resized' as const, view: { columns: 80, bodyRows } };
      }),
    );
    fc.assert(
      fc.property(months, fc.array(anyEvent, { maxLength: 30 }), (ages, events) => {
        const sessions = [...ages]
          .sort((a, b) => a - b)
          .map((age, index) => {
            const date = new Date(Date.UTC(2026, 5 - age, 15)).toISOString().slice(0, 10);
            return listed(index + 1, date, index % 2 ? 'Legs' : 'Push', { phase: 1 + (index % 3) });
          });
        let current = state({ type: 'history/read', sessions });
        for (const event of events) {
          current = reduceHistory(current, event);
          const { cursor, top } = current.window;
          expect(top).toBeGreaterThanOrEqual(0);
          if (current.rows.length === 0) expect([cursor, currentSession(current)]).toEqual([0, null]);
          else expect(current.rows[cursor]?.kind).toBe('session');
          expect(current.shownCount).toBe(current.rows.filter((row) => row.kind === 'session').length);
        }
      }),
    );
  });

  it('is the same object after a key that changes nothing', () => {
    const atTop = state(read);
    expect(reduceHistory(atTop, moved('up'))).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'app/noticed', notice: null })).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'history/pane-opened', pane: 'list' })).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'app/resized', view: { ...atTop.view } })).toBe(atTop);
  });
});

describe('searching the history', () => {
  it.each([
    ['', [5, 4, 3, 2, 1]],
    ['upper', [5, 3]],
    ['UPPER-str', [5, 3]],
    ['ete jamb', [2]],
    ['strength upper', [5, 3]],
    ['upper push', []],
    ['2026-02', [3, 2]],
    ['2026-0', [5, 4, 3, 2]],
    ['2025', [1]],
    ['Feb', [3, 2]],
    ['28 feb', [3]],
    ['tues', [5, 2]],
    ['phase:2', [3, 2]],
    ['phase:2 week:5', [2]],
    ['week:1', []],
    ['phase:', [5, 4, 3, 2, 1]],
    ['p3', [5, 4]],
    ['w1', [3]],
    ['phase:2 upper', [3]],
  ])('finds for "%s"', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('keeps the cursor on its session while that is among the found, else takes the newest', () => {
    const onThird = state(read, moved('down'), moved('down'));
    expect(currentSession(reduceHistory(onThird, searched('upper')))?.date).toBe('2026-02-28');
    expect(currentSession(reduceHistory(onThird, searched('push')))?.date).toBe('2026-03-07');
    expect(currentSession(reduceHistory(reduceHistory(onThird, searched('push')), searched('')))?.date).toBe(
      '2026-03-07',
    );
  });

  it('keeps the search and the cursor when the list is read again', () => {
    const again = state(read, searched('upper'), moved('down'), read);
    expect([again.search.text, again.shownCount, currentSession(again)?.date]).toEqual([
      'upper',
      2,
      '2026-02-28',
    ]);
  });

  it('is what letters are typed into only while it is open', () => {
    const open = state(read, { type: 'history/search-opened' });
    expect([historyScope(open), isTypingInHistory(open)]).toEqual(['history.search', true]);
    const closed = reduceHistory(open, { type: 'history/pane-opened', pane: 'list' });
    expect([historyScope(closed), isTypingInHistory(closed)]).toEqual(['history', false]);
  });
});

describe('a deload week', () => {
  it('is marked behind the week', () => {
    const session = aSession()
      .id(6)
      .on('2026-04-01')
      .having({ phase: 2, week: 6, isDeloadWeek: true })
      .build();
    expect(listedFromSession(session, 'equal').plan).toBe('p2 w6 d');
  });
});

describe('ten thousand sessions', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
    const session = listed(index + 1, date, index % 2 ? 'Push Hypertrophy' : 'Upper Strength', {
      phase: 1,
      week: 1,
    });
    const exercises = Array.from({ length: 8 }, (_, at) => ['barbell', 'press', `variation${at}`]);
    return { ...session, words: [...session.words, ...exercises.flat()] };
  });

  it('are moved through without touching the rows, and narrowed between two keys', () => {
    const before = state({ type: 'history/read', sessions: many });
    const startedAt = performance.now();
    let current = before;
    for (let key = 0; key < 1000; key += 1) current = reduceHistory(current, moved('down'));
    expect(current.rows).toBe(before.rows);
    expect(performance.now() - startedAt).toBeLessThan(250); // 1000 keys
    const searchedAt = performance.now();
    expect(reduceHistory(current, searched('upper 2019')).shownCount).toBe(182);
    expect(reduceHistory(current, searched('variation7 press')).shownCount).toBe(10_000);
    expect(performance.now() - searchedAt).toBeLessThan(250);
  });
});
