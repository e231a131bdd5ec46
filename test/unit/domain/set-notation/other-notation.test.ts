import { describe, expect, it } from 'vitest';
import { otherNotationError } from '../../../../src/domain/set-notation/other-notation.js';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';

const parses = (line: string) => parseSetLine(line, { unit: 'kg', place: 'screen' }).ok;

describe('a set as it is written elsewhere', () => {
  it.each([
    ['3x8 60', 'for 3 such sets write 60x8*3'],
    ['5 x 5 60kg', 'for 5 such sets write 60kgx5*5'],
    ['5x5 @ 62,5', 'for 5 such sets write 62,5x5*5'],
    ['w 3x8 40', 'for 3 such sets write w 40x8*3'],
    ['60 5x5', 'for 5 such sets write 60x5*5'],
    ['135 lbs 3×8', 'for 3 such sets write 135lbsx8*3'],
    ['100 x 5 3 sets', 'for 3 such sets write 100x5*3'],
    ['60kg 5 reps', 'for load and reps write 60kgx5'],
    ['100 5', 'for load and reps write 100x5'],
    ['60x8,8,7', 'one line is one set: write 60x8, then x8'],
    ['w 40x8, 8', 'one line is one set: write w 40x8, then x8'],
  ])('(%s) is answered with the notation of this program', (text, message) => {
    expect(parses(text)).toBe(false);
    expect(otherNotationError(text)).toEqual({ column: 1, message });
    const [, written = ''] = /write (.+?)(?:, then .*)?$/u.exec(message) ?? [];
    expect(parses(written)).toBe(true);
  });

  it.each(['', 'bench press', '80x', '80x5 @', '80x5 8 9', '80x5 @11', '8x5 @12', '20x5 60', 'warm 40'])(
    '(%s) is not recognised',
    (text) => {
      expect(otherNotationError(text)).toBeNull();
    },
  );
});
