/** A table of hard sets per muscle in the past and coming weeks of a program. */
import type { Athlete } from '../../domain/athlete.js';
import type { PlanWeek } from '../../domain/program/cycle-plan.js';
import type { MuscleWeek, PlanMuscle } from '../../domain/program/plan-muscles.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { compareWithTarget, muscleTargetOf } from '../../domain/statistics/muscle-targets.js';
import type { Line, Segment } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { definedHeading } from './definitions.js';

const NAME_COLUMNS = 12;
/** `+12.5`, and a blank before it. */
const WEEK_COLUMNS = 6;
/** `10.5+12.5`, and a blank before it. */
const NOW_COLUMNS = 10;
/** The width of the longest text, `  target week 3`. */
const TARGET_COLUMNS = 15;
/** The index of the line of titles in the table. */
export const MUSCLE_TITLES_AT = 1;

/** A row for each muscle, with the weeks around the current week that fit. Empty if there are no muscles. */
export function planMuscleLines(
  weeks: readonly PlanWeek[],
  muscles: readonly PlanMuscle[],
  athlete: Athlete,
  columns: number,
): readonly Line[] {
  if (muscles.length === 0) return [];
  const now = weeks.findIndex(({ when }) => when === 'now');
  const { start, end } = visibleWeeks(weeks.length, now, columns);
  const shown = weeks.slice(start, end);
  const titles = shown.map((week) => titleOf(week).padStart(columnsOf(week)));
  const definition = shown.some(({ isDeload }) => isDeload) ? 'done+to come, d deload' : 'done+to come';
  const isPart = shown.length < weeks.length;
  const [first, last] = [shown[0], shown.at(-1)];
  const part =
    first && last && isPart ? `weeks ${numberOf(first)}-${numberOf(last)} of ${weeks.length}; ` : '';
  return [
    isPart
      ? definedHeading('Hard sets by muscle', part + definition, columns)
      : definedHeading('Hard sets a week, by muscle', definition, columns),
    [
      { text: `${'week'.padEnd(NAME_COLUMNS)}${titles.join('')}`, tone: 'context' },
      { text: targetTitle(weeks[now]), tone: 'context' },
    ],
    ...muscles.map(({ muscle, weeks: cells }): Line => {
      const name = padEndColumns(truncateEnd(sanitizeLine(muscle), NAME_COLUMNS - 1), NAME_COLUMNS);
      const numbers = shown.map((week, index): Segment => {
        const cell = cells[start + index] ?? { done: 0, ahead: 0 };
        const tone = week.when === 'now' ? 'accent' : week.when === 'ahead' ? 'context' : 'plain';
        return { text: cellText(cell, week).padStart(columnsOf(week)), tone };
      });
      // In a deload week, fewer sets than the target are intended.
      const current = weeks[now]?.isDeload ? undefined : cells[now];
      return [{ text: name, tone: 'plain' }, ...numbers, targetSegment(athlete, muscle, current ?? null)];
    }),
  ];
}

/** `target week 3`: the week that is compared with the target. */
function targetTitle(now: PlanWeek | undefined): string {
  if (!now) return '  target';
  const title = `  target week ${numberOf(now)}`;
  return title.length <= TARGET_COLUMNS ? title : `  target ${numberOf(now)}`;
}

/** The target, and whether what is done and planned in the current week is below or above it. */
function targetSegment(athlete: Athlete, muscle: string, week: MuscleWeek | null): Segment {
  const target = muscleTargetOf(athlete, muscle);
  if (!target) return { text: '', tone: 'context' };
  const comparison = week ? compareWithTarget(week.done + week.ahead, target) : 'within';
  const range = `${formatNumber(target.min)}-${formatNumber(target.max)}`;
  return comparison === 'within'
    ? { text: `  ${range}`, tone: 'context' }
    : { text: `  ${range} ${comparison}`, tone: 'warning' };
}

/** `12` sets done, `6+6` done and to come, `+12` to come; a dot for none. */
function cellText({ done, ahead }: MuscleWeek, { when }: PlanWeek): string {
  if (done === 0 && ahead === 0) return '·';
  if (when === 'now') return `${formatNumber(done)}+${formatNumber(ahead)}`;
  const parts = [done === 0 ? '' : formatNumber(done), ahead === 0 ? '' : `+${formatNumber(ahead)}`];
  return parts.join('');
}

/** `3`, `2.4` in a phase, `6d` for a deload, `▸3` for the current week. */
function titleOf(week: PlanWeek): string {
  return `${week.when === 'now' ? '▸' : ''}${numberOf(week)}${week.isDeload ? 'd' : ''}`;
}

function numberOf({ phase, week }: PlanWeek): string {
  return phase === null ? String(week) : `${phase}.${week}`;
}

function columnsOf({ when }: PlanWeek): number {
  return when === 'now' ? NOW_COLUMNS : WEEK_COLUMNS;
}

/** The range of weeks that fit around the current week; the last weeks if the cycle does not contain it. */
function visibleWeeks(count: number, now: number, columns: number): { start: number; end: number } {
  const room = columns - NAME_COLUMNS - TARGET_COLUMNS - (now === -1 ? 0 : NOW_COLUMNS - WEEK_COLUMNS);
  const fitting = Math.max(1, Math.floor(room / WEEK_COLUMNS));
  const wanted = now === -1 ? count : now - Math.floor((fitting - 1) / 2);
  const start = Math.max(0, Math.min(wanted, count - fitting));
  return { start, end: Math.min(count, start + fitting) };
}
