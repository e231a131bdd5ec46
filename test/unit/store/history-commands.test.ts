import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { checkTable } from '../../../src/keys/check-table.js';
import { HISTORY_KEYS } from '../../../src/keys/keymap-history.js';
import { layout, MARGIN_COLUMNS } from '../../../src/page/layout.js';
import { historyCommands } from '../../../src/store/history/history-commands.js';
import { historyScope } from '../../../src/store/history/history-focus.js';
import { historyPanes } from '../../../src/store/history/history-panes.js';
import { copyStateOf, currentSession } from '../../../src/store/history/history-state.js';
import { changedInFile, HistoryHarness, inBothStores, trainingBlock } from '../../frames/support-history.js';
import { aSession, exercise } from '../../support/builders.js';
import { turn } from '../../support/fake-data-port.js';
import { fail, historyPage, NEWEST, OLDER } from './support-history-pages.js';

const differing = () =>
  new HistoryHarness(
    new Map([...inBothStores(OLDER), changedInFile(NEWEST, { ...NEWEST, focus: 'Upper, heavy' })]),
  ).open();

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await turn();
}

describe('the list of sessions', () => {
  it('reads the copies of the session under the cursor once', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST, OLDER)).open();
    harness.run('history.down', 'history.up', 'history.down');
    expect(harness.copiesRead).toEqual([NEWEST._id, OLDER._id]);
  });

  it('reads the sessions next to the cursor in the background, before a key selects them', async () => {
    const block = trainingBlock(5);
    const harness = new HistoryHarness(inBothStores(...block)).open();
    const ids = harness.listed.map(({ id }) => id);
    await until(() => harness.copiesRead.length === 2);
    expect(harness.copiesRead).toEqual(ids.slice(0, 2));
    harness.run('history.down', 'history.down');
    expect(harness.copiesRead).toEqual(ids.slice(0, 3));
    await until(() => harness.copiesRead.length === 4);
    expect(harness.copiesRead).toEqual(ids.slice(0, 4));
  });

  it('shows what another process changed in a session after it was read ahead', async () => {
    const harness = new HistoryHarness(inBothStores(NEWEST, OLDER)).open();
    await until(() => harness.state.history.copies.size === 2);
    harness.stored.set(...changedInFile(OLDER, { ...OLDER, focus: 'Upper, heavy' }));
    harness.run('history.down');
    const state = () => copyStateOf(harness.state.history, harness.listed[1] ?? fail());
    expect(state()).toBe('equal');
    await until(() => state() === 'differ');
  });

  it('shows the error of a session only when the session is selected', async () => {
    const read = { status: 'read', text: serializeSession(NEWEST) } as const;
    const tried: string[] = [];
    const harness = new HistoryHarness(inBothStores(NEWEST, OLDER), {
      copies: (id) => {
        tried.push(id);
        if (id === OLDER._id) throw new Error('The disk cannot be read.');
        return { database: read, file: read, filePath: 'a.json' };
      },
    }).open();
    await until(() => tried.includes(OLDER._id));
    await turn();
    expect(harness.state.notice).toBeNull();
    expect(harness.run('history.down').state.notice?.text).toBe('The disk cannot be read.');
  });

  it('notifies about copies that are not equal', () => {
    const harness = differing();
    expect(harness.state.notice).toEqual({
      kind: 'info',
      text: '9 Mar 2026: db ≠ json: the database and the JSON file differ. d shows where',
    });
    expect(harness.run('history.down').state.notice).toBeNull();
  });

  it('does not replace an error notice', () => {
    const harness = differing();
    harness.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'The disk is full.' } });
    expect(harness.run('history.down', 'history.up').state.notice?.text).toBe('The disk is full.');
  });

  it('uses the copies that were read, not the sync state in the list', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST), {
      copyStates: new Map([[NEWEST._id, 'differ']]),
    }).open();
    expect(harness.state.notice).toBeNull();
    expect(harness.when('history.difference')).toBe('Both copies are equal, byte for byte.');
  });

  it('drops the oldest cached copies after many sessions', () => {
    const harness = new HistoryHarness(inBothStores(...trainingBlock(80))).open();
    for (let key = 0; key < 79; key += 1) harness.run('history.down');
    expect(harness.copiesRead).toHaveLength(80);
    expect(harness.state.history.copies.size).toBe(50);
    expect(harness.state.history.copies.has(currentSession(harness.state.history)?.id ?? '')).toBe(true);
  });
});

describe('an open session', () => {
  it('scrolls by lines and pages, and stops at its ends', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open().run('history.open');
    expect(historyScope(harness.state.history)).toBe('history.detail');
    const top = () => historyPage(harness.state).top;
    harness.run('history.scroll-up');
    expect(top()).toBe(0);
    harness.run('history.scroll-down');
    expect(top()).toBe(1);
    harness.run('history.scroll-last');
    const last = top();
    expect(last).toBe(historyPage(harness.state).lines.length - historyPage(harness.state).rows);
    harness.run('history.scroll-page-down', 'history.scroll-up');
    expect(top()).toBe(last - 1);
    harness.run('history.scroll-page-up', 'history.scroll-first');
    expect(top()).toBe(0);
  });

  it('starts at the top after another session was open', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST, OLDER)).open();
    harness.run('history.open', 'history.scroll-last', 'history.back', 'history.down');
    expect(historyPage(harness.state).top).toBe(0);
  });
});

describe('the exercise under the cursor', () => {
  it('follows the jumps to the start and the end of the page, so that n continues from there', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open().run('history.open');
    const exerciseAt = () => harness.state.history.detail.exercise;
    const last = NEWEST.exercises.length - 1;
    harness.run('history.next-exercise', 'history.scroll-first');
    expect(exerciseAt()).toBe(0);
    expect(harness.run('history.scroll-last').state.history.detail.exercise).toBe(last);
    expect(exerciseAt()).toBe(last);
  });

  it('is made visible by the first n in the JSON if it starts below the visible rows', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open();
    harness.resize(80, 15);
    harness.run('history.open', 'history.switch');
    expect(harness.state.history.detail).toMatchObject({ exercise: 0, jsonTop: 0 });
    harness.run('history.next-exercise');
    expect(harness.state.history.detail.exercise).toBe(0);
    expect(harness.state.history.detail.jsonTop).toBeGreaterThan(0);
    expect(harness.run('history.next-exercise').state.history.detail.exercise).toBe(1);
  });
});

describe('a session next to the list', () => {
  it('is shown from its start after it was open and scrolled', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open();
    harness.run('history.open', 'history.scroll-last', 'history.back');
    expect(harness.state.history.detail).toMatchObject({ top: 0, exercise: 0 });
  });
});

describe('searching exercises', () => {
  it('finds sessions by prefixes of words in names of exercises', () => {
    const squat = aSession().id(5).on('2026-03-05').with(exercise('Front Squat').working('80x5')).build();
    const harness = new HistoryHarness(inBothStores(NEWEST, squat)).open();
    expect(harness.search('squ').state.history.rows.ids.length).toBe(1);
    expect(currentSession(harness.state.history)?.id).toBe(squat._id);
    expect(harness.search('pull-up bench').state.history.rows.ids.length).toBe(1);
    expect(currentSession(harness.state.history)?.id).toBe(NEWEST._id);
  });

  it('finds sessions that exist only as files', () => {
    const squat = aSession().id(5).on('2026-03-05').with(exercise('Front Squat').working('80x5')).build();
    const stored = inBothStores(NEWEST);
    stored.set(squat._id, { database: null, file: JSON.stringify(squat) });
    expect(new HistoryHarness(stored).open().search('front').state.history.rows.ids.length).toBe(1);
  });
});

describe('the JSON file of a session', () => {
  it('is not offered if the session has none', () => {
    const stored = inBothStores(NEWEST, OLDER);
    const text = stored.get(OLDER._id)?.database ?? '';
    stored.set(OLDER._id, { database: text, file: null });
    const harness = new HistoryHarness(stored).open();
    expect(harness.when('history.json')).toBe(true);
    expect(harness.run('history.down').when('history.json')).toBe('This session has no JSON file.');
  });
});

describe('a document in the database that is broken', () => {
  it('is not shown: the list and the page show the file instead', () => {
    const text = JSON.stringify({ ...NEWEST, focus: 'As the file says' });
    const harness = new HistoryHarness(inBothStores(NEWEST), {
      copyStates: new Map([[NEWEST._id, 'unreadable']]),
      copies: () => ({
        database: { status: 'read', text: 'oops' },
        file: { status: 'read', text },
        filePath: 'data/output/sessions/a.json',
      }),
    }).open();
    expect(harness.listed[0]).toMatchObject({
      title: 'As the file says',
      copyState: 'unreadable',
    });
    const page = historyPage(harness.state)
      .lines.flat()
      .map((part) => part.text);
    expect(page).toContain('shown: JSON file');
  });
});

describe('comparing the copies', () => {
  it('opens over list or session, and closing returns there', () => {
    const harness = differing().run('history.difference');
    expect(harness.state.history.pane).toBe('difference');
    expect(harness.run('history.back').state.history.pane).toBe('list');
    harness.run('history.open', 'history.difference', 'history.difference');
    expect(harness.state.history.pane).toBe('detail');
  });

  it('says why there is nothing to compare', () => {
    const harness = differing().run('history.down');
    expect(harness.when('history.difference')).toBe('Both copies are equal, byte for byte.');
    const text = harness.stored.get(OLDER._id)?.database ?? '';
    harness.stored.set(OLDER._id, { database: text, file: null });
    expect(harness.open().when('history.difference')).toBe(
      'Nothing to compare: the JSON file is missing; the session is in the database.',
    );
  });

  it('notes that only the formatting differs', () => {
    const stored = inBothStores(NEWEST);
    const text = stored.get(NEWEST._id)?.database ?? '';
    stored.set(NEWEST._id, { database: text, file: `\ufeff${JSON.stringify(JSON.parse(text))}\r\n` });
    const harness = new HistoryHarness(stored).open();
    expect(harness.state.notice?.text).toContain('only the formatting differs');
    const words = historyPage(harness.run('history.difference').state)
      .lines.flat()
      .map((part) => part.text);
    expect(words).toContain('Both copies have the same values; only the formatting differs.');
  });
});

describe('keys of History', () => {
  it('have no errors, and bind every command', () => {
    expect(checkTable(HISTORY_KEYS)).toEqual([]);
    expect(new Set(HISTORY_KEYS.map((binding) => binding.id))).toEqual(new Set(Object.keys(historyCommands)));
  });

  it('leave Esc to the shell if there is no search', () => {
    const harness = new HistoryHarness(inBothStores(NEWEST)).open();
    expect(harness.when('history.clear-search')).toBe(false);
    expect(harness.search('upper').when('history.clear-search')).toBe(true);
    harness.run('history.keep-search', 'history.clear-search');
    expect([harness.state.history.search.text, harness.state.history.rows.ids.length]).toEqual(['', 1]);
  });
});

describe('panes of History', () => {
  it('are as wide as `layout` says, at every width of the terminal', () => {
    for (let columns = 60; columns <= 240; columns += 1) {
      const { leftColumns, rightColumns, bodyRows } = layout(columns, 24);
      const panes = historyPanes({ columns, bodyRows });
      expect([panes.listColumns, panes.hasTwoPanes]).toEqual([leftColumns, rightColumns > 0]);
      if (rightColumns > 0) expect(panes.detailColumns).toBe(rightColumns - MARGIN_COLUMNS);
    }
  });
});
