import { Box, Text } from 'ink';
import { truncateEnd, truncateList } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { wrapList, wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';

/** The name and the goal of the open exercise, safe to draw; each can be empty. */
export type HeadingTexts = { readonly name: string; readonly goal: string };

export type HeadingLine = { readonly name: string; readonly goal: string };

/** Blanks between name and goal in one line. */
const GAP = '  ';
/** Columns of a goal that are always visible, even after a long name. */
const GOAL_COLUMNS = 20;

/** Name and goal, on one line if they fit: at least one line, and at most `rows`. */
export function headingLines(
  { name, goal }: HeadingTexts,
  columns: number,
  rows: number,
): readonly HeadingLine[] {
  const goalText = goal === '' || name === '' ? goal : `${GAP}${goal}`;
  if (widthColumns(name) + widthColumns(goalText) <= columns) return [{ name, goal: goalText }];
  if (goal === '') return cutLines(name, columns, rows).map((line) => ({ name: line, goal: '' }));
  if (rows < 2) {
    const cut = truncateEnd(name, columns - GOAL_COLUMNS);
    return [{ name: cut, goal: truncateList(goalText, columns - widthColumns(cut)) }];
  }
  const ofGoal = wrapList(goal, columns);
  const ofName = name === '' ? [] : cutLines(name, columns, Math.max(1, rows - ofGoal.length));
  return [
    ...ofName.map((line) => ({ name: line, goal: '' })),
    ...firstLines(ofGoal, columns, rows - ofName.length, truncateList).map((line) => ({
      name: '',
      goal: line,
    })),
  ];
}

/** Wraps a text into at most `rows` lines. If the text needs more, the last line is cut. */
export function cutLines(text: string, columns: number, rows: number): readonly string[] {
  return firstLines(wrapText(text, columns), columns, rows, truncateEnd);
}

function firstLines(
  lines: readonly string[],
  columns: number,
  rows: number,
  cut: typeof truncateList,
): readonly string[] {
  if (lines.length <= rows) return lines;
  return [...lines.slice(0, rows - 1), cut(lines.slice(rows - 1).join(' '), columns)];
}

export function ExerciseHeading({ lines }: { readonly lines: readonly HeadingLine[] }) {
  return (
    <Box flexDirection="column">
      {lines.map(({ name, goal }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
        <Text key={index} wrap="truncate-end">
          <Text {...theme.heading}>{name}</Text>
          <Text {...theme.context}>{goal}</Text>
        </Text>
      ))}
    </Box>
  );
}
