import { describe, expect, it } from 'vitest';
import { type KeyEvent, type MouseInput, namedKey, textKey } from '../../src/keys/key-event.js';
import { layout } from '../../src/page/layout.js';
import { openFiles } from '../../src/store/files/files-commands.js';
import { readVisibleFiles } from '../../src/store/files/visible-files.js';
import { currentId } from '../../src/store/history/history-state.js';
import { widthColumns } from '../../src/text/width.js';
import { keysOfRow } from '../../src/ui/clicked-row.js';
import { mouseKeys } from '../../src/ui/mouse-keys.js';
import { aSession, exercise } from '../support/builders.js';
import { dataHarness, goTo, WITH_ISSUES } from '../support/data-harness.js';
import { aFilesHarness } from '../support/files-harness.js';
import { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { frameOf, rowsOf, SIZES } from './support-log.js';
import { midSession } from './support-log-sessions.js';

type Size = readonly [columns: number, rows: number];
const USUAL: Size = [80, 24];
const ENTER = namedKey('enter');
const DOWN = namedKey('down');
const UP = namedKey('up');
const ESCAPE = namedKey('escape');

/** Sessions of two months, so that the list has headings between them. */
const PAST = ['2025-11-20', '2025-11-22', '2025-12-01', '2025-12-03', '2025-12-05'].map((day, index) =>
  aSession()
    .id(index + 1)
    .on(day)
    .with(exercise(`Lift ${index + 1}`).working('80x5'))
    .build(),
);

const WEIGHED = {
  unit: 'kg',
  bodyWeights: ['2026-02-02', '2026-02-09', '2026-02-16'].map((date, index) => ({
    date,
    weightKg: 80 + index,
  })),
} as const;

function keysAt(harness: LogHarness, action: MouseInput['action'], column: number, row: number) {
  return mouseKeys(harness.state, harness.store.when, { kind: 'mouse', action, column, row });
}

/** The key events that a click on the first cell of a text sends. */
function keysOn(harness: LogHarness, text: string, [columns, rows]: Size = USUAL): readonly KeyEvent[] {
  const frame = rowsOf(harness, columns, rows);
  const row = frame.findIndex((line) => line.includes(text));
  if (row < 0) throw new Error(`“${text}” is not in the frame:\n${frame.join('\n')}`);
  const line = frame[row] ?? '';
  return keysAt(harness, 'press', widthColumns(line.slice(0, line.indexOf(text))), row);
}

function click(harness: LogHarness, text: string, size?: Size): LogHarness {
  for (const key of keysOn(harness, text, size)) harness.send(key);
  return harness;
}

describe('a click on a tab', () => {
  it.each(SIZES)('opens its screen, at %i × %i', (...size) => {
    const harness = click(new LogHarness({ sessions: PAST }), 'History', size);
    expect(harness.state.screen).toBe('history');
    expect(click(harness, 'Stats', size).state.screen).toBe('stats');
  });

  it('leaves the set line like Esc and the digit', () => {
    const harness = midSession().type('80x');
    expect(click(harness, 'History').state.screen).toBe('history');
    expect(harness.line).toBe('80x');
  });

  it('does nothing while the tabs show no keys', () => {
    expect(keysOn(midSession().press('help.open'), 'History')).toEqual([]);
  });
});

describe('a click on a hint of the footer', () => {
  it.each(SIZES)('presses its key, at %i × %i', (...size) => {
    const harness = new LogHarness({ sessions: PAST });
    expect(keysOn(harness, 'Enter choose', size)).toEqual([ENTER]);
    expect(keysOn(harness, 'another day', size)).toEqual([textKey('d')]);
    expect(keysOn(harness, '? help', size)).toEqual([textKey('?')]);
    expect(keysOn(harness, 'elp', size)).toEqual([textKey('?')]);
  });

  it('does nothing between two hints', () => {
    const [columns, rows] = USUAL;
    const harness = new LogHarness({ sessions: PAST });
    const line = rowsOf(harness, columns, rows).at(-1) ?? '';
    expect(keysAt(harness, 'press', line.indexOf('choose') + 'choose'.length, rows - 1)).toEqual([]);
    expect(keysAt(harness, 'press', 0, rows - 1)).toEqual([]);
  });
});

describe('a click on a row', () => {
  it.each(SIZES)('of History selects it, also beyond a heading, and then opens it, at %i × %i', (...size) => {
    const harness = new LogHarness({ sessions: PAST }).press('2');
    const idOn = (text: string) => currentId(click(harness, text, size).state.history);
    expect(idOn('20 Thu')).toBe(PAST[0]?._id);
    expect(idOn('05 Fri')).toBe(PAST[4]?._id);
    expect(keysOn(harness, '05 Fri', size)).toEqual([ENTER]);
    expect(click(harness, '05 Fri', size).state.history.pane).toBe('detail');
  });

  it('of History does nothing on a heading', () => {
    expect(keysOn(new LogHarness({ sessions: PAST }).press('2'), 'November')).toEqual([]);
  });

  it('of History returns to the list from the session next to it', () => {
    const harness = new LogHarness({ sessions: PAST }).press('2', 'enter');
    click(harness, '22 Sat');
    expect(harness.state.history.pane).toBe('list');
    expect(currentId(harness.state.history)).toBe(PAST[1]?._id);
  });

  it.each(SIZES)('of the start menu selects it, and then chooses it, at %i × %i', (...size) => {
    const harness = new LogHarness({ sessions: PAST });
    expect(keysOn(harness, 'Repeat', size)).toEqual([ENTER]);
    expect(keysOn(harness, 'New session', size)).toEqual([DOWN]);
    expect(keysOn(harness, 'Start a session', size)).toEqual([]);
  });

  it('of a start menu that scrolls selects it', () => {
    const drafts = [6, 7, 8].map((id) => aSession().id(id).focused('Lower').build());
    const harness = new LogHarness({ sessions: PAST, drafts });
    rowsOf(harness, 60, 15);
    harness.press('G');
    expect(rowsOf(harness, 60, 15).join('\n')).not.toContain('▸ Resume');
    click(harness, 'New session', [60, 15]);
    expect(keysOn(harness, 'New session', [60, 15])).toEqual([ENTER]);
  });

  it('of the exercises of the session opens it, and keeps the line', () => {
    const harness = new LogHarness({ sessions: PAST })
      .begin('Lift 1')
      .pick('Lift 2')
      .pick('Lift 3')
      .type('80');
    click(harness, '1  Lift 1');
    expect([harness.exercise.Name, harness.line]).toEqual(['Lift 1', '80']);
    expect(keysOn(harness, '1  Lift 1')).toEqual([]);
    expect(click(harness, '3  Lift 3').exercise.Name).toBe('Lift 3');
  });

  it.each(SIZES)('of the choice of an exercise selects it, and then takes it, at %i × %i', (...size) => {
    const harness = new LogHarness({ sessions: PAST }).press('start.new', 'form.accept');
    click(harness, 'Lift 2', size);
    expect(rowsOf(harness, ...size).find((row) => row.includes('▸ Lift'))).toContain('Lift 2');
    click(harness, 'Lift 2', size);
    expect(harness.exercise.Name).toBe('Lift 2');
  });

  it('of the choice of an exercise selects the new name below the list, and then takes it', () => {
    const harness = new LogHarness({ sessions: PAST }).press('start.new', 'form.accept').type('Lift');
    click(harness, 'new exercise');
    click(harness, 'new exercise');
    expect(harness.exercise.Name).toBe('Lift');
  });

  it('of Files moves the cursor to it, and opens it if the cursor is there', () => {
    const disk = { 'sessions/a.json': '{}', 'sessions/b.json': '{}', 'notes.md': '' };
    const files = aFilesHarness(disk);
    openFiles(files.context);
    readVisibleFiles(files.context);
    const state = () => ({ ...files.state(), screen: 'files' as const, exercise: null });
    const { cursor } = files.files().tree.window;
    const keysIn = (row: number, column = 5) =>
      keysOfRow(state(), () => true, { column, row }, layout(...USUAL));
    expect(keysIn(cursor + 1)).toEqual([ENTER]);
    expect(keysIn(cursor + 2)).toEqual([DOWN]);
    expect(keysIn(cursor)).toEqual(cursor > 0 ? [UP] : []);
    expect(keysIn(18)).toEqual([]);
  });

  it.each(SIZES)('of the command palette selects it, and a second click runs it, at %i × %i', (...size) => {
    const harness = new LogHarness({ sessions: PAST }).press('palette.open').type('opens the');
    click(harness, 'Opens the Stats', size);
    expect(rowsOf(harness, ...size).find((row) => row.includes('▸ 4'))).toContain('Opens the Stats');
    expect(click(harness, 'Opens the Stats', size).state.screen).toBe('stats');
  });

  it('of the help does nothing on a heading', () => {
    expect(keysOn(new LogHarness({ sessions: PAST }).press('help.open'), 'Starting a session')).toEqual([]);
  });

  it.each(SIZES)(
    'of the exercises of Stats selects it, and a second click chooses it, at %i × %i',
    (...size) => {
      const harness = new LogHarness({ sessions: PAST }).press('4', 'e');
      click(harness, 'Lift 3', size);
      const row = rowsOf(harness, ...size).find((line) => line.includes('Lift 3'));
      expect(row).toContain('▸');
      expect(keysOn(harness, 'Lift 3', size)).toEqual([ENTER]);
      expect(keysOn(harness, 'Exercises', size)).toEqual([]);
    },
  );
});

describe('a click on a row of a page or a form', () => {
  const past = () => new LogHarness({ sessions: PAST });
  const bench = () => past().begin('Lift 1').enter('70x8', '72.5x8', '75x8');
  const exerciseOfYear = () => statsHarness(1).press('enter');

  /** The name of a page, how to open it, and texts of rows to click in turn. */
  const PAGES: readonly (readonly [string, () => LogHarness, readonly string[]])[] = [
    ['the issues and actions of Data', () => dataHarness(WITH_ISSUES), ['Export', 'broken.json', 'Verify']],
    ['the trash', () => goTo(dataHarness(WITH_ISSUES), 'trash').press('enter'), ['2026-01-21', 'Upper']],
    [
      'the settings',
      () => goTo(dataHarness(WITH_ISSUES), 'settings').press('enter'),
      ['Theme', 'Name', 'Bell'],
    ],
    ['the details', () => past().press('start.new'), ['Week', 'Date', 'Focus']],
    ['the goal', () => bench().press('exercise.goal'), ['Reps', 'Sets']],
    ['the sets of an exercise', bench, ['70 × 8', '75 × 8', '72.5 × 8']],
    ['the sets in command mode', () => bench().press('escape'), ['70 × 8', '75 × 8']],
    ['the muscles', () => statsHarness(4), ['lats', 'chest']],
    ['the muscles to assign', () => statsHarness(4).press('enter', 'enter'), ['traps', 'chest']],
    ['the body weights', () => statsHarness(7, WEIGHED), ['80 kg', '82 kg']],
    ['an exercise', () => exerciseOfYear(), ['11 Feb 2026', '13 Feb 2026']],
    ['an open session', () => statsHarness().press('2', 'enter'), ['2 Back Squat', '1 Barbell Bench']],
    ['a document', () => past().press('2', 'J'), ['"date"', '"userId"', '"exercises"']],
  ];

  it.each(PAGES.flatMap(([name, make, texts]) => SIZES.map((size) => ({ name, make, texts, size }))))(
    'selects it: $name at $size.0 × $size.1',
    ({ make, texts, size }) => {
      const harness = make();
      for (const text of texts) {
        // A list that scrolls does not show every row.
        if (!frameOf(harness, ...size).includes(text)) continue;
        click(harness, text, size);
        const cursors = rowsOf(harness, ...size).filter((row) => row.includes('▸') && row.includes(text));
        expect(cursors, `${text}\n${frameOf(harness, ...size)}`).toHaveLength(1);
      }
    },
  );
});

describe('a click on a page of Stats', () => {
  it.each(SIZES)('opens it, at %i × %i', (...size) => {
    const harness = click(statsHarness(), 'Records', size);
    expect(harness.state.stats.page).toBe('records');
    expect(click(harness, 'Overview', size).state.stats.page).toBe('overview');
    expect(keysOn(harness, 'Overview', size)).toEqual([]);
  });

  it('does nothing while a list is open over the page', () => {
    expect(keysOn(statsHarness(4).press('enter'), 'Records')).toEqual([]);
  });
});

describe('a click in a place that would lose typed text', () => {
  const editing = () =>
    new LogHarness({ sessions: PAST }).begin('Lift 1').enter('70x8', '75x8').press('escape', 'e');

  it.each([
    ['on a set while another is edited', editing, '70 × 8'],
    ['on the focused field of a form', () => new LogHarness().press('start.new'), 'Focus'],
    [
      'on an action of Data while a path is typed',
      () => goTo(dataHarness(), 'import').press('enter'),
      'Verify',
    ],
    ['on a body weight while one is typed', () => statsHarness(7, WEIGHED).press('b').type('8'), '80 kg'],
  ])('does nothing: %s', (_, make, text) => {
    expect(keysOn(make(), text)).toEqual([]);
  });
});

describe('the wheel', () => {
  it('moves three rows, like the arrows', () => {
    const harness = new LogHarness({ sessions: PAST }).press('2');
    expect(keysAt(harness, 'wheel-down', 5, 5)).toEqual([DOWN, DOWN, DOWN]);
    expect(keysAt(harness, 'wheel-up', 5, 5)).toEqual([UP, UP, UP]);
  });

  it('recalls no earlier line on the set line, and moves over the sets in command mode', () => {
    const harness = midSession();
    expect(keysAt(harness, 'wheel-up', 5, 5)).toEqual([]);
    harness.send(ESCAPE);
    expect(keysAt(harness, 'wheel-up', 5, 5)).toEqual([UP, UP, UP]);
  });
});
