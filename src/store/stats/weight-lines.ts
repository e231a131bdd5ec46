/** The page of body weights: the weekly means as a chart, and the list of the measured days. */
import { dayLabel } from '../../domain/date-labels.js';
import { dayNumber } from '../../domain/day-number.js';
import { counted } from '../../domain/format-session.js';
import { formatEstimate, formatWeight } from '../../domain/format-weight.js';
import type { DayRange } from '../../domain/read-models/training-overview.js';
import {
  type MeasuredWeight,
  measuredWeights,
  type WeekMean,
  weekMeans,
  weightTrend,
} from '../../domain/statistics/measured-weights.js';
import { fromKg, type WeightUnit } from '../../domain/weight.js';
import { visibleRange } from '../../list/window.js';
import { AIRY_BODY_ROWS } from '../../page/layout.js';
import { cutLine, type Line, listRow } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { View } from '../shell-state.js';
import { definedHeading } from './definitions.js';
import { type ChartRoom, padToRows, seriesLines } from './series-chart.js';
import { noneInRange } from './stats-range.js';

/** At the top, tabs and heading; at the foot, trend and position, or the field and its message. */
const HEAD_ROWS = 2;
export const WEIGHT_FOOT_ROWS = 2;
const DATE_COLUMNS = 13;
const WEIGHT_COLUMNS = 9;
const GAP = '  ';

function chartRows({ bodyRows }: Pick<View, 'bodyRows'>): number {
  return bodyRows < AIRY_BODY_ROWS ? 1 : Math.floor((bodyRows - HEAD_ROWS - WEIGHT_FOOT_ROWS) / 2);
}

export function weightListRows(view: Pick<View, 'bodyRows'>): number {
  return Math.max(1, view.bodyRows - HEAD_ROWS - WEIGHT_FOOT_ROWS - chartRows(view));
}

/** Exactly as many lines as the page has below the tabs and above the foot. @param today the present day */
export function weightLines(
  state: AppState,
  range: DayRange,
  room: ChartRoom,
  today: string,
): readonly Line[] {
  const { athlete, view, stats } = state;
  const { columns, isAscii } = room;
  const unit = athlete.unit ?? 'kg';
  const weights = measuredWeights(athlete);
  const heading = definedHeading('Body weight', `${unit}, mean of each week`, columns);
  const rows = weightListRows(view);
  if (weights.length === 0) {
    const lines = EMPTY.map((text) => cutLine(text, columns, 'context'));
    return padToRows([heading, ...lines], 1 + chartRows(view) + rows);
  }
  const means = weekMeans(weights);
  const points = means
    .filter(({ lastDay }) => lastDay >= dayNumber(range.since) && lastDay <= dayNumber(range.until))
    .map(({ lastDay, weightKg }) => ({ day: lastDay, value: fromKg(weightKg, unit) }));
  const { start, end } = visibleRange(stats.weights.window, rows, weights.length);
  const cursor = Math.min(stats.weights.window.cursor, weights.length - 1);
  const list = weights
    .toReversed()
    .slice(start, end)
    .map((weight, index) => {
      const steps = start + index - cursor;
      const row = { unit, today, columns, isAscii, isChosen: steps === 0 };
      return listRow(weightLine(weight, means, row), steps);
    });
  const chart = seriesLines(
    points,
    { columns, rows: chartRows(view), isAscii },
    noneInRange(NOTHING_MEASURED, stats, weights),
  );
  return [heading, ...chart, ...padToRows(list, rows)];
}

const EMPTY = [
  'No body weight is entered yet: b enters it.',
  'Then bodyweight sets count in volume, e1RM and records.',
];
const NOTHING_MEASURED = 'No body weight';

type RowLayout = {
  readonly unit: WeightUnit;
  readonly today: string;
  readonly columns: number;
  readonly isAscii: boolean;
  readonly isChosen: boolean;
};

/** `▸ 19 Nov 2025    82.4 kg  week 82.1 kg, -0.3 kg`. The mean is in the row of the week's last day. */
function weightLine(
  { day, weightKg }: MeasuredWeight,
  means: readonly WeekMean[],
  { unit, today, columns, isAscii, isChosen }: RowLayout,
): Line {
  const at = means.findIndex(({ lastDay }) => lastDay === dayNumber(day));
  const [before, mean] = [means[at - 1], means[at]];
  const change = before && mean ? `, ${signedWeight(mean.weightKg - before.weightKg, unit)}` : '';
  const week = mean ? `week ${formatEstimate(mean.weightKg, unit)}${change}` : '';
  const tone = isChosen ? 'accent' : 'plain';
  const cursor = isChosen ? (isAscii ? '> ' : '▸ ') : '  ';
  const text = `${dayLabel(day, today).padEnd(DATE_COLUMNS)}${formatWeight(weightKg, unit).padStart(WEIGHT_COLUMNS)}`;
  const room = columns - cursor.length - text.length - GAP.length;
  return [
    { text: cursor, tone },
    { text, tone },
    { text: week === '' || week.length > room ? '' : `${GAP}${week}`, tone: 'context' },
  ];
}

/** The trend, and the position in a list that is longer than its rows. */
export function weightFoot({ athlete, stats, view }: AppState, columns: number): readonly Line[] {
  const weights = measuredWeights(athlete);
  const means = weekMeans(weights);
  const trend = weightTrend(means);
  const last = means.at(-1);
  const unit = athlete.unit ?? 'kg';
  const words =
    last && trend
      ? `Weekly mean ${formatEstimate(last.weightKg, unit)}; ${signedWeight(trend.kgPerWeek, unit)} a week over ${counted(trend.weeks, 'week')}`
      : '';
  const isLong = weights.length > weightListRows(view);
  const position = isLong
    ? `${Math.min(stats.weights.window.cursor + 1, weights.length)} of ${weights.length}`
    : '';
  return [cutLine(words, columns, 'plain'), cutLine(position, columns, 'context')];
}

/** For example `+0.3 kg` or `-0.3 kg`; `no change` if it rounds to 0. */
function signedWeight(kg: number, unit: WeightUnit): string {
  const text = formatEstimate(Math.abs(kg), unit);
  if (text === formatEstimate(0, unit)) return 'no change';
  return `${kg > 0 ? '+' : '-'}${text}`;
}
