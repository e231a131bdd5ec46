/** The report of a saved session in lines: totals, records, and the comparison with the last similar session. */
import type { Athlete } from '../../domain/athlete.js';
import { dayLabel } from '../../domain/date-labels.js';
import { counted, formatDuration } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import type { SessionReport, SessionTotals } from '../../domain/read-models/session-report.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import { type Display, displayOf } from '../../page/display.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { recordWords } from '../exercise/record-words.js';
import { comparisonRows } from './comparison-rows.js';

export type ReportRoom = {
  readonly athlete: Athlete;
  readonly columns: number;
  /** The present day, from which `yesterday` is derived. */
  readonly today: string;
};

const NO_RECORDS = 'No records in this session: a record beats earlier sets of a lift.';

/** The lines of the report; none is wider than `columns`. */
export function reportLines(report: SessionReport, room: ReportRoom): readonly Line[] {
  const { columns } = room;
  return [
    cutLine(totalsText(report.totals, report.isDeloadWeek, room.athlete), columns, 'heading'),
    BLANK_LINE,
    ...(report.records.length > 0
      ? recordLines(report.records, displayOf(room), columns)
      : [cutLine(report.comparison ? 'No records.' : NO_RECORDS, columns, 'context')]),
    ...comparisonLines(report, room),
  ];
}

/** The totals, for example `75 min · 12 working sets · 4 250 kg · deload`. */
function totalsText(totals: SessionTotals, isDeloadWeek: boolean, { unit = 'kg', ascii }: Athlete): string {
  const { durationMinutes, workingSets, volumeKg } = totals;
  return [
    durationMinutes === null ? '' : formatDuration(durationMinutes),
    counted(workingSets, 'working set'),
    formatVolume(volumeKg, unit, { ascii }),
    isDeloadWeek ? 'deload' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function recordLines(records: readonly TrainingRecord[], display: Display, columns: number): readonly Line[] {
  const names = [...new Set(records.map(({ exercise }) => exercise))];
  return [
    cutLine(`Records: ${records.length}`, columns, 'heading'),
    ...names.flatMap((name) => [
      cutLine(`  ${sanitizeLine(name)}`, columns, 'plain'),
      ...records
        .filter(({ exercise }) => exercise === name)
        .flatMap((record) => wrappedLines('   ● ', recordWords(record, display), columns, 'success')),
    ]),
  ];
}

function comparisonLines({ totals, comparison }: SessionReport, room: ReportRoom): readonly Line[] {
  if (comparison === null) return [];
  const { date, day, isDeloadWeek } = comparison.last;
  const of = day === null ? '' : `${sanitizeLine(day)}, `;
  const deload = isDeloadWeek ? ' (deload)' : '';
  const heading = `Compared with ${of}${dayLabel(date, room.today)}${deload}`;
  return [
    BLANK_LINE,
    cutLine(heading, room.columns, 'heading'),
    ...comparisonRows(totals, comparison, room.athlete, room.columns),
  ];
}
