/** The rows of the Muscles page and its panels, in order, and how many of them are visible. */
import type { Athlete } from '../../domain/athlete.js';
import { MUSCLE_GROUPS } from '../../domain/muscles/muscle-groups.js';
import {
  type CountedExercise,
  type HardSets,
  muscleName,
  UNASSIGNED,
} from '../../domain/statistics/hard-sets.js';
import { clampWindow, type ListWindow } from '../../list/window.js';
import type { AppState } from '../app-state.js';
import type { AssignPanel, MuscleMark } from './muscles-state.js';

export type BarsRow =
  | { readonly kind: 'without-muscles'; readonly exercises: number }
  | { readonly kind: 'muscle'; readonly muscle: string; readonly sets: number };

/**
 * `share`: what one hard set counts for the muscle. `done`: null if the week has no hard set of the exercise.
 */
export type ExerciseRow = {
  readonly name: string;
  readonly done: CountedExercise | null;
  readonly share: number;
};

/** The row that assigns no muscle, which a setting stores as empty lists. */
const NO_MUSCLE = 'no muscle: cardio, stretching';
export const ASSIGNED_ROWS: readonly string[] = [...MUSCLE_GROUPS, NO_MUSCLE];

/** The tabs and the heading above the bars, and the legend below them. */
const BARS_FIXED_ROWS = 3;
/** The tabs and the heading above a panel, and its position below it. */
const PANEL_FIXED_ROWS = 3;

/** Muscles, most sets first. A muscle with its own target is included even if it has no sets. */
export function musclesInOrder(
  { rows }: HardSets,
  athlete: Athlete,
): readonly { muscle: string; sets: number }[] {
  return [...rows, ...targetsWithoutSets(rows, athlete)].sort(
    (one, other) => other.sets - one.sets || (one.muscle < other.muscle ? -1 : 1),
  );
}

/** The rows of the Muscles page; empty while another page is open. */
export function barsRows({ stats: { figures }, athlete }: AppState): readonly BarsRow[] {
  if (figures?.page !== 'muscles') return [];
  const { hardSets, withoutMuscles } = figures;
  const bars = musclesInOrder(hardSets, athlete).filter(({ muscle }) => muscle !== UNASSIGNED);
  return [
    ...(withoutMuscles.length === 0
      ? []
      : [{ kind: 'without-muscles' as const, exercises: withoutMuscles.length }]),
    ...bars.map(({ muscle, sets }) => ({ kind: 'muscle' as const, muscle, sets })),
  ];
}

/** The exercises that count for `muscle`; if it is null, the exercises without muscles. */
export function exerciseRows(
  { stats: { figures } }: AppState,
  muscle: string | null,
): readonly ExerciseRow[] {
  if (figures?.page !== 'muscles') return [];
  const { exercises } = figures.hardSets;
  if (muscle === null) {
    return figures.withoutMuscles.map((name) => ({
      name,
      done: exercises.find((each) => each.name === name) ?? null,
      share: 1,
    }));
  }
  return exercises
    .flatMap((done) => {
      const share = done.shares.get(muscle);
      return share === undefined ? [] : [{ name: done.name, done, share }];
    })
    .sort((one, other) => other.done.hardSets * other.share - one.done.hardSets * one.share);
}

/** How many rows the open list has, and how many of them are visible. */
export function rowsOfList(state: AppState): { readonly count: number; readonly height: number } {
  const { panel } = state.stats.muscles;
  const fixed = panel === null ? BARS_FIXED_ROWS : PANEL_FIXED_ROWS;
  return { count: countOf(state), height: Math.max(1, state.view.bodyRows - fixed) };
}

/** The cursor on the bars, moved to the last bar if there are fewer bars than before. */
export function fittedBars(state: AppState): ListWindow {
  const height = Math.max(1, state.view.bodyRows - BARS_FIXED_ROWS);
  return clampWindow(state.stats.muscles.window, height, barsRows(state).length);
}

function countOf(state: AppState): number {
  const { panel } = state.stats.muscles;
  switch (panel?.kind) {
    case undefined:
      return barsRows(state).length;
    case 'exercises':
      return exerciseRows(state, panel.muscle).length;
    case 'assign':
      return ASSIGNED_ROWS.length;
  }
}

/** The marked muscles. If none is primary, an unmarked muscle under the cursor becomes primary. */
export function assignedMuscles(panel: AssignPanel): { primary: string[]; secondary: string[] } {
  const { marks } = panel;
  const marked = (mark: MuscleMark) => MUSCLE_GROUPS.filter((muscle) => marks.get(muscle) === mark);
  const primary = marked('primary');
  const atCursor = muscleAtCursor(panel);
  const isTaken = primary.length > 0 || atCursor === undefined || marks.has(atCursor);
  return { primary: isTaken ? primary : [atCursor], secondary: marked('secondary') };
}

/** The muscle under the cursor of the choice; undefined on the last row, `no muscle`. */
export function muscleAtCursor({ window }: AssignPanel): string | undefined {
  return MUSCLE_GROUPS[window.cursor];
}

function targetsWithoutSets(rows: HardSets['rows'], { muscleTargets = {} }: Athlete) {
  const seen = new Set(rows.map(({ muscle }) => muscle));
  const named = Object.keys(muscleTargets).map(muscleName);
  return named
    .filter((muscle) => muscle !== 'default' && !seen.has(muscle))
    .map((muscle) => ({ muscle, sets: 0 }));
}
