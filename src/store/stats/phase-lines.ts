/** Phases and their weeks: what was planned and done, and how closely the plan was followed. */

import { dateRange } from '../../domain/date-labels.js';
import { formatCount } from '../../domain/format-session.js';
import { volumeText } from '../../domain/format-weight.js';
import type { KeptShare } from '../../domain/statistics/adherence.js';
import { sumAdherence } from '../../domain/statistics/adherence.js';
import type { PhaseSummary, PlanSummary } from '../../domain/statistics/plan-summary.js';
import type { Display } from '../../page/display.js';
import { cutLine, flowLines, type Line } from '../../page/line.js';

/** A column of the table, with a blank before it. In a narrow terminal, the last columns are left out. */
type PhaseColumn = {
  /** The title; null if it is the athlete's unit. */
  readonly title: string | null;
  readonly columns: number;
  readonly text: (summary: PlanSummary, display: Display) => string;
};

const NAME_COLUMNS = 17;
/** The width of `24 Nov - 16 Jan 2026`. */
const DAYS_COLUMNS = 20;
/** From this width on, days are shown. */
const WIDE_COLUMNS = 76;

const PHASE_COLUMNS: readonly PhaseColumn[] = [
  { title: 'sess', columns: 5, text: ({ sessions }) => String(sessions) },
  {
    title: 'sets/plan',
    columns: 10,
    text: ({ workingSets, adherence }) => setsOfPlan(workingSets, adherence.sets),
  },
  { title: 'hard', columns: 5, text: ({ hardSets }) => String(hardSets) },
  { title: 'reps', columns: 6, text: ({ adherence }) => share(adherence.reps) },
  { title: 'rest', columns: 6, text: ({ adherence }) => share(adherence.rest) },
  {
    title: null,
    columns: 9,
    text: ({ volumeKg }, { unit, ascii }) => volumeText(volumeKg, unit, { ascii }),
  },
];

/** Column titles. The title of the volume column is the unit, as in History. */
export function phaseTitles({ unit }: Display, columns: number): Line {
  const cells = columnsIn(columns).map(({ title, columns: width }) => (title ?? unit).padStart(width));
  return cutLine(`${' '.repeat(leadColumns(columns))}${cells.join('')}`, columns, 'context');
}

/** Each phase with its weeks below it, latest first. */
export function phaseLines(
  phases: readonly PhaseSummary[],
  display: Display,
  columns: number,
): readonly Line[] {
  if (phases.length === 0) return [cutLine('No session in this time.', columns, 'context')];
  return phases.toReversed().flatMap((phase) => [
    cutLine(rowText(phaseName(phase), phase, display, columns), columns, 'heading'),
    ...phase.weeks
      .filter(({ week }) => week !== null)
      .toReversed()
      .map((week) => cutLine(rowText(weekName(week), week, display, columns), columns, 'plain')),
  ]);
}

/** Explains the columns, with their totals for the shown time. */
export function phaseDefinitions(
  phases: readonly PhaseSummary[],
  { ascii }: Display,
  columns: number,
): readonly Line[] {
  const { reps, rest, sets } = sumAdherence(phases.map(({ adherence }) => adherence));
  const of = (kept: KeptShare, none: string) =>
    kept.judged === 0 ? none : `${share(kept)} of ${formatCount(kept.judged, { ascii })}`;
  const parts = [
    `sets/plan: planned sets done, ${of(sets, 'none planned')}`,
    'hard: RPE 6 or more, or no RPE',
    `reps: in the goal's range, ${of(reps, 'none planned and counted')}`,
    `rest: within 30 s, ${of(rest, 'none planned and measured')}`,
    'sess: sessions',
  ];
  return flowLines(parts, columns, { gap: ' · ', indent: 0, tone: 'context' });
}

function rowText(name: string, summary: PlanSummary, display: Display, columns: number): string {
  const days = dateRange(summary.firstDay, summary.lastDay);
  const lead = columns >= WIDE_COLUMNS ? name.padEnd(NAME_COLUMNS) + days.padEnd(DAYS_COLUMNS) : name;
  const cells = columnsIn(columns).map(({ text, columns: width }) => text(summary, display).padStart(width));
  return lead.padEnd(leadColumns(columns)) + cells.join('');
}

/** The columns that fit next to the name. */
function columnsIn(columns: number): readonly PhaseColumn[] {
  let used = leadColumns(columns);
  return PHASE_COLUMNS.filter((column) => {
    used += column.columns;
    return used <= columns;
  });
}

function leadColumns(columns: number): number {
  return columns >= WIDE_COLUMNS ? NAME_COLUMNS + DAYS_COLUMNS : NAME_COLUMNS;
}

function phaseName({ phase }: PlanSummary): string {
  return phase === null ? 'no phase' : `phase ${phase}`;
}

function weekName({ week, deloadSessions, sessions }: PlanSummary): string {
  return `  week ${week}${deloadSessions * 2 > sessions ? ' deload' : ''}`;
}

/** `46/48`; only the done sets if none were planned. */
function setsOfPlan(workingSets: number, { kept, judged }: KeptShare): string {
  return judged === 0 ? String(workingSets) : `${kept}/${judged}`;
}

/** `81 %`; empty if there was nothing to judge. */
function share({ kept, judged }: KeptShare): string {
  return judged === 0 ? '' : `${Math.round((kept / judged) * 100)} %`;
}
