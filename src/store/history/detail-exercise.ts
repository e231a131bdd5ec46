/** One exercise on the page of its session: goal, sets in columns, notes. */

import { formatGoal } from '../../domain/format-session.js';
import type { Exercise, WarmupSet, WorkingSet } from '../../domain/record.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { displayLoad, displayTail, formatReps } from '../../domain/set-notation/format-set.js';
import { setTypeWords } from '../../domain/set-notation/set-type-words.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { setsInOrder } from '../../domain/set-order.js';
import type { WeightUnit } from '../../domain/weight.js';
import { cutLine, flowLines, type Line, linePair, wrappedLines } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, padStartColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';

/** Column widths for all sets of a page, so that the sets line up. */
export type SetColumns = { readonly load: number; readonly reps: number };

/** From this width on, the target muscles are shown. */
const ROOMY_COLUMNS = 56;

const NAME_INDENT = '  ';
const SET_INDENT = '     ';
const WARMUP_LEAD = `${NAME_INDENT}w  `;
const RPE_COLUMNS = 5;
const ASSESSMENT_COLUMNS = 8;
/** A longer load or rep count shifts its own line only. */
const MAX_CELL_COLUMNS = 9;
const NOT_COUNTED = '-';
const BEST = 'best';

/** The sets of an exercise, with the notes about them. */
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
    load: widest(sets.map((set) => displayLoad(set, unit))),
    reps: widest(sets.map((set) => formatReps(set))),
  };
}

/** @param best the working set to mark as the best; null for none */
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

/**
 * The sets in their order, then the notes.
 * @param best see `exerciseLines`
 */
export function setLines(done: DoneSets, best: WorkingSet | null, layout: SetLayout): readonly Line[] {
  const { unit, columns } = layout;
  const sets = setsInOrder(done);
  const firstWorking = sets.findIndex(({ kind }) => kind === 'working');
  const before = firstWorking === -1 ? sets : sets.slice(0, firstWorking);
  const warmupsBefore = before.flatMap(({ kind, set }) => (kind === 'warmup' ? [set] : []));
  return [
    ...warmupLines({ ...done, warmupSets: warmupsBefore }, unit, columns),
    ...sets
      .slice(before.length)
      .flatMap(({ kind, set }) =>
        kind === 'warmup' ? notedWarmupLines(set, unit, columns) : workingSetLines(set, set === best, layout),
      ),
    ...(done.workingSets.length === 0 ? [cutLine(`${NAME_INDENT}no working sets`, columns, 'context')] : []),
    ...noteLines(`${NAME_INDENT}Notes: `, done.notes, columns),
  ];
}

function headLines(exercise: Exercise, unit: WeightUnit, columns: number): readonly Line[] {
  const superset =
    exercise.supersetGroup === undefined ? '' : `superset ${sanitizeLine(exercise.supersetGroup)}`;
  const alone = sanitizeLine(`${exercise.Order} ${exercise.Name}`);
  const both = superset === '' ? alone : `${alone} (${superset})`;
  // A cut line would lose the letter of the superset.
  const hasRoom = widthColumns(both) <= columns;
  const name = hasRoom ? both : alone;
  const goal = formatGoal(exercise.currentGoal, unit);
  const goalText = goal === '' ? '' : `goal ${goal}`;
  const pair = linePair({ text: name, tone: 'heading' }, { text: goalText, tone: 'context' }, columns);
  const about = [
    exercise.repTempo === null ? '' : `tempo ${sanitizeLine(exercise.repTempo)}`,
    columns < ROOMY_COLUMNS ? '' : sanitizeLine(exercise.targetMuscleGroups.join(', ')),
  ];
  const below = [hasRoom ? '' : superset, pair ? '' : goalText, ...about]
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

/** Warm-up sets share lines; if one of them has a note, each has its own line. */
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
  const load = displayLoad(set, unit);
  const reps = formatReps(set) || 'feel';
  return load === '' ? reps : `${load} × ${reps}`;
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

/** `82.5 × 5`, with the cross in a fixed column; the load is blank if the set has none. */
function loadAndReps(set: WorkingSet, { load, reps }: SetColumns, unit: WeightUnit): string {
  const loadText = displayLoad(set, unit);
  const cross = loadText === '' ? '   ' : ' × ';
  return padStartColumns(loadText, load) + cross + padEndColumns(formatReps(set) || NOT_COUNTED, reps);
}

/** Values that few sets have: rest, failure technique, set type. */
function extrasOf(set: WorkingSet, unit: WeightUnit): readonly string[] {
  if (set.actualRestMinutes === null && !set.failureTechnique && !set.setType) return [];
  const values = { ...valuesOf(set), rpe: null, repAssessment: null, notes: null };
  const { failureTechnique: _technique, ...restAlone } = values;
  return [
    displayTail(restAlone, unit),
    displayTail({ ...values, actualRestMinutes: null }, unit),
    setTypeWords(set),
  ].filter(Boolean);
}

/** @param lead starts the first line; its width is the indentation of the other lines */
function noteLines(lead: string, note: string | null, columns: number): readonly Line[] {
  return isNote(note) ? wrappedLines(lead, note.trim(), columns, 'context') : [];
}

function isNote(note: string | null): note is string {
  return note !== null && note.trim() !== '';
}
