import { describe, expect, it } from 'vitest';
import type { StoresOverview } from '../../../src/domain/read-models/stores-overview.js';
import { checkTable } from '../../../src/keys/check-table.js';
import { DATA_KEYS } from '../../../src/keys/keymap-data.js';
import { dataCommands } from '../../../src/store/data/data-commands.js';
import { dataItems } from '../../../src/store/data/data-items.js';
import { scopesOf } from '../../../src/store/focus.js';
import { aSession, exercise } from '../../support/builders.js';
import {
  CONFLICT,
  dataHarness,
  EQUAL_COPIES,
  goTo,
  INVALID_FILE,
  INVALID_ROW,
  PENDING,
  PUSH_TEXT,
  TRASH,
  UNREADABLE_CONFLICT,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';

const stageOf = (harness: LogHarness) => harness.state.data.stage.kind;
const itemOf = (harness: LogHarness) => dataItems(harness.state.data.overview)[harness.state.data.cursor];

describe('the Data screen', () => {
  it('opens with 5, and with Alt+5 while text is typed', () => {
    expect(new LogHarness().press('5').state.screen).toBe('data');
    expect(new LogHarness().begin('Bench Press').type('80x5').press('alt+5').state.screen).toBe('data');
    expect(new LogHarness().begin('Bench Press').type('5').state.screen).toBe('log');
  });

  it('reads both stores each time it is opened, and on r', () => {
    const harness = dataHarness();
    harness.fake.data.overview = WITH_ISSUES;
    expect(harness.press('r').state.data.overview).toEqual(WITH_ISSUES);
    harness.fake.data.overview = WITHOUT_ISSUES;
    expect(harness.press('1', '5').state.data.overview).toEqual(WITHOUT_ISSUES);
  });

  it('records when it read the stores', () => {
    const harness = dataHarness();
    expect(harness.state.data.readMs).toBe(harness.fake.now.getTime());
  });

  it('quits with q', () => {
    expect(dataHarness().press('q').fake.calls).toContain('quit');
  });

  it('has a valid key table, and a key for each command', () => {
    expect(checkTable(DATA_KEYS)).toEqual([]);
    expect(new Set(DATA_KEYS.map(({ id }) => id))).toEqual(new Set(Object.keys(dataCommands)));
  });
});

describe('a session that stays after a deletion on another machine', () => {
  const KEPT = { kind: 'kept', id: 'a', title: '16 Feb 2026 Push' } as const;

  it('is listed until Enter removes it', () => {
    const harness = dataHarness();
    harness.fake.data.overview = withIssues(KEPT);
    harness.press('r', 'home');
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: KEPT });
    harness.press('enter');
    expect(harness.state.data.overview?.copies?.issues).toEqual([]);
    expect(harness.state.notice?.text).toBe('16 Feb 2026 Push stays. d in History deletes it here too.');
  });
});

describe('another copy of the settings', () => {
  const COPY = { kind: 'settings', file: 'data/athlete.sync-conflict-1.json' } as const;

  it('is merged with Enter', () => {
    const harness = dataHarness();
    harness.fake.data.overview = withIssues(COPY);
    harness.press('r', 'home', 'enter');
    expect(harness.state.data.overview?.copies?.issues).toEqual([]);
    expect(harness.state.notice?.text).toBe(
      'Added 2 body weights to athlete.json; the copy is in trash/replaced.',
    );
  });

  it('stays in the list if it cannot be merged', () => {
    const harness = dataHarness();
    harness.fake.data.overview = withIssues(COPY);
    harness.fake.data.failure = 'The copy cannot be read.';
    harness.press('r', 'home', 'enter');
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: COPY });
  });
});

describe('reading the files in the background', () => {
  const UNKNOWN: StoresOverview = { ...WITHOUT_ISSUES, copies: null };
  const copiesIn = (harness: LogHarness) => harness.state.data.overview?.copies;

  function slow(overview: StoresOverview = UNKNOWN): LogHarness {
    const harness = new LogHarness();
    harness.fake.data.isSlow = true;
    return dataHarness(overview, harness);
  }

  it('shows the known values at once and does not move the cursor', async () => {
    const harness = slow();
    expect(harness.state.data.overview?.database.sessions).toBe(121);
    expect(copiesIn(harness)).toBeNull();
    expect(itemOf(harness.press('j'))).toEqual({ kind: 'action', action: 'sync' });
    await harness.fake.data.task.finish(WITH_ISSUES.copies ?? EQUAL_COPIES);
    expect(copiesIn(harness)).toBe(WITH_ISSUES.copies);
    expect(itemOf(harness)).toEqual({ kind: 'action', action: 'sync' });
  });

  it('keeps the previous result until it ends, and is replaced by a later run', async () => {
    const harness = slow();
    await harness.fake.data.task.finish(EQUAL_COPIES);
    expect(copiesIn(harness.press('r'))).toBe(EQUAL_COPIES);
    const { task: earlier } = harness.fake.data;
    harness.press('1', '5');
    await earlier.finish({ ...EQUAL_COPIES, agree: 1 });
    expect(copiesIn(harness)).toBe(EQUAL_COPIES);
    await harness.fake.data.task.finish({ ...EQUAL_COPIES, agree: 2 });
    expect(copiesIn(harness)?.agree).toBe(2);
  });

  it('moves a cursor that is still at the top to the first issue and describes it', async () => {
    const harness = slow();
    await harness.fake.data.task.finish(WITH_ISSUES.copies ?? EQUAL_COPIES);
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: CONFLICT });
    expect(harness.notice).toContain('14 Feb 2026 Push Hypertrophy was changed in both places');
  });

  it('does not offer an issue that was resolved in between', async () => {
    const harness = slow(WITH_ISSUES);
    harness.fake.data.overview = UNKNOWN;
    harness.press('enter', 's');
    expect(copiesIn(harness)?.issues).toEqual([PENDING, INVALID_FILE]);
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: PENDING });
  });

  it('stops when a later read ends at once, and when the program quits', async () => {
    const harness = slow();
    const { task: earlier } = harness.fake.data;
    harness.fake.data.isSlow = false;
    harness.fake.data.overview = WITHOUT_ISSUES;
    harness.press('r');
    await earlier.finish(WITH_ISSUES.copies ?? EQUAL_COPIES);
    expect(copiesIn(harness)).toBe(EQUAL_COPIES);
    const left = slow().press('q');
    await left.fake.data.task.progress(1, 2);
    expect(left.fake.data.task.isClosed).toBe(true);
  });
});

describe('the cursor of the Data screen', () => {
  it('starts at the first issue, which is described in full', () => {
    const harness = dataHarness(WITH_ISSUES);
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: CONFLICT });
    expect(harness.notice).toBe(
      `14 Feb 2026 Push Hypertrophy was changed in both places; the other text is in ${CONFLICT.file}.`,
    );
    expect(harness.press('j').notice).toBe(
      '15 Feb 2026 Upper Strength: the JSON file is not written yet: data/output/sessions is read-only.',
    );
    expect(harness.press('down').notice).toContain(`${INVALID_FILE.file} is not a valid session`);
    expect(harness.press('j').notice).toBeNull();
  });

  it('starts at the first action if there is no issue', () => {
    const harness = dataHarness();
    expect(itemOf(harness)).toEqual({ kind: 'action', action: 'verify' });
    expect(harness.notice).toBeNull();
  });

  it('moves by lines, by pages and to the ends, and stops there', () => {
    const harness = dataHarness(WITH_ISSUES);
    const at = (...keys: string[]) => harness.press(...keys).state.data.cursor;
    expect(at('j', 'down')).toBe(2);
    expect(at('k', 'up', 'up')).toBe(0);
    expect(at('G')).toBe(10);
    expect(at('j')).toBe(10);
    expect(at('pageUp')).toBe(0);
    expect(at('space')).toBe(10);
    expect(at('home')).toBe(0);
    expect(at('end')).toBe(10);
  });

  it('stays on its item when the stores are read again', () => {
    const harness = dataHarness(WITH_ISSUES).press('j');
    harness.fake.data.overview = withIssues(PENDING);
    expect(itemOf(harness.press('r'))).toEqual({ kind: 'issue', issue: PENDING });
    harness.fake.data.overview = WITHOUT_ISSUES;
    expect(itemOf(harness.press('r'))).toEqual({ kind: 'action', action: 'verify' });
  });

  it('does not replace an error notice', () => {
    const harness = dataHarness(WITH_ISSUES);
    harness.store.dispatch({ type: 'app/noticed', notice: { kind: 'error', text: 'A store broke.' } });
    expect(harness.press('j').notice).toBe('A store broke.');
  });
});

describe('an issue', () => {
  it('about an invalid file opens it on the Files screen, and Esc leads back', () => {
    const harness = dataHarness(withIssues(INVALID_FILE));
    harness.fake.texts.set('sessions/broken.json', '{');
    expect(harness.press('enter').state.screen).toBe('files');
    expect(harness.press('escape').state.screen).toBe('data');
  });

  it('explains why its file cannot be shown', () => {
    const harness = dataHarness(withIssues(INVALID_FILE)).press('enter');
    expect(harness.state.screen).toBe('data');
    expect(harness.notice).toContain('it no longer exists');
  });

  it('notifies if there is no file to show', () => {
    const harness = dataHarness(withIssues(INVALID_ROW));
    expect(harness.press('enter').notice).toBe('There is no file to show.');
    expect(harness.state.screen).toBe('data');
  });

  it('about a missing copy is resolved by Enter and by w, which do not write for other issues', () => {
    for (const key of ['enter', 'w']) {
      const harness = dataHarness(withIssues(PENDING)).press(key);
      expect(harness.fake.data.tasks.map(({ call }) => call)).toEqual(['sync']);
    }
    expect(dataHarness(WITH_ISSUES).press('w').fake.data.tasks).toEqual([]);
  });
});

describe('a conflict', () => {
  const open = () => dataHarness(WITH_ISSUES).press('enter');

  it('opens with both texts; Esc, q and Left go back without a decision', () => {
    for (const key of ['escape', 'q', 'left', 'h']) {
      const harness = open();
      expect(stageOf(harness)).toBe('conflict');
      expect(stageOf(harness.press(key))).toBe('list');
      expect(harness.fake.data.decided).toEqual([]);
      expect(itemOf(harness)).toEqual({ kind: 'issue', issue: CONFLICT });
    }
  });

  it.each([
    ['s', 'session'],
    ['c', 'conflict'],
  ])('is resolved by %s for the %s, and the list shows what remains', (key, keep) => {
    const harness = open().press(key);
    expect(harness.fake.data.decided).toEqual([`${keep} ${CONFLICT.file}`]);
    expect(stageOf(harness)).toBe('list');
    expect(harness.state.data.overview?.copies?.issues).toEqual([PENDING, INVALID_FILE]);
    expect(harness.state.notice).toEqual({ kind: 'success', text: `Kept the ${keep}.` });
  });

  it('stays open with the reason when resolving fails', () => {
    const harness = open();
    harness.fake.data.conflicts.clear();
    harness.fake.data.failure = 'data/output/trash is read-only; nothing was decided.';
    harness.press('s');
    expect(stageOf(harness)).toBe('conflict');
    expect(harness.state.notice?.kind).toBe('error');
    expect(harness.notice).toBe('data/output/trash is read-only; nothing was decided.');
  });

  it('notifies if it was resolved elsewhere in between', () => {
    const harness = dataHarness(WITH_ISSUES);
    harness.fake.data.conflicts.clear();
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.notice).toBe(`${CONFLICT.file} is no longer there.`);
  });

  it('closes only when a new read no longer finds it', () => {
    const harness = open().press('alt+1', 'alt+5');
    expect(stageOf(harness)).toBe('conflict');
    harness.fake.data.overview = WITHOUT_ISSUES;
    expect(stageOf(harness.press('alt+1', 'alt+5'))).toBe('list');
  });

  it('with an invalid text cannot be taken, but can be discarded', () => {
    const harness = dataHarness(withIssues(UNREADABLE_CONFLICT)).press('enter');
    expect(harness.press('c').notice).toBe('The conflicting text is not a valid session.');
    expect(harness.fake.data.decided).toEqual([]);
    expect(harness.press('s').fake.data.decided).toEqual([`session ${UNREADABLE_CONFLICT.file}`]);
  });

  it('can be taken if its session is missing', () => {
    const harness = dataHarness(WITH_ISSUES);
    harness.fake.data.conflicts.set(CONFLICT.file, { session: null, conflict: PUSH_TEXT });
    expect(harness.press('enter', 'c').fake.data.decided).toEqual([`conflict ${CONFLICT.file}`]);
  });

  it('scrolls to its end and no further', () => {
    const harness = open();
    harness.store.dispatch({ type: 'app/resized', view: { columns: 60, bodyRows: 8 } });
    const topOf = (...keys: string[]) => {
      const { stage } = harness.press(...keys).state.data;
      return stage.kind === 'conflict' ? stage.top : null;
    };
    expect(topOf('j', 'down')).toBe(2);
    expect(topOf('k')).toBe(1);
    const last = topOf('G') ?? 0;
    expect(last).toBeGreaterThan(4);
    expect(topOf('j')).toBe(last);
    expect(topOf('pageUp')).toBe(last - 6);
    expect(topOf('space')).toBe(last);
    expect(topOf('g')).toBe(0);
    expect(topOf('k')).toBe(0);
  });
});

describe('the trash', () => {
  const deleted = () => {
    const harness = new LogHarness();
    for (const { id, date } of TRASH) harness.fake.putInTrash(id, date);
    return goTo(dataHarness(WITH_ISSUES, harness), 'trash');
  };

  it('notifies that it is empty instead of opening', () => {
    const harness = goTo(dataHarness(), 'trash').press('enter');
    expect([stageOf(harness), harness.notice]).toEqual([
      'list',
      'The trash has no session or draft to restore.',
    ]);
  });

  it('notifies if it has no session, or if it cannot be read', () => {
    const harness = deleted();
    harness.fake.data.trash = [];
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.notice).toBe('The folder data/output/trash has no session and no draft.');
    harness.fake.data.trashFailure = 'data/output/trash is not readable.';
    expect(stageOf(harness.press('enter'))).toBe('list');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/trash is not readable.' });
  });

  it('restores the session under the cursor', () => {
    const harness = deleted().press('enter');
    expect(scopesOf(harness.state)[0]).toBe('data.trash');
    harness.fake.data.trash = TRASH.slice(1);
    harness.press('enter');
    expect(harness.fake.stored.map(({ _id }) => _id)).toEqual([TRASH[0]?.id]);
    expect(harness.notice).toBe('Brought the session of 2026-01-20 back.');
    expect(harness.state.notice?.kind).toBe('success');
    expect(stageOf(harness)).toBe('trash');
  });

  it('moves its own cursor, not the cursor of the list', () => {
    const harness = deleted();
    const { cursor } = harness.state.data;
    harness.press('enter', 'j', 'j');
    expect(harness.state.data.stage).toMatchObject({ kind: 'trash', cursor: 1 });
    expect(harness.press('q').state.data).toMatchObject({ cursor, stage: { kind: 'list' } });
  });

  it('keeps its cursor on a remaining session, and closes with the last one', () => {
    const harness = deleted().press('enter', 'j');
    harness.fake.data.trash = TRASH.slice(0, 1);
    expect(harness.press('enter').state.data.stage).toMatchObject({ kind: 'trash', cursor: 0 });
    harness.fake.data.trash = [];
    expect(stageOf(harness.press('enter'))).toBe('list');
  });

  it('restores a discarded draft, which the menu of the Log screen then offers', () => {
    const draft = aSession().id(30).on('2026-02-15').with(exercise('Squat').working('100x5')).build();
    const harness = new LogHarness({ drafts: [draft] });
    harness.store.dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: 2 } });
    harness.press('start.choose');
    const trash = [
      ...TRASH,
      {
        kind: 'draft',
        name: `draft_${draft._id}-discarded.json`,
        id: draft._id,
        date: draft.date,
        title: '2026-02-15',
      },
    ] as const;
    goTo(dataHarness(WITHOUT_ISSUES, harness, trash), 'trash').press('enter', 'j', 'j');
    harness.fake.data.trash = TRASH;
    harness.press('enter');
    expect(harness.notice).toBe('Draft restored; the Log screen offers to resume it.');
    expect(harness.fake.drafts.get(draft._id)).toEqual(draft);
    expect(harness.log.drafts.map(({ id }) => id)).toEqual([draft._id]);
    // Nothing is left that u could restore.
    expect(harness.press('1').log.discarded).toEqual([]);
  });

  it('notifies why a draft cannot be restored', () => {
    const trash = [{ kind: 'draft', name: 'gone.json', id: 'x', date: '2026-02-15', title: 'x' }] as const;
    const harness = goTo(dataHarness(WITHOUT_ISSUES, undefined, trash), 'trash').press('enter', 'enter');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'The draft is no longer in the trash.' });
    expect(stageOf(harness)).toBe('trash');
  });

  it('notifies why a session cannot be restored', () => {
    const harness = deleted().press('enter');
    harness.fake.fail('sessions.undelete', 'data/output/sessions is read-only.');
    harness.press('enter');
    expect(harness.state.notice).toEqual({ kind: 'error', text: 'data/output/sessions is read-only.' });
    expect(stageOf(harness)).toBe('trash');
  });
});
