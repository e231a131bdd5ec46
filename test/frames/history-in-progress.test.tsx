import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const PAST = ['2026-01-30', '2026-02-09', '2026-02-11'].map((day, index) =>
  aSession()
    .id(index + 1)
    .on(day)
    .focused(`Old ${index + 1}`)
    .having({ phase: 2, week: 4 })
    .with(exercise('Bench Press').working(`${100 - index}x5`))
    .build(),
);

/** History, opened while a session of today has two sets. */
function historyWhileLogging(sessions = PAST): LogHarness {
  const harness = new LogHarness({ sessions }).press('start.new').fill('focus', 'Upper Strength');
  return harness.press('form.accept').pick('Bench Press').enter('80x5', '82.5x5').press('alt+2');
}

const rowOf = (harness: LogHarness, text: string) => rowsOf(harness).find((row) => row.includes(text)) ?? '';

describe('a session in progress in History', () => {
  it('is the first row, above the first heading, and the cursor is on the newest saved session', () => {
    expect(folded(rowsOf(historyWhileLogging()))).toMatchInlineSnapshot(`
      "  1 Log ▸2 History  3 Files  4 Stats  5 Data         3 sessions · 1 in progress
      ── Upper Strength in progress · rest 0:00 of 3:00 · 1 goes back ────────────────
       / searches: bench, last month, rpe>=9   │ Old 3                 phase 2 week 4
                focus       plan  set     kg   │ Wed 11 Feb 2026
         16 Mon Upper Strength   in progress   │ 1 set · 490 kg
         February 2026                         │ db = json
       ▸ 11 Wed Old 3       p2 w4   1    490   │
         09 Mon Old 2       p2 w4   1    495   │ 1 Bench Press
         January 2026                          │   1  98 × 5
         30 Fri Old 1       p2 w4   1    500   │
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────
       2 opened History; 1 goes back to the set line.
       Enter open  / search  J json  x delete  s sort  E editor  m group       ? help"
    `);
  });

  it('can be selected, and then shows what is logged', () => {
    expect(folded(rowsOf(historyWhileLogging().press('g')))).toMatchInlineSnapshot(`
      "  1 Log ▸2 History  3 Files  4 Stats  5 Data         3 sessions · 1 in progress
      ── Upper Strength in progress · rest 0:00 of 3:00 · 1 goes back ────────────────
       / searches: bench, last month, rpe>=9   │ Upper Strength        phase 2 week 4
                focus       plan  set     kg   │ Mon 16 Feb 2026 18:02
       ▸ 16 Mon Upper Strength   in progress   │ 2 sets · 813 kg
         February 2026                         │ In progress; Enter goes back to it.
         11 Wed Old 3       p2 w4   1    490   │
         09 Mon Old 2       p2 w4   1    495   │ 1 Bench Press
         January 2026                          │   1    80 × 5
         30 Fri Old 1       p2 w4   1    500   │   2  82.5 × 5        best
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────

       Enter back to session  / search  s sort  m group  q quit  3 Files       ? help"
    `);
  });

  it('has the key that leads back to it in the upper rule, on the page of an exercise too', () => {
    const harness = historyWhileLogging().press('enter', 'enter');
    expect(harness.state.exercise?.detail.name).toBe('Bench Press');
    expect(rowsOf(harness)[1]).toMatch(/ in progress · .* · 1 goes back ─/);
    expect(rowsOf(harness.press('?'))[1]).not.toContain('goes back');
    harness.press('escape', '1');
    expect([harness.state.screen, harness.state.exercise]).toEqual(['log', null]);
    harness.press('escape', 'h');
    expect(harness.state.exercise?.detail.name).toBe('Bench Press');
    expect(rowsOf(harness)[1]).toMatch(/ in progress · .* · Esc goes back ─/);
    expect(rowsOf(harness.press('?'))[1]).not.toContain('goes back');
  });

  it('has no line about the search above it if no session is saved', () => {
    const text = frameOf(historyWhileLogging([]));
    expect(text).toContain('0 sessions · 1 in progress');
    expect(text).not.toContain('/ search');
  });

  it.each(SIZES)('is marked at %i × %i', (...size) => {
    for (const keys of [[], ['s'], ['s', 's'], ['s', 's', 's'], ['m']]) {
      const rows = rowsOf(historyWhileLogging().press(...keys, 'g'), ...size);
      const [top] = rows.filter((row) => row.includes('▸') && !row.includes('History'));
      expect(top, rows.join('\n')).toMatch(/▸ .*Upper.* in progress/);
    }
  });

  it('opens the Log screen with Enter, with the line as it was', () => {
    const harness = historyWhileLogging().press('1').type('8').press('alt+2', 'k', 'enter');
    expect([harness.state.screen, harness.line]).toEqual(['log', '8']);
  });

  it.each(['e', 'r', 'x', 'J', 'E', 'b', 'y', 'd'])('cannot be changed with %s, and says why', (key) => {
    const harness = historyWhileLogging().press('g');
    const { session } = harness.log;
    harness.press(key);
    expect(harness.notice).toBe('This session is not saved yet; Enter goes back to it.');
    expect([harness.state.screen, harness.log.session]).toEqual(['history', session]);
    expect(hintsOf(harness)).not.toMatch(/edit|repeat|delete|json/);
  });

  it('is not among the results of a search, and is there again afterwards', () => {
    const harness = historyWhileLogging().press('/').type('upper');
    expect(frameOf(harness)).toContain('0 of 3');
    expect(rowsOf(harness).slice(2).join('\n')).not.toContain('in progress');
    harness.press('enter', 'escape');
    expect(rowsOf(harness)[4]).toMatch(/Upper Strength +in progress/);
  });

  it('is listed without any saved session', () => {
    const frame = frameOf(historyWhileLogging([]));
    expect(frame).toMatch(/▸ .*Upper.* in progress/);
    expect(frame).not.toContain('No saved session yet');
  });

  it('leaves the cursor to the first saved session in another order', () => {
    const harness = historyWhileLogging().press('s');
    expect(rowOf(harness, '▸ ')).toContain('Old 1');
  });

  it('is no longer in progress when another program has saved it', () => {
    const harness = historyWhileLogging();
    const { session } = harness.log;
    if (session) harness.fake.stored.push(session);
    harness.press('1', 'alt+2');
    expect(
      rowsOf(harness)
        .filter((row) => row.includes('Upper Strength'))
        .slice(1),
    ).toHaveLength(1);
    expect(rowsOf(harness).slice(2).join('\n')).not.toContain('in progress');
  });

  it('is no longer listed once it is left, and is listed as saved once it is saved', () => {
    const left = historyWhileLogging().press('1', 'escape', 'q', '2');
    expect(frameOf(left)).not.toContain('Upper');
    const saved = historyWhileLogging().press('1', 'session.finish', 'session.save', 'enter');
    expect(frameOf(saved.press('2'))).toContain('Upper');
    expect(frameOf(saved)).not.toContain('in progress');
  });

  it('is not shown for the edit of a saved session', () => {
    const harness = new LogHarness({ sessions: PAST }).press('2', 'e', 'escape').enter('90x5').press('alt+2');
    expect(frameOf(harness)).not.toMatch(/ in progress *│/);
  });
});
