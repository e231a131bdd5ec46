import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const ANN = { userId: 'ann', userName: 'Ann', unit: 'kg' } as const;
const pullUps = (athlete = {}) => new LogHarness({ athlete: { ...ANN, ...athlete } }).begin('Pull-up');

describe('the question for the body weight', () => {
  it('comes after the first bodyweight set, which is logged and in the draft', () => {
    const harness = pullUps().enter('bw x8');
    expect(harness.log.stage.kind).toBe('body-weight');
    expect(harness.exercise.workingSets).toHaveLength(1);
    expect(harness.draft?.exercises[0]?.workingSets).toHaveLength(1);
  });

  it('saves the answer, and returns to the line', () => {
    const harness = pullUps().enter('bw x8').type('82.4').press('enter');
    expect(harness.fake.athlete.bodyWeights).toEqual([{ date: '2026-02-16', weightKg: 82.4 }]);
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.notice).toBe('Body weight 82.4 kg, today');
    expect(harness.enter('bw x7').exercise.workingSets).toHaveLength(2);
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('stays open with a text that is no weight, and says why', () => {
    const harness = pullUps().enter('bw x8').type('bw x7').press('enter');
    expect(harness.log.stage).toMatchObject({
      line: { text: 'bw x7' },
      error: 'needs a weight of 20 to 650 kg such as 82.4',
    });
  });

  it.each(['escape', 'enter'])(
    'is skipped with %s on the empty field, and does not come again, even in a later run',
    (key) => {
      const harness = pullUps().enter('bw x8').press(key);
      expect(harness.log.stage.kind).toBe('sets');
      expect(harness.notice).toBe('Not asked again. b on the Stats screen enters your body weight.');
      expect(harness.enter('bw x7').log.stage.kind).toBe('sets');
      expect(harness.fake.athlete.askBodyWeight).toBe(false);
      expect(pullUps(harness.fake.athlete).enter('bw x8').log.stage.kind).toBe('sets');
    },
  );

  it('is skipped with a notice if a text was typed, and u restores the text', () => {
    const harness = pullUps().enter('bw x8').type('82').press('escape');
    expect(harness.notice).toBe('Body weight not entered. Esc u brings it back');
    expect(harness.press('escape', 'u').log.stage).toMatchObject({
      ...{ kind: 'body-weight', line: { text: '82' } },
    });
  });

  it('does not come again in this run if the skip cannot be saved', () => {
    const harness = pullUps();
    harness.fake.fail('athlete.update', 'The disk is full.');
    harness.enter('bw x8').press('escape');
    expect(harness.notice).toBe('Skipped, but asked again after the next start: The disk is full.');
    expect(harness.enter('bw x7').log.stage.kind).toBe('sets');
    harness.press('session.finish', 'session.save', 'saved.again').begin('Dip').enter('bw x8');
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('closes with the error if the answer cannot be saved', () => {
    const harness = pullUps();
    harness.fake.fail('athlete.setBodyWeight', 'The disk is full.');
    harness.enter('bw x8').type('82').press('enter');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.notice).toBe('The disk is full.');
  });

  it('does not come if a body weight is known, for a warm-up, for a set without body weight, or in an edit', () => {
    const known = { bodyWeights: [{ date: '2020-01-01', weightKg: 80 }] };
    expect(pullUps(known).enter('bw x8').log.stage.kind).toBe('sets');
    expect(pullUps().enter('w bw x5').log.stage.kind).toBe('sets');
    expect(pullUps().enter('80x5').log.stage.kind).toBe('sets');
    const past = aSession().with(exercise('Dip').working('bw x8')).build();
    const edit = new LogHarness({ sessions: [past], athlete: ANN }).press('2', 'e').enter('bw x7');
    expect(edit.log.stage.kind).toBe('sets');
  });

  it('waits until pasted lines are logged', () => {
    const harness = pullUps().paste('bw x8\nbw x7').press('enter');
    expect(harness.log.stage.kind).toBe('sets');
    expect(harness.press('enter').log.stage.kind).toBe('body-weight');
  });

  it('comes in a superset too, and then the rotation continues', () => {
    const draft = aSession()
      .on('2026-02-16T17:50:00Z')
      .with(
        exercise('Bench Press').having({ supersetGroup: 'A' }).working('80x5'),
        exercise('Pull-up').having({ supersetGroup: 'A' }),
      )
      .build();
    const harness = new LogHarness({ drafts: [draft], athlete: ANN }).press('start.choose');
    expect(harness.exercise.Name).toBe('Pull-up');
    harness.enter('bw x8').press('escape');
    expect(harness.exercise.Name).toBe('Bench Press');
  });
});
