/** Hard sets by muscle as bars, with their target ranges. */
import { barOnBand } from '../../chart/bar.js';
import type { Athlete } from '../../domain/athlete.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import type { HardSets } from '../../domain/statistics/hard-sets.js';
import { compareWithTarget, muscleTargetOf } from '../../domain/statistics/muscle-targets.js';
import type { Line } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { musclesInOrder } from './muscles-rows.js';

export type MuscleRoom = { readonly columns: number; readonly isAscii: boolean };

/** The number of sets at which a bar is full, unless a larger number is shown. */
const FULL_BAR_SETS = 24;
const SIGNS = { below: '↓', within: '', above: '↑' } as const;
const ASCII_SIGNS = { below: '-', within: '', above: '+' } as const;
const WORDS = { below: 'below', within: '', above: 'above' } as const;
/** The widths of `12.5` and of `10-20`, each with its gap. */
const COUNT_COLUMNS = 5;
const TARGET_COLUMNS = 7;
/** From this width on, words replace signs. */
const WIDE_COLUMNS = 56;

/** One line per muscle, most sets first. A muscle with its own target needs no sets. */
export function muscleLines(hardSets: HardSets, athlete: Athlete, room: MuscleRoom): readonly Line[] {
  const muscles = musclesInOrder(hardSets, athlete);
  return muscles.map((row) => muscleLine(row, fullBarSets(muscles), athlete, room));
}

export function fullBarSets(muscles: readonly { readonly sets: number }[]): number {
  return Math.max(FULL_BAR_SETS, ...muscles.map(({ sets }) => sets));
}

/** Name, bar, sets, and how they compare with the target. */
export function muscleLine(
  { muscle, sets }: { readonly muscle: string; readonly sets: number },
  full: number,
  athlete: Athlete,
  { columns, isAscii }: MuscleRoom,
): Line {
  const isWide = columns >= WIDE_COLUMNS;
  const nameColumns = isWide ? 16 : 11;
  const wordColumns = isWide ? 7 : 2;
  const barColumns = Math.max(1, columns - nameColumns - COUNT_COLUMNS - TARGET_COLUMNS - wordColumns - 1);
  const words = isWide ? WORDS : isAscii ? ASCII_SIGNS : SIGNS;
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
}
