import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANSWER_LIMIT_MS } from '../../src/startup/screen-theme.js';
import { paletteOf } from '../../src/ui/palettes.js';
import { aRootOfAnn, openStartMenu } from './support-screens.js';

const ENDLESS_TIMER = new URL('../support/endless-timer.mjs', import.meta.url).href;
const QUERY = '\u001B]11;?\u001B\\';
const TEXT_STYLE = /\u001B\[[\d;]*m/;
const accentOf = (name: Parameters<typeof paletteOf>[0]) => paletteOf(name, true).colors.cyan;

function aRootWithTheme(theme: string) {
  const root = aRootOfAnn();
  writeFileSync(
    root.paths.config,
    `{"userId": "ann", "userName": "Ann", "unit": "kg", "theme": "${theme}"}\n`,
  );
  return root;
}

describe('the theme auto', () => {
  it('turns light when the terminal answers between typed keys, and no part of the answer is typed', async () => {
    // The terminal has no time limit for its answer here, because the test may answer late on a busy machine.
    const env = { NODE_OPTIONS: `--import=${ENDLESS_TIMER}`, ENDLESS_TIMER_MS: String(ANSWER_LIMIT_MS) };
    const app = await openStartMenu(aRootOfAnn(), { env });
    await app.waitFor(() => app.output.includes(QUERY));
    expect(app.output).toContain(accentOf('dark'));
    // The terminal's answer arrives in two chunks, between typed keys.
    app.type('n\u001B]11;rgb:ffff/ff');
    app.type('ff/ffff\u001B\\Push');
    await app.waitFor('Push');
    await app.waitFor(() => app.output.includes(accentOf('light')));
    expect(app.screen().join('\n')).not.toMatch(/ffff|rgb/);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['a dumb terminal', { TERM: 'dumb' }],
  ])('does not ask the terminal with %s', async (_name, env) => {
    const app = await openStartMenu(aRootOfAnn(), { env });
    app.press('q');
    await app.exit();
    expect(app.output).not.toContain(QUERY);
  });

  it('starts in light colours if COLORFGBG names a light background', async () => {
    const app = await openStartMenu(aRootOfAnn(), { env: { COLORFGBG: '0;15' } });
    await app.waitFor(() => app.output.includes(accentOf('light')));
    expect(app.output).not.toContain(accentOf('dark'));
  });
});

describe('a chosen theme', () => {
  it('high-contrast fills the screen with black, and the shell gets its own colours back', async () => {
    const app = await openStartMenu(aRootWithTheme('high-contrast'), { columns: 60, rows: 15 });
    const isFilled = (rows: number) =>
      app.waitFor(() => Array.from({ length: rows }, (_, row) => app.isFilled(row)).every(Boolean));
    await isFilled(15);
    app.resize(80, 24);
    await isFilled(24);
    app.press('q');
    await app.exit();
    expect(app.output.lastIndexOf('\u001B[0m')).toBeGreaterThan(app.output.lastIndexOf('48;5;16'));
    expect(app.output).not.toContain(QUERY);
  });

  it('none draws styled text without colour', async () => {
    const app = await openStartMenu(aRootWithTheme('none'));
    app.press('q');
    await app.exit();
    expect(app.output).toMatch(TEXT_STYLE);
    expect(app.output).not.toMatch(/\u001B\[(?:[\d;]*;)?(?:3\d|4\d|9\d)[;m]/);
    expect(app.output).not.toContain(QUERY);
  });
});
