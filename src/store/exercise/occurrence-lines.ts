/** The lines of every occurrence of an exercise: date and focus, totals, sets, records. */
import type { Athlete } from '../../domain/athlete.js';
import { bestOfSeveral } from '../../domain/best-working-set.js';
import { fullDate } from '../../domain/date-labels.js';
import { formatEstimate, formatVolume } from '../../domain/format-weight.js';
import { setsToDisplay, zeroLoadReader } from '../../domain/zero-load.js';
import { type Display, displayOf } from '../../page/display.js';
import { BLANK_LINE, cutLine, type Line, linePair, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { type SetLayout, setColumnsOf, setLines } from '../history/detail-exercise.js';
import type { ExerciseDetail, OccurrenceDetail } from './exercise-detail.js';
import type { Blocks } from './exercise-window.js';
import { recordWords } from './record-words.js';

export type OccurrencePage = Blocks & { readonly lines: readonly Line[] };

/** Columns for the mark of the cursor, blank in other lines. */
export const CURSOR_COLUMNS = 2;
const INDENT = ' '.repeat(CURSOR_COLUMNS);
const RECORD_LEAD = '  ● record: ';

/** A layout. It depends on the width, two settings and the day, which are in `key`. */
type LaidOut<T> = { readonly key: string; readonly value: T };

/** Caches of layouts. The objects that are the keys never change. */
const pages = new WeakMap<ExerciseDetail, LaidOut<OccurrencePage>>();
const blocks = new WeakMap<OccurrenceDetail, LaidOut<readonly Line[]>>();

/** Only this many of the newest occurrences determine the column widths, so that no column moves when more are read. */
const MEASURED_OCCURRENCES = 100;

/** The lines of all occurrences that were read. No line is wider than `columns`. */
export function occurrencePage(
  detail: ExerciseDetail,
  { athlete, today }: { readonly athlete: Athlete; readonly today: string },
  columns: number,
): OccurrencePage {
  const display = displayOf({ athlete, today });
  const { unit, ascii } = display;
  const key = `${columns} ${unit} ${ascii} ${today}`;
  const known = pages.get(detail);
  if (known?.key === key) return known.value;
  const layout = {
    setColumns: setColumnsOf(detail.occurrences.slice(0, MEASURED_OCCURRENCES), unit),
    unit,
    columns: Math.max(1, columns - CURSOR_COLUMNS),
  };
  const starts: number[] = [];
  const lines: Line[] = [];
  for (const occurrence of detail.occurrences) {
    if (lines.length > 0) lines.push(BLANK_LINE);
    starts.push(lines.length);
    const laidOut = blocks.get(occurrence);
    const block =
      laidOut?.key === key ? laidOut.value : occurrenceLines(occurrence, display, layout).map(indented);
    blocks.set(occurrence, { key, value: block });
    for (const line of block) lines.push(line);
  }
  const page = { lines, starts, lineCount: lines.length };
  pages.set(detail, { key, value: page });
  return page;
}

function indented(line: Line): Line {
  return line.length === 0 ? line : [{ text: INDENT, tone: 'plain' }, ...line];
}

function occurrenceLines(occurrence: OccurrenceDetail, display: Display, layout: SetLayout): readonly Line[] {
  const { columns } = layout;
  const shown = setsToDisplay(occurrence, zeroLoadReader(occurrence.name));
  const best = bestOfSeveral(shown.workingSets);
  return [
    ...headLines(occurrence, display, columns),
    ...setLines(shown, best, layout),
    ...occurrence.records.flatMap((record) =>
      wrappedLines(RECORD_LEAD, recordWords(record, display), columns, 'success'),
    ),
  ];
}

/** The day and the focus, with the totals on the right if there is room. */
function headLines(occurrence: OccurrenceDetail, { unit, ascii }: Display, columns: number): readonly Line[] {
  const { date, focus, phase, week, isDeloadWeek, volumeKg, e1rmKg } = occurrence;
  const plan = [phase === null ? '' : `phase ${phase}`, week === null ? '' : `week ${week}`];
  if (isDeloadWeek) plan.push('deload');
  const what = sanitizeLine([focus ?? '', plan.filter(Boolean).join(' ')].filter(Boolean).join(' · '));
  const day = fullDate(date);
  const figures = [
    volumeKg > 0 ? formatVolume(volumeKg, unit, { ascii }) : '',
    e1rmKg === null ? '' : `e1RM ${formatEstimate(e1rmKg, unit)}`,
  ]
    .filter(Boolean)
    .join(' · ');
  const room = columns - widthColumns(figures) - 1;
  const head = what === '' ? day : `${day}  ${what}`;
  const isShort = widthColumns(day) + 2 + MIN_FOCUS_COLUMNS <= room;
  const left = { text: isShort ? truncateEnd(head, room) : head, tone: 'heading' } as const;
  const pair = linePair(left, { text: figures, tone: 'plain' }, columns);
  if (pair) return [pair];
  const own = figures === '' ? [] : [cutLine(`  ${figures}`, columns, 'plain')];
  return [cutLine(head, columns, 'heading'), ...own];
}

/** Columns of the focus that must be visible next to the totals. */
const MIN_FOCUS_COLUMNS = 12;
