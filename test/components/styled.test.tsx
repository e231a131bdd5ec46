import chalk from 'chalk';
import { Text } from 'ink';
import { render } from 'ink-testing-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styled } from '../../src/ui/styled.js';
import { type Style, theme } from '../../src/ui/theme.js';

const STYLES: readonly Style[] = [
  {},
  ...Object.values(theme),
  { ...theme.accent, bold: true },
  { bold: true, color: 'red', inverse: true, underline: true },
];

const { level } = chalk;
beforeAll(() => {
  chalk.level = 1;
});
afterAll(() => {
  chalk.level = level;
});

describe('a styled text', () => {
  it.each(STYLES)('looks like an element with the style %j', (style) => {
    const element = render(<Text {...style}>80x5</Text>).lastFrame();
    expect(styled('80x5', style)).toBe(element);
  });
});
