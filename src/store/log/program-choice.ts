/** The choice of a program that comes with traininglogs, to copy it into the data root. */
import type { ExampleProgram } from '../../domain/program/example-program.js';
import { AIRY_BODY_ROWS, MARGIN_COLUMNS } from '../../page/layout.js';
import { BLANK_LINE, cutLine, type Line, listRow, type Page, pageOf, wrappedLines } from '../../page/line.js';
import type { View } from '../shell-state.js';

export type ProgramChoiceStage = {
  readonly kind: 'program-choice';
  /** The example programs that are not in the data root. */
  readonly examples: readonly ExampleProgram[];
  readonly choice: number;
  /** The line of the menu from which the page was opened. */
  readonly menuChoice: number;
};

/** Columns of the page, without its margins. */
export function programChoiceColumns({ columns }: Pick<View, 'columns'>): number {
  return Math.max(1, columns - 2 * (MARGIN_COLUMNS + 1));
}

const WHAT_IT_DOES = 'Enter copies it to data/programs: a text file to change.';
const NONE_LEFT = 'All programs that come with traininglogs are in data/programs already.';
const OWN = 'Your own programs are text files there too; traininglogs program import reads Liftoscript.';
const STOPS = 'To stop one, move its file away; its sessions stay.';

/** The programs, and the contents of the program under the cursor as far as they fit. */
export function programChoicePage({ examples, choice }: ProgramChoiceStage, view: View): Page {
  const columns = programChoiceColumns(view);
  const chosen = examples[choice];
  const gap = view.bodyRows >= AIRY_BODY_ROWS ? [BLANK_LINE] : [];
  const above = [
    ...gap,
    cutLine('Programs', columns, 'heading'),
    ...wrappedLines('', chosen ? WHAT_IT_DOES : NONE_LEFT, columns, 'context'),
    ...gap,
    ...examples.map(({ name, facts }, place): Line => {
      const mark = place === choice ? '▸ ' : '  ';
      const tone = place === choice ? 'accent' : 'plain';
      return listRow(cutLine(`${mark}${name} · ${facts}`, columns, tone), place - choice);
    }),
  ];
  const own = wrappedLines('', OWN, columns, 'context');
  const stops = wrappedLines('', STOPS, columns, 'context');
  const free = view.bodyRows - above.length - own.length - 2 * gap.length;
  // At least one row for the contents.
  const below = free > stops.length ? [...own, ...stops] : own;
  const room = view.bodyRows - above.length - below.length - 2 * gap.length;
  const contents = chosen ? [...gap, ...fitLines(contentLines(chosen, columns), room, columns), ...gap] : [];
  return pageOf([...above, ...contents, ...below].slice(0, view.bodyRows), 0, view.bodyRows);
}

/** The lines that fit. If some do not fit, the last line says how many. */
function fitLines(lines: readonly Line[], room: number, columns: number): readonly Line[] {
  if (lines.length <= room) return lines;
  if (room < 1) return [];
  return [...lines.slice(0, room - 1), cutLine(`▾ ${lines.length - room + 1} more`, columns, 'context')];
}

function contentLines({ about, days }: ExampleProgram, columns: number): readonly Line[] {
  return [
    ...wrappedLines('', about, columns, 'plain'),
    ...days.flatMap(({ name, exercises }) =>
      wrappedLines(`${name}  `, exercises.join(', '), columns, 'context'),
    ),
  ];
}
