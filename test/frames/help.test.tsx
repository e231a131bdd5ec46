import { describe, expect, it } from 'vitest';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { midSession } from './support-log-sessions.js';
import { STAGES } from './support-log-stages.js';

describe('the help', () => {
  it('shows the keys of the screen below, by group', () => {
    expect(folded(rowsOf(midSession().press('help.open')))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data  0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       Keys of this screen                                                46 commands

       The set line
         Enter              On the empty line, after the last planned set: opens the
                            next exercise, the search for another one, or the
                            summary.
         Enter              Logs the line; on the empty line, the planned set.
         Esc                Enters command mode, in which letters are commands. The
                            text stays on the line.
         Tab · Esc t        Switches the planned sets between last time’s and the
                            suggested ones, in this session and later ones. A day of
                            a program begins with its own sets.
         Esc f · Ctrl+S     Opens the summary, to save the session.
         Ctrl+U             Clears the line and discards the waiting pasted lines.
         → · End            On the empty line: copies the planned set to the line for
                            editing, with its drops and mini-sets.
         ↑                  On the empty line: recalls the last logged set, typed or
                            planned, to log it again or change it.
         ↓                  Recalls the next later line, and after the last the empty
      ────────────────────────────────────────────────────────────────────────────────

       / find  Esc close  ↓ down  PgDn page down  PgUp page up"
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
      const alternatives = ['Tab · Esc t', 'PgDn · Esc →', 'Esc x · Esc Del', 'Esc ? · F1', 'Esc : · Ctrl+P'];
      for (const keys of ['Enter', 'Esc u', 'Esc 2 · Alt+2', 'Ctrl+Z', ...alternatives]) {
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
        "   x · Del            Removes the set under the cursor. Without a cursor, x",
        "                      marks the last set and x again removes it.",
      ]
    `);
    expect(frameOf(harness.press('G', 'k'))).toMatch(/i ↑ +On the empty line: recalls/);
  });

  it('shows the position, and says if nothing matches', () => {
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
         Esc U              Redoes the last undone change, except a rename.
         Esc 2 u            On History: Restores the session deleted last since
                            traininglogs was started; press again for the one before.
                            Data restores older ones from the trash.
         Esc 5 U            On Data: Takes back the last import: its new sessions go
                            to the trash, and sessions that it completed get their
                            former text. Anything changed since then stays.
         Esc 5 u            On Data: Right after Esc discarded a path, an import
                            preview or settings: opens them again. Otherwise undoes
                            the saved settings.
      ⋮ 6
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
