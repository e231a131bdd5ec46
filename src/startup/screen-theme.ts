/** Decides colours and signs of the screens by the athlete's settings and the background of the terminal. */
import type { Athlete, ThemeSetting } from '../domain/athlete.js';
import { type Background, backgroundOfEnvironment, backgroundOfReport } from '../terminal/background.js';
import { removeColor } from '../terminal/color-policy.js';
import { QUERY_BACKGROUND } from '../terminal/escape-sequences.js';
import type { Recolor } from '../terminal/painter.js';
import { asciiSigns } from '../text/ascii-signs.js';
import { paletteOf } from '../ui/palettes.js';
import { recolor } from '../ui/recolor.js';

/** After this time an answer of the terminal is ignored, because the colours would change while the user reads. */
export const ANSWER_LIMIT_MS = 200;

export type ThemeTerminal = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** False for no colour, whatever the setting is. */
  readonly showsColor: boolean;
  /** True for 256 colours or more. */
  readonly hasManyColors: boolean;
  readonly write: (text: string) => void;
  /** Sets the receiver of the terminal's reports; null for none. */
  readonly onReport: (receive: ((report: string) => void) | null) => void;
  readonly after: (ms: number, call: () => void) => void;
};

/** The colours and signs of the screens, which change with the athlete's settings. */
export class ScreenTheme {
  #setting: ThemeSetting;
  #background: Background;
  #isAscii: boolean;
  #isAsked = false;

  constructor(
    private readonly terminal: ThemeTerminal,
    athlete: Athlete,
  ) {
    this.#setting = athlete.theme ?? 'auto';
    this.#isAscii = athlete.ascii === true;
    this.#background = backgroundOfEnvironment(terminal.env) ?? 'dark';
  }

  /** Converts a frame to the theme's colours, and to ASCII if the settings ask for it. */
  get recolor(): Recolor {
    const colors = this.#colors;
    return this.#isAscii ? (frame, columns) => colors(asciiSigns(frame), columns) : colors;
  }

  get #colors(): Recolor {
    if (!this.terminal.showsColor || this.#setting === 'none') return removeColor;
    const name = this.#setting === 'auto' ? this.#background : this.#setting;
    const palette = paletteOf(name, this.terminal.hasManyColors);
    return (frame, columns) => recolor(frame, palette, columns);
  }

  /**
   * Applies the athlete's settings, and asks the terminal for its background if the theme needs it.
   * @param draw called whenever colours or signs change
   */
  follow(athlete: Athlete, draw: (recolor: Recolor) => void): void {
    const { theme = 'auto' } = athlete;
    const isAscii = athlete.ascii === true;
    if (theme !== this.#setting || isAscii !== this.#isAscii) {
      this.#setting = theme;
      this.#isAscii = isAscii;
      draw(this.recolor);
    }
    if (theme === 'auto' && this.terminal.showsColor && !this.#isAsked) this.#ask(draw);
  }

  #ask(draw: (recolor: Recolor) => void): void {
    const { terminal } = this;
    this.#isAsked = true;
    terminal.onReport((report) => {
      const background = backgroundOfReport(report);
      if (background === null || background === this.#background) return;
      this.#background = background;
      if (this.#setting === 'auto') draw(this.recolor);
    });
    terminal.write(QUERY_BACKGROUND);
    // `setImmediate` lets an answer that arrived during a long task be read before waiting ends.
    terminal.after(ANSWER_LIMIT_MS, () => setImmediate(() => terminal.onReport(null)));
  }
}
