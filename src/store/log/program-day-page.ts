/** The page of a day of a program before it begins: exercises, sets, loads with their plates, and why. */
import type { Athlete } from '../../domain/athlete.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { counted, formatPlan } from '../../domain/format-session.js';
import { describePlates } from '../../domain/plate-words.js';
import { dayTitle } from '../../domain/program/day-title.js';
import { setRuns } from '../../domain/program/day-words.js';
import { describeSkipped } from '../../domain/program/other-days.js';
import type { PrescribedExercise } from '../../domain/program/prescribe-day.js';
import { describeFirstError } from '../../domain/program/program-error.js';
import { FIRST_TIME } from '../../domain/program/program-reasons.js';
import type { ProgramDay, ProgramDayChoice } from '../../domain/read-models/program-offers.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { AIRY_BODY_ROWS, MARGIN_COLUMNS } from '../../page/layout.js';
import {
  BLANK_LINE,
  cutLine,
  type Line,
  linePair,
  type Page,
  pageOf,
  type Segment,
  wrappedLines,
} from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { View } from '../shell-state.js';

export type ProgramDayStage = {
  readonly kind: 'program-day';
  readonly choice: ProgramDayChoice;
  readonly shown: ProgramDay;
  /** The line of the menu from which the page was opened. */
  readonly menuChoice: number;
  readonly top: number;
};

/** Columns of the page, without its margins. */
export function programDayColumns({ columns }: Pick<View, 'columns'>): number {
  return Math.max(1, columns - 2 * (MARGIN_COLUMNS + 1));
}

/** The page of a day; no line is wider than `programDayColumns`. */
export function programDayPage({ choice, shown, top }: ProgramDayStage, athlete: Athlete, view: View): Page {
  const { program, day, errors } = shown;
  const error = describeFirstError(errors);
  const columns = programDayColumns(view);
  const sets = day.exercises.reduce((sum, each) => sum + each.sets.length, 0);
  const facts = [program.name, counted(day.exercises.length, 'exercise'), counted(sets, 'set')];
  const isAiry = view.bodyRows >= AIRY_BODY_ROWS;
  const lines = [
    ...(isAiry ? [BLANK_LINE] : []),
    ...wrappedLines('', sanitizeLine(dayTitle(program, day)), columns, 'heading'),
    ...wrappedLines('', sanitizeLine(facts.join(' · ')), columns, 'context'),
    ...describeSkipped(program, choice.skipped, day.place).flatMap((text) =>
      wrappedLines('', text, columns, 'plain'),
    ),
    ...(error === null ? [] : wrappedLines('', sanitizeLine(`${error} E edits.`), columns, 'warning')),
    ...(day.exercises.some(isStart) ? wrappedLines('', START_LOADS, columns, 'context') : []),
    ...day.exercises.flatMap((exercise, place) => [
      ...(isAiry || place > 0 ? [BLANK_LINE] : []),
      ...exerciseLines(exercise, place, { athlete, columns }),
    ]),
  ];
  return pageOf(lines, top, view.bodyRows);
}

type Frame = { readonly athlete: Athlete; readonly columns: number };

const INDENT = '   ';
const WIDEST_NUMBERS = '1-5'.length;

function exerciseLines(exercise: PrescribedExercise, place: number, frame: Frame): readonly Line[] {
  const { athlete, columns } = frame;
  const { name, supersetGroup, goal, tempo, warmups, sets, reason, cues } = exercise;
  const unit = athlete.unit ?? 'kg';
  const superset = supersetGroup === null ? '' : ` (superset ${supersetGroup})`;
  const head = sanitizeLine(`${name}${superset}`);
  const plan = sanitizeLine(formatPlan({ currentGoal: goal, repTempo: tempo }, unit));
  return [
    ...pairLines(`${place + 1}  `, { text: head, tone: 'accent' }, { text: plan, tone: 'context' }, columns),
    ...(warmups ?? []).map((set) =>
      cutLine(INDENT + displaySet(set, { unit, warmup: true }), columns, 'context'),
    ),
    ...setRuns(sets, unit).flatMap(({ numbers, text, set }) => {
      const plates = set.load && describePlates(set.load, name, settingsOf(athlete, name));
      const lead = `${INDENT}${numbers.padEnd(WIDEST_NUMBERS)}  `;
      return pairLines(lead, { text, tone: 'plain' }, { text: plates || '', tone: 'context' }, columns);
    }),
    ...wrappedLines(INDENT, reason, columns, 'context'),
    ...cues.flatMap((cue) => wrappedLines(`${INDENT}· `, cue, columns, 'context')),
  ];
}

/** True if the loads are the start loads of the file. */
function isStart({ reason, sets }: PrescribedExercise): boolean {
  return reason.startsWith(FIRST_TIME) && sets.some(({ load }) => load !== null);
}

/** A lighter load counts as a miss, so too heavy a start must be edited. A heavier load becomes the start. */
const START_LOADS = 'Loads too light? Log heavier sets to start from them. Too heavy? E edits.';

/** One line with both texts; if they do not fit, `right` is below `left`, indented by the width of `lead`. */
function pairLines(lead: string, left: Segment, right: Segment, columns: number): readonly Line[] {
  const line = linePair({ ...left, text: lead + left.text }, right, columns);
  if (line) return [line];
  const below =
    right.text === '' ? [] : wrappedLines(' '.repeat(lead.length), right.text, columns, right.tone);
  return [...wrappedLines(lead, left.text, columns, left.tone), ...below];
}
