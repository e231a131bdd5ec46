/** The texts of the start menu: its title, its choices, and what each one does. */
import { dayLabel } from '../../../domain/date-labels.js';
import { counted, formatDaysAgo } from '../../../domain/format-session.js';
import { describeFirstError } from '../../../domain/program/program-error.js';
import type { ProgramOffer } from '../../../domain/read-models/program-offers.js';
import type { TrainingSession } from '../../../domain/record.js';
import { isEmpty } from '../../../store/log/log-selectors.js';
import type { LogState, RepeatOffer } from '../../../store/log/log-state.js';
import { openWeekBefore } from '../../../store/log/repetition.js';
import type { StartChoice } from '../../../store/log/start-choices.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateList, truncateWords } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';

/** The title of the menu. @param count unfinished sessions */
export function menuTitle(count: number): string {
  if (count === 0) return 'Start a session';
  return count === 1 ? 'One unfinished session' : `${count} unfinished sessions`;
}

/** The order of the offered sessions, next to the title; empty if there is a draft, or at most one offer. */
export function menuOrder({ drafts, repeats, programs }: LogState): string {
  const isSeveral = repeats.length + programs.filter(({ isCurrent }) => isCurrent).length > 1;
  return drafts.length === 0 && isSeveral ? ' · likely next first' : '';
}

/** What a choice does, in one row of 60 columns, unless a program has an error. */
export function whatItDoes(
  choice: StartChoice,
  { left, programs }: Pick<LogState, 'left' | 'programs'>,
): string {
  switch (choice.kind) {
    case 'resume':
      if (left?.id === choice.draft.id) return 'Continues where you left off.';
      return choice.draft.relation.kind === 'edit'
        ? 'Continues the edit at its first exercise.'
        : 'Continues at the exercise trained last, or the next one.';
    case 'take-over':
      return 'Continues here; the other draft goes to the trash.';
    case 'save':
      return choice.draft.session.exercises.some(isEmpty)
        ? 'Opens the summary, because an exercise has no sets.'
        : 'Saves the draft to the database and its JSON file.';
    case 'compare':
      return 'Shows both. You keep one; the other goes to the trash.';
    case 'discard':
      return 'Moves the draft to the trash; u restores it.';
    case 'repeat': {
      const { offer } = choice;
      if (!isDayOf(offer, programs)) return `Starts ${planOf(offer)}, with planned sets.`;
      const week = openWeekOf(offer, programs);
      return week === null
        ? 'Starts the day again, as its program has it now.'
        : `Starts it again; the days left in week ${week} stay next.`;
    }
    case 'program': {
      const error = describeFirstError(choice.offer.errors);
      const whatEnterDoes = choice.offer.place === null ? 'Enter edits the file. ' : '';
      if (error !== null) return whatEnterDoes + sanitizeLine(error);
      return 'Shows its exercises and loads; Enter there starts it.';
    }
    case 'programs':
      return 'Offers programs to copy: linear 5×5, muscle, strength.';
    case 'import':
      return 'Reads Strong, Hevy, FitNotes and others, with a preview.';
    case 'new':
      return 'Asks for date, focus, phase and week, then starts.';
    case 'another-day':
      return 'Logs a session of an earlier day, without a clock.';
  }
}

/** True if one of the programs prescribes the sets when the session is repeated. */
function isDayOf({ program, programDay }: RepeatOffer, programs: LogState['programs']): boolean {
  return programDay !== null && programs.some(({ programName }) => programName === program);
}

/** The week of the program's next day if the offer is of the week after that; otherwise null. */
function openWeekOf(offer: RepeatOffer, programs: LogState['programs']): number | null {
  const next = programs.find(({ programName }) => programName === offer.program)?.place ?? null;
  return next && openWeekBefore(offer, next);
}

/** `as phase 2, week 5, deload`; `at once` if none of the three applies. */
function planOf({ phase, week, isDeloadWeek }: RepeatOffer): string {
  const parts = [
    phase === null ? '' : `phase ${phase}`,
    week === null ? '' : `week ${week}`,
    isDeloadWeek ? 'deload' : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'at once' : `as ${parts.join(', ')}`;
}

export type Labels = {
  readonly today: string;
  /** True if there are several drafts, so that a name may be ambiguous. */
  readonly isOneOfSeveral: boolean;
  readonly columns: number;
};

/** `Resume Upper of 16 Feb 2026 (nothing logged)`, cut to the columns. */
export function describeChoice(choice: StartChoice, labels: Labels): string {
  const { isOneOfSeveral, columns } = labels;
  switch (choice.kind) {
    case 'new':
      return 'New session';
    case 'another-day':
      return 'Another day (yesterday …)';
    case 'programs':
      return 'Add a program …';
    case 'import':
      return 'Import from another app …';
    case 'program':
      return programText(choice.offer, columns);
    case 'repeat':
      return repeatText(choice.offer, columns);
  }
  const { session, relation } = choice.draft;
  const named = relation.kind === 'edit' ? ' the edit of' : '';
  switch (choice.kind) {
    case 'compare':
      return nameIn('Compare the draft of', session, [' with the saved session', ''], labels);
    case 'take-over': {
      const from = ` from ${sanitizeLine(choice.host) || 'another machine'}`;
      const endings = [...contentsOf(session).map((contents) => from + contents), from];
      return nameIn(`Take over${named}`, session, endings, labels);
    }
    case 'resume':
      return nameIn(`Resume${named}`, session, contentsOf(session), labels);
    case 'save':
      return nameIn(`Save${named}`, session, isOneOfSeveral ? contentsOf(session) : [' as it is'], labels);
    case 'discard': {
      const endings = isOneOfSeveral ? contentsOf(session) : [' (to the trash)'];
      return nameIn(`Discard${named}`, session, endings, labels);
    }
  }
}

/** `Upper A · week 1 · Upper/Lower`, then ` · error in line 3`, which is never cut. */
function programText({ title, programName, errors: [error] }: ProgramOffer, columns: number): string {
  const mark = error === undefined ? '' : ` · error in line ${error.line}`;
  const name = title === '' ? programName : `${title} · ${programName}`;
  return truncateWords(sanitizeLine(name), columns - mark.length) + mark;
}

/** Columns of the exercise names that are always visible, even after a long focus. */
const MIN_NAMES_COLUMNS = 8;

/** `Repeat Upper, 7 days ago: Bench Press, Row`, cut after a whole name. */
function repeatText({ focus: named, exerciseNames, daysAgo }: RepeatOffer, columns: number): string {
  const when = `, ${formatDaysAgo(daysAgo)}: `;
  const room = columns - 'Repeat '.length - when.length - MIN_NAMES_COLUMNS;
  const focus = truncateWords(sanitizeLine(named ?? 'the session'), Math.max(MIN_FOCUS_COLUMNS, room));
  const names = exerciseNames.map(sanitizeLine).join(', ');
  const start = `Repeat ${focus}${when}`;
  return start + truncateList(names, columns - widthColumns(start));
}

/** Columns of a focus that are always visible. */
const MIN_FOCUS_COLUMNS = 12;

/**
 * `Resume Upper of 16 Feb 2026 (1 exercise, 3 working sets)`. The day is never cut: it distinguishes sessions of one
 * focus.
 */
function nameIn(
  verb: string,
  session: TrainingSession,
  endings: readonly string[],
  { columns, today }: Labels,
): string {
  const focus = sanitizeLine(session.focus ?? 'the session');
  const day = ` of ${dayLabel(session.date, today)}`;
  const needed = Math.min(widthColumns(focus), MIN_FOCUS_COLUMNS);
  const roomBeside = (ending: string) => columns - `${verb} ${day}${ending}`.length;
  const ending = endings.find((each) => roomBeside(each) >= needed) ?? '';
  return `${verb} ${truncateWords(focus, roomBeside(ending))}${day}${ending}`;
}

/** The contents of a session, from the longest to the shortest text. */
function contentsOf({ exercises }: TrainingSession): readonly string[] {
  if (exercises.length === 0) return [' (nothing logged)'];
  const sets = exercises.reduce((sum, exercise) => sum + exercise.workingSets.length, 0);
  const setsInWords = counted(sets, 'working set');
  return [` (${counted(exercises.length, 'exercise')}, ${setsInWords})`, ` (${setsInWords})`];
}
