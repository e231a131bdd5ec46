import { describe, expect, it } from 'vitest';
import { errorOf } from './fixtures.js';

/** A log of one exercise with these lines after its heading. */
const exerciseLog = (lines: string) => `- Date: 2026-01-05\n## Squat\n${lines}\n`;

describe('rejecting a log', () => {
  it.each([
    ['no date', '# Training Log\n- Phase: 2\n\n## Squat\n', 'line 4, column 1', /^there is no date/],
    ['no date and no exercise', 'hello\n', 'line 1, column 1', /^there is no date/],
    ['a time without a date', '- Time: 18:02\n', 'line 1, column 1', /^there is no date/],
    [
      'sets without an exercise',
      '- Date: 2026-02-16\n\nBench Press\nSets:\n1. 90kg x 8\n2. 90kg x 8\n',
      'line 5, column 1',
      /^there is no exercise: write "## Exercise 1" and "\*\*Name:\*\* Squat" above its sets$/,
    ],
    ['a header alone', '- Date: 2026-02-16\n- Focus: Push\n', 'line 2, column 1', /^there is no exercise/],
    ['an empty date', '- Phase: 2\n- Date:\n', 'line 2, column 8', /^the date is missing/],
    ['a date in another order', '- Date: 06/02/2026\n', 'line 1, column 9', /"06\/02\/2026" is not a date/],
    ['a day that does not exist', '- Date: 2026-02-30\n', 'line 1, column 9', /is not a date/],
    ['a time in words', '- Date: 2026-02-16\n- Time: 6pm\n', 'line 2, column 9', /"6pm" is not a time/],
    ['two dates', '- Date: 2026-02-16\n- Date: 2026-02-17\n', 'line 2, column 9', /two dates/],
    ['two times', '- Date: 2026-02-16T18:02\n- Time: 18:02\n', 'line 2, column 9', /time is given twice/],
    [
      'two times, with the date last',
      '- Time: 18:02\n- Date: 2026-02-16 19:00\n',
      'line 2, column 9',
      /time is given twice/,
    ],
    [
      'an exercise without a name',
      '- Date: 2026-02-16\n\n## Exercise 1\n',
      'line 3, column 1',
      /has no name/,
    ],
    [
      'text between sets',
      exerciseLog('### Sets\n1. 80x5\n2. felt good'),
      'line 5, column 4',
      /there is no set here/,
    ],
    ['an RPE out of range', exerciseLog('### Sets\n1. 80x5 @11'), 'line 4, column 10', /1 to 10/],
    [
      'an RPE out of range, indented',
      exerciseLog('### Sets\n  10.\u00a080x5 RPE 0'),
      'line 4, column 16',
      /1 to 10/,
    ],
    [
      'a w before a warm-up',
      exerciseLog('### Sets\nw 40x5'),
      'line 4, column 1',
      /the heading marks warm-ups/,
    ],
    ['a repeated set', exerciseLog('### Sets\n- ='), 'line 4, column 3', /only on the screen/],
    ['a change of load', exerciseLog('### Sets\n+2.5'), 'line 4, column 1', /only on the screen/],
    ['a count without a load', exerciseLog('### Sets\n1. 12'), 'line 4, column 4', /load is missing/],
    ['the name of an exercise', exerciseLog('### Sets\n/bench'), 'line 4, column 1', /not a set/],
  ])('with %s reports line and column', (_what, text, place, reason) => {
    expect(errorOf(text)).toEqual({ place, reason: expect.stringMatching(reason) });
  });
});
