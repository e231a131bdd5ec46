import { describe, expect, it } from 'vitest';
import { statsPage } from '../../../src/store/stats/stats-page.js';
import { footerOf } from '../../../src/ui/footer.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const WEIGHTS = [
  { date: '2026-02-02', weightKg: 83 },
  { date: '2026-02-04', weightKg: 82 },
  { date: '2026-02-10', weightKg: 81 },
];

/** The page of body weights; today is 16 Feb 2026. */
const opened = (athlete = {}) => new LogHarness({ athlete: { ...ANN, ...athlete } }).press('4', 'b');
const known = (athlete = {}) => opened({ bodyWeights: WEIGHTS, ...athlete });
const weightsOf = ({ fake }: LogHarness) =>
  (fake.athlete.bodyWeights ?? []).map(({ date, weightKg }) => [date, weightKg]);
const textOf = (harness: LogHarness) => {
  const { head, body, foot } = statsPage(harness.state);
  return [...head, ...body.lines, ...foot].map((line) => line.map(({ text }) => text).join('')).join('\n');
};

describe('entering a body weight', () => {
  it('takes one key and a number, for today', () => {
    const harness = opened().type('82.4').press('enter');
    expect(weightsOf(harness)).toEqual([['2026-02-16', 82.4]]);
    expect(harness.state.athlete.bodyWeights).toEqual([{ date: '2026-02-16', weightKg: 82.4 }]);
    expect(harness.notice).toBe('Body weight 82.4 kg, today. u undoes');
  });

  it('takes another day, and the unit of the athlete', () => {
    expect(weightsOf(opened().type('82.4 yesterday').press('enter'))).toEqual([['2026-02-15', 82.4]]);
    const pounds = opened({ unit: 'lb' }).type('181.5 2026-02-01').press('enter');
    expect(weightsOf(pounds)).toEqual([['2026-02-01', 82.32702]]);
    expect(pounds.notice).toBe('Body weight 181.5 lb, 1 Feb 2026. u undoes');
  });

  it('keeps the field open with a text that is no weight, and says why', () => {
    const harness = opened().type('8x').press('enter');
    expect(harness.state.stats.weights.entry).toMatchObject({
      line: { text: '8x' },
      error: 'needs a weight of 20 to 650 kg such as 82.4',
    });
    expect(harness.fake.count('athlete.setBodyWeight')).toBe(0);
    expect(harness.press('backspace').state.stats.weights.entry?.error).toBeNull();
  });

  it('is discarded by Esc, and closed by Enter on the empty line', () => {
    expect(opened().type('82').press('escape').state.stats.weights.entry).toBeNull();
    expect(opened().press('enter').state.stats.weights.entry).toBeNull();
  });

  it('says that the database keeps the weight while the file cannot be read', () => {
    const harness = opened();
    harness.fake.isAthleteReadable = false;
    harness.type('82.4').press('enter');
    expect(harness.notice).toBe(
      'Body weight 82.4 kg, today. u undoes. The database keeps it until data/athlete.json can be read.',
    );
  });

  it('keeps the field open if the weight cannot be saved', () => {
    const harness = opened();
    harness.fake.fail('athlete.setBodyWeight', 'The disk is full.');
    harness.type('82.4').press('enter');
    expect(harness.notice).toBe('The disk is full.');
    expect(harness.state.stats.weights.entry?.line.text).toBe('82.4');
  });
});

describe('the list of body weights', () => {
  it('has the newest day first, with the mean of each week, and the trend', () => {
    expect(textOf(known().press('escape'))).toMatchInlineSnapshot(`
      " Overview Lift Records Volume Muscles Days Plan ▸Weight    Feb 2025 – Feb 2026
      Body weight                                              kg, mean of each week
         │●─────────╮
      82 ┤          ╰─────────────────╮
         │                            ╰─────────────────╮
         │                                              ╰─────────────────╮
      81 ┤                                                                ╰────────●
         └┬─────────────────────────────────────────────────────────────────────────
          Feb 2026
      ▸ 10 Feb 2026      81 kg  week 81 kg, -1.5 kg
        4 Feb 2026       82 kg  week 82.5 kg
        2 Feb 2026       83 kg





      Weekly mean 81 kg; -1.5 kg a week over 1 week
      "
    `);
  });

  it('is in pounds for an athlete who trains in pounds', () => {
    const text = textOf(known({ unit: 'lb' }).press('escape'));
    expect(text).toContain('178.6 lb');
    expect(text).not.toContain('kg');
  });

  it('says what to do if there is none', () => {
    expect(textOf(opened().press('escape'))).toContain('No body weight is entered yet: b enters it.');
  });

  it('edits a weight', () => {
    const harness = known().press('escape', 'down', 'enter');
    expect(harness.state.stats.weights.entry?.line.text).toBe('82 2026-02-04');
    harness.press('ctrl+u').type('82.5 2026-02-04').press('enter');
    expect(weightsOf(harness)[1]).toEqual(['2026-02-04', 82.5]);
  });

  it('saves an edited weight on its former day if no day is typed', () => {
    const harness = known().press('escape', 'down', 'enter', 'ctrl+u').type('82.5').press('enter');
    expect(weightsOf(harness)).toEqual([
      ['2026-02-02', 83],
      ['2026-02-04', 82.5],
      ['2026-02-10', 81],
    ]);
    expect(harness.notice).toBe('Body weight 82.5 kg, 4 Feb 2026. u undoes');
  });

  it('names the weight that an edited one replaces on another day', () => {
    const edited = known().press('escape', 'down', 'enter', 'ctrl+u').type('82.5 2026-02-10').press('enter');
    expect(edited.notice).toBe('Body weight 82.5 kg, 10 Feb 2026, replaces 81 kg. u undoes');
    expect(weightsOf(edited.press('u'))).toEqual(WEIGHTS.map(({ date, weightKg }) => [date, weightKg]));
  });

  it('offers to bring back what Esc discarded, until another weight is edited', () => {
    const labelOfU = ({ state, store }: LogHarness) =>
      footerOf(state, store.when, 200).hints.find(({ keys }) => keys === 'u')?.label;
    const discarded = known().type('82').press('enter', 'b').type('83').press('escape');
    expect([discarded.notice, labelOfU(discarded)]).toEqual(['Discarded. u brings it back', 'bring back']);
    expect(labelOfU(discarded.press('u', 'escape', 'enter', 'escape', 'down'))).not.toBe('bring back');
  });

  it('moves an edited weight to today if the word “today” is typed', () => {
    const harness = known().press('escape', 'down', 'enter', 'ctrl+u').type('82.5 today').press('enter');
    expect(weightsOf(harness).map(([day]) => day)).toEqual(['2026-02-02', '2026-02-10', '2026-02-16']);
  });

  it('moves a weight to another day', () => {
    const harness = known().press('escape', 'enter', 'ctrl+u').type('81 2026-02-11').press('enter');
    expect(weightsOf(harness).map(([day]) => day)).toEqual(['2026-02-02', '2026-02-04', '2026-02-11']);
    harness.press('u');
    expect(weightsOf(harness)).toEqual(WEIGHTS.map(({ date, weightKg }) => [date, weightKg]));
  });

  it('discards a typed weight with Esc, and u restores it', () => {
    const harness = known().type('81').press('escape');
    expect(harness.notice).toBe('Discarded. u brings it back');
    expect(harness.press('u').state.stats.weights.entry?.line.text).toBe('81');
    expect(weightsOf(harness.press('enter'))).toHaveLength(WEIGHTS.length + 1);
    // The next u reverts the saved weight. A field whose text did not change closes without a notice.
    expect(weightsOf(harness.press('u'))).toHaveLength(WEIGHTS.length);
    expect(harness.notice).toBe('Undone: no body weight, today.');
    expect(harness.press('enter', 'escape').notice).toBeNull();
    harness.press('enter').type('x').press('escape', 'down');
    expect(harness.press('u').notice).toBe('No change of a body weight to undo.');
  });

  it('deletes a weight, and undoes every change in turn', () => {
    const harness = known().press('escape', 'x', 'x');
    expect(weightsOf(harness)).toEqual([['2026-02-02', 83]]);
    expect(harness.notice).toBe('Removed 82 kg, 4 Feb 2026. u undoes');
    expect(harness.press('u').notice).toBe('Undone: 82 kg, 4 Feb 2026.');
    harness.press('u');
    expect(weightsOf(harness)).toEqual(WEIGHTS.map(({ date, weightKg }) => [date, weightKg]));
    expect(harness.press('u').notice).toBe('No change of a body weight to undo.');
  });
});

describe('the body weights after a session was saved', () => {
  it('can be deleted while the report is still open', () => {
    const harness = new LogHarness({ athlete: { ...ANN, bodyWeights: WEIGHTS } }).begin('Squat');
    harness.enter('100x5').press('session.finish', 'session.save', '4', 'b', 'escape', 'x');
    expect(harness.notice).toBe('Removed 81 kg, 10 Feb 2026. u undoes');
  });
});

describe('the body weights during a session in progress', () => {
  it('are unchanged when a set is typed in command mode', () => {
    const harness = new LogHarness({ athlete: { ...ANN, bodyWeights: WEIGHTS } }).press(
      '4',
      'b',
      'escape',
      '1',
    );
    harness.begin('Squat').press('escape').type('40x5');
    expect(weightsOf(harness)).toEqual(WEIGHTS.map(({ date, weightKg }) => [date, weightKg]));
  });
});
