/** One exercise on the page of its session: its goal, its sets in columns, what was noted. */

import { formatGoal } from '../../domain/format-session.js';
import type { Exercise, WarmupSet, WorkingSet } from '../../domain/record.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { formatLoad, formatReps, formatTail } from '../../domain/set-notation/format-set.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { WeightUnit } from '../../domain/weight.js';
import { cutLine, flowLines, type Line, linePair, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, padStartColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';

/** Widths of the columns of all sets of a session, so that they stand under each other. */
export type SetColumns = { readonly load: number; readonly reps: number };

/** From here on there is room for which muscles, and at what tempo. */
const ROOMY_COLUMNS = 56;

const NAME_INDENT = '  ';
const SET_INDENT = '     ';
const WARMUP_LEAD = `${NAME_INDENT}w  `;
const RPE_COLUMNS = 5;
const ASSESSMENT_COLUMNS = 8;
/** Loads and reps longer than this push their own line aside, not all the others. */
const MAX_CELL_COLUMNS = 9;
const NOT_COUNTED = '-';
/** What stands behind the best working set of an exercise. */
const BEST = 'best';

/** What was done of an exercise, with what was noted of it. */
export type DoneSets = {
  readonly warmupSets: readonly WarmupSet[];
  readonly workingSets: readonly WorkingSet[];
  readonly notes: string | null;
  readonly warmupNotes?: string | null;
};

export type SetLayout = {
  readonly setColumns: SetColumns;
  readonly unit: WeightUnit;
  readonly columns: number;
};

export function setColumnsOf(
  exercises: readonly Pick<DoneSets, 'workingSets'>[],
  unit: WeightUnit,
): SetColumns {
  const sets = exercises.flatMap((exercise) => exercise.workingSets);
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.min(MAX_CELL_COLUMNS, Math.max(most, widthColumns(text))), 1);
  return {
    load: widest(sets.map((set) => formatLoad(set, { unit }))),
    reps: widest(sets.map((set) => formatReps(set))),
  };
}

/** @param best the working set that is marked as the best; null where none is */
export function exerciseLines(
  exercise: Exercise,
  best: WorkingSet | null,
  layout: SetLayout,
): readonly Line[] {
  const { unit, columns } = layout;
  return [
    ...headLines(exercise, unit, columns),
    ...setLines(exercise, best, layout),
    ...exercise.formCues.flatMap((cue) => wrappedLines(`${NAME_INDENT}· `, cue, columns, 'context')),
  ];
}

/** The sets in columns, warm-ups stepping back, and the note. @param best see `exerciseLines` */
export function setLines(done: DoneSets, best: WorkingSet | null, layout: SetLayout): readonly Line[] {
  const { unit, columns } = layout;
  return [
    ...warmupLines(done, unit, columns),
    ...done.workingSets.flatMap((set) => workingSetLines(set, set === best, layout)),
    ...(done.workingSets.length === 0 ? [cutLine(`${NAME_INDENT}no working sets`, columns, 'context')] : []),
    ...noteLines(`${NAME_INDENT}Notes: `, done.notes, columns),
  ];
}

function headLines(exercise: Exercise, unit: WeightUnit, columns: number): readonly Line[] {
  const superset = exercise.supersetGroup === undefined ? '' : ` (superset ${exercise.supersetGroup})`;
  const name = sanitizeLine(`${exercise.Order} ${exercise.Name}${superset}`);
  const goal = formatGoal(exercise.currentGoal, unit);
  const goalText = goal === '' ? '' : `goal ${goal}`;
  const pair = linePair({ text: name, tone: 'heading' }, { text: goalText, tone: 'context' }, columns);
  const about = [
    exercise.repTempo === null ? '' : `tempo ${sanitizeLine(exercise.repTempo)}`,
    columns < ROOMY_COLUMNS ? '' : sanitizeLine(exercise.targetMuscleGroups.join(', ')),
  ];
  const below = [pair ? '' : goalText, ...about]
    .filter(Boolean)
    .map((text) => truncateEnd(text, columns - 2));
  return [
    pair ?? cutLine(name, columns, 'heading'),
    ...flowLines(
      below.map((text, index) => (index === 0 ? NAME_INDENT + text : text)),
      columns,
      { gap: ' · ', indent: NAME_INDENT.length, tone: 'context' },
    ),
  ];
}

/** All on one line where they fit, as they only lead up to what counts; with a note, each on its own. */
function warmupLines(
  { warmupSets, warmupNotes = null }: DoneSets,
  unit: WeightUnit,
  columns: number,
): readonly Line[] {
  const about = noteLines(`${NAME_INDENT}Warm-up: `, warmupNotes, columns);
  if (warmupSets.some((set) => isNote(set.notes))) {
    return [...about, ...warmupSets.flatMap((set) => notedWarmupLines(set, unit, columns))];
  }
  const [first, ...others] = warmupSets.map((set) => warmupText(set, unit));
  if (first === undefined) return about;
  const layout = { gap: '  ', indent: SET_INDENT.length, tone: 'context' } as const;
  return [...about, ...flowLines([WARMUP_LEAD + first, ...others], columns, layout)];
}

function notedWarmupLines(set: WarmupSet, unit: WeightUnit, columns: number): readonly Line[] {
  const lead = WARMUP_LEAD + warmupText(set, unit);
  const hasRoom = widthColumns(lead) < columns / 2;
  return isNote(set.notes) && hasRoom
    ? noteLines(`${lead}  `, set.notes, columns)
    : [cutLine(lead, columns, 'context'), ...noteLines(SET_INDENT, set.notes, columns)];
}

function warmupText(set: WarmupSet, unit: WeightUnit): string {
  const load = formatLoad(set, { unit });
  const reps = formatReps(set) || 'feel';
  return load === '' ? reps : `${load}×${reps}`;
}

function workingSetLines(
  set: WorkingSet,
  isBest: boolean,
  { setColumns, unit, columns }: SetLayout,
): readonly Line[] {
  const parts = [
    NAME_INDENT + padEndColumns(String(set.set), 2),
    `${loadAndReps(set, setColumns, unit)} `,
    padEndColumns(set.rpe === null ? '' : `@${formatNumber(set.rpe)}`, RPE_COLUMNS),
    padEndColumns(
      [set.repAssessment ?? '', isBest ? BEST : ''].filter(Boolean).join(' '),
      ASSESSMENT_COLUMNS,
    ),
    ...extrasOf(set, unit),
  ];
  return [
    ...flowLines(parts, columns, { gap: ' ', indent: SET_INDENT.length, tone: 'plain' }),
    ...noteLines(SET_INDENT, set.notes, columns),
  ];
}

/** `82.5 × 5`, the cross always in its column; a set without a load leaves the column of loads blank. */
function loadAndReps(set: WorkingSet, { load, reps }: SetColumns, unit: WeightUnit): string {
  const loadText = formatLoad(set, { unit });
  const cross = loadText === '' ? '   ' : ' × ';
  return padStartColumns(loadText, load) + cross + padEndColumns(formatReps(set) || NOT_COUNTED, reps);
}

/** What few sets have: rest, what was done past failure, how the set belongs to others. */
function extrasOf(set: WorkingSet, unit: WeightUnit): readonly string[] {
  const values = { ...valuesOf(set), rpe: null, repAssessment: null, notes: null };
  const { failureTechnique: _technique, ...restAlone } = values;
  return [
    formatTail(restAlone, unit),
    formatTail({ ...values, actualRestMinutes: null }, unit),
    set.setType === 'dropset' ? 'drop set' : set.setType === 'failure' ? 'to failure' : '',
  ].filter(Boolean);
}

/** @param lead what stands before the first line, and is as wide as the others are indented */
function noteLines(lead: string, note: string | null, columns: number): readonly Line[] {
  return isNote(note) ? wrappedLines(lead, note.trim(), columns, 'context') : [];
}

function isNote(note: string | null): note is string {
  return note !== null && note.trim() !== '';
}
