/** The weeks of a program on the Plan page: their days with status, date and sets done of planned. */
import { dateRange, dayLabel } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import type { PlanDay, PlanStatus, PlanWeek } from '../../domain/program/cycle-plan.js';
import type { Shortfall } from '../../domain/program/day-progress.js';
import type { Program } from '../../domain/program/program.js';
import { phasesOf } from '../../domain/program/program-weeks.js';
import type { ProgramPlan } from '../../domain/read-models/program-plan.js';
import { cutLine, flowLines, type Line, type Tone } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';

export type WeekFrame = {
  readonly program: Program;
  readonly columns: number;
  readonly nameColumns: number;
  readonly today: string;
  /** True if the next day is the session in progress. */
  readonly isInProgress: boolean;
};

/** The column widths that all weeks of the page share. */
export function weekFrame(
  { program, plan }: Pick<ProgramPlan, 'program' | 'plan'>,
  columns: number,
  { today, isInProgress }: Pick<WeekFrame, 'today' | 'isInProgress'>,
): WeekFrame {
  const titles = plan.weeks.map((week) => widthColumns(weekTitle(week, program)) - INDENT_COLUMNS);
  const names = plan.weeks.flatMap(({ days }) => days.map(({ name }) => widthColumns(sanitizeLine(name))));
  const room = columns - INDENT_COLUMNS - GAP.length - LABEL_COLUMNS - SETS_COLUMNS - SETS.length;
  const nameColumns = Math.max(1, Math.min(room, Math.max(...names, ...titles)));
  return { program, columns, nameColumns, today, isInProgress };
}

const SIGNS: Readonly<Record<PlanStatus, { readonly sign: string; readonly tone: Tone }>> = {
  done: { sign: '✓', tone: 'success' },
  missed: { sign: '×', tone: 'error' },
  next: { sign: '›', tone: 'accent' },
  'left-out': { sign: '·', tone: 'warning' },
  ahead: { sign: '·', tone: 'context' },
};
const WORDS: Readonly<Record<Exclude<PlanStatus, 'done'>, string>> = {
  missed: 'missed',
  next: 'next',
  'left-out': 'left out, comes last',
  ahead: 'to come',
};

const INDENT_COLUMNS = 4;
/** The width of `12 Jan - 16 Jan 2026`. */
const LABEL_COLUMNS = 20;
/** The width of `102/120` and a blank. */
const SETS_COLUMNS = 8;
const SETS = ' sets';
const GAP = '  ';

/** A week with a line for each day. Missing sets or reps are at its end or below it. */
export function weekLines(week: PlanWeek, frame: WeekFrame): readonly Line[] {
  const { program, columns, nameColumns } = frame;
  const dates = week.days.flatMap(({ sessions }) => sessions.map(({ date }) => date)).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const days = first && last ? dateRange(first, last) : '';
  const titleColumns = nameColumns + INDENT_COLUMNS;
  const title = padEndColumns(truncateEnd(weekTitle(week, program), titleColumns), titleColumns);
  const sets = setsOf(week.days).padStart(SETS_COLUMNS);
  return [
    cutLine(`${title}${GAP}${days.padEnd(LABEL_COLUMNS)}${sets}${SETS}`, columns, 'heading'),
    ...week.days.flatMap((day) => dayLines(day, frame)),
  ];
}

export function pastLines(weeks: readonly PlanWeek[], frame: WeekFrame): readonly Line[] {
  return weeks.flatMap((week) => weekLines(week, frame));
}

/** Each week with its planned sets and the names of its days, after the signs of their status. */
export function aheadLines(weeks: readonly PlanWeek[], frame: WeekFrame): readonly Line[] {
  const titles = weeks.map((week) => weekTitle(week, frame.program));
  const titleColumns = Math.max(0, ...titles.map((title) => title.length));
  return weeks.flatMap(({ days }, index) => {
    const sets = days.reduce((sum, { plannedSets }) => sum + plannedSets, 0);
    const lead = `${(titles[index] ?? '').padEnd(titleColumns)}  ${counted(sets, 'set').padStart(SETS_COLUMNS)}   `;
    const names = days.map(({ name, status }) => `${SIGNS[status].sign} ${sanitizeLine(name)}`);
    return flowLines([lead + (names[0] ?? ''), ...names.slice(1)], frame.columns, {
      gap: '  ',
      indent: lead.length,
      tone: 'plain',
    });
  });
}

/** For example `Week 3 of 6` or `Phase 2 · week 4 · deload`. */
function weekTitle({ phase, week, isDeload }: PlanWeek, program: Program): string {
  const length = phasesOf(program).find((each) => each.phase === phase)?.weeks ?? null;
  const title = [
    phase === null ? '' : `phase ${phase}`,
    `week ${week}${length === null ? '' : ` of ${length}`}`,
    isDeload ? 'deload' : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function dayLines(day: PlanDay, { columns, nameColumns, today, isInProgress }: WeekFrame): readonly Line[] {
  const { sign, tone } = SIGNS[day.status];
  const name = padEndColumns(truncateEnd(sanitizeLine(day.name), nameColumns), nameColumns);
  const label = padEndColumns(
    truncateEnd(isInProgress && day.status === 'next' ? 'in progress' : labelOf(day, today), LABEL_COLUMNS),
    LABEL_COLUMNS,
  );
  const sets = day.plannedSets === 0 ? '' : setsOf([day]);
  const line: Line = [
    { text: `  ${sign} `, tone },
    { text: `${name}${GAP}`, tone: 'plain' },
    { text: label, tone: day.status === 'done' ? 'context' : tone },
    { text: sets.padStart(SETS_COLUMNS), tone: 'plain' },
  ];
  const short = day.shortfalls.map(shortfallWords);
  if (short.length === 0) return [line];
  const beside = `${GAP}short: ${short.join(', ')}`;
  if (widthColumns(beside) <= columns - lineColumns(line))
    return [[...line, { text: beside, tone: 'warning' }]];
  const lead = `${' '.repeat(INDENT_COLUMNS)}short: `;
  const [first, ...others] = short;
  return [
    line,
    ...flowLines([lead + first, ...others], columns, { gap: ', ', indent: lead.length, tone: 'warning' }),
  ];
}

function lineColumns(line: Line): number {
  return line.reduce((sum, { text }) => sum + widthColumns(text), 0);
}

/** The date or the status, for example `12 Jan 2026`, `yesterday, 2 times` or `missed`. */
function labelOf({ status, sessions, isDeload }: PlanDay, today: string): string {
  if (status !== 'done') return WORDS[status];
  const times = sessions.length > 1 ? `${sessions.length} times` : '';
  const deload = isDeload && times === '' ? 'deload' : '';
  return [dayLabel(sessions.at(-1)?.date ?? '', today), times, deload].filter(Boolean).join(', ');
}

/** `Row 2 of 3` if sets are missing; otherwise `Row below range` or `Row below target`. */
function shortfallWords({ name, doneSets, plannedSets, isBelowRange }: Shortfall): string {
  const below = isBelowRange ? 'below range' : 'below target';
  const what = doneSets < plannedSets ? `${doneSets} of ${plannedSets}` : below;
  return `${sanitizeLine(name)} ${what}`;
}

/** `42/58`: the done and the planned sets. */
function setsOf(days: readonly Pick<PlanDay, 'doneSets' | 'plannedSets'>[]): string {
  const sum = (key: 'doneSets' | 'plannedSets') => days.reduce((total, day) => total + day[key], 0);
  return `${sum('doneSets')}/${sum('plannedSets')}`;
}
