import fc from 'fast-check';
import { Box, Text } from 'ink';
import { describe, expect, it } from 'vitest';
import { createEditBuffer, home, left } from '../../src/text/edit-buffer.js';
import { widthColumns } from '../../src/text/width.js';
import { columnInLine, TextLine } from '../../src/ui/components/text-line.js';
import { mount } from './support.js';

const LONG = 'abcdefghijklmnopqrstuvwxyz';

/** The row of a field of ten columns, with a bar after it. */
function row(buffer: Parameters<typeof TextLine>[0]['buffer'], placeholder?: string): string {
  const field = placeholder === undefined ? {} : { placeholder };
  const shown = mount(
    <Box>
      <Box width={10}>
        <TextLine buffer={buffer} columns={10} isFocused {...field} />
      </Box>
      <Text>|</Text>
    </Box>,
  );
  return shown.rows()[0] ?? '';
}

describe('TextLine', () => {
  it('shows a short text, and the cursor after it', () => {
    expect(row(createEditBuffer('80x5'))).toBe('80x5      |');
  });

  it('scrolls a long text to the cursor, with a sign for the hidden part', () => {
    expect(row(createEditBuffer(LONG))).toMatch(/^…[a-z]+z +\|$/);
    expect(row(home(createEditBuffer(LONG)))).toBe('abcdefghij|');
    expect(row(left(left(createEditBuffer(LONG))))).toContain('y');
  });

  it('has the same width with wide characters at both edges', () => {
    const wide = createEditBuffer('日本語のとても長い名前');
    for (const buffer of [wide, left(wide), home(wide)]) {
      expect(widthColumns(row(buffer).replace('|', ''))).toBe(10);
    }
  });

  it('shows the placeholder only while the text is empty', () => {
    expect(row(createEditBuffer(''), 'a name')).toBe('a name    |');
    expect(row(createEditBuffer('x'), 'a name')).toBe('x         |');
  });

  it('draws control characters as visible characters', () => {
    expect(row(createEditBuffer('\u001b[2Jx'))).toBe('␛[2Jx     |');
  });

  it('is one row of at most the given width for any text and cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat({ max: 30 }), (text, steps) => {
        let buffer = createEditBuffer(text);
        for (let step = 0; step < steps; step += 1) buffer = left(buffer);
        const shown = mount(<TextLine buffer={buffer} columns={10} isFocused />);
        expect(shown.rows()).toHaveLength(1);
        expect(widthColumns(shown.text())).toBeLessThanOrEqual(10);
        shown.unmount();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the column of a character', () => {
  it('counts wide characters as two columns', () => {
    expect(columnInLine(createEditBuffer('80x5 @12'), 20, 6)).toBe(5);
    expect(columnInLine(createEditBuffer('日本x'), 20, 3)).toBe(4);
  });

  it('follows a scrolled text, and stays in the field', () => {
    const buffer = createEditBuffer(LONG);
    const shown = row(buffer);
    expect(columnInLine(buffer, 10, 26)).toBe(shown.indexOf('z'));
    expect(columnInLine(buffer, 10, 1)).toBe(0);
    expect(columnInLine(buffer, 10, 99)).toBeLessThan(10);
  });
});
