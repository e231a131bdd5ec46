import { describe, expect, it } from 'vitest';
import { scrolledToCursor } from '../../src/ui/components/scrolled-to-cursor.js';

/** A line with its cursor on the character between the bars. */
function drawn(line: string): string {
  const [before = '', under = '', after = ''] = line.split('|');
  return `${before}\u001b[7m${under}\u001b[27m${after}`;
}

describe('a text scrolled to its cursor', () => {
  it('is unchanged if it fits', () => {
    expect(scrolledToCursor(drawn('br|a|ce'), 10)).toBe(drawn('br|a|ce'));
    expect(scrolledToCursor(drawn('brace| |'), 10)).toBe(drawn('brace| |'));
  });

  it('shows the beginning while the cursor is there', () => {
    expect(scrolledToCursor(drawn('|b|race before you lift'), 8)).toBe(drawn('|b|race be'));
  });

  it('shows the end while the cursor is there, and a sign for what is hidden before it', () => {
    expect(scrolledToCursor(drawn('brace before you lift| |'), 8)).toMatch(/^….*lift\u001b\[7m \u001b\[27m$/);
  });

  it('shows its end if no cursor is drawn', () => {
    expect(scrolledToCursor('brace before you lift', 8)).toMatch(/^….*lift$/);
  });
});
