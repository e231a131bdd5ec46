/** The Plan page of an athlete who follows a program. */
import { counted, formatGoal } from '../../domain/format-session.js';
import type { PlanStatus } from '../../domain/program/cycle-plan.js';
import { dayTitle } from '../../domain/program/day-title.js';
import type { PrescribedDay, PrescribedExercise } from '../../domain/program/prescribe-day.js';
import { lengthInWeeks } from '../../domain/program/program-weeks.js';
import type { ProgramPlan } from '../../domain/read-models/program-plan.js';
import type { WeightUnit } from '../../domain/weight.js';
import { BLANK_LINE, cutLine, type Line, linePair, wrappedLines } from '../../page/line.js';
import type { TableOfPage } from '../../page/table-titles.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { wrapList } from '../../text/wrap.js';
import type { AppState } from '../app-state.js';
import { definedHeading } from './definitions.js';
import { isDayInProgress, whyDayNotOpened } from './next-day.js';
import { MUSCLE_TITLES_AT, planMuscleLines } from './plan-muscle-lines.js';
import { aheadLines, pastLines, weekFrame, weekLines } from './plan-week-lines.js';

type ProgramPlanPage = {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  readonly foot: readonly Line[];
  readonly table: TableOfPage | null;
};

type Room = { readonly columns: number; readonly rows: number };

/** With fewer rows, the legend is the last line of the page, and not always visible. */
const AIRY_ROWS = 14;
const LEGEND = '✓ done  × missed  › next  · to come';

export function programPlanPage(
  shown: ProgramPlan,
  state: AppState,
  { columns, rows }: Room,
): ProgramPlanPage {
  const { plan, muscles } = shown;
  const { athlete, today, log } = state;
  const isInProgress = plan.next !== null && isDayInProgress(log, shown.program, plan.next);
  const frame = weekFrame(shown, columns, { today, isInProgress });
  const of = (when: 'behind' | 'now' | 'ahead') => plan.weeks.filter((week) => week.when === when);
  const behind = pastLines(of('behind').toReversed(), frame);
  const table = planMuscleLines(plan.weeks, muscles, athlete, columns);
  const isLow = rows < AIRY_ROWS;
  const now = of('now').flatMap((week) => weekLines(week, frame));
  const next = plan.next ? nextLines(shown, plan.next, state, columns) : [];
  const sections = [
    // On a low screen, the next day comes first, because it matters more than the current week.
    ...(isLow ? [next, now] : [now, next]),
    withHeading('Coming weeks', 'planned sets', aheadLines(of('ahead'), frame), columns),
    table,
    plan.next ? withHeading('Past weeks', 'sets done/planned', behind, columns) : behind,
  ].filter((lines) => lines.length > 0);
  const legend = [cutLine(LEGEND, columns, 'context')];
  const body = [...sections, ...(isLow ? [legend] : [])].flatMap((lines, index) =>
    index === 0 ? lines : [BLANK_LINE, ...lines],
  );
  const titles = table[MUSCLE_TITLES_AT];
  return {
    head: headLines(shown, columns),
    body,
    foot: isLow ? [] : legend,
    table: titles ? { titleAt: body.indexOf(titles), rows: table.length - MUSCLE_TITLES_AT - 1 } : null,
  };
}

function withHeading(
  heading: string,
  definition: string,
  lines: readonly Line[],
  columns: number,
): readonly Line[] {
  return lines.length === 0 ? [] : [definedHeading(heading, definition, columns), ...lines];
}

/** The program and its number of done days, then the first error in its file. */
function headLines(shown: ProgramPlan, columns: number): readonly Line[] {
  const facts = factsOf(shown);
  const name = truncateEnd(sanitizeLine(shown.program.name), Math.max(1, columns - widthColumns(facts) - 2));
  const heading = { text: name, tone: 'heading' } as const;
  return [
    linePair(heading, { text: facts, tone: 'context' }, columns) ?? [heading],
    ...errorLines(shown, columns),
  ];
}

/** `9 of 24 days done, 1 missed`; if the program has no end, only the number of done days. */
function factsOf({ program, plan }: ProgramPlan): string {
  const days = plan.weeks.flatMap((week) => week.days);
  const count = (status: PlanStatus) => days.filter((day) => day.status === status).length;
  const isEndless = lengthInWeeks(program) === null;
  const done = isEndless
    ? counted(count('done'), 'day')
    : `${count('done')} of ${counted(days.length, 'day')}`;
  return `${done} done${count('missed') > 0 ? `, ${count('missed')} missed` : ''}`;
}

/** The first error with its place, and how many more there are. */
function errorLines({ errors: [first, ...others] }: ProgramPlan, columns: number): readonly Line[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` ${others.length} more.`;
  return wrappedLines('', sanitizeLine(`${first}${more} E opens the file.`), columns, 'warning');
}

const INDENT = '  ';
const MOST_NAME_COLUMNS = 28;
const OPEN_KEYS = ['Enter opens it in Log', 'Enter opens it'];

/** The next day with each target and its reason. Below the targets, equal consecutive reasons appear once. */
function nextLines(
  { program }: ProgramPlan,
  day: PrescribedDay,
  { athlete, log }: AppState,
  columns: number,
): readonly Line[] {
  const unit = athlete.unit ?? 'kg';
  const rows = day.exercises.map((exercise) => ({
    name: sanitizeLine(exercise.name),
    goal: sanitizeLine(targetWords(exercise, unit)),
    reason: sanitizeLine(exercise.reason),
  }));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthColumns));
  const nameColumns = Math.min(MOST_NAME_COLUMNS, widest(rows.map(({ name }) => name)));
  const goalColumns = widest(rows.map(({ goal }) => goal));
  const reasonAt = INDENT.length + nameColumns + 2 + goalColumns + 2;
  const isWide = reasonAt + widest(rows.map(({ reason }) => reason)) <= columns;
  const lines = rows.flatMap(({ name, goal, reason }, index): readonly Line[] => {
    const lead = `${INDENT}${padEndColumns(truncateEnd(name, nameColumns), nameColumns)}  `;
    if (isWide) {
      const target = { text: `${padEndColumns(goal, goalColumns)}  `, tone: 'accent' } as const;
      return [[{ text: lead, tone: 'plain' }, target, { text: reason, tone: 'context' }]];
    }
    const targets = wrapList(goal, Math.max(1, columns - widthColumns(lead))).map(
      (text, row): Line => [
        { text: row === 0 ? lead : ' '.repeat(widthColumns(lead)), tone: 'plain' },
        { text, tone: 'accent' },
      ],
    );
    if (rows[index + 1]?.reason === reason) return targets;
    const words = ofHowMany(rows.slice(0, index + 1).map((each) => each.reason)) + reason;
    return [...targets, ...wrappedLines(INDENT.repeat(2), words, columns, 'context')];
  });
  const isInProgress = isDayInProgress(log, program, day);
  const title = sanitizeLine(`${isInProgress ? 'In progress' : 'Next'}: ${dayTitle(program, day)}`);
  const keys = isInProgress ? ['1 opens Log'] : whyDayNotOpened(log) === null ? OPEN_KEYS : [];
  const shown = keys.find((key) => widthColumns(title) + 2 + widthColumns(key) <= columns) ?? '';
  return [definedHeading(title, shown, columns), ...lines];
}

/**
 * Before a reason that the last exercises share: `both: `, `these 4: `; empty if it holds for one exercise.
 */
function ofHowMany(reasons: readonly string[]): string {
  const count = reasons.length - 1 - reasons.findLastIndex((each) => each !== reasons.at(-1));
  if (count === 1) return '';
  return count === 2 ? 'both: ' : `these ${count}: `;
}

/** `80, 3 × 6-8 @8`: the goal without its rest. */
function targetWords({ goal }: PrescribedExercise, unit: WeightUnit): string {
  const { restMinutes: _rest, restMinutesMax: _most, setTargets, ...others } = goal;
  const targets = setTargets?.map(({ restMinutes: _each, ...target }) => target);
  return formatGoal({ ...others, ...(targets && { setTargets: targets }) }, unit);
}
