/** The pages of one exercise: both of its series over time, and its records. */
import { dayLabel } from '../../domain/date-labels.js';
import type { TrainingOverview } from '../../domain/read-models/training-overview.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import { type Display, displayOf } from '../../page/display.js';
import { cutLine, flowLines, type Line, type Tone } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import { recordWords } from '../exercise/record-words.js';
import { definedHeading, estimateDefinition, heaviestDefinition } from './definitions.js';
import { type ChartRoom, estimatePoints, heaviestPoints, seriesLines } from './series-chart.js';
import { noneInRange } from './stats-range.js';
import type { StatsFigures, StatsView } from './stats-state.js';

type Figures = Extract<StatsFigures, { page: 'lift' }>;

export const NOTHING_LIFTED = 'No set with reps and a load';
const NOTHING_ESTIMATED = 'No set of 1 to 12 reps with a load';
const NEVER_ESTIMATED = 'Sets without reps, such as timed ones, have no e1RM.';
const READING_RECORDS = 'reading every session …';
/** With fewer rows, the charts take the rows of the last record. */
const ROWS_WITH_RECORD = 14;
const LEAST_CHART_ROWS = 5;
const DATE_COLUMNS = 11;

/** The name of the exercise and its place, for example `Barbell Bench Press  3 of 12`. */
export function exerciseHeading({ exerciseIndex }: StatsView, { exercises }: TrainingOverview): string {
  const name = sanitizeLine(exercises[exerciseIndex]?.name ?? '');
  return exercises.length > 1 ? `${name}  ${exerciseIndex + 1} of ${exercises.length}` : name;
}

/** Exactly `rows` lines. */
export function liftLines(
  { series, longest, records }: Figures,
  view: StatsView,
  overview: TrainingOverview,
  { athlete, today }: Pick<AppState, 'athlete' | 'today'>,
  { columns, rows, isAscii }: ChartRoom,
): readonly Line[] {
  const display = displayOf({ athlete, today });
  const record = rows >= ROWS_WITH_RECORD ? lastRecordLines(records, display, columns) : [];
  const chartRows = rows - 2 - record.length;
  // If two charts are too low for axes, the second one is a single row.
  const upper = chartRows < 2 * LEAST_CHART_ROWS ? chartRows - 1 : Math.ceil(chartRows / 2);
  const noEstimate = longest.isWithoutReps
    ? NEVER_ESTIMATED
    : noneInRange(NOTHING_ESTIMATED, view, longest.estimates);
  const room = (rowsOfChart: number) => ({ columns, rows: rowsOfChart, isAscii });
  return [
    definedHeading(exerciseHeading(view, overview), estimateDefinition(athlete), columns),
    ...seriesLines(estimatePoints(series, display.unit), room(upper), noEstimate),
    definedHeading('', heaviestDefinition(athlete), columns),
    ...seriesLines(
      heaviestPoints(series, display.unit),
      room(chartRows - upper),
      noneInRange(NOTHING_LIFTED, view, longest.heaviest),
    ),
    ...record,
  ];
}

/** The records, newest first, each on one or more lines. */
export function recordLines(
  records: readonly TrainingRecord[] | null,
  display: Display,
  columns: number,
): readonly Line[] {
  if (records === null) return [cutLine(READING_RECORDS, columns, 'context')];
  if (records.length === 0) {
    return [cutLine('No record yet: a record beats every earlier session.', columns, 'context')];
  }
  return records
    .toReversed()
    .flatMap((record) =>
      recordParts(
        `${dayLabel(record.date, display.today).padStart(DATE_COLUMNS)}  `,
        record,
        display,
        columns,
        'plain',
      ),
    );
}

/** `Last record 17 Mar 2026: heaviest set, 100 kg × 5; beat 97.5 kg of 3 Jan 2026`. */
export function lastRecordLines(
  records: readonly TrainingRecord[] | null,
  display: Display,
  columns: number,
): readonly Line[] {
  if (records === null) return [cutLine(`Last record: ${READING_RECORDS}`, columns, 'context')];
  // The first record of the newest session with records.
  const record = records.find(({ sessionId }) => sessionId === records.at(-1)?.sessionId);
  if (!record) return [];
  return recordParts(
    `Last record ${dayLabel(record.date, display.today)}: `,
    record,
    display,
    columns,
    'success',
  );
}

/** One line, or more if the beaten values do not fit. */
function recordParts(
  lead: string,
  record: TrainingRecord,
  display: Display,
  columns: number,
  tone: Tone,
): readonly Line[] {
  const [what = '', ...beaten] = recordWords(record, display).split('; ');
  return flowLines([`${lead}${what}`, ...beaten], columns, { gap: '; ', indent: DATE_COLUMNS + 2, tone });
}
