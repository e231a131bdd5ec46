/** The content of the Stats screen for a size: the tab line, and the open page. */
import { DAYS_PER_WEEK, dayNumber, mondayOf } from '../../domain/day-number.js';
import { counted } from '../../domain/format-session.js';
import type { ProgramPlan } from '../../domain/read-models/program-plan.js';
import { displayOf } from '../../page/display.js';
import { BLANK_LINE, cutLine, type Line, type Page, pageOf, type Segment } from '../../page/line.js';
import { type TableOfPage, withTitles } from '../../page/table-titles.js';
import { asciiSigns } from '../../text/ascii-signs.js';
import { widthColumns } from '../../text/width.js';
import type { AppState } from '../app-state.js';
import { daysLines } from './days-lines.js';
import { definedHeading, RECORDS_DEFINITION } from './definitions.js';
import { exerciseListLines } from './exercise-list.js';
import { exerciseHeading, liftLines, recordLines } from './lift-lines.js';
import { musclesPage } from './muscles-page.js';
import { phasesPage } from './phases-page.js';
import { programPlanPage } from './program-plan-page.js';
import type { ChartRoom } from './series-chart.js';
import { overviewLines } from './stats-overview-lines.js';
import { rangeWords, shownDays, withoutCycles } from './stats-range.js';
import { STATS_PAGES, type StatsPage, shownPlan } from './stats-state.js';
import { volumeLines } from './volume-lines.js';
import { weightFoot, weightLines } from './weight-lines.js';

/** Fixed lines on top, scrolling lines, and fixed lines at the bottom. */
export type StatsPageLines = {
  readonly head: readonly Line[];
  readonly body: Page;
  readonly foot: readonly Line[];
};

type Parts = {
  readonly head?: readonly Line[];
  readonly body: readonly Line[];
  readonly foot?: readonly Line[];
  readonly table?: TableOfPage | null;
};

const MARGIN_COLUMNS = 1;
const PAGE_NAMES: Readonly<Record<StatsPage, string>> = {
  overview: 'Overview',
  lift: 'Lift',
  records: 'Records',
  volume: 'Volume',
  muscles: 'Muscles',
  days: 'Days',
  plan: 'Plan',
  weight: 'Weight',
};

/** The lines of the open page; none is wider than the screen without its margins. */
export function statsPage(state: AppState): StatsPageLines {
  const { stats, view, athlete } = state;
  const columns = Math.max(1, view.columns - 2 * MARGIN_COLUMNS);
  const isAscii = athlete.ascii === true;
  const {
    head = [],
    body,
    foot = [],
    table = null,
  } = partsOf(state, { columns, rows: view.bodyRows, isAscii });
  const rows = Math.max(1, view.bodyRows - head.length - foot.length);
  const drawn = { head, body: withTitles(pageOf(body, stats.top, rows), table), foot };
  return isAscii ? inAscii(drawn) : drawn;
}

function partsOf(state: AppState, room: ChartRoom): Parts {
  const { stats, athlete } = state;
  const display = displayOf(state);
  const { overview, figures, list } = stats;
  const { columns, isAscii } = room;
  if (overview === null) return { body: emptyLines(state, columns) };
  if (overview.sessions === 0 && figures?.page !== 'weight' && figures?.page !== 'plan') {
    return { head: [stripLine(stats.page, '', columns, isAscii)], body: emptyLines(state, columns) };
  }
  if (list) return { body: exerciseListLines(state, list, columns) };
  // Body weights are entered on days without a session too, and a program is shown before the first session.
  const isUpToToday = figures?.page === 'weight' || overview.sessions === 0;
  const shown = isUpToToday ? { ...overview, lastDay: state.today } : overview;
  const plan = shownPlan(stats);
  const time = plan ? cycleWords(plan) : rangeWords(withoutCycles(stats), shown);
  const strip = stripLine(stats.page, time, columns, isAscii);
  if (figures === null) return { head: [strip], body: [cutLine(UNREADABLE, columns, 'error')] };
  const range = shownDays(stats, shown);
  const below = { ...room, rows: Math.max(1, room.rows - 1) };
  switch (figures.page) {
    case 'overview':
      return { head: [strip], body: overviewLines(figures, stats, overview, state, below) };
    case 'lift':
      return { head: [strip], body: liftLines(figures, stats, overview, state, below) };
    case 'records': {
      const name = exerciseHeading(stats, overview);
      const heading = definedHeading(name, RECORDS_DEFINITION, columns);
      return { head: [strip, heading], body: recordLines(figures.records, display, columns) };
    }
    case 'volume':
      return { head: [strip], body: volumeLines(figures.weeks, range, athlete, below) };
    case 'muscles':
      return withHead(strip, musclesPage(state, range, room));
    case 'days':
      return {
        head: [strip],
        body: daysLines(figures, range, overview, below, athlete.weekStart ?? 'monday'),
      };
    case 'weight':
      return {
        head: [strip],
        body: weightLines(state, range, room, figures.today),
        foot: stats.weights.entry ? [] : weightFoot(state, columns),
      };
    case 'plan':
      return withHead(
        strip,
        figures.kind === 'program'
          ? programPlanPage(figures.plan, state, room)
          : phasesPage(figures, display, room),
      );
  }
}

/** `cycle 2 of 3`; empty if there is only one cycle. */
function cycleWords({ plan: { cycle, cycles } }: ProgramPlan): string {
  return cycles === 1 ? '' : `cycle ${cycle} of ${cycles}`;
}

function withHead(strip: Line, { head = [], ...parts }: Parts): Parts {
  return { ...parts, head: [strip, ...head] };
}

const RESTORED_IN_HISTORY = 'No saved session: u on History restores a deleted one.';
const UNREADABLE = 'This page could not be read; r tries again.';

function emptyLines({ history }: AppState, columns: number): readonly Line[] {
  const isDeleted = history.deleted.length > 0;
  return [
    cutLine(isDeleted ? RESTORED_IN_HISTORY : 'No saved session yet.', columns, 'heading'),
    BLANK_LINE,
    cutLine('1 opens Log; a session counts here when it is saved.', columns, 'context'),
    cutLine('After a few sessions, this page shows your progress.', columns, 'context'),
  ];
}

/** Columns of the longest time range, and a blank before it. */
const TIME_COLUMNS = 'Feb 2025 – Feb 2026'.length + 1;

/**
 * `▸Overview  Lift  Records …` and the time range on the right. In a narrow window, names are closer or
 * fewer.
 */
function stripLine(open: StatsPage, time: string, columns: number, isAscii: boolean): Line {
  const sign = isAscii ? '>' : '▸';
  const namesWith = (end: string) =>
    STATS_PAGES.map((page, index): Segment => {
      const isOpen = page === open;
      const mark = !isOpen ? ' ' : index === 0 || end !== '' ? sign : ` ${sign}`;
      const steps = index - STATS_PAGES.indexOf(open);
      return { text: `${mark}${PAGE_NAMES[page]}${end}`, tone: isOpen ? 'accent' : 'context', steps };
    });
  const roomBeside = (names: readonly Segment[]) =>
    columns - names.reduce((sum, { text }) => sum + widthColumns(text), 0);
  const fitting = [' ', ''].map(namesWith).find((each) => roomBeside(each) >= TIME_COLUMNS);
  if (!fitting && time === '') return namesWith('');
  const names =
    fitting ?? namesAround(namesWith(''), STATS_PAGES.indexOf(open), columns - widthColumns(time) - 1);
  return [...names, { text: time.padStart(roomBeside(names)), tone: 'context' }];
}

/** The names that fit: the open page, the next page, then earlier pages, then later ones. `…` replaces the rest. */
function namesAround(names: readonly Segment[], open: number, columns: number): readonly Segment[] {
  const more = (isHidden: boolean, text: string): readonly Segment[] =>
    isHidden ? [{ text, tone: 'context' }] : [];
  const between = (start: number, end: number) => [
    ...more(start > 0, ' …'),
    ...names.slice(start, end),
    ...more(end < names.length, ' …'),
  ];
  let [start, end] = [0, names.length];
  while (between(start, end).reduce((sum, { text }) => sum + widthColumns(text), 0) > columns) {
    if (end > open + 2) end -= 1;
    else if (start < open) start += 1;
    else if (end > open + 1) end -= 1;
    else break;
  }
  return between(start, end);
}

function inAscii({ head, body, foot }: StatsPageLines): StatsPageLines {
  const lines = (all: readonly Line[]) =>
    all.map((line) => line.map((segment) => ({ ...segment, text: asciiSigns(segment.text) })));
  return { head: lines(head), body: { ...body, lines: lines(body.lines) }, foot: lines(foot) };
}

/** From long to short: `41 sessions, 14 weeks`, `41 sessions`. Weeks begin on Monday. */
export function statsFacts({ stats: { overview }, athlete }: AppState): readonly string[] {
  if (overview === null || overview.sessions === 0) return [];
  const monday = (day: string) => mondayOf(dayNumber(day));
  const weeks = (monday(overview.lastDay) - monday(overview.firstDay)) / DAYS_PER_WEEK + 1;
  const sessions = counted(overview.sessions, 'session', athlete);
  return [`${sessions}, ${counted(weeks, 'week', athlete)}`, sessions];
}
