/** Definitions of the figures on the Stats screen, one line each. */
import type { Athlete } from '../../domain/athlete.js';
import type { OneRepMaxFormula } from '../../domain/one-rep-max.js';
import { cutLine, type Line, linePair } from '../../page/line.js';
import { widthColumns } from '../../text/width.js';

const FORMULA_WORDS: Readonly<Record<OneRepMaxFormula, string>> = {
  auto: 'RTS table; Epley without RPE',
  rts: 'RTS table; no RPE counts as 10',
  epley: 'Epley: load × (1 + reps / 30)',
  brzycki: 'Brzycki: load × 36 / (37 - reps)',
};

/** The definition for the athlete's formula, for example `e1RM, kg (RTS table; Epley without RPE)`. */
export function estimateDefinition({ oneRepMaxFormula = 'auto', unit = 'kg' }: Athlete): string {
  return `e1RM, ${unit} (${FORMULA_WORDS[oneRepMaxFormula]})`;
}

export function heaviestDefinition({ unit = 'kg' }: Athlete): string {
  return `heaviest set, ${unit} (lifted at least once)`;
}

export function volumeDefinition({ countPartialReps, unit = 'kg' }: Athlete): string {
  return `load × ${countPartialReps ? 'full and partial' : 'full'} reps of working sets, ${unit}`;
}

export const HARD_SETS_DEFINITION = 'RPE 6+ or no RPE; a set and its drops: 1; secondary: half';

export const RECORDS_DEFINITION = 'a record beats every earlier session';

/** A heading with its definition on the right, shortened or left out if there is no room. */
export function definedHeading(heading: string, definition: string, columns: number): Line {
  // Two columns stay blank between both texts.
  const room = columns - widthColumns(heading) - 2;
  const shown = shorterDefinitions(definition).find((text) => widthColumns(text) <= room) ?? '';
  const pair = linePair({ text: heading, tone: 'heading' }, { text: shown, tone: 'context' }, columns);
  return pair ?? cutLine(heading, columns, 'heading');
}

/** The definition, then shorter forms: without the text in parentheses, or only up to the first semicolon. */
function shorterDefinitions(definition: string): readonly string[] {
  return [definition, definition.replace(/ \(.*/, ''), definition.replace(/;.*/, '')];
}
