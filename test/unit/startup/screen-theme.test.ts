import { describe, expect, it } from 'vitest';
import type { ThemeSetting } from '../../../src/domain/athlete.js';
import { ScreenTheme, type ThemeTerminal } from '../../../src/startup/screen-theme.js';
import { QUERY_BACKGROUND } from '../../../src/terminal/escape-sequences.js';
import { paletteOf } from '../../../src/ui/palettes.js';

const LIGHT_REPORT = '11;rgb:ffff/ffff/ffff';
const SAMPLE = '\u001B[36mx';
const sampleIn = (name: Parameters<typeof paletteOf>[0]) => `\u001B[${paletteOf(name, true).colors.cyan}mx`;

/** A terminal that answers only when a test makes it answer. */
class StillTerminal implements ThemeTerminal {
  readonly written: string[] = [];
  readonly hasManyColors = true;
  #receive: ((report: string) => void) | null = null;
  #late: () => void = () => {};

  constructor(
    readonly env: ThemeTerminal['env'] = {},
    readonly showsColor = true,
  ) {}

  readonly write = (text: string) => void this.written.push(text);
  readonly onReport: ThemeTerminal['onReport'] = (receive) => {
    this.#receive = receive;
  };
  readonly after: ThemeTerminal['after'] = (_ms, call) => {
    this.#late = call;
  };

  report(text: string): void {
    this.#receive?.(text);
  }

  /** Lets the time for an answer pass. */
  async passTime(): Promise<void> {
    this.#late();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A theme that follows the terminal and the setting, and functions that read and change it. */
function followed(terminal: StillTerminal, theme?: ThemeSetting) {
  const athlete = theme === undefined ? {} : { theme };
  const screen = new ScreenTheme(terminal, athlete);
  let { recolor } = screen;
  let draws = 0;
  const draw = (next: typeof recolor) => {
    recolor = next;
    draws += 1;
  };
  const follow = (setting?: ThemeSetting) =>
    screen.follow(setting === undefined ? {} : { theme: setting }, draw);
  follow(theme);
  return { sample: () => recolor(SAMPLE, 1), draws: () => draws, follow };
}

describe('the theme auto', () => {
  it('is dark at first, and becomes light if the terminal is', () => {
    const terminal = new StillTerminal();
    const { sample } = followed(terminal);
    expect([sample(), terminal.written]).toEqual([sampleIn('dark'), [QUERY_BACKGROUND]]);
    terminal.report(LIGHT_REPORT);
    expect(sample()).toBe(sampleIn('light'));
  });

  it('is not drawn again if the terminal confirms the background', () => {
    const terminal = new StillTerminal({ COLORFGBG: '0;15' });
    const { sample, draws } = followed(terminal, 'auto');
    terminal.report(LIGHT_REPORT);
    terminal.report('10;rgb:0000/0000/0000');
    expect([sample(), draws()]).toEqual([sampleIn('light'), 0]);
  });

  it('ignores an answer that comes too late', async () => {
    const terminal = new StillTerminal();
    const { sample } = followed(terminal);
    await terminal.passTime();
    terminal.report(LIGHT_REPORT);
    expect(sample()).toBe(sampleIn('dark'));
  });

  it('asks the terminal only once', () => {
    const terminal = new StillTerminal();
    const { follow } = followed(terminal);
    follow();
    expect(terminal.written).toHaveLength(1);
  });
});

describe('a chosen theme', () => {
  it.each(['dark', 'light'] as const)('%s does not ask the terminal', (theme) => {
    const terminal = new StillTerminal({ COLORFGBG: theme === 'dark' ? '0;15' : '15;0' });
    expect([followed(terminal, theme).sample(), terminal.written]).toEqual([sampleIn(theme), []]);
  });

  it('none has no colour and does not ask', () => {
    const terminal = new StillTerminal();
    expect([followed(terminal, 'none').sample(), terminal.written]).toEqual(['x', []]);
  });

  it('is drawn at once if the setting changes', () => {
    const terminal = new StillTerminal();
    const { sample, follow } = followed(terminal, 'dark');
    follow('light');
    expect(sample()).toBe(sampleIn('light'));
    follow('auto');
    expect([sample(), terminal.written]).toEqual([sampleIn('dark'), [QUERY_BACKGROUND]]);
  });
});

describe('a terminal without colour', () => {
  it.each([undefined, 'light', 'high-contrast'] as const)(
    'is not asked, and gets no colour with the theme %s',
    (theme) => {
      const terminal = new StillTerminal({}, false);
      expect([followed(terminal, theme).sample(), terminal.written]).toEqual(['x', []]);
    },
  );
});
