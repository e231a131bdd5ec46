/** The place in an open session: the positions of its page and its JSON, and the chosen exercise. Pure. */
import { type Motion, motionDelta } from '../../list/motion.js';

export type DetailPlace = {
  /** First visible line of the page. */
  readonly top: number;
  /** First visible row of the JSON. */
  readonly jsonTop: number;
  /** The exercise under the cursor, from 0. */
  readonly exercise: number;
  /** What is shown if there is no room for both. */
  readonly shows: 'page' | 'json';
};

export const DETAIL_START: DetailPlace = { top: 0, jsonTop: 0, exercise: 0, shows: 'page' };

/** The start of another session, with the same choice of page or JSON. */
export function atStart(place: DetailPlace): DetailPlace {
  return isAtStart(place) ? place : { ...DETAIL_START, shows: place.shows };
}

function isAtStart({ top, jsonTop, exercise }: DetailPlace): boolean {
  return top === 0 && jsonTop === 0 && exercise === 0;
}

/** Lengths and visible rows of page and JSON, and where exercises start in both. */
export type DetailExtent = {
  readonly lineCount: number;
  readonly rows: number;
  readonly exerciseStarts: readonly number[];
  /** 0 if there is no JSON. */
  readonly jsonCount: number;
  readonly jsonRows: number;
  readonly exerciseRows: readonly number[];
};

/** The nearest valid place. */
export function fitPlace(place: DetailPlace, extent: DetailExtent): DetailPlace {
  return {
    ...place,
    top: clamp(place.top, 0, lastTop(extent)),
    jsonTop: clamp(place.jsonTop, 0, lastJsonTop(extent)),
    exercise: clamp(place.exercise, 0, extent.exerciseStarts.length - 1),
  };
}

/** Scrolls the visible panes, and keeps the cursor on a visible exercise. */
export function scrollPlace(
  before: DetailPlace,
  motion: Motion,
  extent: DetailExtent,
  shows: 'page' | 'json' | 'both',
): DetailPlace {
  const place = fitPlace(before, extent);
  if (shows === 'json') {
    const jsonTop = clamp(place.jsonTop + motionDelta(motion, extent.jsonRows), 0, lastJsonTop(extent));
    const shown = { starts: extent.exerciseRows, top: jsonTop, rows: extent.jsonRows };
    return { ...place, jsonTop, exercise: exerciseAfter(motion, place.exercise, shown) };
  }
  const delta = motionDelta(motion, extent.rows);
  // When the page is at its end, the rest of the JSON scrolls alone, first down and later back up.
  const ahead = place.jsonTop - jsonTopFor(place.top, extent);
  const isJsonAhead = shows === 'both' && place.top === lastTop(extent) && (delta > 0 || ahead > 0);
  if (isJsonAhead && Number.isFinite(delta)) {
    const least = jsonTopFor(place.top, extent);
    return { ...place, jsonTop: clamp(place.jsonTop + delta, least, lastJsonTop(extent)) };
  }
  const top = clamp(place.top + delta, 0, lastTop(extent));
  const jsonTop = motion === 'last' ? lastJsonTop(extent) : jsonTopFor(top, extent);
  const shown = { starts: extent.exerciseStarts, top, rows: extent.rows };
  return { ...place, top, jsonTop, exercise: exerciseAfter(motion, place.exercise, shown) };
}

/** Switches to the page or to the JSON, with the exercise under the cursor visible. */
export function switchPlace(before: DetailPlace, extent: DetailExtent, shows: 'page' | 'json'): DetailPlace {
  const place = fitPlace(before, extent);
  if (shows === 'page') return { ...chooseExercise(place, place.exercise, extent), shows };
  const { exerciseRows, jsonRows } = extent;
  const next = jsonTopFor(place.top, extent);
  const row = exerciseRows[place.exercise];
  const isVisible = row === undefined || (row >= next && row < next + jsonRows);
  const jsonTop = isVisible || place.exercise === 0 ? next : clamp(row, 0, lastJsonTop(extent));
  return { ...place, shows, jsonTop };
}

/** True if the exercise under the cursor starts below the visible rows of the JSON. */
export function isExerciseBelowJson({ exercise, jsonTop }: DetailPlace, extent: DetailExtent): boolean {
  return (extent.exerciseRows[exercise] ?? 0) >= jsonTop + extent.jsonRows;
}

/** Chooses an exercise, and makes its first line and its JSON visible. */
export function chooseExercise(place: DetailPlace, exercise: number, extent: DetailExtent): DetailPlace {
  const { exerciseStarts, exerciseRows, lineCount, rows } = extent;
  const start = exerciseStarts[exercise];
  if (start === undefined) return place;
  const end = exerciseStarts[exercise + 1] ?? lineCount;
  const fitted = fitPlace(place, extent);
  const isVisible = start >= fitted.top && end <= fitted.top + rows;
  const nearest = start < fitted.top || end - start > rows ? start : end - rows;
  const best = exercise === 0 && start < rows ? 0 : nearest;
  const top = isVisible ? fitted.top : clamp(best, 0, lastTop(extent));
  const jsonTop = clamp(exerciseRows[exercise] ?? jsonTopFor(top, extent), 0, lastJsonTop(extent));
  return { ...fitted, exercise, top, jsonTop };
}

/** The JSON row for a line of the page: exact where an exercise starts, interpolated between. */
export function jsonTopFor(top: number, extent: DetailExtent): number {
  const { exerciseStarts, exerciseRows, lineCount, jsonCount } = extent;
  const anchors = [
    { line: 0, row: 0 },
    ...exerciseStarts.flatMap((line, index) => {
      const row = exerciseRows[index];
      return row === undefined ? [] : [{ line, row }];
    }),
    { line: lineCount, row: jsonCount },
  ];
  const at = Math.max(
    0,
    anchors.findLastIndex(({ line }) => line <= top),
  );
  const from = anchors[at] ?? { line: 0, row: 0 };
  const to = anchors[at + 1] ?? from;
  const share = to.line > from.line ? (top - from.line) / (to.line - from.line) : 0;
  return clamp(Math.round(from.row + share * (to.row - from.row)), 0, lastJsonTop(extent));
}

/** The visible rows of the page or the JSON, and where exercises start in it. */
type Shown = { readonly starts: readonly number[]; readonly top: number; readonly rows: number };

function exerciseAfter(motion: Motion, exercise: number, shown: Shown): number {
  if (motion === 'first') return 0;
  if (motion === 'last') return Math.max(0, shown.starts.length - 1);
  return visibleExercise(exercise, shown);
}

/**
 * `exercise` if it starts in the visible rows, otherwise the nearest one that does, or the one that fills
 * them.
 */
function visibleExercise(exercise: number, { starts, top, rows }: Shown): number {
  const start = starts[exercise] ?? 0;
  if (start >= top && start < top + rows) return exercise;
  const visible = starts.flatMap((each, index) => (each >= top && each < top + rows ? [index] : []));
  const [first] = visible;
  const last = visible.at(-1);
  if (first !== undefined && last !== undefined) return start < top ? first : last;
  return Math.max(
    0,
    starts.findLastIndex((each) => each < top),
  );
}

function lastTop({ lineCount, rows }: DetailExtent): number {
  return Math.max(0, lineCount - rows);
}

function lastJsonTop({ jsonCount, jsonRows }: DetailExtent): number {
  return Math.max(0, jsonCount - jsonRows);
}

/** `value` within the limits; `low` if `high` is below it. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
