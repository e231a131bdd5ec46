/** The Plan page without a program: phases and weeks of all sessions, and how to begin with a program. */
import type { Display } from '../../page/display.js';
import { BLANK_LINE, cutLine, type Line } from '../../page/line.js';
import { widthColumns } from '../../text/width.js';
import { rhythmWords } from './days-lines.js';
import { phaseDefinitions, phaseLines, phaseTitles } from './phase-lines.js';
import type { StatsFigures } from './stats-state.js';

type PhaseFigures = Extract<StatsFigures, { readonly kind: 'phases' }>;

/** From long to short; the last text fits the narrowest screen. */
const BEGINNINGS = {
  'no-program': [
    'No program yet: p on the menu of Log copies one of three; traininglogs program import FILE reads Liftoscript.',
    'No program yet: p in Log copies one of three, program import FILE adds one.',
    'No program: p in Log copies one, program import adds one.',
  ],
  'several-programs': [
    'No session follows one of your programs yet: begin one of their days in Log.',
    'No program is followed yet: begin a day of one in Log.',
  ],
} as const;

/** With fewer rows, only the first line that explains columns stays visible. */
const AIRY_ROWS = 14;

export function phasesPage(
  { phases, rhythm, without }: PhaseFigures,
  display: Display,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): { readonly head: readonly Line[]; readonly body: readonly Line[]; readonly foot: readonly Line[] } {
  const isLow = rows < AIRY_ROWS;
  const beginning = without === null ? [] : [beginningLine(without, columns)];
  if (phases.length === 0) return { head: beginning, body: phaseLines(phases, display, columns), foot: [] };
  const definitions = phaseDefinitions(phases, display, columns);
  return {
    head: [
      ...beginning,
      ...(isLow ? [] : [cutLine(rhythmWords(rhythm), columns, 'plain')]),
      phaseTitles(display, columns),
    ],
    body: [
      ...phaseLines(phases, display, columns),
      ...(isLow && definitions.length > 1 ? [BLANK_LINE, ...definitions.slice(1)] : []),
    ],
    foot: isLow ? definitions.slice(0, 1) : definitions,
  };
}

function beginningLine(without: keyof typeof BEGINNINGS, columns: number): Line {
  const texts: readonly string[] = BEGINNINGS[without];
  const fitting = texts.find((text) => widthColumns(text) <= columns) ?? texts.at(-1) ?? '';
  return cutLine(fitting, columns, 'context');
}
