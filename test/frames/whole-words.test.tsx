/** Texts on the smallest screen end after a whole word. */
import { describe, expect, it } from 'vitest';
import { goalTexts } from '../../src/ui/screens/log/form-texts.js';
import type { LogHarness } from '../support/log-harness.js';
import { frameOf } from './support-log.js';
import { longSession, manyExercises, midSession } from './support-log-sessions.js';

const small = (harness: LogHarness) => frameOf(harness, 60, 15);

describe('at 60 × 15', () => {
  it('asks for a name in whole words next to the position in the list', () => {
    expect(small(manyExercises().press('ctrl+u'))).toMatch(
      /Exercise › type a name, or choose one +\d+-\d+ of/,
    );
  });

  it('names the exercise to replace in whole words', () => {
    const swap = midSession().pick('Seated Dumbbell Shoulder Press').press('exercise.swap');
    expect(small(swap)).toMatch(/Swap for › exercise to replace Seated Dumbbell …$/m);
  });

  it('shows every hint of the goal form whole', () => {
    const form = midSession().press('exercise.goal');
    const texts = Object.values(goalTexts('kg'));
    for (const { hint } of texts) {
      const words = small(form).replace(/\s+/g, ' ');
      expect(words).toContain(hint);
      form.press('down');
    }
  });

  it('cuts the exercises in the row "Repeat" only after a whole name', () => {
    const saved = longSession().press('session.finish', 'session.save', 'n');
    expect(small(saved)).toMatch(/Repeat .*, today: Barbell Bench Press …$/m);
  });
});

describe('an exercise with warm-ups only', () => {
  const warm = () => midSession().pick('Cable Row').enter('w 20x5', 'w 40x5');

  it('has the same count in the list and in the summary', () => {
    expect(small(warm())).toMatch(/Cable Row +2 w/);
    expect(small(warm().press('session.finish'))).toMatch(/Cable Row +2 w$/m);
  });
});
