/** The page of the Stats screen: a chart on top, below it hard sets by muscle, the calendar, and the last record. */
import { bar, sparkline } from '../../chart/bar.js';
import { calendar } from '../../chart/calendar.js';
import { type ChartPoint, lineChart } from '../../chart/line-chart.js';
import type { Athlete } from '../../domain/athlete.js';
import { dayFromNumber, dayNumber } from '../../domain/day-number.js';
import { counted, formatVolume } from '../../domain/session-words.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { compareWithTarget, muscleTargetOf } from '../../domain/statistics/muscle-targets.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import type { AppState } from '../app-state.js';
import { shortDate, shortMonthName } from '../history/calendar-words.js';
import { BLANK_LINE, cutLine, type Line, linePair } from '../history/styled-line.js';
import type { ExerciseRecord, TrainingOverview } from '../ports.js';
import { STATS_RANGES, type StatsState } from './stats-state.js';

const DAYS_PER_WEEK = 7;
/** Monday to Sunday, and the heading above them. */
const LOWER_ROWS = 8;
/** Below this the chart tells nothing, and the lower half goes. */
const LEAST_CHART_ROWS = 5;
const GAP = '  ';

/** The lines of the page in so many rows; none wider than `columns`. */
export function statsLines({ stats, view, athlete }: AppState, columns: number): readonly Line[] {
  const { overview } = stats;
  if (overview === null || overview.days.size === 0) return emptyLines(columns);
  const isAscii = athlete.ascii === true;
  const hasLower = view.bodyRows >= LOWER_ROWS + LEAST_CHART_ROWS + 3;
  const record = recordLine(stats, columns);
  const chartRows = view.bodyRows - 1 - (hasLower ? LOWER_ROWS + 1 : 0) - record.length;
  const chart = chartLines(stats, overview, columns, Math.max(0, chartRows), isAscii);
  const lower = hasLower ? [BLANK_LINE, ...lowerLines(overview, columns, isAscii, athlete)] : [];
  return [titleLine(stats, overview, columns), ...chart, ...lower, ...record];
}

function emptyLines(columns: number): readonly Line[] {
  return [
    cutLine('Nothing is logged yet.', columns, 'heading'),
    BLANK_LINE,
    cutLine(
      '1 opens the Log screen; after the first sessions there is progress to see here.',
      columns,
      'context',
    ),
  ];
}

function titleLine({ chart, exerciseIndex }: StatsState, overview: TrainingOverview, columns: number): Line {
  if (chart === 'volume') return titled('All exercises', 'volume a week, kg', columns);
  const name = overview.exercises[exerciseIndex]?.name ?? '';
  const count = overview.exercises.length;
  const what = chart === 'e1rm' ? 'e1RM, kg (RTS; Epley without RPE)' : 'heaviest set, kg';
  const place = count > 1 ? `${GAP}${exerciseIndex + 1} of ${count}` : '';
  return titled(sanitizeLine(name), `${what}${place}`, columns);
}

function titled(left: string, right: string, columns: number): Line {
  const room = Math.max(1, columns - widthColumns(right) - 1);
  const pair = linePair(
    { text: truncateEnd(left, room), tone: 'heading' },
    { text: right, tone: 'context' },
    columns,
  );
  return pair ?? cutLine(left, columns, 'heading');
}

function chartLines(
  stats: StatsState,
  overview: TrainingOverview,
  columns: number,
  rows: number,
  isAscii: boolean,
): readonly Line[] {
  const days = STATS_RANGES[stats.rangeIndex] ?? null;
  const last = Math.max(...overview.days.keys());
  const since = days === null ? Number.NEGATIVE_INFINITY : last - days;
  const points = pointsOf(stats, overview).filter(({ day }) => day >= since);
  const [first] = points;
  const latest = points.at(-1);
  if (!first || !latest) return padded([cutLine(nothingToDraw(stats), columns, 'context')], rows);
  const formatValue = stats.chart === 'volume' ? formatVolume : (value: number) => formatNumber(round(value));
  const marks = monthMarks(first.day, latest.day);
  const drawn = lineChart(points, { columns, rows, isAscii, formatValue, marks });
  if (drawn.length > 0) return drawn.map((line) => cutLine(line, columns, 'plain'));
  // Too low for axes: the course alone.
  const course = sparkline(
    points.slice(-columns).map(({ value }) => value),
    isAscii,
  );
  return padded([cutLine(course, columns, 'plain')], rows);
}

function pointsOf({ chart, progress }: StatsState, { weeks }: TrainingOverview): readonly ChartPoint[] {
  switch (chart) {
    case 'volume':
      return weeks.map(({ monday, volumeKg }) => ({ day: monday, value: volumeKg }));
    case 'e1rm':
      return (progress?.sessions ?? []).flatMap(({ date, e1rmKg }) =>
        e1rmKg === null ? [] : [{ day: dayNumber(date), value: e1rmKg }],
      );
    case 'best-set':
      return (progress?.sessions ?? []).flatMap(({ date, heaviestKg }) =>
        heaviestKg === null ? [] : [{ day: dayNumber(date), value: heaviestKg }],
      );
  }
}

function nothingToDraw({ chart, rangeIndex }: StatsState): string {
  const where = STATS_RANGES[rangeIndex] === null ? '' : ' in this time; ] shows more';
  return chart === 'e1rm' ? `No set of 1 to 12 reps with a load${where}.` : `No set with a load${where}.`;
}

/** The first day of each month that begins in the range, with its name. */
function monthMarks(from: number, to: number): { readonly day: number; readonly label: string }[] {
  const marks: { day: number; label: string }[] = [];
  const [year = 0, month = 0] = dayFromNumber(from).split('-').map(Number);
  for (let ahead = 0; ; ahead += 1) {
    const day = Date.UTC(year, month - 1 + ahead, 1) / 86_400_000;
    if (day > to) return marks;
    const name = shortMonthName(dayFromNumber(Math.max(day, from)));
    const isYearSaid = ahead === 0 || name.startsWith('Jan');
    marks.push({ day: Math.max(day, from), label: isYearSaid ? name : name.slice(0, 3) });
  }
}

/** Hard sets at the left, training days at the right; one below the other has no room. */
function lowerLines(
  overview: TrainingOverview,
  columns: number,
  isAscii: boolean,
  athlete: Athlete,
): readonly Line[] {
  const leftColumns = Math.floor((columns - GAP.length) / 2);
  const left = muscleLines(overview, leftColumns, isAscii, athlete);
  const rightColumns = columns - leftColumns - GAP.length;
  const right = [
    { text: 'Training days', tone: 'context' as const },
    ...calendar((day) => overview.days.get(day) ?? 0, {
      lastDay: Math.max(...overview.days.keys()),
      columns: rightColumns,
      isAscii,
    }).map((text) => ({ text, tone: 'plain' as const })),
  ];
  return right.map((segment, row) => {
    const { text, tone } = left[row] ?? { text: '', tone: 'plain' as const };
    return [{ text: padEndColumns(text, leftColumns) + GAP, tone }, segment];
  });
}

/** A bar is full at this many sets, or at the most there are. */
const FULL_BAR_SETS = 20;
const SIGNS = { below: '↓', within: '', above: '↑' } as const;
const ASCII_SIGNS = { below: '-', within: '', above: '+' } as const;
const MUSCLE_COLUMNS = 11;
const COUNT_COLUMNS = 5;

function muscleLines(
  { muscles, musclesWeek }: TrainingOverview,
  columns: number,
  isAscii: boolean,
  athlete: Athlete,
): readonly { readonly text: string; readonly tone: 'plain' | 'context' }[] {
  const rows = LOWER_ROWS - 1;
  const shown = muscles.slice(0, muscles.length > rows ? rows - 1 : rows);
  const barColumns = columns - MUSCLE_COLUMNS - COUNT_COLUMNS - 9;
  const signs = isAscii ? ASCII_SIGNS : SIGNS;
  const most = Math.max(FULL_BAR_SETS, ...shown.map(({ sets }) => sets));
  const lines = shown.map(({ muscle, sets }) => {
    const target = muscleTargetOf(athlete, muscle);
    const wanted = target ? `${signs[compareWithTarget(sets, target)]} ${target.min}-${target.max}` : '';
    const name = padEndColumns(truncateEnd(sanitizeLine(muscle), MUSCLE_COLUMNS - 1), MUSCLE_COLUMNS);
    const drawn = padEndColumns(bar(sets, most, barColumns, isAscii), barColumns);
    return `${name}${drawn}${formatNumber(sets).padStart(COUNT_COLUMNS)}${wanted.padStart(9)}`;
  });
  const more = muscles.length > shown.length ? [`${muscles.length - shown.length} more`] : [];
  return [
    { text: headed(`Hard sets, ${musclesWeek}`, 'target', columns), tone: 'context' },
    ...lines.map((text) => ({ text: truncateEnd(text, columns), tone: 'plain' as const })),
    ...more.map((text) => ({ text, tone: 'context' as const })),
  ];
}

/** Two texts at both ends of so many columns; the right one goes where both have no room. */
function headed(left: string, right: string, columns: number): string {
  const room = columns - right.length - 1;
  return widthColumns(left) <= room ? `${padEndColumns(left, room)} ${right}` : truncateEnd(left, columns);
}

function recordLine({ chart, progress }: StatsState, columns: number): readonly Line[] {
  const record = progress?.records.at(-1);
  if (chart === 'volume' || !record) return [];
  return [cutLine(recordText(record), columns, 'success')];
}

const RECORD_WORDS: Readonly<Record<ExerciseRecord['kind'], string>> = {
  heaviest: 'heaviest set',
  e1rm: 'best e1RM',
  reps: 'most reps at a load',
  setVolume: 'most volume in a set',
};

function recordText({ kind, value, date, beat }: ExerciseRecord): string {
  const unit = kind === 'reps' ? '' : ' kg';
  const was = `${formatNumber(round(beat.value))}${unit}, ${shortDate(beat.date)}`;
  return `Last record  ${RECORD_WORDS[kind]}, ${formatNumber(round(value))}${unit} on ${shortDate(date)} (was ${was})`;
}

function padded(lines: readonly Line[], rows: number): readonly Line[] {
  return [...lines, ...Array<Line>(Math.max(0, rows - lines.length)).fill(BLANK_LINE)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `41 sessions, 14 weeks`, in fewer and fewer words: for the first line of the screen. */
export function statsFacts({ stats: { overview } }: AppState): readonly string[] {
  if (overview === null || overview.days.size === 0) return [];
  const days = [...overview.days.keys()];
  const span = Math.max(...days) - Math.min(...days);
  const weeks = Math.floor(span / DAYS_PER_WEEK) + 1;
  const sessions = [...overview.days.values()].reduce((sum, each) => sum + each, 0);
  return [`${counted(sessions, 'session')}, ${counted(weeks, 'week')}`, counted(sessions, 'session')];
}
