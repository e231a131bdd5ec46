import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { labels, setCounts, three } from './support-log-structure.js';

describe('a superset', () => {
  const pair = () => three().press('superset.toggle');

  it('is joined and left with one key, and each is reported', () => {
    const harness = pair();
    expect(labels(harness)).toEqual([null, 'A1', 'A2']);
    expect(harness.notice).toBe('Superset: A1 Squat, A2 Row. Esc u undoes');
    harness.press('set.undo');
    expect(labels(harness)).toEqual([null, null, null]);
    expect(harness.notice).toBe('Undone: Squat is in no superset again.');
    expect(labels(harness.press('set.redo', 'superset.toggle'))).toEqual([null, null, null]);
    expect(harness.notice).toBe('Squat and Row are no longer in a superset. Esc u undoes');
  });

  it('needs two exercises', () => {
    expect(new LogHarness().begin('Row').press('superset.toggle').notice).toBe(
      'A superset needs another exercise. / adds one.',
    );
  });

  it('opens the next exercise after each working set, and reports it', () => {
    const harness = pair().press('exercise.previous').enter('100x5 @8');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.notice).toBe('Logged 100 × 5 @8 of Squat. Esc u undoes. Next A2 Row');
    expect(harness.enter('60x8').exercise.Name).toBe('Squat');
    expect(harness.enter('100x5').exercise.Name).toBe('Row');
  });

  it('continues with the exercise that has the fewest sets, also if last time had no more sets of it', () => {
    const past = aSession().id(1).on('2026-02-09').with(exercise('Curl').working('30x10')).build();
    const harness = new LogHarness({ sessions: [past] }).begin('Curl').enter('30x10').pick('Pushdown');
    const turns = [harness.press('superset.toggle').exercise.Name];
    for (const line of ['25x12', '30x9', '25x11', '30x8']) turns.push(harness.enter(line).exercise.Name);
    expect(turns).toEqual(['Pushdown', 'Curl', 'Pushdown', 'Curl', 'Pushdown']);
  });

  it('is continued by Enter with the exercise that has fewer sets', () => {
    const harness = pair()
      .press('exercise.previous')
      .enter('100x5')
      .press('exercise.previous')
      .enter('100x5');
    harness.press('exercise.previous');
    expect([harness.exercise.Name, harness.press('enter').exercise.Name]).toEqual(['Squat', 'Row']);
  });

  it('does not rotate after a warm-up, or between pasted lines', () => {
    expect(pair().press('exercise.previous').enter('w 60x5').exercise.Name).toBe('Squat');
    const harness = pair().press('exercise.previous').paste('100x5\n100x4').press('enter');
    expect(harness.exercise.Name).toBe('Squat');
    expect(harness.press('enter').exercise.Name).toBe('Row');
    expect(setCounts(harness)).toEqual([0, 2, 0]);
  });

  it('completes the last logged set with a tail, although another exercise is open', () => {
    const harness = pair().press('exercise.previous').enter('100x5', '@9', '- deep');
    expect(harness.exercise.Name).toBe('Row');
    expect(harness.log.session?.exercises[1]?.workingSets[0]).toMatchObject({ rpe: 9, notes: 'deep' });
    harness.enter('60x8', 'good');
    expect(harness.log.session?.exercises[2]?.workingSets[0]).toMatchObject({ repAssessment: 'good' });
    expect(setCounts(harness)).toEqual([0, 1, 1]);
  });

  it('reopens the exercise whose set is undone', () => {
    const harness = pair().press('exercise.previous').enter('100x5').press('set.undo');
    expect(harness.exercise.Name).toBe('Squat');
    expect(setCounts(harness)).toEqual([0, 0, 0]);
  });

  it('is done as planned with Enter alone, and Enter then opens the exercise after it', () => {
    const past = aSession()
      .id(1)
      .on('2026-02-09T18:00:00Z')
      .focused('Pull')
      .with(
        exercise('Pull-up').working('bw x8', 'bw x8').having({ supersetGroup: 'A' }),
        exercise('Row').working('60x8', '60x8', '60x8').having({ supersetGroup: 'A' }),
        exercise('Curl').working('15x10'),
      )
      .build();
    const harness = new LogHarness({ sessions: [past] }).begin('Pull-up').pick('Row').pick('Curl');
    harness.press('exercise.previous', 'exercise.previous', 'superset.toggle');
    const turns: string[] = [];
    for (let set = 0; set < 5; set += 1) {
      turns.push(harness.exercise.Name);
      harness.press('enter');
    }
    expect(turns).toEqual(['Pull-up', 'Row', 'Pull-up', 'Row', 'Row']);
    expect(setCounts(harness)).toEqual([2, 3, 0]);
    expect(harness.press('enter').exercise.Name).toBe('Curl');
    expect(setCounts(harness)).toEqual([2, 3, 0]);
  });
});
