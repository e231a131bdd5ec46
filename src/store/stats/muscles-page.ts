/** The Muscles page: its bars with a cursor, the exercises that count for a bar, and the muscles to assign. */

import { counted } from '../../domain/format-session.js';
import { describeMuscles, describeSource } from '../../domain/muscles/describe-muscles.js';
import type { DayRange } from '../../domain/read-models/training-overview.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { visibleRange } from '../../list/window.js';
import { cutLine, type Line, linePair, listRow } from '../../page/line.js';
import { capitalized } from '../../text/capitalized.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import type { AppState } from '../app-state.js';
import { definedHeading, HARD_SETS_DEFINITION } from './definitions.js';
import { fullBarSets, type MuscleRoom, muscleLine } from './muscle-lines.js';
import {
  ASSIGNED_ROWS,
  assignedMuscles,
  type BarsRow,
  barsRows,
  type ExerciseRow,
  exerciseRows,
  rowsOfList,
} from './muscles-rows.js';
import type { AssignPanel, ExercisesPanel } from './muscles-state.js';
import { weekName } from './stats-range.js';

/** Fixed lines on top, the visible rows of the list, and fixed lines at the bottom. */
type MusclesPage = {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
};

const CURSOR_COLUMNS = 2;

/** @param week the days of the shown week */
export function musclesPage(state: AppState, week: DayRange, room: MuscleRoom): MusclesPage {
  const { panel } = state.stats.muscles;
  switch (panel?.kind) {
    case undefined:
      return barsPage(state, week, room);
    case 'exercises':
      return exercisesPage(state, panel, week, room);
    case 'assign':
      return assignPage(state, panel, room);
  }
}

function barsPage(state: AppState, week: DayRange, { columns, isAscii }: MuscleRoom): MusclesPage {
  const rows = barsRows(state);
  const full = fullBarSets(rows.flatMap((row) => (row.kind === 'muscle' ? [row] : [])));
  const room = { columns: columns - CURSOR_COLUMNS, isAscii };
  const [done, target] = isAscii ? ['#', '.'] : ['█', '░'];
  const legend = `${done} hard sets  ${target} target range`;
  const whole = `${positionText(state)}${legend} (muscleTargets in athlete.json)`;
  const draw = (row: BarsRow): Line =>
    row.kind === 'muscle'
      ? muscleLine(row, full, state.athlete, room)
      : cutLine(
          `${counted(row.exercises, 'exercise')} without muscles: Enter lists them`,
          room.columns,
          'warning',
        );
  const nothing = cutLine('No hard set in this week.', columns, 'context');
  return {
    head: [definedHeading(`Hard sets, ${weekName(week)}`, HARD_SETS_DEFINITION, columns)],
    body: rows.length === 0 ? [nothing] : listLines(state, rows.map(draw), isAscii),
    foot: [
      cutLine(widthColumns(whole) > columns ? `${positionText(state)}${legend}` : whole, columns, 'context'),
    ],
  };
}

function exercisesPage(
  state: AppState,
  { muscle, window }: ExercisesPanel,
  week: DayRange,
  { columns, isAscii }: MuscleRoom,
): MusclesPage {
  const rows = exerciseRows(state, muscle);
  const sum = rows.reduce((total, { done, share }) => total + (done?.hardSets ?? 0) * share, 0);
  const heading =
    muscle === null
      ? definedHeading('Exercises without muscles', `hard sets in ${weekName(week)}`, columns)
      : definedHeading(
          `${capitalized(sanitizeLine(muscle))}, ${weekName(week)}: ${counted(sum, 'hard set')}`,
          'sets × share, source of the muscles',
          columns,
        );
  const draw = (row: ExerciseRow) => exerciseLine(row, muscle === null, columns - CURSOR_COLUMNS);
  return {
    head: [heading],
    body: listLines(state, rows.map(draw), isAscii),
    foot: [cutLine(rows.length === 0 ? '' : `${window.cursor + 1} of ${rows.length}`, columns, 'context')],
  };
}

/** For example `Bench Press   4   the library`, or `Dip   3 × 0.5   the word "dip"` for a secondary muscle. */
function exerciseLine({ name, done, share }: ExerciseRow, isUnassigned: boolean, columns: number): Line {
  const sets = done ? formatNumber(done.hardSets) : '';
  const count = share === 1 ? sets : `${sets} × ${formatNumber(share)}`;
  const source = isUnassigned ? '' : sanitizeLine(describeSource(done?.source ?? null, name));
  const sourceColumns = isUnassigned ? 0 : Math.floor(columns * 0.42);
  const nameColumns = Math.max(1, columns - COUNT_COLUMNS - sourceColumns - 1);
  return [
    { text: padEndColumns(truncateEnd(sanitizeLine(name), nameColumns - 1), nameColumns), tone: 'plain' },
    {
      text: isUnassigned ? count.padStart(COUNT_COLUMNS) : padEndColumns(count, COUNT_COLUMNS),
      tone: 'plain',
    },
    { text: ` ${truncateEnd(source, Math.max(0, sourceColumns - 1))}`.trimEnd(), tone: 'context' },
  ];
}

/** The width of `12.5 × 0.5`. */
const COUNT_COLUMNS = 10;

function assignPage(state: AppState, panel: AssignPanel, { columns, isAscii }: MuscleRoom): MusclesPage {
  const { exercise, marks, from } = panel;
  const row = exerciseRows(state, from.muscle).find(({ name }) => name === exercise);
  const rows = ASSIGNED_ROWS.map((muscle): Line => {
    const mark = marks.get(muscle);
    const share = row?.done?.shares.get(muscle);
    const now = share === undefined ? '' : `now ${shareWords(share === 1)}`;
    const text = `${padEndColumns(muscle, NAME_COLUMNS)}${mark === undefined ? now : shareWords(mark === 'primary')}`;
    return [{ text: text.trimEnd(), tone: mark === undefined ? 'plain' : 'success' }];
  });
  const name = truncateEnd(sanitizeLine(exercise), Math.max(1, columns - 'Muscles of '.length));
  const heading = { text: `Muscles of ${name}`, tone: 'heading' } as const;
  const keys = { text: 'p primary  s secondary', tone: 'context' } as const;
  return {
    head: [linePair(heading, keys, columns) ?? [heading]],
    body: listLines(state, rows, isAscii),
    foot: [cutLine(`Enter assigns ${describeMuscles(assignedMuscles(panel))}`, columns, 'context')],
  };
}

const NAME_COLUMNS = 14;

function shareWords(isPrimary: boolean): string {
  return isPrimary ? 'primary' : 'secondary, counts half';
}

/** `3 of 17  `; empty if all rows are visible. */
function positionText(state: AppState): string {
  const { height, count } = rowsOfList(state);
  return count > height ? `${state.stats.muscles.window.cursor + 1} of ${count}  ` : '';
}

/** The visible rows of the open list, with its cursor. */
function listLines(state: AppState, lines: readonly Line[], isAscii: boolean): readonly Line[] {
  const { window, panel } = state.stats.muscles;
  const { height, count } = rowsOfList(state);
  const { cursor } = panel?.window ?? window;
  const { start, end } = visibleRange(panel?.window ?? window, height, count);
  const sign = isAscii ? '> ' : '▸ ';
  return lines.slice(start, end).map((line, index): Line => {
    const steps = start + index - Math.min(cursor, count - 1);
    const isChosen = steps === 0;
    return listRow([{ text: isChosen ? sign : '  ', tone: isChosen ? 'accent' : 'plain' }, ...line], steps);
  });
}
