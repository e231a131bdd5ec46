import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../src/text/width.js';
import { pastText } from '../../src/ui/screens/log/last-time-words.js';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { frameOf, rowsOf, SIZES } from './support-log.js';
import { manyExercises, midSession } from './support-log-sessions.js';
import { STAGES, stage } from './support-log-stages.js';

describe.each(STAGES)('$name', ({ make, texts, hints }) => {
  it.each(SIZES)('fits %i × %i and shows its texts', (columns, rows) => {
    const drawn = rowsOf(make(), columns, rows);
    const frame = drawn.join('\n');
    for (const text of texts) {
      // A sentence may wrap to the next row of its pane.
      expect(typeof text === 'string' ? `${frame}\n${leftPane(frame)}` : frame).toMatch(text);
    }
    for (const hint of hints) expect(drawn.at(-1)).toContain(hint);
  });
});

/** The text of the left pane as one line. */
function leftPane(frame: string): string {
  const rows = frame.split('\n').map((row) => row.split('│')[0] ?? '');
  return rows.join(' ').replace(/\s+/g, ' ');
}

describe('the set line and the rows below it', () => {
  it('show load and reps of an edited set with a long note', () => {
    const harness = midSession().enter('102.5x8 @8.5 good - the left elbow flared on the last two reps');
    expect(frameOf(harness.press('escape', 'e'))).toContain('edit › 102.5x8 @8.5 good - the left');
  });

  it.each(SIZES)('are visible at %i × %i in every stage with a set line', (columns, rows) => {
    for (const { name, make } of STAGES) {
      const harness = make();
      if (harness.log.stage.kind !== 'sets') continue;
      const drawn = rowsOf(harness, columns, rows);
      const at = drawn.findIndex((row) => /^ *(\d+|edit) ›/.test(row));
      expect(at, name).toBeGreaterThan(1);
      expect(drawn[at + 1]?.slice(0, columns / 2).trim(), name).not.toBe('');
    }
  });

  it.each(SIZES)('show a message of three rows at %i × %i', (columns, rows) => {
    const harness = stage('fifteen exercises and thirty sets').type('80x5 rest 999');
    harness.press('enter');
    const problem = harness.log.lineError?.message ?? '';
    expect(problem).not.toBe('');
    expect(leftPane(frameOf(harness, columns, rows))).toContain(problem);
  });

  it('mark the first invalid character of a line', () => {
    for (const line of ['bw+15x8 @12', '80x5 good good', '日本 80x5', '80x5 @8 !myo 4,,3']) {
      const harness = midSession().enter(line);
      const drawn = rowsOf(harness, 120, 40);
      const at = drawn.findIndex((row) => row.includes('›'));
      const column = harness.log.lineError?.column ?? 0;
      const before = widthColumns(line.slice(0, column - 1));
      const lineAt = (drawn[at] ?? '').indexOf('›') + 2;
      expect((drawn[at + 1] ?? '').indexOf('^'), line).toBe(lineAt + before);
    }
  });

  it('scroll a long line to its cursor', () => {
    const note = 'the bar drifted forward on every rep and the left hip shifted';
    const harness = midSession().type(`80x5 @8 - ${note}`);
    expect(frameOf(harness, 60, 15)).toMatch(/› .*the left hip shifted$/m);
    harness.press('home');
    expect(frameOf(harness, 60, 15)).toMatch(/› 80x5 @8 - the bar/);
  });
});

describe('the question for the body weight', () => {
  it.each(SIZES)('says at %i × %i what Enter does, and marks the example as an example', (columns, rows) => {
    const athlete = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
    const frame = frameOf(new LogHarness({ athlete }).begin('Pull-up').enter('bw x8'), columns, rows);
    expect(frame.replace(/\s+/g, ' ')).toContain('Enter on the empty line skips it.');
    expect(frame).toContain('› for example 82.4 kg');
  });
});

describe('the hints of a first set', () => {
  const squat = exercise('Squat').warmup('60x8');
  const squatAfter = (date: string, done: typeof squat) =>
    new LogHarness({ sessions: [aSession().id(1).on(date).with(done).build()] }).begin('Squat');

  it('offer the warm-ups that the key adds: last time’s, or those for another load', () => {
    const near = squatAfter('2026-02-09', squat.working('100x5'));
    expect(frameOf(near)).toContain('Esc w: last time’s warm-ups');
    expect(near.press('escape', 'w').notice).toBe('Added 1 warm-up: 60 × 8. Esc u undoes');
    const goal = { weightKg: 140, sets: 3, repRange: { min: 5, max: 5 } };
    const far = squatAfter('2026-02-09', squat.planned(goal));
    expect(frameOf(far)).toContain('Esc w: warm-ups for this load');
    expect(far.press('escape', 'w').notice).toMatch(/^Added 4 warm-ups: 20 × 10, .*, 110 × 3\./);
  });

  it('say that there were no working sets, and how long ago, without the date if both do not fit', () => {
    expect(frameOf(squatAfter('2025-11-24', squat))).toContain('No working sets 84 days ago\n');
  });

  it('say that an earlier session of the day has no working sets, without the sets in progress', () => {
    const harness = squatAfter('2026-02-16T06:00:00Z', squat).enter('100x5');
    expect(frameOf(harness)).toContain('No working sets earlier today\n');
    expect(frameOf(harness, 60, 15)).toContain('Earlier today: no working sets');
    expect(pastText(harness.state, 80)).toBe('Earlier today: no working sets');
  });

  it('say that an earlier session of the day has no working sets next to last time’s sets too', () => {
    const sessions = [
      aSession().id(1).on('2026-02-09').with(squat.working('100x5')).build(),
      aSession().id(2).on('2026-02-16T06:00:00Z').with(squat).build(),
    ];
    expect(frameOf(new LogHarness({ sessions }).begin('Squat').enter('100x5'))).toContain(
      'no working sets earlier today\n',
    );
  });
});

describe('columns', () => {
  it('have the same width with unusual sets', () => {
    for (const [columns, rows] of SIZES) {
      const drawn = rowsOf(stage('odd names'), columns, rows);
      const sets = drawn.filter((row) => /^ {2,}\d .*(×|400m)/.test(row));
      const ends = sets.map((row) => row.search(/12\+1|5 *(│|$)|60s|400m/));
      expect(new Set(ends.filter((end) => end >= 0)).size, `${columns}`).toBe(1);
    }
  });

  it('keep the divider straight next to wide names', () => {
    const drawn = rowsOf(stage('odd names')).slice(2, -3);
    const places = drawn.map((row) => widthColumns(row.split('│')[0] ?? ''));
    expect(new Set(places)).toEqual(new Set([41]));
  });
});

describe('text from outside', () => {
  it('is drawn, and never controls the terminal', () => {
    for (const [columns, rows] of SIZES) {
      const frame = frameOf(stage('odd names').press('exercise.next', 'exercise.next'), columns, rows);
      expect(frame).toContain('␛[31mRed␛[2J Row');
      expect(frame).not.toContain('\u001b');
    }
  });

  it('in a long focus is sanitized in the summary, and the first line stays visible', () => {
    const focus = '\u001b[2J\u202eUpper 日本語のとても長い名前のセッション and much more than fits';
    const session = { ...midSession().log.session, focus };
    for (const [columns, rows] of SIZES) {
      const harness = midSession();
      if (!harness.log.session) throw new Error('no session');
      harness.store.dispatch({
        type: 'log/session-changed',
        session: { ...harness.log.session, ...session },
      });
      expect(frameOf(harness, columns, rows)).toContain('▸1 Log');
      expect(frameOf(harness.press('session.finish'), columns, rows)).toContain('␛[2J\\u202eUpper');
    }
  });
});

describe('choosing when every exercise is in the session', () => {
  it('offers the exercises of the session', () => {
    const frame = frameOf(new LogHarness().begin('Row').press('exercise.choose'));
    expect(frame).toMatch(/ Row +in this session/);
    expect(frame).not.toContain('Any name will do');
  });
});

describe('choosing among many exercises', () => {
  it('keeps the cursor and the new name visible while the cursor wraps around', () => {
    for (const [columns, rows] of SIZES) {
      const harness = manyExercises();
      for (const steps of [0, 1, 20, 18, 1, 1]) {
        const frame = frameOf(harness.press(...Array<string>(steps).fill('down')), columns, rows);
        expect(frame).toContain(' ▸ ');
        expect(frame).toContain('+ new exercise “Cable Ex”');
      }
    }
  });
});
