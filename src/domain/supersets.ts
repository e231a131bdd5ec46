/** Supersets of a session: exercises of one letter, done in turn. */
import type { Exercise, TrainingSession } from './record.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The places of all exercises of the superset that one of them is in, in their order; empty where it is in none. */
export function supersetPlaces(exercises: readonly Exercise[], index: number): readonly number[] {
  const group = exercises[index]?.supersetGroup;
  if (group === undefined) return [];
  const places = exercises.flatMap((exercise, place) => (exercise.supersetGroup === group ? [place] : []));
  // One alone is done in turn with nothing.
  return places.length > 1 ? places : [];
}

/** `A2`: the letter of an exercise's superset and its place in it; null where it is in none. */
export function supersetLabel(exercises: readonly Exercise[], index: number): string | null {
  const places = supersetPlaces(exercises, index);
  return places.length === 0 ? null : `${exercises[index]?.supersetGroup ?? ''}${places.indexOf(index) + 1}`;
}

/**
 * A session in which an exercise is done in turn with the next one, or the last one with the one before: in the
 * superset of that one, else in a new one. The same session where there is no other exercise.
 */
export function joinSuperset(session: TrainingSession, index: number): TrainingSession {
  const { exercises } = session;
  const partner = exercises[index + 1] ? index + 1 : index - 1;
  if (!exercises[index] || !exercises[partner]) return session;
  const isGrouped = supersetPlaces(exercises, partner).length > 0;
  const group = (isGrouped && exercises[partner].supersetGroup) || freeLetter(exercises);
  const joined = exercises.map((exercise, place) =>
    place === index || place === partner ? { ...exercise, supersetGroup: group } : exercise,
  );
  return { ...session, exercises: joined };
}

/** A session in which an exercise is in no superset; the last one left of it is in none either. */
export function leaveSuperset(session: TrainingSession, index: number): TrainingSession {
  const exercises = session.exercises.map((exercise, place) =>
    place === index ? withoutGroup(exercise) : exercise,
  );
  return { ...session, exercises: withoutLoneGroups(session.exercises, exercises) };
}

/** A session in which the place in its superset that one exercise had is another one's. */
export function passSuperset(session: TrainingSession, from: number, to: number): TrainingSession {
  const group = session.exercises[from]?.supersetGroup;
  if (group === undefined) return session;
  const exercises = session.exercises.map((exercise, place) => {
    if (place === from) return withoutGroup(exercise);
    return place === to ? { ...exercise, supersetGroup: group } : exercise;
  });
  return { ...session, exercises };
}

/** Exercises of which those are in no superset any more that were in one with others and are alone now. */
export function withoutLoneGroups(before: readonly Exercise[], after: readonly Exercise[]): Exercise[] {
  const countOf = (exercises: readonly Exercise[], group: string) =>
    exercises.filter(({ supersetGroup }) => supersetGroup === group).length;
  return after.map((exercise) => {
    const { supersetGroup: group } = exercise;
    const isLeftAlone = group !== undefined && countOf(after, group) === 1 && countOf(before, group) > 1;
    return isLeftAlone ? withoutGroup(exercise) : exercise;
  });
}

/**
 * Whose turn it is after an exercise of a superset: of the members that have sets to do, the one behind it with the
 * fewest working sets, around the end; null where none has.
 * @param hasSetsToDo whether the exercise at a place is to be done further
 */
export function nextTurn(
  exercises: readonly Exercise[],
  index: number,
  hasSetsToDo: (place: number) => boolean,
): number | null {
  const places = supersetPlaces(exercises, index);
  const at = places.indexOf(index);
  const fromNext = [...places.slice(at + 1), ...places.slice(0, at + 1)].filter(hasSetsToDo);
  const sets = (place: number) => exercises[place]?.workingSets.length ?? 0;
  const fewest = Math.min(...fromNext.map(sets));
  return fromNext.find((place) => sets(place) === fewest) ?? null;
}

/** The exercise that follows one, or its whole superset; null behind the last. */
export function placeAfter(exercises: readonly Exercise[], index: number): number | null {
  const places = supersetPlaces(exercises, index);
  const last = places.at(-1) ?? index;
  const between = exercises.findIndex(
    // One that stands among the members and was not begun is still to be done.
    (exercise, place) =>
      place > (places[0] ?? last) &&
      place < last &&
      !places.includes(place) &&
      exercise.workingSets.length === 0,
  );
  if (between !== -1) return between;
  return exercises[last + 1] ? last + 1 : null;
}

function withoutGroup({ supersetGroup: _group, ...exercise }: Exercise): Exercise {
  return exercise;
}

/** The first letter that no exercise has; of more than 26 supersets the last ones share one. */
function freeLetter(exercises: readonly Exercise[]): string {
  const used = new Set(exercises.map(({ supersetGroup }) => supersetGroup));
  return LETTERS.find((letter) => !used.has(letter)) ?? 'Z';
}
