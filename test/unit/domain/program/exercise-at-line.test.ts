import { describe, expect, it } from 'vitest';
import { exerciseAtLine } from '../../../../src/domain/program/exercise-at-line.js';

const TEXT = `# Upper/Lower
- Weeks: 6
## Upper A
Barbell Bench Press | 3 x 6-8 @8
  week 4-5: 1 x 3 @9

> drive | the elbows down
A1 Cable Row | not sets
<!-- a comment -->
## Lower A
Squat | 5 x 5`;

describe('the exercise of a line of a program', () => {
  it.each([
    ['the title', 1, null],
    ['a setting', 2, null],
    ['a day', 3, null],
    ['an exercise', 4, 'Barbell Bench Press'],
    ['a week line', 5, 'Barbell Bench Press'],
    ['a blank line', 6, null],
    ['a cue', 7, 'Barbell Bench Press'],
    ['an exercise with a label and an error', 8, 'Cable Row'],
    ['a comment', 9, null],
    ['the next day', 10, null],
    ['the last line', 11, 'Squat'],
  ])('for %s in line %d is %j', (_what, line, name) => {
    expect(exerciseAtLine(TEXT, line)).toBe(name);
  });
});
