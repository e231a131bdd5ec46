/**
 * Decides on colour. The styling library would also drop inverse, which shows the selection, so only colours
 * are removed.
 */

/** How colours are shown. `forcedLevel` is the value for FORCE_COLOR; null if the styling library detects the level. */
export interface ColorPolicy {
  readonly forcedLevel: '1' | '2' | '3' | null;
  readonly showsColor: boolean;
}

/**
 * A non-empty NO_COLOR, FORCE_COLOR=0 and TERM=dumb remove colour. Under CI, the styling library detects no
 * level.
 */
export function colorPolicy(env: Readonly<Record<string, string | undefined>>): ColorPolicy {
  const forced = env.FORCE_COLOR;
  const isDisabled = forced === '0' || forced === 'false' || env.TERM === 'dumb';
  if (isDisabled || (env.NO_COLOR ?? '') !== '') return { forcedLevel: '1', showsColor: false };
  if (forced !== undefined || env.CI === undefined) return { forcedLevel: null, showsColor: true };
  if (/truecolor|24bit/.test(env.COLORTERM ?? '')) return { forcedLevel: '3', showsColor: true };
  return { forcedLevel: env.TERM?.includes('256') ? '2' : '1', showsColor: true };
}

const STYLE_SEQUENCE = /\u001B\[([\d;:]*)m/g;
const EXTENDED_COLORS: ReadonlySet<string> = new Set(['38', '48', '58']);

/** Removes foreground, background and underline colours; bold, dim, italic, underline and inverse stay. */
export function removeColor(text: string): string {
  return text.replace(STYLE_SEQUENCE, (sequence, parameters: string) => {
    const all = parameters.split(';');
    const kept = withoutColors(all);
    if (kept.length === all.length) return sequence;
    return kept.length === 0 ? '' : `\u001B[${kept.join(';')}m`;
  });
}

function withoutColors(parameters: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] ?? '';
    if (EXTENDED_COLORS.has(parameter)) {
      // 38;5;n is one of 256 colours, 38;2;r;g;b is RGB.
      index += parameters[index + 1] === '2' ? 4 : 2;
    } else if (!isColor(parameter)) {
      kept.push(parameter);
    }
  }
  return kept;
}

function isColor(parameter: string): boolean {
  // With colons, one parameter holds the whole colour: 38:2::255:0:0.
  if (parameter.includes(':')) return /^[345]8:/.test(parameter);
  return /^(?:[34][0-79]|59|9[0-7]|10[0-7])$/.test(parameter);
}
