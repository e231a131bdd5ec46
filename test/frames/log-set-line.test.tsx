import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { frameOf, rowsOf } from './support-log.js';

describe('the Log screen while sets are logged', () => {
  it('shows below a long line at 60 × 15 how it is read, and cuts the rest', () => {
    const note = 'depth was ok and the belt helped, so the next time a little more';
    const harness = new LogHarness({ sessions: [] }).begin('Squat').enter(`100x5 @8.5 good - ${note}`);
    const rows = rowsOf(harness.type('!drop 80x8,60x10,40x12'), 60, 15).map((row) => row.trim());
    const at = rows.findIndex((row) => row.includes('!drop 80x8'));
    expect(rows.slice(at + 1, at + 4)).toEqual([
      expect.stringMatching(/^changes set 1: 100 kg × 5/),
      expect.stringContaining('80 kg × 8'),
      expect.stringMatching(/…$/),
    ]);
  });

  it('says in line and footer which set a line without load and reps changes', () => {
    const harness = new LogHarness({}).begin('Row').enter('60x8', '60x7').type('@8');
    const rows = rowsOf(harness);
    expect(rows.join('\n')).toContain('changes set 2: 60 kg × 7, RPE 8');
    expect(rows.at(-1)).toContain('Enter change last set');
    expect(rowsOf(harness.press('ctrl+u').type('60x7 @8')).at(-1)).toContain('Enter log');
    const superset = new LogHarness({})
      .begin('Row')
      .pick('Dip')
      .press('superset.toggle', 'exercise.previous');
    expect(frameOf(superset.enter('60x8').type('@8'))).toContain('changes set 1 of Row');
  });

  it('draws the whole set under the cursor below the line if its row is cut', () => {
    const line = '60x8 @8 !drop 40x8,30x8 - left elbow';
    const harness = new LogHarness({}).begin('Row').enter('60x9', line).press('escape', 'up');
    const shown = () => rowsOf(harness).map((row) => row.split('│')[0]?.trim());
    expect(shown()).toContain('60 × 8 @8 !drop 40 × 8, 30 × 8 -');
    expect(shown()).toContain('left elbow');
    expect(frameOf(harness.press('up'))).not.toContain('left elbow');
  });

  it('shows the question that Enter asks about an unlikely load', () => {
    const harness = new LogHarness({}).begin('Row');
    const question = { weightKg: 800, lastKg: 80, is: 'heavier' } as const;
    harness.store.dispatch({ type: 'log/load-questioned', question });
    const shown = rowsOf(harness).map((row) => row.split('│')[0]?.trim());
    expect(shown.join(' ')).toContain('? 800 kg is more than 3 times the last 80 kg.');
  });

  it('names the undo key that works at that moment', () => {
    const harness = new LogHarness({}).begin('Row').enter('60x8').pick('Dip').enter('bw x8');
    expect(frameOf(harness)).toContain('Logged bw × 8. Esc u undoes');
    const moved = rowsOf(harness.press('escape', 'up', 'K')).at(-2);
    expect(moved).toContain('u undoes');
    expect(harness.log.isCommandMode ? moved : '').not.toContain('Esc u');
    expect(rowsOf(harness.press('enter', 'escape', 'J')).at(-2)).toContain('Esc u undoes');
  });

  it('draws the cues as long as a row is free for them', () => {
    for (let sets = 1; sets <= 16; sets += 1) {
      const done = Array<string>(sets).fill('60x8 @8');
      const row = exercise('Row')
        .working(...done)
        .having({ formCues: ['chest up'] });
      const harness = new LogHarness({ sessions: [aSession().on('2026-02-09').with(row).build()] }).press(
        'enter',
      );
      const pane = rowsOf(harness)
        .slice(2, 21)
        .map((each) => each.split('│')[1]?.trim());
      const blanks = pane.length - 1 - pane.findLastIndex((each) => each);
      expect([sets, pane.includes('Cues  · chest up') || blanks < 2]).toEqual([sets, true]);
    }
  });
});
