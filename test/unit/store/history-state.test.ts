import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  ListSorting,
  SessionGrouping,
  SessionOrder,
} from '../../../src/domain/read-models/session-list.js';
import { MOTIONS, type Motion } from '../../../src/list/motion.js';
import type { HistoryEvent } from '../../../src/store/history/history-event.js';
import { historyScope, isTypingInHistory } from '../../../src/store/history/history-focus.js';
import { rowAt, rowCount } from '../../../src/store/history/history-rows.js';
import {
  currentSession,
  type HistoryState,
  initialHistory,
  reduceHistory,
} from '../../../src/store/history/history-state.js';
import { HISTORY_ORDERS, NEWEST_BY_MONTH } from '../../../src/store/history/list-sorting.js';
import { listRowFromSession, type SessionListRow } from '../../../src/store/history/session-list-row.js';
import type { ShellEvent } from '../../../src/store/shell-state.js';
import { aSession } from '../../support/builders.js';
import { groupedIdsOf } from '../../support/listing.js';

function listed(
  id: number,
  date: string,
  focus = 'Legs',
  plan: { phase?: number; week?: number } = {},
): SessionListRow {
  return listRowFromSession(aSession().id(id).on(date).focused(focus).having(plan).build(), 'equal');
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
/** The event that the list was read, with all its rows. */
const readOf = (
  sessions: readonly SessionListRow[],
  sorting: ListSorting = NEWEST_BY_MONTH,
): Extract<HistoryEvent, { type: 'history/read' }> => ({
  type: 'history/read',
  all: groupedIdsOf(sessions, sorting),
  fileOnly: sessions,
  draft: null,
  columns: { title: 0, plan: 0 },
  found: 'all',
});
const read = readOf(SESSIONS);
/** The event that a search for `focus` has ended. An empty focus finds all sessions. */
const searched = (focus: string, sessions: readonly SessionListRow[] = SESSIONS): HistoryEvent => ({
  type: 'history/searched',
  query: focus === '' ? [] : [{ kind: 'focus', text: focus }],
  found:
    focus === ''
      ? 'all'
      : new Set(sessions.filter((session) => session.focus?.includes(focus)).map(({ id }) => id)),
  isTyping: false,
});
const refused: HistoryEvent = {
  type: 'history/search-failed',
  error: { column: 1, length: 6, message: 'phase takes a whole number from 1: write phase:2', isAtEnd: true },
};
const sorted = (
  order: SessionOrder,
  grouping: SessionGrouping = 'month',
  sessions: readonly SessionListRow[] = SESSIONS,
): HistoryEvent => ({
  type: 'history/sorted',
  sorting: { order, grouping },
  all: groupedIdsOf(sessions, { order, grouping }),
});
const moved = (motion: Motion): HistoryEvent => ({ type: 'history/moved', motion });

/** The rows of the list: the text of each heading, and the number in the id of each session. */
const rowsOf = ({ rows }: HistoryState) =>
  Array.from({ length: rowCount(rows) }, (_, at) => {
    const row = rowAt(rows, at);
    return row?.kind === 'heading' ? row.text : Number.parseInt(row?.id.slice(0, 8) ?? '', 16);
  });

describe('rows of the list', () => {
  it('have headings with the names of their months', () => {
    expect(rowsOf(state(read))).toEqual(['March 2026', 5, 4, 'February 2026', 3, 2, 'December 2025', 1]);
  });

  it('have the cursor on the newest session first, and the cursor skips headings', () => {
    expect(currentSession(state(read))?.date).toBe('2026-03-24T18:05');
    expect(currentSession(state(read, moved('down'), moved('down')))?.date).toBe('2026-02-28');
    expect(currentSession(state(read, moved('last'), moved('up')))?.date).toBe('2026-02-03');
    expect(currentSession(state(read, moved('last'), moved('first')))?.date).toBe('2026-03-24T18:05');
  });

  it('never have the cursor on a heading or outside the list', () => {
    const months = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
    const anyStep: fc.Arbitrary<(sessions: readonly SessionListRow[]) => HistoryEvent | ShellEvent> =
      fc.oneof(
        fc.constantFrom(...MOTIONS).map((move) => () => moved(move)),
        fc
          .constantFrom('', 'Legs', 'Push', 'nothing')
          .map((focus) => (sessions: readonly SessionListRow[]) => searched(focus, sessions)),
        fc.constant(() => refused),
        fc.tuple(fc.constantFrom(...HISTORY_ORDERS), fc.constantFrom('month' as const, 'plan' as const)).map(
          ([order, grouping]) =>
            (sessions: readonly SessionListRow[]) =>
              sorted(order, grouping, sessions),
        ),
        fc
          .integer({ min: 0, max: 60 })
          .map((bodyRows) => () => ({ type: 'app/resized' as const, view: { columns: 80, bodyRows } })),
      );
    fc.assert(
      fc.property(months, fc.array(anyStep, { maxLength: 30 }), (ages, steps) => {
        const sessions = [...ages]
          .sort((a, b) => a - b)
          .map((age, index) => {
            const date = new Date(Date.UTC(2026, 5 - age, 15)).toISOString().slice(0, 10);
            return listed(index + 1, date, index % 2 ? 'Legs' : 'Push', { phase: 1 + (index % 3) });
          });
        let current = state(readOf(sessions));
        for (const step of steps) {
          current = reduceHistory(current, step(sessions));
          const { cursor, top } = current.window;
          expect(top).toBeGreaterThanOrEqual(0);
          if (rowCount(current.rows) === 0) expect([cursor, currentSession(current)]).toEqual([0, null]);
          else expect(rowAt(current.rows, cursor)?.kind).toBe('session');
          const kinds = rowsOf(current).map((row) => typeof row);
          expect(kinds.filter((kind) => kind === 'number')).toHaveLength(current.rows.ids.length);
          // Every heading is followed by a session.
          expect(kinds.join(' ')).not.toMatch(/string string|string$/);
        }
      }),
    );
  });

  it('stay the same object after a key that changes nothing', () => {
    const atTop = state(read);
    expect(reduceHistory(atTop, moved('up'))).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'app/noticed', notice: null })).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'history/pane-opened', pane: 'list' })).toBe(atTop);
    expect(reduceHistory(atTop, { type: 'app/resized', view: { ...atTop.view } })).toBe(atTop);
  });
});

describe('searching the list', () => {
  it('shows the sessions that were found, under their headings', () => {
    const narrowed = state(read, searched('Upper'));
    expect(rowsOf(narrowed)).toEqual(['March 2026', 5, 'February 2026', 3]);
    expect(narrowed.rows.ids.length).toBe(2);
    expect(rowsOf(reduceHistory(narrowed, searched('')))).toEqual(rowsOf(state(read)));
  });

  it('keeps the cursor on its session if that is found, else moves it to the first session', () => {
    const onThird = state(read, moved('down'), moved('down'));
    expect(currentSession(reduceHistory(onThird, searched('Upper')))?.date).toBe('2026-02-28');
    const onPush = reduceHistory(onThird, searched('Push'));
    expect(currentSession(onPush)?.date).toBe('2026-03-07');
    expect(currentSession(reduceHistory(onPush, searched('')))?.date).toBe('2026-03-07');
  });

  it('keeps the search and the cursor when the list is read again', () => {
    const before = state(read, searched('Upper'), moved('down'));
    const again = reduceHistory(before, read);
    expect(again.query).toEqual(before.query);
    expect(again.rows.ids.length).toBe(5);
    expect(currentSession(again)?.date).toBe('2026-02-28');
    const unasked = reduceHistory(before, { ...read, found: null });
    expect(rowsOf(unasked)).toEqual(rowsOf(before));
  });

  it('keeps the list while the query is invalid, and the cursor visible although fewer lines fit', () => {
    const view = { type: 'app/resized', view: { columns: 80, bodyRows: 8 } } as const;
    const before = [read, searched('Upper'), view, moved('last')] as const;
    const wrong = [...before, refused].reduce<HistoryState>(reduceHistory, initialHistory);
    expect(rowsOf(wrong)).toEqual(['March 2026', 5, 'February 2026', 3]);
    expect(wrong.window.cursor - wrong.window.top).toBeLessThan(8 - 2 - 3);
    expect(reduceHistory(wrong, searched('Push')).searchError).toBeNull();
  });

  it('receives typed letters only while it is open', () => {
    const open = state(read, { type: 'history/search-opened' });
    expect([historyScope(open), isTypingInHistory(open)]).toEqual(['history.search', true]);
    const closed = reduceHistory(open, { type: 'history/pane-opened', pane: 'list' });
    expect([historyScope(closed), isTypingInHistory(closed)]).toEqual(['history', false]);
  });
});

describe('a deload week', () => {
  it('is marked after the week', () => {
    const session = aSession()
      .id(6)
      .on('2026-04-01')
      .having({ phase: 2, week: 6, isDeloadWeek: true })
      .build();
    expect(listRowFromSession(session, 'equal').plan).toBe('p2 w6 d');
  });
});

describe('sorting the list', () => {
  const HEAVY = [
    { ...listed(1, '2026-03-24', 'A', { phase: 3, week: 2 }), volumeKg: 100, workingSetCount: 9 },
    { ...listed(2, '2026-03-20', 'B', { phase: 3, week: 1 }), volumeKg: 300, durationMinutes: 60 },
    { ...listed(3, '2026-02-28', 'C', { phase: 3, week: 1 }), volumeKg: 300, durationMinutes: 90 },
    { ...listed(4, '2026-02-01', 'D', { week: 4 }), volumeKg: 200 },
    listed(5, '2026-01-01', 'E', { phase: 1 }),
    listed(6, '2025-01-01', 'F'),
  ];
  const all = readOf(HEAVY);
  const by = (order: SessionOrder, grouping: SessionGrouping = 'month') => sorted(order, grouping, HEAVY);

  it('groups by phase and week across months', () => {
    expect(rowsOf(state(all, by('newest', 'plan')))).toEqual([
      'Phase 3 · week 2',
      1,
      'Phase 3 · week 1',
      2,
      3,
      'Week 4',
      4,
      'Phase 1',
      5,
      'No plan',
      6,
    ]);
  });

  it.each<[SessionOrder, (string | number)[]]>([
    ['oldest', ['January 2025', 6, 'January 2026', 5, 'February 2026', 4, 3, 'March 2026', 2, 1]],
    ['volume', [2, 3, 4, 1, 5, 6]],
    ['sets', [1, 2, 3, 4, 5, 6]],
    ['longest', [3, 2, 1, 4, 5, 6]],
  ])('sorts by %s, equal sessions newest first, with headings only if sorted by date', (order, rows) => {
    expect(rowsOf(state(all, by(order)))).toEqual(rows);
  });

  it('moves the cursor to the first session of another order, and keeps it in another grouping', () => {
    const onThird = state(all, moved('down'), moved('down'));
    expect(currentSession(reduceHistory(onThird, by('newest', 'plan')))?.focus).toBe('C');
    expect(currentSession(reduceHistory(onThird, by('volume')))?.focus).toBe('B');
  });

  it('is kept when the list is searched or read again', () => {
    const sortedState = state(
      all,
      by('volume'),
      searched('', HEAVY),
      readOf(HEAVY, { order: 'volume', grouping: 'month' }),
    );
    expect(rowsOf(sortedState)).toEqual([2, 3, 4, 1, 5, 6]);
  });
});

describe('ten thousand sessions', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
    return listed(index + 1, date, index % 2 ? 'Push' : 'Upper', { phase: 1, week: 1 });
  });

  it('keep the same object of rows while the cursor moves, and can be searched and sorted', () => {
    const before = state(readOf(many));
    let current = before;
    for (let key = 0; key < 1000; key += 1) current = reduceHistory(current, moved('down'));
    expect(current.rows).toBe(before.rows);
    const upper = searched('Upper', many);
    const byVolume = sorted('volume', 'month', many);
    expect(reduceHistory(current, upper).rows.ids).toHaveLength(5000);
    expect(reduceHistory(current, byVolume).rows.ids).toHaveLength(10_000);
  });
});
