import { describe, expect, it } from 'vitest';
import { asksForLinear, asksForScreens } from '../../../src/cli/asks-for-screens.js';

describe('a command line', () => {
  it.each([
    [[]],
    [['--data-dir', 'x']],
    [['--data-dir=x']],
    [['--data-dir', 'x', '--data-dir=y']],
    [['--linear']],
    [['--demo']],
    [['--demo', '--linear']],
    [['--linear', '--data-dir=x']],
  ])('%j asks for the screens', (argv: string[]) => {
    expect(asksForScreens(argv)).toBe(true);
  });

  it.each([
    [['list']],
    [['--linear', 'list']],
    [['--demo', 'list']],
    [['--help']],
    [['-h']],
    [['--version']],
    [['--data-dir']],
    [['--data-dir', 'x', 'list']],
    [['--data-dir', 'x', '--nonsense']],
  ])('%j does not ask for the screens', (argv: string[]) => {
    expect(asksForScreens(argv)).toBe(false);
  });
});

describe('linear mode', () => {
  it.each([
    { argv: ['--linear'], env: {} },
    { argv: ['--data-dir', 'x', '--linear'], env: {} },
    { argv: [], env: { INK_SCREEN_READER: 'true' } },
  ])('is asked for by $argv with $env', ({ argv, env }) => {
    expect(asksForLinear(argv, env)).toBe(true);
  });

  it.each([
    { argv: [], env: {} },
    { argv: [], env: { INK_SCREEN_READER: 'false' } },
  ])('is not asked for by $argv with $env', ({ argv, env }) => {
    expect(asksForLinear(argv, env)).toBe(false);
  });
});
