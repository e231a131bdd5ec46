/** Detects whether the background of the terminal is dark or light. */

export type Background = 'dark' | 'light';

/**
 * The text of a terminal's answer to `QUERY_BACKGROUND`: `rgb:1e1e/1e1e/1e1e`, also with fewer digits, or with alpha.
 */
const ANSWER = /^11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?$/i;

/** At this relative luminance, black and white text have the same contrast (WCAG 2: (1.05 × 0.05)^0.5 − 0.05). */
const MIDDLE_LUMINANCE = 0.179;

/** @returns null for a report of something else */
export function backgroundOfReport(report: string): Background | null {
  const match = ANSWER.exec(report);
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map(fractionOf);
  return relativeLuminance(red, green, blue) > MIDDLE_LUMINANCE ? 'light' : 'dark';
}

/** The background that COLORFGBG names, such as `15;0` or `0;default;15`: the last number is one of 16 colours. */
export function backgroundOfEnvironment(
  env: Readonly<Record<string, string | undefined>>,
): Background | null {
  const match = /;(\d+)$/.exec(env.COLORFGBG ?? '');
  if (match === null) return null;
  const color = Number(match[1]);
  return color === 7 || (color > 8 && color < 16) ? 'light' : 'dark';
}

/** The relative luminance of WCAG 2, from 0 for black to 1 for white. All three values are from 0 to 1. */
export function relativeLuminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fractionOf(digits: string): number {
  return Number.parseInt(digits, 16) / (16 ** digits.length - 1);
}
