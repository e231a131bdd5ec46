/** Where one is in the session that is shown: its page, its JSON that scrolls along, and the exercise chosen. Pure. */
import { type Motion, motionDelta } from '../../list/motion.js';

export type DetailPlace = {
  /** First line of the page that shows. */
  readonly top: number;
  /** First row of the JSON that shows. */
  readonly jsonTop: number;
  /** The exercise under the cursor, from 0. */
  readonly exercise: number;
  /** What shows where there is no room for both. */
  readonly shows: 'page' | 'json';
};

export const DETAIL_START: DetailPlace = { top: 0, jsonTop: 0, exercise: 0, shows: 'page' };

/** The beginning of another session, shown in the same way. */
export function atStart(place: DetailPlace): DetailPlace {
  return isAtStart(place) ? place : { ...DETAIL_START, shows: place.shows };
}

function isAtStart({ top, jsonTop, exercise }: DetailPlace): boolean {
  return top === 0 && jsonTop === 0 && exercise === 0;
}

/** What a place is in: how long page and JSON are, how much of them shows, and where exercises begin in both. */
export type DetailExtent = {
  readonly lineCount: number;
  readonly rows: number;
  readonly exerciseStarts: readonly number[];
  /** 0 where there is no JSON. */
  readonly jsonCount: number;
  readonly jsonRows: number;
  readonly exerciseRows: readonly number[];
};

/** The nearest place there is; what it shows of the JSON, where it stands alone, is kept. */
export function fitPlace(place: DetailPlace, extent: DetailExtent): DetailPlace {
  return {
    ...place,
    top: clamp(place.top, 0, lastTop(extent)),
    jsonTop: clamp(place.jsonTop, 0, lastJsonTop(extent)),
    exercise: clamp(place.exercise, 0, extent.exerciseStarts.length - 1),
  };
}

/** Scrolls the JSON where it stands alone, else the page, and the JSON beside it along. @param shows which of both does */
export function scrollPlace(
  former: DetailPlace,
  motion: Motion,
  extent: DetailExtent,
  shows: 'page' | 'json' | 'both',
): DetailPlace {
  const place = fitPlace(former, extent);
  if (shows === 'json') {
    const jsonTop = clamp(place.jsonTop + motionDelta(motion, extent.jsonRows), 0, lastJsonTop(extent));
    return { ...place, jsonTop };
  }
  const delta = motionDelta(motion, extent.rows);
  // At its end the page stays, and the rest of the JSON passes by; the way back is the same.
  const ahead = place.jsonTop - jsonBeside(place.top, extent);
  const isJsonAhead = shows === 'both' && place.top === lastTop(extent) && (delta > 0 || ahead > 0);
  if (isJsonAhead && Number.isFinite(delta)) {
    const least = jsonBeside(place.top, extent);
    return { ...place, jsonTop: clamp(place.jsonTop + delta, least, lastJsonTop(extent)) };
  }
  const top = clamp(place.top + delta, 0, lastTop(extent));
  const jsonTop = motion === 'last' ? lastJsonTop(extent) : jsonBeside(top, extent);
  return { ...place, top, jsonTop, exercise: visibleExercise(place.exercise, top, extent) };
}

/** Another exercise under the cursor, its first line in sight, and its JSON beside it. */
export function chooseExercise(place: DetailPlace, exercise: number, extent: DetailExtent): DetailPlace {
  const { exerciseStarts, exerciseRows, lineCount, rows } = extent;
  const start = exerciseStarts[exercise];
  if (start === undefined) return place;
  const end = exerciseStarts[exercise + 1] ?? lineCount;
  const fitted = fitPlace(place, extent);
  const isVisible = start >= fitted.top && end <= fitted.top + rows;
  const nearest = start < fitted.top || end - start > rows ? start : end - rows;
  const top = isVisible ? fitted.top : clamp(nearest, 0, lastTop(extent));
  const jsonTop = clamp(exerciseRows[exercise] ?? jsonBeside(top, extent), 0, lastJsonTop(extent));
  return { ...fitted, exercise, top, jsonTop };
}

/** The row of the JSON that belongs to a line of the page: exercises stand beside each other, what is between in proportion. */
export function jsonBeside(top: number, extent: DetailExtent): number {
  const { exerciseStarts, exerciseRows, lineCount, jsonCount } = extent;
  const marks = [
    { line: 0, row: 0 },
    ...exerciseStarts.flatMap((line, index) => {
      const row = exerciseRows[index];
      return row === undefined ? [] : [{ line, row }];
    }),
    { line: lineCount, row: jsonCount },
  ];
  const at = Math.max(
    0,
    marks.findLastIndex(({ line }) => line <= top),
  );
  const from = marks[at] ?? { line: 0, row: 0 };
  const to = marks[at + 1] ?? from;
  const share = to.line > from.line ? (top - from.line) / (to.line - from.line) : 0;
  return clamp(Math.round(from.row + share * (to.row - from.row)), 0, lastJsonTop(extent));
}

/** The exercise that is chosen, or the nearest one of which something shows. */
function visibleExercise(exercise: number, top: number, { exerciseStarts, rows }: DetailExtent): number {
  const start = exerciseStarts[exercise] ?? 0;
  if (start >= top && start < top + rows) return exercise;
  const visible = exerciseStarts.flatMap((each, index) => (each >= top && each < top + rows ? [index] : []));
  const [first] = visible;
  const last = visible.at(-1);
  if (first !== undefined && last !== undefined) return start < top ? first : last;
  return Math.max(
    0,
    exerciseStarts.findLastIndex((each) => each < top),
  );
}

function lastTop({ lineCount, rows }: DetailExtent): number {
  return Math.max(0, lineCount - rows);
}

function lastJsonTop({ jsonCount, jsonRows }: DetailExtent): number {
  return Math.max(0, jsonCount - jsonRows);
}

/** `value` within the limits; `low` where `high` is below it. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
