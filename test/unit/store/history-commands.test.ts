import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/keys/check-table.js';
import { HISTORY_KEYS } from '../../../src/keys/keymap-history.js';
import { layout, MARGIN_COLUMNS } from '../../../src/page/layout.js';
import type { AppState } from '../../../src/store/app-state.js';
import { historyCommands } from '../../../src/store/history/history-commands.js';
import { detailPage, differencePage } from '../../../src/store/history/history-page.js';
import { historyPanes } from '../../../src/store/history/history-panes.js';
import { copyStateOf, currentSession, historyScope } from '../../../src/store/history/history-state.js';
import {
  changedInFile,
  HistoryWorld,
  inBothStores,
  trainingBlock,
  upperDay,
} from '../../frames/support-history.js';
import { anId, aSession, exercise } from '../../support/builders.js';
import { turn } from '../../support/fake-data-port.js';

const NEWEST = upperDay(9, '2026-03-09T18:00:00Z').build();
const OLDER = upperDay(8, '2026-03-02T18:00:00Z').build();

/** The page as it stands now: the session, or where its copies differ. */
const historyPage = (state: AppState) =>
  state.history.pane === 'difference' ? differencePage(state) : (detailPage(state)?.page ?? NO_PAGE);
const NO_PAGE = { lines: [], rows: 0, top: 0 };

const differing = () =>
  new HistoryWorld(
    new Map([...inBothStores(OLDER), changedInFile(NEWEST, { ...NEWEST, focus: 'Upper, heavy' })]),
  ).open();

describe('opening the history', () => {
  it('reads the list, and both copies of the session under the cursor only', () => {
    const world = new HistoryWorld(inBothStores(NEWEST, OLDER)).open();
    expect(world.state.history.reading).toEqual({ status: 'read' });
    expect(world.listed.map((session) => session.id)).toEqual([NEWEST._id, OLDER._id]);
    expect(world.copiesRead).toEqual([NEWEST._id]);
    expect(world.state.notice).toBeNull();
  });

  it('lists sessions that are only files in their places', () => {
    const stored = inBothStores(NEWEST, OLDER);
    const only = aSession().id(7).on('2026-03-05').focused('Swim').having({ phase: 2 }).build();
    stored.set(anId(7), { database: null, file: JSON.stringify(only) });
    const world = new HistoryWorld(stored).open();
    expect(world.listed.map((session) => session.title)).toEqual([
      'Upper Strength',
      'Swim',
      'Upper Strength',
    ]);
    expect(world.listed[1]).toMatchObject({ phase: 2, copyState: 'file-only' });
  });

  it('lists a session of which nothing can be read last, under no date', () => {
    const stored = inBothStores(NEWEST);
    stored.set(anId(7), { database: null, file: 'oops' });
    const world = new HistoryWorld(stored).open();
    expect(world.listed[1]).toMatchObject({
      title: 'cannot be read',
      date: '',
      copyState: 'unreadable',
    });
    world.run('history.down', 'history.open');
    expect(
      historyPage(world.state)
        .lines.flat()
        .map((part) => part.text),
    ).toContain('cannot be read');
  });

  it('takes the day of an unreadable session from the name of its file', () => {
    const filePath = 'data/output/sessions/training_session_2026_03_12_00000007.json';
    const world = new HistoryWorld(inBothStores(NEWEST), {
      copyStates: new Map([[anId(7), 'unreadable']]),
      copies: () => ({
        database: { status: 'missing' },
        file: { status: 'unreadable', reason: 'no permission' },
        filePath,
      }),
    }).open();
    expect(currentSession(world.state.history)?.date).toBe(
      '2026-03-09T18:00:00Z'.replace('09T18:00:00Z', '12'),
    );
  });

  it('complains when the database cannot be read, and reads it at the next opening', () => {
    let isBroken = true;
    const sortedIds = () => {
      if (isBroken) throw new Error('traininglogs.db is locked.');
      return { ids: [], groups: [] };
    };
    const world: HistoryWorld = new HistoryWorld(inBothStores(NEWEST), { listing: { sortedIds } }).open();
    expect(world.state.notice).toEqual({ kind: 'error', text: 'traininglogs.db is locked.' });
    expect(world.state.history.reading).toEqual({ status: 'failed', reason: 'traininglogs.db is locked.' });
    expect(world.when('history.open')).toBe(false);
    isBroken = false;
    expect(world.open().state.history.reading).toEqual({ status: 'read' });
  });

  it('still lists the sessions when the files cannot be looked at', async () => {
    const world = new HistoryWorld(inBothStores(NEWEST), {
      // biome-ignore lint/correctness/useYield: it fails in its first step
      async *sync() {
        throw new Error('data/output/sessions cannot be read.');
      },
    }).open();
    await turn();
    expect(world.listed).toHaveLength(1);
    expect(world.state.notice).toEqual({ kind: 'error', text: 'data/output/sessions cannot be read.' });
  });

  it('forgets what it read of the copies, so that another look is a new look', () => {
    const world = new HistoryWorld(inBothStores(NEWEST)).open();
    const text = world.stored.get(NEWEST._id)?.database ?? '';
    world.stored.set(NEWEST._id, { database: text, file: null });
    world.open();
    expect(copyStateOf(world.state.history, world.listed[0] ?? fail())).toBe('database-only');
  });
});

describe('moving in the history', () => {
  it('reads the copies of the session it comes to, once', () => {
    const world = new HistoryWorld(inBothStores(NEWEST, OLDER)).open();
    world.run('history.down', 'history.up', 'history.down');
    expect(world.copiesRead).toEqual([NEWEST._id, OLDER._id]);
  });

  it('says how the copies stand where they are not equal', () => {
    const world = differing();
    expect(world.state.notice).toEqual({
      kind: 'news',
      text: '9 Mar 2026: db ≠ json: the database and the JSON file differ. d shows where',
    });
    expect(world.run('history.down').state.notice).toBeNull();
  });

  it('never talks over a complaint', () => {
    const world = differing();
    world.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'The disk is full.' } });
    expect(world.run('history.down', 'history.up').state.notice?.text).toBe('The disk is full.');
  });

  it('trusts what it read over what the list said', () => {
    const world = new HistoryWorld(inBothStores(NEWEST), {
      copyStates: new Map([[NEWEST._id, 'differ']]),
    }).open();
    expect(world.state.notice).toBeNull();
    expect(world.when('history.difference')).toBe('Both copies are equal, byte for byte.');
  });

  it('reads on through many sessions without keeping them all', () => {
    const world = new HistoryWorld(inBothStores(...trainingBlock(80))).open();
    for (let key = 0; key < 79; key += 1) world.run('history.down');
    expect(world.copiesRead).toHaveLength(80);
    expect(world.state.history.copies.size).toBe(50);
    expect(world.state.history.copies.has(currentSession(world.state.history)?.id ?? '')).toBe(true);
  });
});

describe('one session of the history', () => {
  it('scrolls by lines, pages and to its ends, and no further', () => {
    const world = new HistoryWorld(inBothStores(NEWEST)).open().run('history.open');
    expect(historyScope(world.state.history)).toBe('history.detail');
    const top = () => historyPage(world.state).top;
    world.run('history.scroll-up');
    expect(top()).toBe(0);
    world.run('history.scroll-down');
    expect(top()).toBe(1);
    world.run('history.scroll-last');
    const last = top();
    expect(last).toBe(historyPage(world.state).lines.length - historyPage(world.state).rows);
    world.run('history.scroll-page-down', 'history.scroll-up');
    expect(top()).toBe(last - 1);
    world.run('history.scroll-page-up', 'history.scroll-first');
    expect(top()).toBe(0);
  });

  it('begins at its top again after another one', () => {
    const world = new HistoryWorld(inBothStores(NEWEST, OLDER)).open();
    world.run('history.open', 'history.scroll-last', 'history.back', 'history.down');
    expect(historyPage(world.state).top).toBe(0);
  });
});

describe('finding what was done', () => {
  it('finds sessions by the beginnings of words of their exercises', () => {
    const squat = aSession().id(5).on('2026-03-05').with(exercise('Front Squat').working('80x5')).build();
    const world = new HistoryWorld(inBothStores(NEWEST, squat)).open();
    expect(world.search('squ').state.history.rows.ids.length).toBe(1);
    expect(currentSession(world.state.history)?.id).toBe(squat._id);
    expect(world.search('pull-up bench').state.history.rows.ids.length).toBe(1);
    expect(currentSession(world.state.history)?.id).toBe(NEWEST._id);
  });

  it('finds them also where the session is only a file', () => {
    const squat = aSession().id(5).on('2026-03-05').with(exercise('Front Squat').working('80x5')).build();
    const stored = inBothStores(NEWEST);
    stored.set(squat._id, { database: null, file: JSON.stringify(squat) });
    expect(new HistoryWorld(stored).open().search('front').state.history.rows.ids.length).toBe(1);
  });
});

describe('the JSON file of a session', () => {
  it('is not offered where there is none, known from the start', () => {
    const stored = inBothStores(NEWEST, OLDER);
    const text = stored.get(OLDER._id)?.database ?? '';
    stored.set(OLDER._id, { database: text, file: null });
    const world = new HistoryWorld(stored).open();
    expect(world.when('history.json')).toBe(true);
    expect(world.run('history.down').when('history.json')).toBe('This session has no JSON file.');
  });
});

describe('a document in the database that is broken', () => {
  it('gives way to the file in the list as on the page', () => {
    const text = JSON.stringify({ ...NEWEST, focus: 'As the file says' });
    const world = new HistoryWorld(inBothStores(NEWEST), {
      copyStates: new Map([[NEWEST._id, 'unreadable']]),
      copies: () => ({
        database: { status: 'read', text: 'oops' },
        file: { status: 'read', text },
        filePath: 'data/output/sessions/a.json',
      }),
    }).open();
    expect(world.listed[0]).toMatchObject({
      title: 'As the file says',
      copyState: 'unreadable',
    });
    const page = historyPage(world.state)
      .lines.flat()
      .map((part) => part.text);
    expect(page).toContain('shown: JSON file');
  });
});

describe('comparing the copies', () => {
  it('opens over list or session and leads back to where it was', () => {
    const world = differing().run('history.difference');
    expect(world.state.history.pane).toBe('difference');
    expect(world.run('history.back').state.history.pane).toBe('list');
    world.run('history.open', 'history.difference', 'history.difference');
    expect(world.state.history.pane).toBe('detail');
  });

  it('says why there is nothing to compare', () => {
    const world = differing().run('history.down');
    expect(world.when('history.difference')).toBe('Both copies are equal, byte for byte.');
    const text = world.stored.get(OLDER._id)?.database ?? '';
    world.stored.set(OLDER._id, { database: text, file: null });
    expect(world.open().when('history.difference')).toBe(
      'Nothing to compare: the JSON file is missing; the session is in the database.',
    );
  });

  it('says when only the formatting differs', () => {
    const stored = inBothStores(NEWEST);
    const text = stored.get(NEWEST._id)?.database ?? '';
    stored.set(NEWEST._id, { database: text, file: `\ufeff${JSON.stringify(JSON.parse(text))}\r\n` });
    const world = new HistoryWorld(stored).open();
    expect(world.state.notice?.text).toContain('only the formatting differs');
    const words = historyPage(world.run('history.difference').state)
      .lines.flat()
      .map((part) => part.text);
    expect(words).toContain('Both copies have the same values; only the formatting differs.');
  });
});

describe('keys of the history', () => {
  it('have no faults, and bind every command', () => {
    expect(checkTable(HISTORY_KEYS)).toEqual([]);
    expect(new Set(HISTORY_KEYS.map((binding) => binding.id))).toEqual(new Set(Object.keys(historyCommands)));
  });

  it('leave Esc to the shell where no search narrows the list', () => {
    const world = new HistoryWorld(inBothStores(NEWEST)).open();
    expect(world.when('history.clear-search')).toBe(false);
    expect(world.search('upper').when('history.clear-search')).toBe(true);
    world.run('history.keep-search', 'history.clear-search');
    expect([world.state.history.search.text, world.state.history.rows.ids.length]).toEqual(['', 1]);
  });
});

describe('panes of the history', () => {
  it('are those of the layout at every width', () => {
    for (let columns = 60; columns <= 240; columns += 1) {
      const { leftColumns, rightColumns, bodyRows } = layout(columns, 24);
      const panes = historyPanes({ columns, bodyRows });
      expect([panes.listColumns, panes.hasTwoPanes]).toEqual([leftColumns, rightColumns > 0]);
      if (rightColumns > 0) expect(panes.detailColumns).toBe(rightColumns - MARGIN_COLUMNS);
    }
  });
});

function fail(): never {
  throw new Error('there is no session');
}
