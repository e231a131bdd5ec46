/** Lays out the exercise view for a screen size: personal bests, chart, records and occurrences. */
import type { Athlete } from '../../domain/athlete.js';
import { dayLabel, shortDate } from '../../domain/date-labels.js';
import { counted, formatCount } from '../../domain/format-session.js';
import { formatEstimate, formatVolume, formatWeight } from '../../domain/format-weight.js';
import { describeAssigned } from '../../domain/muscles/describe-muscles.js';
import type { BestAtLoad } from '../../domain/statistics/best-reps.js';
import type { WeightUnit } from '../../domain/weight.js';
import { type Display, displayOf } from '../../page/display.js';
import {
  BLANK_LINE,
  cutLine,
  flowLines,
  type Line,
  linePair,
  type Page,
  wrappedLines,
} from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import type { View } from '../shell-state.js';
import { exerciseChartLines } from './exercise-chart.js';
import type { ExerciseDetail } from './exercise-detail.js';
import { exercisePanes } from './exercise-panes.js';
import type { OpenExercise } from './exercise-state.js';
import { type Blocks, type ExerciseWindow, fitWindow } from './exercise-window.js';
import { type OccurrencePage, occurrencePage } from './occurrence-lines.js';
import { recordWords } from './record-words.js';

export type ExercisePage = {
  /** The lines above the list, or next to it. */
  readonly head: readonly Line[];
  readonly list: Page;
  /** The line below a list that is longer than its rows: `3 of 41 times`, `3 of 41, 2 skipped`. */
  readonly position: string;
  readonly window: ExerciseWindow;
  readonly blocks: Blocks;
};

const CURSOR = '▸ ';

export function exercisePage(
  { detail, chart, window }: OpenExercise,
  { athlete, today, view }: { readonly athlete: Athlete; readonly today: string; readonly view: View },
): ExercisePage {
  const display = displayOf({ athlete, today });
  const panes = exercisePanes(view);
  const { headColumns, listColumns } = panes;
  const above = [
    titleLine(detail, display, headColumns),
    ...musclesLines(detail, headColumns, panes.hasTwoPanes),
    ...bestLines(detail, display, headColumns, panes.hasTwoPanes),
  ];
  const drawn = exerciseChartLines(detail, chart, { columns: headColumns, rows: panes.chartRows }, display);
  const head = panes.hasTwoPanes
    ? [
        ...above,
        BLANK_LINE,
        ...drawn,
        ...recordLines(detail, display, headColumns, view.bodyRows - above.length - 1 - drawn.length),
      ]
    : [...above, ...drawn, ...(panes.isAiry ? [BLANK_LINE] : [])];
  const page = occurrencePage(detail, { athlete, today }, listColumns);
  const height = Math.max(1, panes.hasTwoPanes ? view.bodyRows : view.bodyRows - head.length);
  const rows = page.lineCount > height ? Math.max(1, height - 1) : height;
  const fitted = fitWindow(window, page, rows);
  const list = { lines: withCursor(page, fitted.cursor), rows, top: fitted.top };
  const all =
    detail.skipped === 0 ? counted(detail.times, 'time', display) : formatCount(detail.times, display);
  const position = `${formatCount(fitted.cursor + 1, display)} of ${all}${skippedWords(detail, display)}`;
  return { head, list, position, window: fitted, blocks: page };
}

function withCursor({ lines, starts }: OccurrencePage, cursor: number): readonly Line[] {
  const at = starts[cursor] ?? 0;
  const [, ...rest] = lines[at] ?? [];
  return lines.with(at, [{ text: CURSOR, tone: 'accent' }, ...rest]);
}

function titleLine(detail: ExerciseDetail, display: Display, columns: number): Line {
  const { name, times, skipped, firstDay } = detail;
  const done = counted(times - skipped, 'time', display) + skippedWords(detail, display);
  const since = `${done}, since ${shortDate(firstDay)}`;
  const title = truncateEnd(sanitizeLine(name), Math.max(1, columns - widthColumns(since) - 1));
  const pair = linePair({ text: title, tone: 'heading' }, { text: since, tone: 'context' }, columns);
  return pair ?? cutLine(title, columns, 'heading');
}

/** `, 2 skipped`: the occurrences without sets; empty if there are none. */
function skippedWords({ skipped }: ExerciseDetail, display: Display): string {
  return skipped === 0 ? '' : `, ${formatCount(skipped, display)} skipped`;
}

/** `Muscles: chest; half: triceps (the library)`. @param isRoomy true for as many lines as the text needs */
function musclesLines({ name, muscles }: ExerciseDetail, columns: number, isRoomy: boolean): readonly Line[] {
  const [lead, text] = ['Muscles: ', sanitizeLine(describeAssigned(muscles, name))];
  return isRoomy ? wrappedLines(lead, text, columns, 'context') : [cutLine(lead + text, columns, 'context')];
}

/** The personal bests with their days. @param isRoomy true for one line per personal best */
function bestLines(
  detail: ExerciseDetail,
  display: Display,
  columns: number,
  isRoomy: boolean,
): readonly Line[] {
  const words = bestWords(detail, display);
  if (words.length === 0) return [];
  if (isRoomy) {
    return ['Best ever', ...words.map((text) => `  ${text}`)].map((text, at) =>
      cutLine(text, columns, at === 0 ? 'context' : 'plain'),
    );
  }
  const [first = '', ...others] = words;
  return flowLines([`Best ever: ${first}`, ...others], columns, { gap: ' · ', indent: 2, tone: 'plain' });
}

function bestWords(
  { best: { heaviest, e1rm, mostReps, sessionVolume } }: ExerciseDetail,
  { unit, ascii, today }: Display,
): readonly string[] {
  const on = ({ date }: { readonly date: string }) => dayLabel(date, today);
  return [
    ...(heaviest
      ? [`${loadWords(heaviest, unit)} × ${heaviest.value}, ${on(heaviest)}`]
      : mostReps
        ? [`${counted(mostReps.value, 'rep')}, ${on(mostReps)}`]
        : []),
    ...(e1rm ? [`e1RM ${formatEstimate(e1rm.value, unit)}, ${on(e1rm)}`] : []),
    ...(sessionVolume
      ? [`volume ${formatVolume(sessionVolume.value, unit, { ascii })}, ${on(sessionVolume)}`]
      : []),
  ];
}

/** `100 kg`. With the body as load: `bw+15 kg`, `bw-20 kg` with assistance, `bw` without an added load. */
function loadWords({ loadKg, isOnBody }: BestAtLoad, unit: WeightUnit): string {
  if (!isOnBody) return formatWeight(loadKg, unit);
  if (loadKg === 0) return 'bw';
  return `bw${loadKg < 0 ? '-' : '+'}${formatWeight(Math.abs(loadKg), unit)}`;
}

/** The records, newest first, in at most `rows` rows. The first that does not fit whole ends the list. */
function recordLines(
  { records }: ExerciseDetail,
  display: Display,
  columns: number,
  rows: number,
): readonly Line[] {
  if (records.length === 0 || rows < 3) return [];
  const lines: Line[] = [];
  // Each record takes at least one row.
  for (const record of records.slice(-rows).reverse()) {
    const lead = `  ${dayLabel(record.date, display.today).padStart(11)}  `;
    const added = wrappedLines(lead, recordWords(record, display), columns, 'plain');
    if (lines.length + added.length > rows - 2) break;
    lines.push(...added);
  }
  return [BLANK_LINE, cutLine(`Records: ${records.length}`, columns, 'context'), ...lines];
}
