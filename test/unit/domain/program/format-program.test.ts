import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';
import { anyProgram } from '../../../support/any-program.js';

const read = (text: string) => parseProgram(text, { unit: 'kg', fallbackName: 'file' });

describe('the text of a program', () => {
  it('reads back as the same program', () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        expect(read(formatProgram(program, 'kg')).program).toEqual(program);
      }),
    );
  });

  it('reads back the same in pounds', () => {
    fc.assert(
      fc.property(anyProgram, (program) => {
        const again = parseProgram(formatProgram(program, 'lb'), { unit: 'lb', fallbackName: 'file' });
        expect(again.program).toEqual(program);
      }),
    );
  });

  it('is written in the same form again after it is read back, whatever the original text', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# A',
        '- Weeks: 4',
        '- Deload: every 2',
        '## Day',
        '## Phase 1',
        '## Week 2',
        '> cue',
        '',
      ),
      fc.constantFrom(
        'A1 Row | 3 x 8 @8',
        'Squat | 5 x 5 75%, max 140 kg +5 a cycle',
        '  week 2: 3 x 3, rest 90s',
      ),
      fc.constantFrom('<!-- a', 'b -->', '<!-- c -->', '## Day (was Old)', 'Press | 5 x 3+ / 6 x 2+, stages'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { program } = read(lines.join('\n'));
        const text = formatProgram(program, 'kg');
        const again = read(text).program;
        expect(again).toEqual(program);
        expect(formatProgram(again, 'kg')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
