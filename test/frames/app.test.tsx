import { describe, expect, it } from 'vitest';
import { type KeyEvent, namedKey, textKey } from '../../src/keys/key-event.js';
import type { Notice } from '../../src/store/shell-state.js';
import { toInkText } from '../../src/terminal/ink-text.js';
import { widthColumns } from '../../src/text/width.js';
import { App, AppView, type SizePort } from '../../src/ui/app.js';
import { handleKey } from '../../src/ui/handle-key.js';
import { renderFrame } from '../support/frame.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { LEFT, midSession, PAST, STAGES, stage } from './support-log-stages.js';

function noticed(kind: Notice['kind'], text: string): LogHarness {
  const harness = midSession();
  harness.store.dispatch({ type: 'app/noticed', notice: { kind, text } });
  return harness;
}

describe('the help', () => {
  it('shows the keys of the screen below, by group', () => {
    expect(folded(rowsOf(midSession().press('help.open')))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data  0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       Keys of this screen                                                46 commands

       The set line
         Enter              On the empty line, after the last planned set: continues
                            with the next exercise, or with the summary.
         Enter              Logs the line; on the empty line, the planned set.
         Esc                Enters command mode, in which letters are commands. The
                            text stays on the line.
         Tab Esc t          Switches the planned sets between last time’s and the
                            suggested ones, in this session and later ones.
         Esc f Ctrl+S       Opens the summary, to save the session.
         Ctrl+U             Clears the line and discards the waiting pasted lines.
         → End              On the empty line: copies the planned set to the line for
                            editing, with its drops and mini-sets.
         ↑                  On the empty line: recalls the line logged before, to log
                            it again or change it.
         ↓                  Recalls the next later line, and after the last the empty
                            line.
       Exercises
      ────────────────────────────────────────────────────────────────────────────────

       / find  Esc close  ↑ up  ↓ down  PgDn page down  PgUp page up"
    `);
  });

  it.each(SIZES)('cuts no sentence at %i × %i', (columns, rows) => {
    const harness = midSession().press('palette.open').type('note on the set');
    const frame = frameOf(harness, columns, rows).replace(/\s+/g, ' ');
    expect(frame).toContain('Edits the note on the set under the cursor, else on the last one.');
    expect(frame).not.toContain('…');
  });

  it.each(SIZES)(
    'shows keys of the set line and of command mode on its pages at %i × %i',
    (columns, rows) => {
      const harness = midSession().press('help.open');
      let seen = frameOf(harness, columns, rows);
      for (let look = 0; look < 20; look += 1) seen += frameOf(harness.press('pageDown'), columns, rows);
      for (const keys of ['Enter', 'Tab Esc t', 'Esc u', 'PgDn Esc →', 'Esc x Del', 'Esc ? F1', 'Ctrl+Z']) {
        expect(seen).toContain(` ${keys} `);
      }
      expect(frameOf(harness, columns, rows)).toMatch(/ (\d\d) of \1$[\s\S]*▸ Esc h +Shows the history/m);
    },
  );

  it('shows only the letter of command mode for a command that also has a key on the set line', () => {
    const harness = midSession().press('escape', '?');
    expect(rowsOf(harness).slice(4, 7)).toMatchInlineSnapshot(`
      [
        " Commands",
        "   x Del              Removes the set under the cursor. Without a cursor, x",
        "                      marks the last set and x again removes it.",
      ]
    `);
    expect(frameOf(harness.press('G', 'k'))).toMatch(/i ↑ +On the empty line: recalls/);
  });

  it('shows the position, and that nothing matches', () => {
    expect(frameOf(midSession().press('help.open'))).toMatch(/Keys of this screen +\d\d commands$/m);
    expect(frameOf(midSession().press('help.open', 'j', 'j'))).toMatch(/Keys of this screen +2 of \d\d$/m);
    expect(frameOf(midSession().press('palette.open').type('xyzzy'))).toContain('No command matches.');
  });

  it('offers only to close it if nothing matches', () => {
    const palette = midSession().press('palette.open').type('xyzzy');
    expect(hintsOf(palette).trim()).toBe('Esc close');
    expect(hintsOf(palette.press('ctrl+u').type('undo'))).toContain('Enter run');
  });

  it('keeps the end of a long query visible, sanitized', () => {
    const harness = midSession()
      .press('palette.open')
      .paste('\u202e'.concat('long '.repeat(40), 'end'));
    expect(frameOf(harness, 60, 15)).toMatch(/find › ….*long end/);
  });

  it.each(STAGES)('has its own hints over $name', ({ make }) => {
    const help = hintsOf(make().press('f1', 'down', 'down'), 60, 15);
    for (const hint of ['/ find', 'Esc close', '↑ up', '↓ down']) expect(help).toContain(hint);
    const palette = hintsOf(make().press('ctrl+p', 'down', 'down'), 60, 15);
    for (const hint of ['Enter run', 'Esc close', '↑ up', '↓ down']) expect(palette).toContain(hint);
  });
});

describe('the command palette', () => {
  const found = () => midSession().press('ctrl+p').type('undo');

  it('shows the matches of what is typed, best first', () => {
    expect(folded(rowsOf(found()))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data  0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       Commands   find › undo                                                  1 of 5

       ▸ Esc u              Undoes the last change; Esc u again for the one before.
         Esc U              Redoes the last undone change.
         Esc 2 u            On History: Restores the session deleted last; press
                            again for the one before.
         Esc 5 U            On Data: Takes back the last import: its new sessions go
                            to the trash, and completed ones get their former text.
                            What was changed since stays.
         Esc 5 u            On Data: Opens the path field or the settings again with
                            what Esc discarded, or undoes the saved settings.
      ⋮ 8
      ────────────────────────────────────────────────────────────────────────────────

       Enter run  Esc close  ↓ down  PgDn page down"
    `);
  });

  it('shows why a command cannot run', () => {
    const harness = midSession().press('ctrl+p').type('redo').press('enter');
    expect(rowsOf(harness).at(-2)).toBe(' Nothing to redo.');
  });

  it.each(SIZES)('fits its keys and the first match at %i × %i', (columns, rows) => {
    const frame = frameOf(found(), columns, rows);
    expect(frame).toMatch(/▸ Esc u +Undoes the last change; Esc u again/);
    expect(frame).toMatch(/Enter run +Esc close/);
  });
});

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
    'takes the row of the rule too if it is long, and nothing moves at %i × %i',
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
  it('types into the text fields of the first start', () => {
    const harness = new LogHarness({ athlete: {} });
    const app = mounted(harness);
    app.type('Axna');
    app.press('left', 'left', 'backspace');
    app.type('n');
    app.press('right', 'right', 'backspace', 'tab', 'enter');
    expect(harness.fake.athlete).toMatchObject({ userName: 'Ann', unit: 'lb' });
    expect(app.rows().join('\n')).toContain('▸ New session');
  });

  it('types into the fields of the details one by one', () => {
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

  it('moves the cursor of the menu, which Enter uses', () => {
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

  it('is the same after a resize there and back, with line and cursor', () => {
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
