import { describe, expect, it } from 'vitest';
import { type KeyEvent, namedKey, textKey } from '../../src/keys/key-event.js';
import type { Notice } from '../../src/store/shell-state.js';
import { toInkText } from '../../src/terminal/ink-text.js';
import { widthColumns } from '../../src/text/width.js';
import { App, AppView, type SizePort } from '../../src/ui/app.js';
import { handleKey } from '../../src/ui/handle-key.js';
import { appView } from '../../src/ui/linear/app-view.js';
import { aSession, exercise } from '../support/builders.js';
import { renderFrame } from '../support/frame.js';
import { LogHarness } from '../support/log-harness.js';
import { frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { LEFT, midSession, PAST } from './support-log-sessions.js';
import { STAGES, stage } from './support-log-stages.js';

function noticed(kind: Notice['kind'], text: string): LogHarness {
  const harness = midSession();
  harness.store.dispatch({ type: 'app/noticed', notice: { kind, text } });
  return harness;
}

describe('a terminal that is too small', () => {
  it.each([
    [59, 24],
    [80, 14],
    [20, 5],
    [1, 1],
  ])('shows a message at %i × %i, within its size', (columns, rows) => {
    const harness = midSession();
    const element = <AppView state={harness.state} store={harness.store} columns={columns} rows={rows} />;
    const drawn = renderFrame(element, { columns, rows }).rows();
    expect(drawn).toHaveLength(rows);
    for (const row of drawn) expect(widthColumns(row)).toBeLessThanOrEqual(columns);
    if (columns >= 59) {
      expect(drawn[0]).toContain(`traininglogs needs 60×15; this is ${columns}×${rows}.`);
      expect(drawn[1]).toContain('nothing is lost');
    }
  });
});

describe('a notice', () => {
  it('is shown above the hints', () => {
    expect(rowsOf(noticed('info', 'Logged 80 × 5. Esc u undoes')).slice(-3)).toEqual([
      '─'.repeat(80),
      ' Logged 80 × 5. Esc u undoes',
      expect.stringContaining('Enter log'),
    ]);
  });

  it('has blanks between thousands if the athlete asks for plain characters', () => {
    const harness = noticed('info', 'Exported 12\u202f340 sessions.');
    expect(rowsOf(harness).at(-2)).toBe(' Exported 12\u202f340 sessions.');
    const athlete = { ...harness.store.getState().athlete, ascii: true };
    harness.store.dispatch({ type: 'app/athlete-changed', athlete });
    expect(rowsOf(harness).at(-2)).toBe(' Exported 12 340 sessions.');
  });

  it('about an error has a sign, not only a colour', () => {
    expect(rowsOf(noticed('error', 'Not saved: the disk is full.')).at(-2)).toBe(
      ' × Not saved: the disk is full.',
    );
  });

  it.each(SIZES)(
    'covers the line above it too if it is long, and no other row, at %i × %i',
    (columns, rows) => {
      const text = `The draft could not be written: ${'a very long path/'.repeat(20)}`;
      const before = rowsOf(midSession(), columns, rows);
      const drawn = rowsOf(noticed('error', text), columns, rows);
      expect(drawn.slice(0, -3)).toEqual(before.slice(0, -3));
      expect(drawn.at(-1)).toBe(before.at(-1));
      expect(drawn.at(-3)).toContain('× The draft could not be written');
      expect(drawn.at(-2)).toMatch(/…$/);
    },
  );

  it('is sanitized', () => {
    const frame = frameOf(noticed('error', 'bad\u001b[2J\r\n\u0007name'));
    expect(frame).toContain('× bad␛[2J␍␊␇name');
  });
});

describe('the first line', () => {
  it('shows the screens with the open one marked, and session facts on the right', () => {
    expect(rowsOf(midSession())[0]).toMatch(
      /^ ▸1 Log {2}Esc 2 History {2}3 Files {2}4 Stats {2}5 Data +0 min {3}rest 0:00 of 3:00$/,
    );
    expect(rowsOf(midSession(), 120, 40)[0]).toMatch(/5 Data +0 min {3}rest 0:00 of 3:00$/);
    expect(rowsOf(midSession().press('alt+2'))[0]).toContain(
      '  1 Log ▸2 History  3 Files  4 Stats  5 Data         3 sessions · 1 in progress',
    );
  });

  it('drops the program name and long words before it cuts anything', () => {
    const harness = midSession();
    const [first] = rowsOf(harness, 60, 15);
    expect(first).toMatch(/^ ▸1 Log {2}Esc 2 {2}3 {2}4 {2}5 +0 min {3}rest 0:00 of 3:00$/);
    expect(rowsOf(harness.press('rest.menu', 'rest.skip'), 60, 15)[0]).toMatch(/5 Data +0 min$/);
  });
});

describe('the upper rule', () => {
  it.each(SIZES)('has focus, phase, week and total of the session at %i × %i', (columns, rows) => {
    expect(rowsOf(midSession(), columns, rows)[1]).toMatch(
      /^── Lower Strength · phase 2 week 5 · 4 sets · 1\s155 kg ─+$/,
    );
    expect(rowsOf(midSession().press('exercise.choose'), columns, rows)[1]).toContain('phase 2 week 5');
  });

  it('shows the session in progress on other screens until it is saved', () => {
    expect(rowsOf(midSession().press('alt+2'))[1]).toContain(
      '── Lower Strength in progress · rest 0:00 of 3:00 · 1 goes back ─',
    );
    expect(rowsOf(midSession().press('alt+2'), 60, 15)[1]).toBe(
      '── Lower S… in progress · rest 0:00 of 3:00 · 1 goes back ──',
    );
    expect(rowsOf(midSession().press('session.finish', 'session.save'))[1]).toMatch(/^─+$/);
  });

  it('says on other screens that a saved session is edited', () => {
    const saved = aSession()
      .id(1)
      .on('2026-02-14')
      .focused('Upper')
      .with(exercise('Row').working('60x8'))
      .build();
    const harness = new LogHarness({ sessions: [saved] }).press('2', 'e');
    expect(rowsOf(harness.press('alt+2'))[1]).toContain('── Upper, edited · 1 goes back ─');
    const linear = appView(harness.state, () => true).parts.flatMap(({ lines }) => lines);
    expect(linear).toContain('History. Upper, edited, 1 goes back');
    expect(hintsOf(harness.press('1', 'session.finish'))).toContain('Esc continue editing');
  });

  it.each(SIZES)('cuts a long focus at %i × %i', (columns, rows) => {
    const harness = new LogHarness({ sessions: PAST }).press('start.new');
    harness.fill('focus', '日本語 and a very long focus '.repeat(6)).press('form.accept');
    const [first, rule = ''] = rowsOf(harness, columns, rows);
    expect(first).toMatch(/▸Log +History +Files +Stats +Data/);
    expect(rule).toMatch(/^── 日.*… · .*week \d+ ─+$/);
    expect(widthColumns(rule)).toBe(columns);
  });
});

describe('hints', () => {
  it.each(STAGES)('of $name begin with a key and end with the help, neither of them cut', ({ make }) => {
    const harness = make();
    for (const [columns, rows] of SIZES) {
      const hints = hintsOf(harness, columns, rows);
      expect(hints).toMatch(/^ \S+ \S+/);
      expect(hints).toMatch(/(F1|\?) help$/);
      expect(hints).not.toContain('…');
    }
  });
});

/** The mounted app, driven as the program drives it. */
function mounted(harness: LogHarness) {
  let size = { columns: 80, rows: 24 };
  const listeners = new Set<() => void>();
  const port: SizePort = {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => size,
  };
  const element = <App store={harness.store} size={port} />;
  const frame = renderFrame(element);
  const flush = () => frame.rerender(element);
  const send = (event: KeyEvent) => {
    const text = handleKey(harness.store, event) ? null : toInkText(event);
    flush();
    if (text !== null) frame.hand(text);
  };
  return {
    rows: () => {
      flush();
      return frame.rows().map((row) => row.trimEnd());
    },
    type: (text: string) => {
      for (const letter of text) send(textKey(letter));
    },
    press: (...names: readonly Parameters<typeof namedKey>[0][]) => {
      for (const name of names) send(namedKey(name));
    },
    resize: (columns: number, rows: number) => {
      size = { columns, rows };
      for (const listener of listeners) listener();
      flush();
    },
  };
}

describe('the app', () => {
  it('puts typed text into the fields of the first start', () => {
    const harness = new LogHarness({ athlete: {} });
    const app = mounted(harness);
    app.type('Axna');
    app.press('left', 'left', 'backspace');
    app.type('n');
    app.press('right', 'right', 'backspace', 'tab', 'enter');
    expect(harness.fake.athlete).toMatchObject({ userName: 'Ann', unit: 'lb' });
    expect(app.rows().join('\n')).toContain('▸ New session');
  });

  it('puts typed text into the fields of the details one by one', () => {
    const harness = new LogHarness({ sessions: PAST });
    const app = mounted(harness);
    app.type('n');
    app.type('B');
    app.press('tab', 'backspace');
    app.type('3');
    app.press('tab', 'backspace');
    app.type('x');
    app.press('enter');
    expect(app.rows().join('\n')).toMatch(/▸ Week +x[\s\S]*× Week: "x" is not a whole number/);
    app.press('backspace');
    app.type('1');
    app.press('enter');
    expect(harness.log.session).toMatchObject({ focus: 'B', phase: 3, week: 1 });
  });

  it('moves the cursor of the menu, and Enter runs the line under it', () => {
    const harness = new LogHarness({ drafts: [LEFT] });
    const app = mounted(harness);
    app.press('down', 'down');
    expect(app.rows().join('\n')).toContain('▸ Discard Lower Strength');
    app.press('enter');
    expect(harness.fake.discarded).toEqual([LEFT]);
    expect(app.rows().join('\n')).toContain('▸ New session');
  });

  it('keeps the cursor of the menu visible while the window changes size', () => {
    const drafts = [1, 2, 3, 4, 5, 6].map((id) => ({ ...LEFT, _id: `0000000${id}${LEFT._id.slice(8)}` }));
    const harness = new LogHarness({ drafts });
    const app = mounted(harness);
    app.press(...Array<'down'>(12).fill('down'));
    for (const [columns, rows] of [...SIZES, [59, 10], [60, 15], [80, 24]] as const) {
      app.resize(columns, rows);
      if (rows >= 15) expect(app.rows().join('\n'), `${columns}×${rows}`).toMatch(/▸ Resume/);
    }
    app.press('up', 'down', 'down');
    expect(harness.log.stage).toEqual({ kind: 'start', choice: 13 });
  });

  it('draws the typed line and the cursor as before after several resizes that end at the first size', () => {
    const harness = midSession().type('80x5 @8');
    const app = mounted(harness);
    const before = app.rows();
    for (const [columns, rows] of [
      [120, 40],
      [59, 14],
      [60, 15],
    ] as const)
      app.resize(columns, rows);
    app.resize(80, 24);
    expect(app.rows()).toEqual(before);
    expect(harness.state.view).toEqual({ columns: 80, bodyRows: 19 });
  });

  it('shows the same stage of Log after another screen was open', () => {
    const harness = stage('an invalid line');
    const app = mounted(harness);
    const before = app.rows();
    harness.press('alt+2', 'alt+3', 'alt+1');
    expect(app.rows()).toEqual(before);
  });
});
