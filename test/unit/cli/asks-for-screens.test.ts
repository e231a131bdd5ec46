import { describe, expect, it } from 'vitest';
import { asksForScreens } from '../../../src/cli/asks-for-screens.js';

describe('a command line', () => {
  it.each([[[]], [['--data-dir', 'x']], [['--data-dir=x']], [['--data-dir', 'x', '--data-dir=y']]])(
    '%j asks for the screens',
    (argv: string[]) => {
      expect(asksForScreens(argv)).toBe(true);
    },
  );

  it.each([
    [['list']],
    [['--help']],
    [['-h']],
    [['--version']],
    [['--data-dir']],
    [['--data-dir', 'x', 'list']],
    [['--data-dir', 'x', '--nonsense']],
  ])('%j does not', (argv: string[]) => {
    expect(asksForScreens(argv)).toBe(false);
  });
});
