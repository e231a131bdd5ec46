import { Text } from 'ink';
import { exampleDrops, exampleSet, exampleWarmup } from '../../../domain/set-notation/examples.js';
import type { WeightUnit } from '../../../domain/weight.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';

type NotationCardProps = {
  readonly unit: WeightUnit;
  readonly columns: number;
  readonly rows: number;
};

/** Columns of the examples, on the left of their explanations. */
const EXAMPLE_COLUMNS = 18;

/** Examples of set lines, shown the first time an exercise is done. */
export function NotationCard({ unit, columns, rows }: NotationCardProps) {
  return (
    <>
      <Text wrap="truncate-end">First time. Ways to write a set:</Text>
      {notation(unit)
        .slice(0, Math.max(0, rows - 1))
        .map(([line, meaning]) => (
          <Text key={line} wrap="truncate-end">
            <Text {...theme.accent}>{fitEnd(` ${line}`, EXAMPLE_COLUMNS)}</Text>
            <Text {...theme.context}>{truncateEnd(meaning, columns - EXAMPLE_COLUMNS)}</Text>
          </Text>
        ))}
    </>
  );
}

/** The rows of the card below its heading. */
export const NOTATION_ROWS = notation('kg').length;

function notation(unit: WeightUnit): readonly (readonly [example: string, meaning: string])[] {
  return [
    [`${exampleSet(unit)} @8 good`, 'load x reps, RPE'],
    [exampleWarmup(unit), 'a warm-up'],
    [`${exampleSet(unit)}+1`, 'one partial rep'],
    [`${exampleSet(unit)} *3`, 'three such sets'],
    [`${exampleSet(unit)} - text`, 'a note on the set'],
    ['bw+10x8', 'bodyweight + 10'],
    ['20x10/9', 'left 10, right 9'],
    ['60s  20x60s', 'timed'],
    ['!myo 4,3,3', 'myo-reps after it'],
    [exampleDrops(unit), 'drops after it'],
    ['!llp 6  !hold 30', 'partials, a hold'],
    ['rest 2:30', 'rest before it'],
  ];
}
