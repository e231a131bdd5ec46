import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/page/line.js';
import { cursorText, pageTexts } from '../../../src/ui/linear/page-texts.js';

const line = (...texts: readonly string[]): Line => texts.map((text) => ({ text, tone: 'plain' }));

describe('the texts of a page', () => {
  it('leave out blanks at both ends, long gaps and blank lines', () => {
    expect(pageTexts([line('  Upper', '            ', 'phase 2 '), [], line('1  80 × 5')])).toEqual([
      'Upper  phase 2',
      '1  80 × 5',
    ]);
  });

  it('have no charts, but the words and numbers next to them', () => {
    const chart = [
      line('100 ┤  ⢀⠤⠊'),
      line('    └────'),
      line('T ··▪▪···'),
      line('F · · ▪ ·'),
      line('chest ██████  12 sets'),
      line('back  ████  ', '8 sets', '    ', 'M ··▪··█'),
    ];
    expect(pageTexts(chart)).toEqual(['chest  12 sets', 'back  8 sets']);
  });

  it('name the line under the cursor without its mark', () => {
    const lines = [line('  Verify'), line('▸ ', 'Sync')];
    expect(pageTexts(lines)).toEqual(['Verify', 'Sync']);
    expect(cursorText(lines)).toBe('Sync');
    expect(cursorText([line('Verify')])).toBeNull();
  });
});
