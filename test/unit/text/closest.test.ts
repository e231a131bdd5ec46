import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestTo, editDistance } from '../../../src/text/closest.js';

describe('the closest candidate', () => {
  it.each([
    ['lits', ['log', 'list', 'show'], 'list'],
    ['bech press', ['Back Squat', 'Barbell Bench Press', 'Bench Press'], 'Bench Press'],
    ['Volumes', ['sessions', 'volume'], 'volume'],
    ['deadlif squat', ['Deadlift', 'Squat'], null],
    ['rev', ['reverse', 'limit'], 'reverse'],
    ['x', ['a', 'b'], null],
    ['', ['a'], null],
  ])('to %j among %j is %j', (typed, candidates, closest) => {
    expect(closestTo(typed, candidates)).toBe(closest);
  });

  it('is the text itself if that is a candidate', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(word, fc.array(word), (typed, others) => {
        expect(closestTo(typed, [...others, typed])).toBe(typed);
      }),
    );
  });
});

describe('the edit distance', () => {
  it.each([
    ['list', 'lits', 1],
    ['list', 'lst', 1],
    ['list', 'lisst', 1],
    ['list', 'last', 1],
    ['', 'list', 4],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %d', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  it('is symmetric, and at most the length of the longer text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(editDistance(one, one)).toBe(0);
      }),
    );
  });
});
