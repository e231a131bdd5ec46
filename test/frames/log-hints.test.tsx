import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, rowsOf } from './support-log.js';

const GOAL = { weightKg: 60, sets: 2, repRange: { min: 6, max: 8 } };

const session = (id: number, date: string, isDeloadWeek: boolean, ...sets: readonly string[]) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .having({ isDeloadWeek })
    .with(
      exercise('Bench Press')
        .planned(GOAL)
        .working(...sets),
    )
    .build();

describe('the pane next to the sets', () => {
  it('counts the days since the deload, not since last time, if the deload was later', () => {
    const sessions = [
      session(2, '2026-01-20', true, '50x8'),
      session(1, '2026-01-13', false, '60x8', '60x8'),
    ];
    const frame = frameOf(new LogHarness({ sessions }).begin('Bench Press'));
    expect(frame).toMatch(/Last time 13 Jan 2026$/m);
    expect(frame).toMatch(/set 1: last time’s load, 27 days *\n.*since the deload/);
    expect(frame).not.toContain('34 days');
  });

  it('names two equal deload sessions in a line each', () => {
    const sessions = [
      session(3, '2026-02-12', true, '50x8'),
      session(2, '2026-02-10', true, '50x8'),
      session(1, '2026-02-03', false, '60x8'),
    ];
    const frame = frameOf(new LogHarness({ sessions }).begin('Bench Press'));
    expect(frame.match(/deload 50 × 8 since/g)).toHaveLength(2);
  });

  it('counts the days up to the date of the session in progress', () => {
    const sessions = [session(1, '2026-02-10', false, '60x8', '60x8')];
    const harness = new LogHarness({ sessions }).begin('Bench Press');
    expect(frameOf(harness)).toMatch(/Last time 10 Feb 2026, 6 days ago/);
    const { session: begun } = harness.log;
    if (!begun) throw new Error('no session is in progress');
    const date = '2026-02-15T18:00:00Z';
    harness.store.dispatch({ type: 'log/session-changed', session: { ...begun, date } });
    expect(frameOf(harness)).toMatch(/Last time 10 Feb 2026, 5 days before|Last time 5 days before/);
  });

  it('is replaced on a narrow screen by lines that wrap the reason while rows are free', () => {
    const harness = new LogHarness({ sessions: [session(2, '2026-02-13', false, '60x4')] }).begin(
      'Bench Press',
    );
    const reasonAt = (columns: number, rows: number) => {
      const drawn = frameOf(harness, columns, rows).split('\n');
      return drawn.slice(drawn.findIndex((row) => row.includes('Next'))).slice(0, 3);
    };
    expect(reasonAt(60, 24)).toEqual([
      ' Next 60 × 5 · set 1: one rep more than last time’s 4; if',
      ' below 6 again, 10 % less next time',
      ' Last 13 Feb 2026: 60 × 4',
    ]);
  });

  it('leaves out the first sets of last time, which are logged by now, if there is no room for all', () => {
    const done = session(1, '2026-02-10', false, '100x7 @8', '102.5x6 @8.5', '105x5 @9');
    const harness = new LogHarness({ sessions: [done] }).begin('Bench Press').type('100x7').press('enter');
    expect(frameOf(harness, 60, 15)).toMatch(/Last 10 Feb 2026: … 102\.5 × 6 @8\.5/);
  });

  it('has the cues, also on a narrow screen', () => {
    const harness = new LogHarness({ sessions: [] }).begin('Bench Press');
    const { session: begun } = harness.log;
    if (!begun) throw new Error('no session is in progress');
    const formCues = ['chest up', 'elbows in'];
    const exercises = begun.exercises.map((each) => ({ ...each, formCues }));
    harness.store.dispatch({ type: 'log/session-changed', session: { ...begun, exercises } });
    expect(frameOf(harness)).toContain('· elbows in');
    expect(frameOf(harness, 60, 15)).toContain('Cues chest up; elbows in');
  });

  it('has its hints below the empty set line of a low and narrow screen', () => {
    const harness = new LogHarness({ sessions: [session(2, '2026-02-13', false, '60x4')] }).begin(
      'Bench Press',
    );
    const drawn = () => rowsOf(harness, 60, 15).slice(2, 12);
    expect(folded(drawn())).toMatchInlineSnapshot(`
      " ▸ 1  Bench Press                                   0 of 2
       goal 60, 2 × 6-8
       Next 60 × 5
       Last 13 Feb 2026: 60 × 4

          1 › 60 × 5
              set 1: one rep more than last time’s 4; if below 6
              again, 10 % less next time
              Best 60 × 4, 13 Feb 2026 · Plates 20 a side
      "
    `);
    harness.press('escape');
    expect(folded(drawn().slice(5))).toMatchInlineSnapshot(`
      "    1 ›
              set 1: one rep more than last time’s 4; if below 6
              again, 10 % less next time
              Enter types again
      "
    `);
    harness.press('enter');
    harness.enter('60x5', '60x4');
    expect(folded(drawn())).toMatchInlineSnapshot(`
      " ▸ 1  Bench Press                                   2 sets
       Next all sets done · Last 13 Feb 2026: 60 × 4
          1      60 × 5
          2      60 × 4

          3 ›
              Best 60 × 5, today
              type 80x5 @8, a warm-up w 40x5
              Esc n note · Esc a superset · !drop 60x8
      "
    `);
    harness.type('6');
    expect(drawn().join()).not.toContain('Best');
  });
});

describe('the example below the planned set', () => {
  const exampleFor = (name: string, set: string) => {
    const past = aSession().on('2026-02-10').with(exercise(name).working(set)).build();
    const frame = frameOf(new LogHarness({ sessions: [past] }).begin(name));
    return /or type (\S+( \S+)*)/.exec(frame)?.[1];
  };

  it.each([
    ['Bench Press', '80x8', '80x5 @8'],
    ['Pull-up', 'bw x8', 'bw x8 @8'],
    ['Plank', '45s', '60s @8'],
  ])('fits %s', (name, set, expected) => {
    expect(exampleFor(name, set)).toBe(expected);
  });
});
