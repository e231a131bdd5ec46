/** Matches a session against a query without the database. */
import { exerciseKey } from '../exercise-name.js';
import { periodBounds } from '../period.js';
import type { Exercise, TrainingSession, WorkingSet } from '../record.js';
import { chronologicalKey } from '../session-date.js';
import type { WeightUnit } from '../weight.js';
import { compare, comparedValue, quantityOf } from './compared-values.js';
import {
  type ExerciseTerm,
  type JoinedTerm,
  type Query,
  type QueryTerm,
  type SetTerm,
  termsOf,
} from './query.js';
import { hasPhrase, searchKey, searchWords } from './search-words.js';
import { marksOf, searchedTexts } from './searched-session.js';

/**
 * True if every term matches.
 * @param unit the unit of a weight for which the query names no unit
 */
export function matchesQuery(session: TrainingSession, query: Query, unit: WeightUnit): boolean {
  return query.every((term) => holds(session, term)) && holdsInOneSet(session, query, unit);
}

function holds(session: TrainingSession, term: QueryTerm): boolean {
  const key = chronologicalKey(session.date);
  switch (term.kind) {
    case 'words':
      return (
        searchedTexts(session).some((text) => hasPhrase(searchWords(text), term.words)) ||
        session.exercises.some((exercise) => isJoined(exercise, term)) ||
        (term.period !== undefined && isWithin(key, term.period))
      );
    case 'phase':
      return session.phase === term.value;
    case 'week':
      return session.week === term.value;
    case 'deload':
      return session.isDeloadWeek === term.value;
    case 'focus':
      return contains(session.focus ?? '', term.text);
    case 'exercise':
      return session.exercises.some((exercise) => isNamed(exercise, term));
    case 'after':
      return key >= periodBounds(term.period).from;
    case 'before':
      return key < periodBounds(term.period).from;
    case 'on':
      return isWithin(key, term.period);
    case 'has':
      return marksOf(session).has(term.what);
    case 'set':
      return true; // all set terms must match in the same set, see `holdsInOneSet`
  }
}

function isWithin(key: string, period: string): boolean {
  const { from, to } = periodBounds(period);
  return key >= from && key < to;
}

function holdsInOneSet(session: TrainingSession, query: Query, unit: WeightUnit): boolean {
  const conditions = termsOf(query, 'set');
  if (conditions.length === 0) return true;
  const names = termsOf(query, 'exercise');
  const isMeant = (exercise: Exercise) => names.length === 0 || names.some((name) => isNamed(exercise, name));
  const meets = (set: WorkingSet) => conditions.every((condition) => meetsCondition(set, condition, unit));
  return session.exercises.filter(isMeant).some((exercise) => exercise.workingSets.some(meets));
}

function meetsCondition(set: WorkingSet, condition: SetTerm, unit: WeightUnit): boolean {
  const value = quantityOf(set, condition.quantity);
  return value !== null && compare(value, condition.operator, comparedValue(condition, unit));
}

function isNamed(exercise: Exercise, term: ExerciseTerm): boolean {
  return contains(exercise.Name, term.text) || isJoined(exercise, term);
}

function isJoined({ Name }: Exercise, { joinedKeys }: JoinedTerm): boolean {
  return joinedKeys?.includes(exerciseKey(Name)) === true;
}

function contains(text: string, part: string): boolean {
  return searchKey(text).includes(searchKey(part));
}
