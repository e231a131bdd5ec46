/** The exercises of the summary as lines, and how far they scroll. */
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { setsInOrder } from '../../domain/set-order.js';
import { supersetLabel } from '../../domain/supersets.js';
import type { WeightUnit } from '../../domain/weight.js';
import { MARGIN_COLUMNS } from '../../page/layout.js';
import { beginningOf } from '../../text/beginning.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd, truncateWords } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { wrapList, wrapText } from '../../text/wrap.js';
import type { AppState } from '../app-state.js';
import type { View } from '../shell-state.js';
import { isEmpty } from './log-selectors.js';
import { missingSets } from './missing-sets.js';
import { setsWithWarmups } from './sets-text.js';

export type SummaryLine = {
  readonly text: string;
  readonly tone: 'plain' | 'context' | 'warning';
  /** The index of the exercise. */
  readonly index: number;
};

export type SummaryPage = {
  readonly lines: readonly SummaryLine[];
  /** The rows that the screen has for the lines. */
  readonly rows: number;
  /** The last line that can be in the first row. */
  readonly lastTop: number;
};

/** A blank, the heading and a blank above the list; a blank and the line that explains Enter below it. */
const FIXED_ROWS = 5;
/** The largest share of a line that names take. */
const MAX_NAME_SHARE = 0.45;
/** Notes begin in the column of the exercise name. */
const NOTE_INDENT_COLUMNS = 3;

export function summaryColumns(columns: number): number {
  return columns - 2 * (MARGIN_COLUMNS + 1);
}

/** The exercises with all their sets; with their notes too, if everything fits. Lines that do not fit scroll. */
export function summaryPage(state: AppState, session: TrainingSession, view: View): SummaryPage {
  const unit = state.athlete.unit ?? 'kg';
  const columns = summaryColumns(view.columns);
  const { exercises, notes } = session;
  const noteRows = notes === undefined ? 0 : 1;
  const missingRows = missingSets(state).length === 0 ? 0 : 1;
  const rows = Math.max(1, view.bodyRows - FIXED_ROWS - noteRows - missingRows);
  const longest = Math.max(...exercises.map(({ Name }) => widthColumns(sanitizeLine(Name))), 0);
  const nameColumns = Math.min(longest, Math.floor(columns * MAX_NAME_SHARE));
  const details = exercises.map((exercise, index) => {
    const label = sanitizeLine(supersetLabel(exercises, index) ?? String(exercise.Order));
    const head = headOf(exercise, label, nameColumns);
    const sets = setLines(exercise, { head, unit, columns, index });
    return { sets, all: [...sets, ...noteLines(exercise, { columns, rows, index })] };
  });
  const all = details.flatMap((detail) => detail.all);
  const lines = all.length <= rows ? all : details.flatMap(({ sets }) => sets);
  return { lines, rows, lastTop: Math.max(0, lines.length - rows) };
}

/** The start of a line, for example ` 1 Bench Press  `, or `A2 Row          ` in a superset. */
function headOf({ Name }: Exercise, label: string, columns: number): string {
  return `${label.padStart(2)} ${padEndColumns(truncateWords(sanitizeLine(Name), columns), columns)}  `;
}

type Place = { readonly columns: number; readonly index: number };

/** An exercise with all its sets; no set is split between rows. */
function setLines(
  exercise: Exercise,
  { head, unit, columns, index }: Place & { readonly head: string; readonly unit: WeightUnit },
): readonly SummaryLine[] {
  const indent = widthColumns(head);
  const tone = isEmpty(exercise) ? 'warning' : 'plain';
  return wrapList(setsWithWarmups(exercise, unit), columns - indent).map((row, at) => ({
    text: truncateEnd((at === 0 ? head : ' '.repeat(indent)) + row, columns),
    tone,
    index,
  }));
}

function noteLines(
  exercise: Exercise,
  { columns, rows, index }: Place & { readonly rows: number },
): readonly SummaryLine[] {
  const notes = [
    { name: 'note', text: exercise.notes },
    ...setsInOrder(exercise).map(({ kind, set: { set: number, notes: text } }) => ({
      name: kind === 'warmup' ? `w${number}` : `set ${number}`,
      text,
    })),
  ];
  const indent = ' '.repeat(NOTE_INDENT_COLUMNS);
  return notes.flatMap(({ name, text }) => {
    if (!text) return [];
    const note = `${name}: ${sanitizeLine(beginningOf(text))}`;
    // One row more than the limit is enough to show that the notes do not fit.
    const wrapped = wrapText(note, columns - NOTE_INDENT_COLUMNS, rows + 1);
    return wrapped.map((row) => ({ text: indent + row, tone: 'context' as const, index }));
  });
}
