import { describe, expect, it } from 'vitest';
import { ANN, LogHarness } from '../support/log-harness.js';
import { statsHarness } from '../support/year-of-training.js';
import { folded, frameOf, rowsOf, SIZES } from './support-log.js';

const PAGES = ['overview', 'lift', 'records', 'volume', 'muscles', 'days', 'plan'];

/** The rows of the body; header and footer are the same on every screen. */
const body = (page: string, columns: number, rows: number) =>
  folded(rowsOf(statsHarness(PAGES.indexOf(page)), columns, rows).slice(2, -3));

describe('Stats at 60 × 15', () => {
  it.each(PAGES)('has room for the page of %s', (page) => {
    const drawn = rowsOf(statsHarness(PAGES.indexOf(page)), 60, 15);
    // The lower rule is in the third row from the bottom, so no row of the page is cut off.
    expect(drawn.at(-3)).toMatch(/^─{60}$/);
    expect(drawn.slice(3, -3).filter((row) => row.trim() !== '').length).toBeGreaterThan(5);
  });

  it('draws the overview without its lower half', () => {
    expect(body('overview', 60, 15)).toMatchInlineSnapshot(`
      " ▸Overview Lift Records Volume …        Feb 2025 – Feb 2026
       Barbell Bench Press  1 of 4                       e1RM, kg
       120 ┤                                         ╭╮ ╭╮ ╭──╮╭─
           │                         ╭╮ ╭╮ ╭─────────╯╰─╯╰─╯  ╰╯
       100 ┤    ╭╮  ╭─╮╭─────────────╯╰─╯╰─╯
           │────╯╰──╯ ╰╯
           └┬──────────────────┬─────────────┬───────────────────
            Feb 2025           Jul 2025      Oct 2025
       Last record 26 Jan 2026: best e1RM, 127.2 kg
                    beat 124 kg of 22 Dec 2025"
    `);
  });

  it('draws the heaviest sets of a lift as a sparkline', () => {
    expect(body('lift', 60, 15)).toMatchInlineSnapshot(`
      "  Overview ▸Lift Records Volume …       Feb 2025 – Feb 2026
       Barbell Bench Press  1 of 4                       e1RM, kg
       120 ┤                                         ╭╮ ╭╮ ╭──╮╭─
           │                         ╭╮ ╭╮ ╭─────────╯╰─╯╰─╯  ╰╯
       100 ┤    ╭╮  ╭─╮╭─────────────╯╰─╯╰─╯
           │────╯╰──╯ ╰╯
           └┬──────────────────┬─────────────┬───────────────────
            Feb 2025           Jul 2025      Oct 2025
                          heaviest set, kg (lifted at least once)
       ▁▁▁▁▁▁▁▁▁▁▃▃▃▃▃▃▁▁▁▁▁▁▅▅▅▅▅▅▅▅▅▅▅▅▆▆▆▆▆▆▅▅▅▅▅▅████████████"
    `);
  });

  it('draws a whole year of days', () => {
    expect(body('days', 60, 15)).toMatchInlineSnapshot(`
      "  … Records Volume Muscles ▸Days Plan … Feb 2025 – Feb 2026
       Training days                · none  ▪ one session  █ more
           Mar  Apr May Jun  Jul Aug  Sep Oct Nov  Dec Jan Feb
       M ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       T ·····················································
       W ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       T ·····················································
       F ·▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       S ····················································
       S ····················································"
    `);
  });

  it('leaves out columns of the plan', () => {
    expect(body('plan', 60, 15)).toMatchInlineSnapshot(`
      "  … Volume Muscles Days ▸Plan Weight    Oct 2025 – Feb 2026
       No program: p in Log copies one, program import adds one.
                         sess sets/plan hard  reps  rest       kg
       phase 7             12     60/60   80  75 %  83 %   54 840
         week 4             3     15/15   20  80 % 100 %   13 830
         week 3             3     15/15   20 100 %  67 %   12 008
         week 2             3     15/15   20  40 %  67 %   15 413
         week 1             3     15/15   20  80 % 100 %   13 590
       ▾ 18 more
       sets/plan: planned sets done, 98 % of 240"
    `);
  });
});

describe('Stats at 120 × 40', () => {
  it('draws the overview', () => {
    expect(body('overview', 120, 40)).toMatchInlineSnapshot(`
      " ▸Overview  Lift  Records  Volume  Muscles  Days  Plan  Weight                                      Feb 2025 – Feb 2026
       Barbell Bench Press  1 of 4                                                    e1RM, kg (RTS table; Epley without RPE)
           │                                                                                                          ╭──╮
       125 ┤                                                                                                          │  │
           │                                                                                                ╭─╮     ╭─╯  │ ╭─
       120 ┤                                                                                         ╭─╮    │ │   ╭─╯    │ │
           │                                                                                         │ │    │ │   │      ╰─╯
           │                                                                              ╭─╮      ╭─╯ │ ╭──╯ ╰───╯
       115 ┤                                                                        ╭─╮   │ │    ╭─╯   │ │
           │                                                                        │ │   │ │    │     ╰─╯
       110 ┤                                                             ╭─╮     ╭──╯ │ ╭─╯ ╰────╯
           │                                                      ╭─╮    │ │   ╭─╯    ╰─╯
           │                                                     ╭╯ │    │ │   │
       105 ┤                                           ╭──╮     ╭╯  │  ╭─╯ ╰───╯
           │                                     ╭─╮   │  │    ╭╯   ╰──╯
       100 ┤                                     │ │   │  │   ╭╯
           │                          ╭─╮      ╭─╯ │ ╭─╯  ╰───╯
           │                    ╭─╮   │ │    ╭─╯   ╰─╯
        95 ┤                    │ │   │ │    │
           │         ╭─╮     ╭──╯ │ ╭─╯ ╰────╯
        90 ┤  ╭─╮    │ │   ╭─╯    ╰─╯
           │  │ │    │ │   │
        85 ┤──╯ │  ╭─╯ ╰───╯
           │    ╰──╯
           └┬────────────┬─────────┬────────┬─────────┬────────┬─────────┬────────┬─────────┬────────┬─────────┬─────────────
            Feb 2025     Apr 2025  May 2025 Jun 2025  Jul 2025 Aug 2025  Sep 2025 Oct 2025  Nov 2025 Dec 2025  Jan 2026
       Hard sets, 2026-W07                                 target  Training days
       chest           ████████▎░░░░░░░░░         9  below  10-20  M ····▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       lats            █████▌   ░░░░░░░░░         6  below  10-20  T ························································
       shoulders       ████▏    ░░░░░░░░░       4.5  below  10-20  W ····▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       triceps         ████▏    ░░░░░░░░░       4.5  below  10-20  T ························································
       biceps          ██▊      ░░░░░░░░░         3  below  10-20  F ····▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪··▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪▪
       quads           ██▊   ░░                   3  below    6-9  S ·······················································
       4 more                                                      S ·······················································
       Last record 26 Jan 2026: best e1RM, 127.2 kg; beat 124 kg of 22 Dec 2025"
    `);
  });

  it('draws a whole year of days', () => {
    expect(body('days', 120, 40)).toMatchInlineSnapshot(`
      "  Overview  Lift  Records  Volume  Muscles ▸Days  Plan  Weight                                      Feb 2025 – Feb 2026
       Training days                                                                            · none  ▪ one session  █ more
       Streak: 27 weeks in a row, the longest 27; 2.8 days a week since 17 Feb 2025
             Mar       Apr     May     Jun       Jul     Aug       Sep     Oct     Nov       Dec     Jan     Feb    2026
       M · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪
       T · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
       W · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪
       T · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
       F · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ · · ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪ ▪
       S · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
       S · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·
      ⋮ 24"
    `);
  });

  it('draws volume', () => {
    expect(body('volume', 120, 40)).toMatchInlineSnapshot(`
      "  Overview  Lift  Records ▸Volume  Muscles  Days  Plan  Weight                                      Feb 2025 – Feb 2026
       Volume a week                                                                     load × full reps of working sets, kg
              │                                                                                        ▃         █
              │                                                                                  ▆     █         █
              │                                                                        ▁         █     █         █
       14 000 ┤                                                                  ▄     █         █     █       ▄ █   ▇
              │                                                        ▃         █     █       ▃ █   ▃ █   ▃   █ █   █
              │                                                  ▂     █         █     █       █ █   █ █   █ █ █ █   █
       12 000 ┤                                        ▅         █     █       ▃ █   ▃ █   ▃ ▄ █ █   █ █   █ █ █ █ ▃ █
              │                                  ▅     █         █     █   ▃   █ █   █ █   █ █ █ █   █ █ ▄ █ █ █ █ █ █
              │                        ▄         █     █         █   ▇ █   █ ▇ █ █   █ █   █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │                  ▃     █         █     █   ▃     █   █ █   █ █ █ █ ▂ █ █ ▅ █ █ █ █ █ █ █ █ █ █ █ █ █ █
       10 000 ┤  ▁     ▆         █     █       ▇ █   ▇ █   █     █   █ █ ▃ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │  █     █         █   ▂ █   ▆ ▃ █ █   █ █   █     █ ▇ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │  █     █       ▇ █   █ █   █ █ █ █ ▁ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │▆ █   ▆ █   ▆ ▃ █ █   █ █ ▆ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
        8 000 ┤█ █   █ █   █ █ █ █ ▆ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ ▄ █ █ ▇ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
        6 000 ┤█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
        4 000 ┤█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
        2 000 ┤█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              │█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
            0 ┤█ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █     █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █ █
              └┬───────────┬───────────────┬─────────┬─────────────────┬───────────────┬─────────┬───────────────┬───────────
               Feb 2025    Apr 2025        Jun 2025  Jul 2025          Sep 2025        Nov 2025  Dec 2025        Feb 2026
       52 weeks, 150 sessions, 10 639 kg a week"
    `);
  });
});

describe('Stats at any size', () => {
  it.each(SIZES)(
    'fits %i × %i on every page except Weight, also at other times and ranges',
    (columns, rows) => {
      for (const page of PAGES) {
        const harness = statsHarness(PAGES.indexOf(page));
        for (const key of ['left', ']', '[', '[', 'pageDown', 'e']) {
          harness.press(key);
          rowsOf(harness, columns, rows);
        }
      }
    },
  );
});

describe('Stats, body weights', () => {
  const bodyWeights = Array.from({ length: 30 }, (_, index) => ({
    date: `2026-01-${String(index + 1).padStart(2, '0')}`,
    weightKg: 85 - index / 10,
  }));
  const page = (unit: 'kg' | 'lb') =>
    new LogHarness({ athlete: { ...ANN, unit, bodyWeights } }).press('4', 'b', 'escape');

  it.each(SIZES)('shows the chart, the list, the trend and the position at %i × %i', (columns, rows) => {
    const frame = frameOf(page('kg'), columns, rows);
    expect(frame).toContain('▸Weight');
    expect(frame).toMatch(/▸ 30 Jan 2026 +82\.1 kg {2}week 82\.3 kg, -0\.6 kg/);
    expect(frame).toContain('Weekly mean 82.3 kg; -0.6 kg a week over 4 weeks');
    expect(frame).toMatch(/1 of 30|1 Jan 2026/);
  });

  it.each(SIZES)('shows the field and its error at %i × %i', (columns, rows) => {
    const at = page('lb').press('b').type('12').press('enter');
    expect(frameOf(page('lb').press('b'), columns, rows)).toContain('or 2026-02-16 for a past day');
    const frame = frameOf(at, columns, rows);
    expect(frame).toContain('Body weight › 12');
    expect(frame).toContain('× It needs a weight of 44 to 1433 lb such as 181.5.');
    expect(frame).not.toContain('kg');
  });
});
