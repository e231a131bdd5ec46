import { describe, expect, it } from 'vitest';
import { musclesOfCategory } from '../../../src/domain/muscles/imported-category.js';

describe('musclesOfCategory', () => {
  it.each([
    ['Chest', ['chest'], []],
    ['Back', ['lats'], ['middle back']],
    ['Deltoidi (Tricipiti, Trapezio)', ['shoulders'], ['triceps', 'traps']],
    ['Oberschenkelvorderseite (Gesäß, Waden)', ['quadriceps'], ['glutes', 'calves']],
    ['Brust, Trizeps (Vordere Schultermuskeln)', ['chest', 'triceps'], ['shoulders']],
    ['Petto; Petto (Petto)', ['chest'], []],
    ['Dorsaux, Dorsal', ['lats'], []],
    ['Ischio-jambiers', ['hamstrings'], []],
    ['Широчайшие (Бицепс)', ['lats'], ['biceps']],
    ['ハムストリングス (ふくらはぎ)', ['hamstrings'], ['calves']],
    ['Rectus Abdominis', ['abdominals'], []],
    ['Panturrilhas', ['calves'], []],
  ])('returns the muscles of %s', (category, primary, secondary) => {
    expect(musclesOfCategory(category)).toEqual({ primary, secondary });
  });

  it.each(['Cardio', 'Étirements', 'Stretching'])('returns “none” for %s', (category) => {
    expect(musclesOfCategory(category)).toBe('none');
  });

  it.each(['', 'Push', 'Favourites (Chest)', 'Other', '(Chest)', 'Machines'])(
    'returns null for %j',
    (category) => {
      expect(musclesOfCategory(category)).toBeNull();
    },
  );
});
