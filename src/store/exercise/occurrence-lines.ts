/** The lines of every occurrence of an exercise: when and what for, its figures, its sets, its records. */
import type { Athlete } from '../../domain/athlete.js';
import { bodyWeightOn } from '../../domain/athlete.js';
import { bestWorkingSet } from '../../domain/best-working-set.js';
import { formatVolume } from '../../domain/format-session.js';
import { fullDate } from '../../page/date-labels.js';
import { BLANK_LINE, cutLine, type Line, linePair, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { type SetLayout, setColumnsOf, setLines } from '../history/detail-exercise.js';
import type { Blocks } from './exercise-window.js';
import { kilograms, recordWords } from './record-words.js';
import type { SeenExercise, SeenOccurrence } from './seen-exercise.js';

/** All occurrences one below the other, and where each begins. */
export type OccurrencePage = Blocks & { readonly lines: readonly Line[] };

/** Where the cursor is marked; lines leave these columns blank. */
export const CURSOR_COLUMNS = 2;
const INDENT = ' '.repeat(CURSOR_COLUMNS);
const RECORD_LEAD = '  ● record: ';

/** What was laid out for a size. */
type LaidOut<T> = { readonly key: string; readonly value: T };

/** What was read does not change: laying it out once a size is enough, and of what is read on only what is new. */
const pages = new WeakMap<SeenExercise, LaidOut<OccurrencePage>>();
const blocks = new WeakMap<SeenOccurrence, LaidOut<readonly Line[]>>();

/** Widths are those of the newest ones, so that none moves as more are read. */
const MEASURED_TIMES = 100;

/** No line is wider than `columns`. */
export function occurrencePage(seen: SeenExercise, athlete: Athlete, columns: number): OccurrencePage {
  const unit = athlete.unit ?? 'kg';
  const key = `${columns} ${unit}`;
  const known = pages.get(seen);
  if (known?.key === key) return known.value;
  const layout = {
    setColumns: setColumnsOf(seen.occurrences.slice(0, MEASURED_TIMES), unit),
    unit,
    columns: Math.max(1, columns - CURSOR_COLUMNS),
  };
  const starts: number[] = [];
  const lines: Line[] = [];
  for (const occurrence of seen.occurrences) {
    if (lines.length > 0) lines.push(BLANK_LINE);
    starts.push(lines.length);
    const laidOut = blocks.get(occurrence);
    const block =
      laidOut?.key === key ? laidOut.value : occurrenceLines(occurrence, athlete, layout).map(indented);
    blocks.set(occurrence, { key, value: block });
    for (const line of block) lines.push(line);
  }
  const page = { lines, starts, lineCount: lines.length };
  pages.set(seen, { key, value: page });
  return page;
}

function indented(line: Line): Line {
  return line.length === 0 ? line : [{ text: INDENT, tone: 'plain' }, ...line];
}

function occurrenceLines(occurrence: SeenOccurrence, athlete: Athlete, layout: SetLayout): readonly Line[] {
  const { columns } = layout;
  const bodyWeightKg = bodyWeightOn(athlete, occurrence.date);
  const best = bestWorkingSet(occurrence.workingSets, bodyWeightKg, athlete.oneRepMaxFormula);
  return [
    ...headLines(occurrence, columns),
    ...setLines(occurrence, best, layout),
    ...occurrence.records.flatMap((record) =>
      wrappedLines(RECORD_LEAD, recordWords(record), columns, 'success'),
    ),
  ];
}

/** The day and what the session was for; at the right end what was done, on its own line where there is no room. */
function headLines(occurrence: SeenOccurrence, columns: number): readonly Line[] {
  const { date, focus, phase, week, volumeKg, e1rmKg } = occurrence;
  const plan = [phase === null ? '' : `phase ${phase}`, week === null ? '' : `week ${week}`];
  const what = sanitizeLine([focus ?? '', plan.filter(Boolean).join(' ')].filter(Boolean).join(' · '));
  const day = fullDate(date);
  const figures = [
    volumeKg > 0 ? `${formatVolume(volumeKg)} kg` : '',
    e1rmKg === null ? '' : `e1RM ${kilograms(e1rmKg)}`,
  ]
    .filter(Boolean)
    .join(' · ');
  const room = columns - widthColumns(figures) - 1;
  const head = what === '' ? day : `${day}  ${what}`;
  const isShort = widthColumns(day) + 2 + SHORT_WHAT_COLUMNS <= room;
  const left = { text: isShort ? truncateEnd(head, room) : head, tone: 'heading' } as const;
  const pair = linePair(left, { text: figures, tone: 'plain' }, columns);
  if (pair) return [pair];
  const own = figures === '' ? [] : [cutLine(`  ${figures}`, columns, 'plain')];
  return [cutLine(head, columns, 'heading'), ...own];
}

/** As much of what the session was for shows beside the figures, at least. */
const SHORT_WHAT_COLUMNS = 12;
