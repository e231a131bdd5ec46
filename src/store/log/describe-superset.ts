/** Words for the supersets of a session, for notices. */
import type { TrainingSession } from '../../domain/record.js';
import { supersetLabel, supersetPlaces } from '../../domain/supersets.js';

/** `A2 Cable Row`; the name alone outside a superset. */
export function titleOf({ exercises }: TrainingSession, index: number): string {
  return [supersetLabel(exercises, index), exercises[index]?.Name].filter(Boolean).join(' ');
}

/** `Superset: A1 Bench Press, A2 Cable Row`, for the first of `indexes` that is in one; null if none is. */
export function describeSuperset(session: TrainingSession, ...indexes: readonly number[]): string | null {
  const places = indexes.map((index) => supersetPlaces(session.exercises, index));
  const members = places.find((each) => each.length > 0);
  return members ? `Superset: ${members.map((place) => titleOf(session, place)).join(', ')}` : null;
}

/** `Squat is no longer in a superset`, for exercises that left one; null if there are none. */
export function describeLeftAlone(before: TrainingSession, after: TrainingSession): string | null {
  const namesIn = ({ exercises }: TrainingSession, isIn: boolean) =>
    exercises
      .filter((_, index) => (supersetLabel(exercises, index) !== null) === isIn)
      .map(({ Name }) => Name);
  const former = new Set(namesIn(before, true));
  const names = namesIn(after, false).filter((name) => former.has(name));
  if (names.length === 0) return null;
  return `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} no longer in a superset`;
}
