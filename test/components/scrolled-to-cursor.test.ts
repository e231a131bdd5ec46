import { describe, expect, it } from 'vitest';
import { createSelectedBuffer } from '../../src/text/edit-buffer.js';
import { scrolledToCursor } from '../../src/ui/components/scrolled-to-cursor.js';

/** A line as it is drawn if its cursor is on the character between the two bars. */
function drawn(line: string): string {
  const [before = '', under = '', after = ''] = line.split('|');
  return `${before}\u001b[7m${under}\u001b[27m${after}`;
}

/** The edit buffer of a line whose cursor is on the character between the two bars. */
function edited(line: string) {
  const [before = '', under = '', after = ''] = line.split('|');
  return { text: before + under.trim() + after, cursor: before.length };
}

describe('a text scrolled to its cursor', () => {
  it('is unchanged if it fits', () => {
    for (const line of ['br|a|ce', 'brace| |', '| |']) {
      expect(scrolledToCursor(edited(line), 10)).toBe(drawn(line));
    }
  });

  it('is inverse with its cursor if it is selected', () => {
    expect(scrolledToCursor(createSelectedBuffer('brace'), 10)).toBe('\u001b[7mbrace \u001b[27m');
  });

  it('shows the beginning while the cursor is there', () => {
    expect(scrolledToCursor(edited('|b|race before you lift'), 8)).toBe(drawn('|b|race be'));
  });

  it('shows the end while the cursor is there, and a sign for hidden text before it', () => {
    expect(scrolledToCursor(edited('brace before you lift| |'), 8)).toMatch(
      /^….*lift\u001b\[7m \u001b\[27m$/,
    );
  });
});
