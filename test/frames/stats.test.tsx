import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { folded, frameOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('Stats without a session', () => {
  it('shows which key to start with', () => {
    expect(golden(new LogHarness().press('alt+4'))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files  ▸4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────
       ▸Overview Lift Records Volume Muscles Days Plan Weight
       No saved session yet.

       1 opens Log; a session counts here when it is saved.
       After a few sessions, this page shows your progress.
      ⋮ 14
      ────────────────────────────────────────────────────────────────────────────────

       n page  q quit  2 History  3 Files  5 Data  : all commands              ? help"
    `);
  });

  it.each(SIZES)('fits %i × %i', (columns, rows) => {
    expect(frameOf(new LogHarness().press('alt+4'), columns, rows)).toContain(
      '1 opens Log; a session counts here when it is saved.',
    );
  });
});

describe('Stats after a year, at 80 × 24', () => {
  it('has an overview: estimated maxima of a lift, hard sets, training days, the last record', () => {
    expect(golden(statsHarness(0))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
       ▸Overview Lift Records Volume Muscles Days Plan Weight     Feb 2025 – Feb 2026
       Barbell Bench Press  1 of 4            e1RM, kg (RTS table; Epley without RPE)
           │                                                             ╭─╮   ╭──╮╭─
       120 ┤                                              ╭╮  ╭─╮ ╭────╮╭╯ ╰───╯  ╰╯
           │                                  ╭─╮  ╭╮  ╭──╯╰──╯ ╰─╯    ╰╯
       100 ┤                 ╭╮   ╭──╮ ╭──────╯ ╰──╯╰──╯
           │ ╭─╮  ╭╮  ╭──────╯╰───╯  ╰─╯
           │─╯ ╰──╯╰──╯
           └┬──────────────┬───────────┬───────────┬───────────┬───────────┬─────────
            Feb 2025       May 2025    Jul 2025    Sep 2025    Nov 2025    Jan 2026
       Hard sets, 2026-W07             target  Training days
       chest      ████▌░░░░░       9 ↓  10-20  M ▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       lats       ███  ░░░░░       6 ↓  10-20  T ····································
       shoulders  ██▎  ░░░░░     4.5 ↓  10-20  W ▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       triceps    ██▎  ░░░░░     4.5 ↓  10-20  T ····································
       biceps     █▌   ░░░░░       3 ↓  10-20  F ▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       quads      █▌ ░░            3 ↓    6-9  S ···································
       4 more                                  S ···································
       Last record 26 Jan 2026: best e1RM, 127.2 kg; beat 124 kg of 22 Dec 2025
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  Enter exercise  ] longer  [ shorter  ↓ next        ? help"
    `);
  });

  it('has two charts of a lift: estimated maxima and heaviest sets', () => {
    expect(golden(statsHarness(1))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview ▸Lift Records Volume Muscles Days Plan Weight    Feb 2025 – Feb 2026
       Barbell Bench Press  1 of 4            e1RM, kg (RTS table; Epley without RPE)
           │                                                             ╭─╮   ╭──╮╭─
       120 ┤                                              ╭╮  ╭─╮ ╭────╮╭╯ ╰───╯  ╰╯
           │                                  ╭─╮  ╭╮  ╭──╯╰──╯ ╰─╯    ╰╯
       100 ┤                 ╭╮   ╭──╮ ╭──────╯ ╰──╯╰──╯
           │ ╭─╮  ╭╮  ╭──────╯╰───╯  ╰─╯
           │─╯ ╰──╯╰──╯
           └┬──────────────┬───────────┬───────────┬───────────┬───────────┬─────────
            Feb 2025       May 2025    Jul 2025    Sep 2025    Nov 2025    Jan 2026
                                              heaviest set, kg (lifted at least once)
       100 ┤                                                             ╭──╮  ╭─────
           │                                             ╭───────────────╯  ╰──╯
           │                            ╭──╮  ╭──────────╯
        80 ┤           ╭────────────────╯  ╰──╯
           │───────────╯
           └┬──────────────┬───────────┬───────────┬───────────┬───────────┬─────────
            Feb 2025       May 2025    Jul 2025    Sep 2025    Nov 2025    Jan 2026
       Last record 26 Jan 2026: best e1RM, 127.2 kg; beat 124 kg of 22 Dec 2025
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  Enter exercise  ] longer  [ shorter  ↓ next        ? help"
    `);
  });

  it('has the records of a lift, with the values and days that they beat', () => {
    expect(golden(statsHarness(2))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview Lift ▸Records Volume Muscles Days Plan Weight               all time
       Barbell Bench Press  1 of 4               a record beats every earlier session
       26 Jan 2026  most volume in a session, 1 883 kg; beat 1 835 kg of 22 Dec 2025
       26 Jan 2026  most volume in a set, 683 kg; beat 665 kg of 22 Dec 2025
       26 Jan 2026  most reps with 97.5 kg, 7; beat 6 reps of 22 Dec 2025
       26 Jan 2026  most reps with 100 kg, 6; beat 5 reps of 19 Jan 2026
       26 Jan 2026  best e1RM, 127.2 kg; beat 124 kg of 22 Dec 2025
       19 Jan 2026  heaviest set, 100 kg × 5; beat 97.5 kg of 22 Dec 2025
       22 Dec 2025  most volume in a session, 1 835 kg; beat 1 788 kg of 1 Dec 2025
       22 Dec 2025  most volume in a set, 665 kg; beat 648 kg of 1 Dec 2025
       22 Dec 2025  most reps with 95 kg, 7; beat 6 reps of 1 Dec 2025
       22 Dec 2025  best e1RM, 124 kg; beat 120.9 kg of 1 Dec 2025
       22 Dec 2025  heaviest set, 97.5 kg × 6; beat 95 kg of 24 Nov 2025
        1 Dec 2025  most volume in a session, 1 788 kg; beat 1 740 kg of 27 Oct 2025
        1 Dec 2025  most volume in a set, 648 kg; beat 630 kg of 27 Oct 2025
        1 Dec 2025  most reps with 92.5 kg, 7; beat 6 reps of 27 Oct 2025
        1 Dec 2025  most reps with 95 kg, 6; beat 5 reps of 24 Nov 2025
        1 Dec 2025  best e1RM, 120.9 kg; beat 117.7 kg of 27 Oct 2025
       ▾ 56 more
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  Enter exercise  ↓ down  q quit  2 History          ? help"
    `);
  });

  it('has volume week by week', () => {
    expect(golden(statsHarness(3))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview Lift Records ▸Volume Muscles Days Plan Weight    Feb 2025 – Feb 2026
       Volume a week                             load × full reps of working sets, kg
       15 000 ┤                                         ▃  ▆    █
              │                                 ▃  ▅    █  █   ▃█ ▅
              │                         ▃  ▇    █  █   ▇█ ▇█ ▇▅██ █
              │                 ▄  █    █ ▂█ ▃▂▇█ ▇█ ▇███▂██▄████▇█
              │    ▂    ▄  █   ▂█ ▂█ ▄  █ ██ ████▄██▅██████████████
       10 000 ┤ ▇  █   ▃█ ▄█ ▆▅██ ██▃█  █▇█████████████████████████
              │▇█ ▇█ ▇▅██▃██▆█████████  ███████████████████████████
              │██▆████████████████████  ███████████████████████████
              │███████████████████████  ███████████████████████████
        5 000 ┤███████████████████████  ███████████████████████████
              │███████████████████████  ███████████████████████████
              │███████████████████████  ███████████████████████████
              │███████████████████████  ███████████████████████████
            0 ┤███████████████████████  ███████████████████████████
              └┬─────────┬────────┬────────┬────────────────┬────────────────────────
               Feb 2025  May 2025 Jul 2025 Sep 2025         Jan 2026
       52 weeks, 150 sessions, 10 639 kg a week
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  ] longer  [ shorter  q quit  2 History  3 Files    ? help"
    `);
  });

  it('has the hard sets of each muscle, with its target range', () => {
    expect(golden(statsHarness(4))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview Lift Records Volume ▸Muscles Days Plan Weight               2026-W07
       Hard sets, 2026-W07  RPE 6+ or no RPE; a set and its drops: 1; secondary: half
       ▸ chest           ███████████████  ░░░░░░░░░░░░░░░░            9  below  10-20
         lats            ██████████       ░░░░░░░░░░░░░░░░            6  below  10-20
         shoulders       ███████▌         ░░░░░░░░░░░░░░░░          4.5  below  10-20
         triceps         ███████▌         ░░░░░░░░░░░░░░░░          4.5  below  10-20
         biceps          █████            ░░░░░░░░░░░░░░░░            3  below  10-20
         quads           █████     ░░░░░                              3  below    6-9
         forearms        ███▍             ░░░░░░░░░░░░░░░░            2  below  10-20
         glutes          ██▌              ░░░░░░░░░░░░░░░░          1.5  below  10-20
         traps           █▋               ░░░░░░░░░░░░░░░░            1  below  10-20
         neck               ░░░░                                      0  below    2-4
      ⋮ 6
       █ hard sets  ░ target range (muscleTargets in athlete.json)
      ────────────────────────────────────────────────────────────────────────────────

       n page  Enter open  e exercises  ← earlier  ↓ down  q quit  2 History   ? help"
    `);
  });

  it.each([0, 5])(
    'begins the weeks of the calendar on Sunday if the settings want it, on page %i',
    (page) => {
      const harness = statsHarness(page);
      const weekdays = () =>
        golden(harness)
          .split('\n')
          .flatMap((row) => /(?:^ | {2})([MTWFS]) [·▪█]/.exec(row)?.[1] ?? []);
      expect(weekdays().join('')).toBe('MTWTFSS');
      const athlete = { ...harness.state.athlete, weekStart: 'sunday' } as const;
      harness.store.dispatch({ type: 'app/athlete-changed', athlete });
      expect(weekdays().join('')).toBe('SMTWTFS');
    },
  );

  it('has the training days of a whole year', () => {
    expect(golden(statsHarness(5))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview Lift Records Volume Muscles ▸Days Plan Weight    Feb 2025 – Feb 2026
       Training days                                    · none  ▪ one session  █ more
       Streak: 27 weeks in a row, the longest 27; 2.8 days a week since 17 Feb 2025
           Mar  Apr May Jun  Jul Aug  Sep Oct Nov  Dec Jan Feb 2026
       M ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       T ·····················································
       W ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       T ·····················································
       F ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       S ····················································
       S ····················································
      ⋮ 8
      ────────────────────────────────────────────────────────────────────────────────

       n page  e exercises  q quit  2 History  3 Files  5 Data                 ? help"
    `);
  });

  it('has the plan and the sets that were done', () => {
    expect(golden(statsHarness(6))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
        Overview Lift Records Volume Muscles Days ▸Plan Weight    Oct 2025 – Feb 2026
       No program yet: p in Log copies one of three, program import FILE adds one.
       Streak: 27 weeks in a row, the longest 27; 2.8 days a week since 17 Feb 2025
                                             sess sets/plan hard  reps  rest       kg
       phase 7          19 Jan - 13 Feb 2026   12     60/60   80  75 %  83 %   54 840
         week 4         9 Feb - 13 Feb 2026     3     15/15   20  80 % 100 %   13 830
         week 3         2 Feb - 6 Feb 2026      3     15/15   20 100 %  67 %   12 008
         week 2         26 Jan - 30 Jan 2026    3     15/15   20  40 %  67 %   15 413
         week 1         19 Jan - 23 Jan 2026    3     15/15   20  80 % 100 %   13 590
       phase 6          24 Nov - 16 Jan 2026   24   117/120  157  72 %  74 %  104 715
         week 8 deload  12 Jan - 16 Jan 2026    3     12/15   17  50 %  50 %   12 825
         week 7         5 Jan - 9 Jan 2026      3     15/15   20  80 %  67 %   13 050
         week 6         29 Dec - 2 Jan 2026     3     15/15   20 100 % 100 %   11 550
         week 5         22 Dec - 26 Dec 2025    3     15/15   20  40 %  67 %   15 090
         week 4         15 Dec - 19 Dec 2025    3     15/15   20  80 %  67 %   13 050
       ▾ 8 more
       sets/plan: planned sets done, 98 % of 240 · hard: RPE 6 or more, or no RPE
       reps: in the goal's range, 72 % of 234 · rest: within 30 s, 78 % of 138
       sess: sessions
      ────────────────────────────────────────────────────────────────────────────────

       n page  ↓ more  ← earlier  [ shorter  q quit  2 History  3 Files        ? help"
    `);
  });

  it('has a list of the exercises, with a sparkline for those with loads and reps', () => {
    expect(golden(statsHarness(0).press('e', 'j'))).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files ▸4 Stats  5 Data             150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
       Exercises                        e1RM, else heaviest set, last 16 days trained
         Barbell Bench Press                ▁▄▄▄▅▅▅███▃▃▃▅▅▅    123.3 kg  13 Feb 2026
       ▸ Back Squat                         ▃▇▁▄▁▄▂▆▃▆▄█▂▅▃▆    216.5 kg  13 Feb 2026
         Pull-up                            ▁▁▁▁▁▁▁▁▁▁██████    109.3 kg  13 Feb 2026
         Farmer Walk                                                      13 Feb 2026
       2 of 4
      ⋮ 13
      ────────────────────────────────────────────────────────────────────────────────

       Enter show  Esc back  / search  ↓ down  ↑ up  2 History  3 Files        ? help"
    `);
  });

  it('has a search in the list, with the position of what it finds', () => {
    expect(golden(statsHarness(0).press('e', '/').type('squat'))).toMatchInlineSnapshot(`
      " traininglogs   Log   History   Files  ▸Stats   Data     150 sessions, 52 weeks
      ────────────────────────────────────────────────────────────────────────────────
       Search › squat                                                          1 of 1
       ▸ Back Squat                         ▃▇▁▄▁▄▂▆▃▆▄█▂▅▃▆    216.5 kg  13 Feb 2026
      ⋮ 17
      ────────────────────────────────────────────────────────────────────────────────

       Enter show  Esc list all  Ctrl+U clear                                 F1 help"
    `);
  });

  it('shows that an exercise has no load', () => {
    const harness = statsHarness(1).press('e', 'G', 'enter');
    expect(frameOf(harness)).toMatch(/Farmer Walk {2}\d of 4/);
    expect(frameOf(harness)).toContain('Sets without reps, such as timed ones, have no e1RM.');
    expect(frameOf(harness)).toContain('No set with reps and a load in this range');
  });
});
