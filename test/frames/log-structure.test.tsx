import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { ODD_NAMES, PAST } from './support-log-sessions.js';

/** A superset of two exercises after a set of the first, so that the second is open. */
function superset(): LogHarness {
  const harness = new LogHarness({ sessions: PAST }).begin('Barbell Bench Press').pick('Weighted Pull-up');
  return harness.press('superset.toggle', 'exercise.previous').enter('82.5x5 @8');
}

function form(): LogHarness {
  const harness = new LogHarness({ sessions: PAST }).begin('Barbell Bench Press').press('exercise.goal');
  harness.type('80').press('tab').type('3').press('tab').type('4-6').press('tab').type('8').press('tab');
  harness.type('2:30').press('tab').type('3-1-1-0').press('tab', 'tab');
  return harness.type('drive the elbows down; feet on the floor');
}

type Stage = readonly [name: string, make: () => LogHarness, texts: readonly string[], hint: string];

const STAGES: readonly Stage[] = [
  ['a superset', superset, ['A2 Weighted', 'next: A1 Barbell'], 'Enter log'],
  [
    'the summary of a superset',
    () => superset().enter('bw x8').press('session.finish'),
    ['A1 Barbell Bench Press', 'A2 Weighted Pull-up', '82.5 × 5 @8'],
    'Enter save',
  ],
  ['the form', form, ['Goal and cues of Barbell', 'Rest    2:30', 'a semicolon between two'], 'Enter save'],
  [
    'the form with an error',
    () => form().press('up', 'up', 'up', 'up', 'up').type('-').press('down'),
    ['Reps    4-6-', '× Reps: "4-6-" is not a range of reps'],
    '↓ next field',
  ],
  [
    'a question about a load',
    () => new LogHarness({ sessions: PAST }).begin('Barbell Bench Press').enter('800x5'),
    ['800x5', '? 800 kg is more than'],
    'Enter log',
  ],
  ['a first timed exercise', () => new LogHarness().begin('Plank'), ['type 60s, or 20x60s'], 'Enter'],
  [
    'a first exercise with body weight',
    () => new LogHarness().begin('Pull-up'),
    ['type 8 for bw x8'],
    'Enter',
  ],
  ['swapping', () => superset().press('exercise.swap'), ['Swap for › exercise to replace'], 'Esc back'],
  [
    'a note on a set',
    () => superset().press('exercise.previous', 'escape', 'note.set').type('slow'),
    ['Note on 82.5 × 5 @8, Barbell', '› slow'],
    'Enter save',
  ],
];

describe.each(STAGES)('%s', (_name, make, texts, hint) => {
  it.each(SIZES)('fits %i × %i and shows its texts', (columns, rows) => {
    const frame = frameOf(make(), columns, rows).replace(/\s*│.*/g, '');
    for (const text of texts) expect(frame).toContain(text);
    expect(hintsOf(make(), columns, rows)).toContain(hint);
  });
});

describe('awkward names', () => {
  it.each(SIZES)('stay in their rows at %i × %i', (columns, rows) => {
    const harness = new LogHarness().begin('Squat');
    for (const name of ODD_NAMES) harness.withExercise(name);
    harness.press('exercise.next', 'superset.toggle');
    expect(frameOf(harness, columns, rows)).toContain('A1');
    harness.press('exercise.goal').paste('x'.repeat(300));
    expect(frameOf(harness, columns, rows)).toContain('Goal and cues of');
  });
});

describe('the Log screen at 80 × 24', () => {
  it('draws a superset', () => {
    const left = rowsOf(superset()).map((row) => row.split('│')[0]?.trimEnd());
    expect(left.slice(2, 11).join('\n')).toMatchInlineSnapshot(`
      " ✓ A1 Barbell Bench Press         1 set
       ▸ A2 Weighted Pull-up          no sets

       Weighted Pull-up

          1 › bw+15 × 8
              Enter logs it · → edits it
              or type bw x8 @8
              next: A1 Barbell Bench Press"
    `);
    expect(left.join(' ')).toContain('Next A2 Weighted Pull-up');
  });

  it('draws the form', () => {
    expect(folded(rowsOf(form()))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Goal and cues of Barbell Bench Press

          Weight  80
          Sets    3
          Reps    4-6
          RPE     8
          Rest    2:30
          Tempo   3-1-1-0
          Per set –
        ▸ Cues    drive the elbows down; feet on the floor

        what to think of, with a semicolon between two cues
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  ↓ next field  Esc discard  Ctrl+U clear                    F1 help"
    `);
  });
});
