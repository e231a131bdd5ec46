/** Supersets of a session: exercises with the same letter, done in turn. */
import type { Exercise, TrainingSession } from './record.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The indexes of the exercises in the superset of the exercise at `index`; empty if there is none. */
export function supersetPlaces(exercises: readonly Exercise[], index: number): readonly number[] {
  const group = exercises[index]?.supersetGroup;
  if (group === undefined) return [];
  const places = exercises.flatMap((exercise, place) => (exercise.supersetGroup === group ? [place] : []));
  // One exercise alone is not a superset.
  return places.length > 1 ? places : [];
}

/** `A2`: the letter of the superset, and the number of the exercise in it; null outside a superset. */
export function supersetLabel(exercises: readonly Exercise[], index: number): string | null {
  const places = supersetPlaces(exercises, index);
  return places.length === 0 ? null : `${exercises[index]?.supersetGroup ?? ''}${places.indexOf(index) + 1}`;
}

/** Puts an exercise into one superset with the next exercise; the last exercise joins the one before it. */
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

/** Takes an exercise out of its superset; a superset with one exercise left is dissolved. */
export function leaveSuperset(session: TrainingSession, index: number): TrainingSession {
  const exercises = session.exercises.map((exercise, place) =>
    place === index ? withoutGroup(exercise) : exercise,
  );
  return { ...session, exercises: dissolveSupersetsOfOne(session.exercises, exercises) };
}

/** Gives the place of one exercise in its superset to another exercise. */
export function transferSuperset(session: TrainingSession, from: number, to: number): TrainingSession {
  const group = session.exercises[from]?.supersetGroup;
  if (group === undefined) return session;
  const exercises = session.exercises.map((exercise, place) => {
    if (place === from) return withoutGroup(exercise);
    return place === to ? { ...exercise, supersetGroup: group } : exercise;
  });
  return { ...session, exercises };
}

/** Dissolves supersets that had several exercises before and have only one now. */
export function dissolveSupersetsOfOne(before: readonly Exercise[], after: readonly Exercise[]): Exercise[] {
  const countOf = (exercises: readonly Exercise[], group: string) =>
    exercises.filter(({ supersetGroup }) => supersetGroup === group).length;
  return after.map((exercise) => {
    const { supersetGroup: group } = exercise;
    const isLeftAlone = group !== undefined && countOf(after, group) === 1 && countOf(before, group) > 1;
    return isLeftAlone ? withoutGroup(exercise) : exercise;
  });
}

/** Whether planned sets of an exercise are left; `unplanned` if no number of sets is planned. */
export type SetsLeft = 'left' | 'done' | 'unplanned';

/** The index of the exercise of a superset that is next; null if there is none. */
export function nextInRotation(
  exercises: readonly Exercise[],
  index: number,
  setsLeft: (place: number) => SetsLeft,
): number | null {
  const places = supersetPlaces(exercises, index);
  if (places.every((place) => setsLeft(place) === 'done')) return null;
  // Done exercises wait while another one has planned sets left.
  const isPlanned = places.some((place) => setsLeft(place) === 'left');
  const open = isPlanned ? places.filter((place) => setsLeft(place) !== 'done') : places;
  const sets = (place: number) => exercises[place]?.workingSets.length ?? 0;
  const fewest = Math.min(...open.map(sets));
  return open.find((place) => sets(place) === fewest) ?? null;
}

/** The index of the exercise to do after an exercise or its whole superset; null at the end. */
export function placeAfter(exercises: readonly Exercise[], index: number): number | null {
  const places = supersetPlaces(exercises, index);
  const last = places.at(-1) ?? index;
  const between = exercises.findIndex(
    // An exercise without working sets between the members of the superset comes first.
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

/** The first unused letter. With more than 26 supersets the last ones share `Z`. */
function freeLetter(exercises: readonly Exercise[]): string {
  const used = new Set(exercises.map(({ supersetGroup }) => supersetGroup));
  return LETTERS.find((letter) => !used.has(letter)) ?? 'Z';
}
