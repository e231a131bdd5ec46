/** Lays out the exercise view for a screen size: personal bests, chart, records and occurrences. */
import type { Athlete } from '../../domain/athlete.js';
import { shortDate } from '../../domain/date-labels.js';
import { counted, formatVolume } from '../../domain/format-session.js';
import { formatLoad } from '../../domain/set-notation/format-set.js';
import type { BestAtLoad } from '../../domain/statistics/best-reps.js';
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
import { kilograms, recordWords } from './record-words.js';

export type ExercisePage = {
  /** Above the list, or next to it. */
  readonly head: readonly Line[];
  readonly list: Page;
  /** Below a list that is longer than its rows: `3 of 41`. */
  readonly position: string;
  readonly window: ExerciseWindow;
  readonly blocks: Blocks;
};

const CURSOR = '▸ ';

export function exercisePage(
  { detail, chart, window }: OpenExercise,
  athlete: Athlete,
  view: View,
): ExercisePage {
  const panes = exercisePanes(view);
  const { headColumns, listColumns } = panes;
  const isAscii = athlete.ascii === true;
  const above = [titleLine(detail, headColumns), ...bestLines(detail, headColumns, panes.hasTwoPanes)];
  const drawn = exerciseChartLines(detail, chart, { columns: headColumns, rows: panes.chartRows, isAscii });
  const head = panes.hasTwoPanes
    ? [
        ...above,
        BLANK_LINE,
        ...drawn,
        ...recordLines(detail, headColumns, view.bodyRows - above.length - 1 - drawn.length),
      ]
    : [...above, ...drawn, ...(panes.isAiry ? [BLANK_LINE] : [])];
  const page = occurrencePage(detail, athlete, listColumns);
  const height = Math.max(1, panes.hasTwoPanes ? view.bodyRows : view.bodyRows - head.length);
  const rows = page.lineCount > height ? Math.max(1, height - 1) : height;
  const fitted = fitWindow(window, page, rows);
  const list = { lines: withCursor(page, fitted.cursor), rows, top: fitted.top };
  const position = `${fitted.cursor + 1} of ${counted(detail.times, 'time')}`;
  return { head, list, position, window: fitted, blocks: page };
}

function withCursor({ lines, starts }: OccurrencePage, cursor: number): readonly Line[] {
  const at = starts[cursor] ?? 0;
  const [, ...rest] = lines[at] ?? [];
  return lines.with(at, [{ text: CURSOR, tone: 'accent' }, ...rest]);
}

function titleLine({ name, times, firstDay }: ExerciseDetail, columns: number): Line {
  const since = `${counted(times, 'time')}, since ${shortDate(firstDay)}`;
  const title = truncateEnd(sanitizeLine(name), Math.max(1, columns - widthColumns(since) - 1));
  const pair = linePair({ text: title, tone: 'heading' }, { text: since, tone: 'context' }, columns);
  return pair ?? cutLine(title, columns, 'heading');
}

/** The personal best of each kind, with its day. @param isRoomy true for one line per kind */
function bestLines(detail: ExerciseDetail, columns: number, isRoomy: boolean): readonly Line[] {
  const words = bestWords(detail);
  if (words.length === 0) return [];
  if (isRoomy) {
    return ['Best ever', ...words.map((text) => `  ${text}`)].map((text, at) =>
      cutLine(text, columns, at === 0 ? 'context' : 'plain'),
    );
  }
  const [first = '', ...others] = words;
  return flowLines([`Best ever: ${first}`, ...others], columns, { gap: ' · ', indent: 2, tone: 'plain' });
}

function bestWords({ best: { heaviest, e1rm, mostReps, sessionVolume } }: ExerciseDetail): readonly string[] {
  return [
    ...(heaviest
      ? [`${loadWords(heaviest)} × ${heaviest.value}, ${shortDate(heaviest.date)}`]
      : mostReps
        ? [`${counted(mostReps.value, 'rep')}, ${shortDate(mostReps.date)}`]
        : []),
    ...(e1rm ? [`e1RM ${kilograms(e1rm.value)}, ${shortDate(e1rm.date)}`] : []),
    ...(sessionVolume
      ? [`volume ${formatVolume(sessionVolume.value)} kg, ${shortDate(sessionVolume.date)}`]
      : []),
  ];
}

/** `100 kg`, `bw+15 kg`; statistics have loads in kilograms. */
function loadWords({ loadKg, isOnBody }: BestAtLoad): string {
  if (!isOnBody) return kilograms(loadKg);
  const loadMode = loadKg < 0 ? 'assisted' : 'bodyweight';
  const load = formatLoad({ weightKg: Math.abs(loadKg), loadMode });
  return loadKg === 0 ? load : `${load} kg`;
}

/** The records, newest first, in at most `rows` rows. */
function recordLines({ records }: ExerciseDetail, columns: number, rows: number): readonly Line[] {
  if (records.length === 0 || rows < 3) return [];
  // Each record takes at least one row.
  const lines = records
    .slice(-rows)
    .reverse()
    .flatMap((record) =>
      wrappedLines(`  ${shortDate(record.date).padStart(11)}  `, recordWords(record), columns, 'plain'),
    );
  return [BLANK_LINE, cutLine(`Records: ${records.length}`, columns, 'context'), ...lines.slice(0, rows - 2)];
}
