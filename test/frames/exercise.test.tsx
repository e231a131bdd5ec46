import { describe, expect, it } from 'vitest';
import { benchPresses } from '../support/bench-presses.js';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { longHistory } from '../support/long-history.js';
import { frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const inView = (athlete = {}) =>
  new LogHarness({ sessions: benchPresses(), athlete: { unit: 'kg', ...athlete } }).press(
    '2',
    'enter',
    'enter',
  );

describe('the exercise view', () => {
  it('shows personal bests, chart and occurrences', () => {
    expect(frameOf(inView())).toMatchInlineSnapshot(`
      " traininglogs   1 Log  ▸2 History   3 Files   4 Stats   5 Data       5 sessions
      ────────────────────────────────────────────────────────────────────────────────
       Barbell Bench Press                                  5 times, since 6 Jan 2026
       Muscles: chest; half: shoulders, triceps (the words "bench press")
       Best ever: 75 kg × 8, 3 Feb 2026 · e1RM 96.9 kg, 3 Feb 2026
         volume 1 150 kg, 20 Jan 2026
       e1RM of each day, kg
          │●──────────────●─────────────●────────────────────────────●──╮
       90 ┤                                                             ╰────╮
          │                                                                  ╰────╮
       80 ┤                                                                       ╰─●
          └┬─────────────────────────────────────────────────────┬───────────────────
           Jan 2026                                              Feb 2026
       ▸ Tue 10 Feb 2026  Push · phase 2 week 6                   600 kg · e1RM 80 kg
           w  40 × 5
           1    60 × 10

         Tue 3 Feb 2026  Push · phase 2 week 5                1 050 kg · e1RM 96.9 kg
           w  40 × 5
           1    75 × 8   @9.5  best
         1 of 5 times
      ────────────────────────────────────────────────────────────────────────────────

       Esc back  Enter session  v chart  PgDn page down  2 History  3 Files    ? help"
    `);
  });

  it('shows bests and chart next to the list on a wide screen', () => {
    expect(frameOf(inView().press('tab'), 120, 40)).toMatchInlineSnapshot(`
      " traininglogs   1 Log  ▸2 History   3 Files   4 Stats   5 Data                                               5 sessions
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
       ▸ Tue 10 Feb 2026  Push · phase 2 week 6 600 kg · e1RM 80 kg │ Barbell Bench Press           5 times, since 6 Jan 2026
           w  40 × 5                                                │ Muscles: chest; half: shoulders, triceps (the words
           1    60 × 10                                             │          "bench press")
                                                                    │ Best ever
         Tue 3 Feb 2026  Push · phase 2 we… 1 050 kg · e1RM 96.9 kg │   75 kg × 8, 3 Feb 2026
           w  40 × 5                                                │   e1RM 96.9 kg, 3 Feb 2026
           1    75 × 8   @9.5  best                                 │   volume 1 150 kg, 20 Jan 2026
           2    75 × 6   @10                                        │
              grip slipped                                          │ Volume of each day, kg
           Notes: Film it.                                          │       │               ╭───●────╮
           ● record: best e1RM, 96.9 kg; beat 96.8 kg of 20 Jan     │       │●────────●─────╯        ╰─────────╮
                     2026                                           │       │                                  ╰───●╮
           ● record: most reps with 75 kg, 8; beat 6 reps of 20 Jan │ 1 000 ┤                                       ╰╮
                     2026                                           │       │                                        ╰╮
                                                                    │       │                                         ╰╮
         Tue 20 Jan 2026  Push · phase 2 w… 1 150 kg · e1RM 96.8 kg │   800 ┤                                          ╰─╮
           w  40 × 5                                                │       │                                            ╰╮
           1    75 × 6   @9    good best                            │       │                                             ╰╮
           2    70 × 10  @9.5                                       │       │                                              ╰╮
           ● record: heaviest set, 75 kg × 6; beat 72.5 kg of 13    │   600 ┤                                               ●
                     Jan 2026                                       │       └┬──────────────────────────────────┬────────────
           ● record: best e1RM, 96.8 kg; beat 96.6 kg of 13 Jan     │        Jan 2026                           Feb 2026
                     2026                                           │
           ● record: most reps with 70 kg, 10; beat 8 reps of 6 Jan │ Records: 10
                     2026                                           │    3 Feb 2026  most reps with 75 kg, 8; beat 6 reps of
           ● record: most volume in a set, 700 kg; beat 580 kg of   │                20 Jan 2026
                     13 Jan 2026                                    │    3 Feb 2026  best e1RM, 96.9 kg; beat 96.8 kg of 20
           ● record: most volume in a session, 1 150 kg; beat       │                Jan 2026
                     1 120 kg of 6 Jan 2026                         │   20 Jan 2026  most volume in a session, 1 150 kg; beat
                                                                    │                1 120 kg of 6 Jan 2026
         Tue 13 Jan 2026 18:05  Push · phase 2 week 2               │   20 Jan 2026  most volume in a set, 700 kg; beat
           1 088 kg · e1RM 96.6 kg                                  │                580 kg of 13 Jan 2026
           w  20 × 5                                                │   20 Jan 2026  most reps with 70 kg, 10; beat 8 reps of
           1  72.5 × 8   @8.5  best                                 │                6 Jan 2026
         1 of 5 times                                               │
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

       Esc back  Enter session  v chart  PgDn page down  2 History  3 Files  4 Stats  5 Data  ↓ down  : all commands   ? help"
    `);
  });

  it('draws a sparkline in one row if rows are few', () => {
    expect(frameOf(inView().press('down'), 60, 15)).toMatchInlineSnapshot(`
      "  1 Log ▸2 History  3 Files  4 Stats  5 Data     5 sessions
      ────────────────────────────────────────────────────────────
       Barbell Bench Press              5 times, since 6 Jan 2026
       Muscles: chest; half: shoulders, triceps (the words "benc…
       Best ever: 75 kg × 8, 3 Feb 2026
         e1RM 96.9 kg, 3 Feb 2026 · volume 1 150 kg, 20 Jan 2026
       e1RM 94.7 kg, 6 Jan 2026 ▇███▁ 80 kg, 10 Feb 2026
       ▸ Tue 3 Feb 2026  Push · phase 2 … 1 050 kg · e1RM 96.9 kg
           w  40 × 5
           1    75 × 8   @9.5  best
           2    75 × 6   @10
         2 of 5 times
      ────────────────────────────────────────────────────────────

       Esc back  Enter session  v chart  PgDn page down    ? help"
    `);
  });

  it.each([
    [false, '\u202f'],
    [true, ' '],
  ])('has the same sign between thousands in a count; plain characters: %s', (ascii, separator) => {
    const athlete = { unit: 'kg' as const, ascii };
    const harness = new LogHarness({ sessions: longHistory(1001), athlete }).press('2', 'enter', 'enter');
    const frame = frameOf(harness, 120, 40);
    expect(frame).toContain(`1${separator}001 times, since`);
    expect(frame).toContain(`1${separator}001 sessions`);
    expect(frameOf(harness.press('4'), 120, 40)).toContain(`1${separator}001 sessions,`);
  });

  it('draws its charts in ASCII if that is set', () => {
    const rows = rowsOf(inView({ ascii: true }));
    expect(rows.slice(2, 12).join('')).not.toMatch(/[─-▟]/);
    expect(
      rowsOf(inView({ ascii: true }), 60, 15)
        .slice(2, 7)
        .join(''),
    ).not.toMatch(/[▁-█]/);
  });

  it('shows exercises without a load, and a single occurrence', () => {
    const once = aSession().on('2026-02-16').with(exercise('Plank').working('60s', '75s @9'));
    const harness = new LogHarness({ sessions: [once.build()] }).press('2', 'enter', 'enter');
    expect(frameOf(harness)).toMatchInlineSnapshot(`
      " traininglogs   1 Log  ▸2 History   3 Files   4 Stats   5 Data        1 session
      ────────────────────────────────────────────────────────────────────────────────
       Plank                                                1 time, since 16 Feb 2026
       Muscles: abdominals (the word "plank")
       Volume: No set with reps and a load.
       ▸ Mon 16 Feb 2026
           1      60s
           2      75s  @9













      ────────────────────────────────────────────────────────────────────────────────

       Esc back  Enter session  v chart  2 History  3 Files  4 Stats  5 Data   ? help"
    `);
  });

  it('keeps wide names and notes with control sequences within its columns', () => {
    const wild = `\u001b[2J${'很長 '.repeat(40)}`;
    const press = exercise(wild).working('80x5 @8', 'bw+17.5x12+3 @10 good').noted(wild);
    const sessions = [1, 2].map((id) =>
      aSession()
        .id(id)
        .on(`2026-02-0${id}`)
        .focused(wild)
        .having({ phase: 12, week: 52 })
        .with(press)
        .build(),
    );
    for (const [columns, rows] of SIZES) {
      const harness = new LogHarness({ sessions }).press('2', 'enter', 'enter');
      expect(frameOf(harness, columns, rows)).toContain('␛[2J');
    }
  });

  it('shows the keys for going back, for the session and for the chart', () => {
    expect(hintsOf(inView())).toContain('Esc back  Enter session  v chart');
  });
});
