/** Parses one part of a search; an error says what to write instead. */
import { isPeriod, isWeek } from '../period.js';
import { readSessionDate } from '../read-session-date.js';
import { parseWeightUnit } from '../weight.js';
import {
  COMPARISON_OPERATORS,
  QUERY_MARKS,
  type QueryTerm,
  SET_QUANTITIES,
  type SetQuantity,
} from './query.js';
import { isMonthName, readDate } from './read-date.js';
import { searchKey, searchWords } from './search-words.js';
import type { Token } from './token.js';

export type TermReading =
  | { readonly ok: true; readonly term: QueryTerm }
  | { readonly ok: false; readonly reason: string };

/**
 * Parses a part of a search.
 * @param today the present day, for `on:nov`; null if dates must be like `on:2026-02`
 */
export function readTerm({ head, value, isClosed }: Token, today: string | null): TermReading {
  if (!isClosed) return wrong('a quotation mark is missing: write " after the last word');
  if (head === null) return readWords(value, today);
  const name = head.key.toLowerCase();
  const quantity = SET_QUANTITIES.find((each) => each === name);
  if (quantity) return readCondition(quantity, head.sign, value);
  const read = READERS.get(name);
  if (read && head.sign === ':') return read(value, today);
  if (read) return wrong(`${name} cannot be compared: write ${name}: and a value`);
  if (head.sign === ':')
    return wrong(`"${head.key}:" is not a search key: use ${[...READERS.keys()].join(', ')}`);
  const isNothing = name === '' ? 'there is nothing before' : `"${head.key}" cannot be compared by`;
  return wrong(`${isNothing} ${head.sign}: write weight, reps or rpe before it`);
}

type ValueReader = (value: string, today: string | null) => TermReading;

const READERS: ReadonlyMap<string, ValueReader> = new Map<string, ValueReader>([
  ['exercise', (value) => readText('exercise', value)],
  ['focus', (value) => readText('focus', value)],
  ['phase', (value) => readOrdinal('phase', value)],
  ['week', (value) => readOrdinal('week', value)],
  ['deload', readDeload],
  ['after', (value, today) => readPeriod('after', value, today)],
  ['before', (value, today) => readPeriod('before', value, today)],
  ['on', (value, today) => readPeriod('on', value, today)],
  ['has', readMark],
]);

/** The beginnings of terms that an error message can suggest, such as `phase:` and `weight>=`. */
export const QUERY_HEADS: readonly string[] = [
  ...[...READERS.keys()].map((key) => `${key}:`),
  ...SET_QUANTITIES.map((quantity) => `${quantity}>=`),
];

function readWords(value: string, today: string | null): TermReading {
  const words = searchWords(value);
  if (words.length === 0) return wrong('there is no letter or digit here: write a word');
  const period = today === null || isMonthName(value) ? null : readDate(value, today);
  return found(period === null ? { kind: 'words', words } : { kind: 'words', words, period });
}

function readText(kind: 'exercise' | 'focus', value: string): TermReading {
  if (searchKey(value) !== '') return found({ kind, text: value });
  return wrong(`${kind} takes a text: write ${kind === 'focus' ? 'focus:upper' : 'exercise:"bench press"'}`);
}

function readOrdinal(kind: 'phase' | 'week', value: string): TermReading {
  if (/^[1-9]\d{0,8}$/.test(value)) return found({ kind, value: Number(value) });
  return wrong(`${kind} takes a whole number from 1: write ${kind}:2`);
}

function readDeload(value: string): TermReading {
  const word = searchKey(value);
  if (word === 'yes' || word === 'no') return found({ kind: 'deload', value: word === 'yes' });
  return wrong('deload takes yes or no: write deload:yes');
}

function readPeriod(kind: 'after' | 'before' | 'on', value: string, today: string | null): TermReading {
  const day =
    today === null || value === '' ? null : (readSessionDate(value, today) ?? readDate(value, today));
  const period = isPeriod(value) || isWeek(value) ? value : day;
  if (period !== null) return found({ kind, period });
  return wrong(`${kind} takes a valid year, month, week or day: write ${kind}:2026-02`);
}

function readMark(value: string): TermReading {
  const what = QUERY_MARKS.find((each) => each === searchKey(value));
  return what ? found({ kind: 'has', what }) : wrong('has takes notes, failure or superset: write has:notes');
}

const MIN_RPE = 1;
const MAX_RPE = 10;
/** More digits than any weight or count has. A negative weight is assistance. */
const NUMBER = /^(-?\d{1,6}(?:[.,]\d{1,5})?)\s*(\p{L}*)$/u;

const CONDITIONS_TAKE: Readonly<Record<SetQuantity, string>> = {
  weight: 'weight takes a number, with or without its unit: write weight>=100',
  reps: 'reps takes a whole number: write reps>=8',
  rpe: 'rpe takes a number from 1 to 10: write rpe>=9',
};

function readCondition(quantity: SetQuantity, sign: string, typed: string): TermReading {
  const operator = COMPARISON_OPERATORS.find((each) => each === sign);
  if (!operator) return wrong(`${quantity} needs a comparison: write ${quantity}>=, <=, >, < or =`);
  const [, digits = '', word = ''] = NUMBER.exec(typed) ?? [];
  const value = Number(digits.replace(',', '.'));
  const unit = word === '' ? null : parseWeightUnit(word);
  if (digits === '' || !isOf(quantity, value) || (word !== '' && (unit === null || quantity !== 'weight'))) {
    return wrong(CONDITIONS_TAKE[quantity]);
  }
  return found({ kind: 'set', quantity, operator, value, unit });
}

function isOf(quantity: SetQuantity, value: number): boolean {
  switch (quantity) {
    case 'weight':
      return true;
    case 'reps':
      return Number.isInteger(value) && value >= 0;
    case 'rpe':
      return value >= MIN_RPE && value <= MAX_RPE;
  }
}

function found(term: QueryTerm): TermReading {
  return { ok: true, term };
}

function wrong(reason: string): TermReading {
  return { ok: false, reason };
}
