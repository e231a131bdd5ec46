/** The rows that compare a session with an earlier session: name, present value, change, and earlier value. */
import type { Athlete } from '../../domain/athlete.js';
import { type SetDifference, signOf } from '../../domain/best-working-set.js';
import { counted } from '../../domain/format-session.js';
import { formatWeight, volumeIn } from '../../domain/format-weight.js';
import type {
  ComparedExercise,
  SessionComparison,
  SessionTotals,
} from '../../domain/read-models/session-report.js';
import type { WorkingSet } from '../../domain/record.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { carryOver } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { Line, Tone } from '../../page/line.js';
import { groupThousands } from '../../text/group-thousands.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, padEndColumns } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';

type Row = {
  readonly what: string;
  readonly now: string;
  /** `+2.5 kg, -1 rep`; `=` if nothing changed; a text such as `not done` if only one session has it. */
  readonly change: string;
  readonly was: string;
  readonly tone: Tone;
};

const INDENT = '  ';
const GAP = '  ';
/** Least columns of the names; with less room, the earlier values are left out. */
const LEAST_NAME_COLUMNS = 18;

/** Rows for the totals, then a row for the top set of each exercise. */
export function comparisonRows(
  totals: SessionTotals,
  { last, exercises }: SessionComparison,
  athlete: Athlete,
  columns: number,
): readonly Line[] {
  const unit = athlete.unit ?? 'kg';
  const rows = [...totalRows(totals, last, athlete), ...exercises.map((each) => exerciseRow(each, unit))];
  const widest = (of: (row: Row) => string) => Math.max(...rows.map((row) => widthColumns(of(row))));
  const [what, now, change, was] = [
    widest((row) => row.what),
    widest((row) => row.now),
    widest((row) => row.change),
    widest((row) => row.was),
  ];
  const room = columns - INDENT.length - now - change - 2 * GAP.length;
  const hasWas = room - was - GAP.length >= Math.min(what, LEAST_NAME_COLUMNS);
  const whatColumns = Math.max(1, Math.min(what, hasWas ? room - was - GAP.length : room));
  return rows.map((row) => [
    {
      text: `${INDENT}${fitEnd(row.what, whatColumns)}${GAP}${padEndColumns(row.now, now)}${GAP}`,
      tone: 'plain',
    },
    { text: padEndColumns(row.change, change), tone: row.tone },
    { text: hasWas ? `${GAP}${row.was}`.trimEnd() : '', tone: 'context' },
  ]);
}

function totalRows(now: SessionTotals, last: SessionTotals, { unit = 'kg', ascii }: Athlete): readonly Row[] {
  const sets = (totals: SessionTotals) => totals.workingSets;
  const volume = (totals: SessionTotals) => volumeIn(totals.volumeKg, unit);
  const rows = [
    numberRow('Working sets', sets(now), sets(last), String),
    numberRow('Volume', volume(now), volume(last), (value) => `${groupThousands(value, { ascii })} ${unit}`),
  ];
  if (now.durationMinutes === null || last.durationMinutes === null) return rows;
  const duration = numberRow(
    'Duration',
    now.durationMinutes,
    last.durationMinutes,
    (value) => `${value} min`,
  );
  // A longer session is neither better nor worse.
  return [...rows, { ...duration, tone: 'plain' }];
}

/** Compares whole numbers, because whole numbers are shown. */
function numberRow(what: string, now: number, last: number, words: (value: number) => string): Row {
  const [shown, before] = [Math.round(now), Math.round(last)];
  const difference = shown - before;
  return {
    what,
    now: words(shown),
    change: signed(difference, words(Math.abs(difference))),
    was: `was ${words(before)}`,
    tone: toneOf(difference),
  };
}

function exerciseRow({ name, top, lastTop, change }: ComparedExercise, unit: WeightUnit): Row {
  const was = lastTop === null ? '' : `was ${setText(lastTop, unit)}`;
  const row = { what: sanitizeLine(name), now: top === null ? '' : setText(top, unit), was };
  if (change === null) {
    const words = top === null ? 'not done' : lastTop === null ? 'not last time' : '';
    return { ...row, change: words, tone: 'context' };
  }
  const sign = signOf(change);
  return { ...row, change: sign === 0 ? '=' : changeText(change, unit), tone: toneOf(sign) };
}

function setText(set: WorkingSet, unit: WeightUnit): string {
  return displaySet({ ...carryOver(valuesOf(set)), rpe: set.rpe }, { unit });
}

function changeText({ loadKg, reps, seconds }: SetDifference, unit: WeightUnit): string {
  return [
    loadKg === 0 ? '' : signed(loadKg, formatWeight(Math.abs(loadKg), unit)),
    reps === 0 ? '' : signed(reps, counted(Math.abs(reps), 'rep')),
    seconds === 0 ? '' : signed(seconds, `${formatNumber(Math.abs(seconds))} s`),
  ]
    .filter(Boolean)
    .join(', ');
}

function signed(value: number, text: string): string {
  if (value === 0) return '=';
  return `${value > 0 ? '+' : '-'}${text}`;
}

function toneOf(sign: number): Tone {
  if (sign === 0) return 'plain';
  return sign > 0 ? 'success' : 'warning';
}
