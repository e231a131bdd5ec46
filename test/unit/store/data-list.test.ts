import { describe, expect, it } from 'vitest';
import type { StoresOverview } from '../../../src/domain/read-models/stores-overview.js';
import { checkTable } from '../../../src/keys/check-table.js';
import { DATA_KEYS } from '../../../src/keys/keymap-data.js';
import { dataCommands } from '../../../src/store/data/data-commands.js';
import { dataItems } from '../../../src/store/data/data-items.js';
import { issueText } from '../../../src/store/data/issue-words.js';
import {
  CONFLICT,
  dataHarness,
  EQUAL_COPIES,
  INVALID_FILE,
  INVALID_ROW,
  PENDING,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';

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

  it('is an issue in the list until Enter dismisses the issue; the session stays', () => {
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

  it('shows the previous result until it ends, and loses its own result if a later read has begun', async () => {
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

  it('moves a cursor that is still at the top to the first issue, and describes the issue', async () => {
    const harness = slow();
    await harness.fake.data.task.finish(WITH_ISSUES.copies ?? EQUAL_COPIES);
    expect(itemOf(harness)).toEqual({ kind: 'issue', issue: CONFLICT });
    expect(harness.notice).toContain('14 Feb 2026 Push Hypertrophy was changed in both places');
  });

  it('does not list an issue that the user has just resolved', async () => {
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
    expect(issueText(INVALID_ROW)).toBe('16 Feb 2026 Lower: exercises: is missing.');
    expect(harness.press('enter').notice).toBe('There is no file to show.');
    expect(harness.state.screen).toBe('data');
  });

  it('about a missing copy is resolved by Enter and by w; w on another issue starts no sync', () => {
    for (const key of ['enter', 'w']) {
      const harness = dataHarness(withIssues(PENDING)).press(key);
      expect(harness.fake.data.tasks.map(({ call }) => call)).toEqual(['sync']);
    }
    expect(dataHarness(WITH_ISSUES).press('w').fake.data.tasks).toEqual([]);
  });
});
