import { describe, expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import { ANN, LogHarness } from '../support/log-harness.js';
import { ProgramLifter } from '../support/program-lifter.js';
import { folded, frameOf, rowsOf, SIZES } from './support-log.js';

const SPLIT = `# Split
- Weeks: 6
- Deload: 6
## Upper A
Barbell Bench Press | 1 x 3 @9 90 kg, 2 x 6+ 80 kg, rest 3 min, linear +2.5
Cable Row | 3 x 8-10 @8, start 50 kg, double +2.5
## Lower A
Barbell Squat | 5 x 5, start 100 kg, linear +5
## Upper B
Overhead Press | 3 x 5, start 40 kg, linear +2.5
`;
const OTHER = '# Other\n## A\nBarbell Deadlift | 3 x 5, start 120 kg\n';
const NOW = new Date('2026-01-20T18:00:00Z');

/** Seven days of the program, of which Lower A of week 2 was missed. */
function trained(unit: 'kg' | 'lb' = 'kg', text = SPLIT): ProgramLifter {
  return new ProgramLifter(text, { athlete: { unit } })
    .trainTimes(2)
    .train({ 'Overhead Press': '5 5' })
    .trainTimes(3)
    .train({ 'Barbell Bench Press': '3 6 5' })
    .remove(4);
}

function planPage(
  options: ConstructorParameters<typeof LogHarness>[0] = {},
  { unit = 'kg' as 'kg' | 'lb', ascii = false } = {},
): LogHarness {
  const athlete = { ...ANN, unit, ascii };
  return new LogHarness({ programs: { split: SPLIT }, athlete, now: NOW, ...options }).press('4', 'p', 'p');
}

/** The rows of the body, without header and footer. */
const body = (harness: LogHarness, columns = 80, rows = 24) =>
  folded(rowsOf(harness, columns, rows).slice(2, -3));
const whole = (harness: LogHarness, columns = 80) => frameOf(harness, columns, 70);

describe('the Plan page of a program', () => {
  it('shows this week day by day, and what is next and why', () => {
    expect(body(planPage({ sessions: trained().sessions }))).toMatchInlineSnapshot(`
      "  Overview Lift Records Volume Muscles Days ▸Plan Weight
       Split                                              6 of 18 days done, 1 missed
       Week 3 of 6           17 Jan 2026             6/14 sets
         ✓ Upper A           17 Jan 2026              6/6
           short: Barbell Bench Press below target
         › Lower A           next                     0/5
         · Upper B           to come                  0/3

       Next: Lower A · week 3 of 6                              Enter opens it in Log
         Barbell Squat  105, 5 × 5  +5 kg, every set was done

       Coming weeks                                                      planned sets
       Week 4 of 6            14 sets   · Upper A  · Lower A  · Upper B
       Week 5 of 6            14 sets   · Upper A  · Lower A  · Upper B
       Week 6 of 6 · deload    9 sets   · Upper A  · Lower A  · Upper B

       Hard sets a week, by muscle                             done+to come, d deload
       ▾ 21 more
       ✓ done  × missed  › next  · to come"
    `);
  });

  it('shows the coming weeks, hard sets per muscle, and the past weeks', () => {
    expect(body(planPage({ sessions: trained().sessions }), 120, 40)).toMatchInlineSnapshot(`
      "  Overview  Lift  Records  Volume  Muscles  Days ▸Plan  Weight
       Split                                                                                      6 of 18 days done, 1 missed
       Week 3 of 6           17 Jan 2026             6/14 sets
         ✓ Upper A           17 Jan 2026              6/6  short: Barbell Bench Press below target
         › Lower A           next                     0/5
         · Upper B           to come                  0/3

       Next: Lower A · week 3 of 6                                                                      Enter opens it in Log
         Barbell Squat  105, 5 × 5  +5 kg, every set was done

       Coming weeks                                                                                              planned sets
       Week 4 of 6            14 sets   · Upper A  · Lower A  · Upper B
       Week 5 of 6            14 sets   · Upper A  · Lower A  · Upper B
       Week 6 of 6 · deload    9 sets   · Upper A  · Lower A  · Upper B

       Hard sets a week, by muscle                                                                     done+to come, d deload
       week             1     2        ▸3     4     5    6d  target week 3
       shoulders      3.5   4.5     1.5+3  +4.5  +4.5    +3  10-20 below
       quadriceps       5     ·       0+5    +5    +5    +3  10-20 below
       chest            3     3       3+0    +3    +3    +2  10-20 below
       middle back      3     3       3+0    +3    +3    +2  10-20 below
       triceps        2.5     3   1.5+1.5    +3    +3    +2  10-20 below
       glutes         2.5     ·     0+2.5  +2.5  +2.5  +1.5  10-20 below
       hamstrings     2.5     ·     0+2.5  +2.5  +2.5  +1.5  10-20 below
       biceps         1.5   1.5     1.5+0  +1.5  +1.5    +1  10-20 below
       lats           1.5   1.5     1.5+0  +1.5  +1.5    +1  10-20 below

       Past weeks                                                                                           sets done/planned
       Week 2 of 6           11 Jan - 15 Jan 2026    9/14 sets
         ✓ Upper A           11 Jan 2026              6/6
         × Lower A           missed                   0/5
         ✓ Upper B           15 Jan 2026              3/3
       Week 1 of 6           5 Jan - 9 Jan 2026     13/14 sets
       ▾ 3 more
       ✓ done  × missed  › next  · to come"
    `);
  });

  it.each([
    [60, 15],
    [80, 24],
  ])('has the keys that open the day, scroll and quit in the footer at %i × %i', (columns, rows) => {
    const footer = rowsOf(
      planPage({ sessions: new ProgramLifter(SPLIT).trainTimes(20).sessions }),
      columns,
      rows,
    ).at(-1);
    expect(footer).toMatch(/^ n page {2}Enter next day {2}↓ more {2}← earlier {2}q quit .*\? help$/);
  });

  it('fits a low and narrow screen', () => {
    expect(body(planPage({ sessions: trained().sessions }), 60, 15)).toMatchInlineSnapshot(`
      "  Overview Lift Records Volume Muscles Days ▸Plan Weight
       Split                          6 of 18 days done, 1 missed
       Next: Lower A · week 3 of 6          Enter opens it in Log
         Barbell Squat  105, 5 × 5  +5 kg, every set was done

       Week 3 of 6           17 Jan 2026             6/14 sets
         ✓ Upper A           17 Jan 2026              6/6
           short: Barbell Bench Press below target
         › Lower A           next                     0/5
       ▾ 34 more"
    `);
  });

  it('keeps the titles of the muscle table visible above its rows', () => {
    const harness = planPage({ sessions: trained().sessions });
    const rows = () => body(harness).split('\n').slice(1);
    for (let page = 0; page < 2; page += 1) harness.press('stats.page-down');
    const titleAt = rows().findIndex((row) => /^ *week +1 /.test(row));
    expect(titleAt).toBe(1);
    expect(rows()[titleAt + 1]).toMatch(/10-20/);
  });

  it('says which weeks of the muscle table fit, and which one is compared', () => {
    const frame = frameOf(planPage({ sessions: trained().sessions }), 60, 70);
    expect(frame).toMatch(/Hard sets by muscle +weeks 2-5 of 6; done\+to come/);
    expect(frame).toMatch(/week +2 +▸3 +4 +5 {2}target week 3/);
  });

  it('finds no muscle below its target in a deload week', () => {
    const frame = whole(planPage({ sessions: new ProgramLifter(SPLIT).trainTimes(16).sessions }));
    expect(frame).toMatch(/▸6d {2}target week 6/);
    expect(frame).not.toContain('10-20 below');
  });

  it('gives the reason of consecutive exercises once if it is the same', () => {
    const rows = SPLIT.replace('Deload: 6', 'Deload: 1').replace(
      /Barbell Bench.*/,
      'Chest-Supported Incline Row | 3 x 5, start 60 kg, linear +2.5',
    );
    const frame = whole(planPage({ programs: { split: rows } }));
    expect(frame.match(/both: deload week, 2 of 3 sets at 90 % of the load/g)).toHaveLength(1);
  });

  it('says how many exercises above have the same reason', () => {
    const wave = `# Wave
## Press
Overhead Press | 1 x 5 65%, 1 x 5 75%, 1 x 5+ 85%, max 50 kg
Overhead Press | 5 x 10 50%, max 50 kg
Row | 3 x 8-10
Curl | 3 x 8-10
Dip | 3 x 8-10
`;
    const frame = whole(planPage({ programs: { wave } }));
    expect(frame).toMatch(
      /Overhead Press .*\n.*Overhead Press .*\n +both: percent of the training max, 50 kg\n/,
    );
    expect(frame).toMatch(/Dip .*\n +these 3: the first time: choose the load\n/);
  });

  it('breaks a target between sets on a narrow screen', () => {
    const top = '# Top\n## Upper A\nBarbell Bench Press | 1 x 4-5 @9 85 kg, 2 x 6-8 @8 82.5 kg\n';
    expect(body(planPage({ programs: { top } }), 60, 15)).toContain(
      ['Barbell Bench Press  1 × 4-5 85 kg @9,', '2 × 6-8 82.5 kg @8'].join(`\n${' '.repeat(24)}`),
    );
  });

  it('has a legend at the end of a low page, and a shorter hint of Enter in few columns', () => {
    const deload = SPLIT.replace('Deload: 6', 'Deload: 3');
    const harness = planPage({ programs: { split: deload }, sessions: trained().sessions });
    expect(whole(harness, 60)).toMatch(/week 3 of 6 · deload +Enter opens it(?! in)/);
    expect(frameOf(harness, 60, 15)).toContain('more');
    harness.press(...Array<string>(9).fill('pageDown'));
    expect(frameOf(harness, 60, 15)).toContain('✓ done  × missed  › next  · to come');
  });

  it('has loads in pounds', () => {
    const frame = whole(planPage({ sessions: trained('lb').sessions }, { unit: 'lb' }));
    expect(frame).toMatch(/Barbell Squat +225, 5 × 5/);
    expect(frame).not.toMatch(/\bkg\b/);
  });

  it('marks days with ASCII signs if the athlete wants them', () => {
    const frame = whole(planPage({ sessions: trained().sessions }, { ascii: true }));
    expect(frame).toContain('+ Upper A');
    expect(frame).toContain('x Lower A');
    expect(frame).toContain('> Lower A');
  });

  it('is shown before the first session', () => {
    const frame = whole(planPage());
    expect(frame).toContain('0 of 18 days done');
    expect(frame).toMatch(/› Upper A +next +0\/6/);
    expect(frame).toContain('the first time, as the program says');
  });

  it('shows earlier cycles, then the phases of all sessions', () => {
    const text = SPLIT.replace('Weeks: 6', 'Weeks: 2').replace('Deload: 6', 'Deload: 2');
    const { sessions } = new ProgramLifter(text).trainTimes(7);
    const harness = planPage({ sessions, programs: { split: text } });
    expect(whole(harness)).toContain('cycle 2 of 2');
    expect(whole(harness)).toContain('1 of 6 days done');
    harness.press('left');
    expect(whole(harness)).toContain('cycle 1 of 2');
    expect(whole(harness)).toContain('6 of 6 days done');
    expect(whole(harness)).not.toContain('Next:');
    harness.press('left');
    expect(whole(harness)).toContain('sets/plan');
    expect(whole(harness.press('right'))).toContain('cycle 1 of 2');
  });

  it('follows the program of the newest session', () => {
    const other = new ProgramLifter(OTHER)
      .wait(30)
      .train()
      .sessions.map((each) => ({ ...each, _id: anId(99) }));
    const programs = { other: OTHER, split: SPLIT };
    expect(whole(planPage({ programs, sessions: [...trained().sessions, ...other] }))).toContain(' Other ');
    expect(whole(planPage({ programs, sessions: trained().sessions }))).toContain(' Split ');
  });

  it('opens the next day in Log', () => {
    const harness = planPage({ sessions: trained().sessions }).press('enter');
    expect(frameOf(harness)).toContain('Lower A · week 3 of 6');
    expect(frameOf(harness)).toContain('Enter start');
  });

  it('leaves a session that was just saved when the next day opens', () => {
    const harness = planPage({ sessions: trained().sessions }).press('1');
    harness.begin('Barbell Curl').enter('20x10').press('session.finish', 'session.save').press('4', 'enter');
    expect(harness.log.session).toBeNull();
    harness.press('escape', '2');
    expect(frameOf(harness)).not.toContain('in progress');
    const saved = harness.fake.stored.length;
    harness.press('1', 'n', 'enter').pick('Cable Row').enter('60x8').press('session.finish', 'session.save');
    expect(harness.fake.stored).toHaveLength(saved + 1);
  });

  it('opens no day while a session is in progress', () => {
    const harness = planPage({ sessions: trained().sessions }).press('enter', 'enter', 'enter').press('f1');
    harness.press('escape', 'alt+4', 'enter');
    expect(harness.notice).toBe('A session is in progress: finish it or leave it in Log first.');
  });

  it('names the session in progress that is the next day, and only keys that work', () => {
    const harness = planPage({ sessions: trained().sessions }).press('enter', 'enter', 'enter');
    harness.press('alt+4');
    expect(whole(harness)).toMatch(/In progress: Lower A · week 3 of 6 +1 opens Log/);
    expect(whole(harness)).toMatch(/› Lower A +in progress +0\/5/);
    expect(whole(harness)).not.toContain('Next:');
    expect(whole(harness)).not.toContain('Enter opens it');
  });

  it('names no key that opens the next day while another session is in progress', () => {
    const harness = planPage({ sessions: trained().sessions }).press('1');
    harness.begin('Barbell Curl').enter('20x10').press('alt+4');
    expect(whole(harness)).toContain('Next: Lower A · week 3 of 6');
    expect(whole(harness)).not.toContain('Enter opens it');
  });

  it('says that another instance logs when Enter cannot open the next day', () => {
    const harness = planPage({ sessions: trained().sessions, isLocked: true });
    expect(whole(harness)).not.toContain('Enter opens it');
    harness.press('enter');
    expect(harness.notice).toBe(
      'Another traininglogs is logging in this data root. Close it, then 1 opens Log.',
    );
    harness.fake.isLocked = false;
    expect(whole(harness.press('1', '4'))).toContain('Enter opens it in Log');
  });

  it('goes to its end with G and to its top with g, which help lists', () => {
    const harness = planPage({ sessions: trained().sessions }).press('G');
    expect(body(harness)).toMatch(/end of \d+ lines/);
    expect(body(harness.press('g'))).toContain('Week 3 of 6  ');
    harness.press('G', '?').paste('to the last line');
    expect(frameOf(harness)).toMatch(/G.*To the last line/);
  });

  it('names errors of the file', () => {
    const programs = { split: `${SPLIT}Curl | 3 by 5\n` };
    expect(body(planPage({ programs }))).toMatch(
      /data\/programs\/split.md, line 11, column \d+: [^.]*\. E opens the\s+file\./,
    );
  });

  it('counts no days ahead if the program has no end', () => {
    const { sessions } = new ProgramLifter(OTHER).trainTimes(2);
    const frame = frameOf(planPage({ programs: { other: OTHER }, sessions }));
    expect(frame).toContain(' 2 days done');
    expect(frame).toMatch(/Week 3 +0\/3 sets/);
  });

  it.each(SIZES)('fits %i × %i wherever it is scrolled', (columns, rows) => {
    const harness = planPage({ sessions: trained().sessions });
    for (let times = 0; times < 8; times += 1) rowsOf(harness.press('pageDown'), columns, rows);
    expect(frameOf(harness, columns, rows)).toMatch(/end of \d+ lines/);
  });
});

describe('the Plan page without a program', () => {
  it('says how to begin one', () => {
    for (const [columns, rows] of SIZES) {
      const frame = frameOf(planPage({ programs: {} }), columns, rows);
      expect(frame).toMatch(/No program( yet)?: p .*program import/);
    }
    expect(frameOf(planPage({ programs: { other: OTHER, split: SPLIT } }))).toContain(
      'begin one of their days in Log.',
    );
  });

  it('says that no rest was planned and measured, if one was planned but not measured', () => {
    const bench = exercise('Bench').planned({ sets: 1, repRange: { min: 5, max: 8 }, restMinutes: 2 });
    const session = aSession().on('2026-01-19').with(bench.working('80x5')).build();
    const frame = whole(new LogHarness({ sessions: [session], now: NOW }).press('4', 'p', 'p'));
    expect(frame).toContain('rest: within 30 s, none planned and measured');
  });
});
