/** Hard sets by muscle as bars, with their target ranges. */
import { barOnBand } from '../../chart/bar.js';
import type { Athlete } from '../../domain/athlete.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import type { HardSets } from '../../domain/statistics/hard-sets.js';
import { muscleName } from '../../domain/statistics/hard-sets.js';
import { compareWithTarget, muscleTargetOf } from '../../domain/statistics/muscle-targets.js';
import { cutLine, type Line } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';

export type MuscleRoom = { readonly columns: number; readonly isAscii: boolean };

/** A full bar is this many sets, or the largest number shown. */
const FULL_BAR_SETS = 24;
const SIGNS = { below: '↓', within: '', above: '↑' } as const;
const ASCII_SIGNS = { below: '-', within: '', above: '+' } as const;
const WORDS = { below: 'below', within: '', above: 'above' } as const;
/** `12.5`, and `10-20`. */
const COUNT_COLUMNS = 5;
const TARGET_COLUMNS = 7;
/** From this width on, words replace signs. */
const WIDE_COLUMNS = 56;

/** One line per muscle, most sets first; a muscle with its own target is shown without sets too. */
export function muscleLines(
  { rows }: HardSets,
  athlete: Athlete,
  { columns, isAscii }: MuscleRoom,
): readonly Line[] {
  const isWide = columns >= WIDE_COLUMNS;
  const nameColumns = isWide ? 16 : 11;
  const wordColumns = isWide ? 7 : 2;
  const barColumns = Math.max(1, columns - nameColumns - COUNT_COLUMNS - TARGET_COLUMNS - wordColumns - 1);
  const muscles = [...rows, ...targetsWithoutSets(rows, athlete)].sort(
    (one, other) => other.sets - one.sets || (one.muscle < other.muscle ? -1 : 1),
  );
  const full = Math.max(FULL_BAR_SETS, ...muscles.map(({ sets }) => sets));
  const words = isWide ? WORDS : isAscii ? ASCII_SIGNS : SIGNS;
  return muscles.map(({ muscle, sets }) => {
    const target = muscleTargetOf(athlete, muscle);
    const comparison = target ? compareWithTarget(sets, target) : 'within';
    const name = padEndColumns(truncateEnd(sanitizeLine(muscle), nameColumns - 1), nameColumns);
    const wanted = target ? `${formatNumber(target.min)}-${formatNumber(target.max)}` : '';
    return [
      { text: name, tone: 'plain' },
      { text: barOnBand(sets, target, full, barColumns, isAscii), tone: 'accent' },
      { text: formatNumber(sets).padStart(COUNT_COLUMNS + 1), tone: 'plain' },
      {
        text: ` ${words[comparison].padStart(wordColumns - 1)}${wanted.padStart(TARGET_COLUMNS)}`,
        tone: comparison === 'within' ? 'context' : 'warning',
      },
    ];
  });
}

/** The legend. */
export function muscleLegend({ columns, isAscii }: MuscleRoom): readonly Line[] {
  const band = `${isAscii ? '.' : '░'} what is left of the target, which athlete.json can set`;
  return [cutLine(band, columns, 'context')];
}

/** Muscles with their own target and no hard set. */
function targetsWithoutSets(rows: HardSets['rows'], { muscleTargets = {} }: Athlete) {
  const seen = new Set(rows.map(({ muscle }) => muscle));
  const named = Object.keys(muscleTargets).map(muscleName);
  return named
    .filter((muscle) => muscle !== 'default' && !seen.has(muscle))
    .map((muscle) => ({ muscle, sets: 0 }));
}
