/** Names of months in the languages of phones, from the CLDR data of Node. */
import { foldText } from '../text/fold.js';

/** The month that a word names in any language, from 1; null if none, or several. */
export type MonthOf = (word: string) => number | null;

/** The apps' languages. Croatian is left out: its `lip`, `srp` and `lis` are other months in Polish and Czech. */
const LANGUAGES =
  'en es es-PE pt fr de de-AT it nl sv nb da fi pl cs sk hu ro tr ru uk el ca ja ko zh id ms vi th hi ar he fa sr sl bg et lv lt gl eu fil'.split(
    ' ',
  );
const MONTHS = 12;
const SHORTEST = 3;

/** Matches the words of a date: letters with their marks. Words in Thai have points inside. */
const WORDS = /[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu;

export function wordsIn(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

/** Creates a reader of month names: long, short, as written next to a day, and unambiguous abbreviations. */
export function createMonthOf(): MonthOf {
  const english = monthsIn(['en']);
  // Created only if needed: most files are in English, and all languages take a tenth of a second.
  let all: Months | null = null;
  return (word) => {
    const key = keyOf(word);
    const found = english.get(key);
    if (found) return only(found);
    all ??= monthsIn(LANGUAGES);
    const exact = all.get(key);
    if (exact) return only(exact);
    if (key.length < SHORTEST) return null;
    return only(
      new Set([...all].filter(([name]) => name.startsWith(key)).flatMap(([, months]) => [...months])),
    );
  };
}

/** The months from 1 by the folded word. */
type Months = ReadonlyMap<string, ReadonlySet<number>>;

function monthsIn(languages: readonly string[]): Months {
  const months = new Map<string, Set<number>>();
  for (const language of languages) {
    for (const { name, month } of namesIn(language)) {
      const word = wordsIn(name).at(-1);
      // Some languages write months as numbers, which `readMoment` reads itself.
      if (word === undefined || /\d/.test(name)) continue;
      const key = keyOf(word);
      months.set(key, (months.get(key) ?? new Set()).add(month));
    }
  }
  return months;
}

/** The names of the months: `май`, `maig`. With a day, many languages have another form: `мая`, `de maig`. */
function* namesIn(language: string): Generator<{ readonly name: string; readonly month: number }> {
  for (const month of ['long', 'short'] as const) {
    for (const day of [{}, { day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        month,
        ...day,
        timeZone: 'UTC',
      });
      for (let index = 0; index < MONTHS; index += 1) {
        const parts = format.formatToParts(Date.UTC(2026, index, 1));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        yield { name, month: index + 1 };
      }
    }
  }
}

/** Removes accents in European scripts. In other scripts, marks are vowels. */
function keyOf(word: string): string {
  const plain = word.replaceAll('.', '');
  const isEuropean = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(plain);
  return isEuropean ? foldText(plain) : plain.normalize('NFC');
}

function only(months: ReadonlySet<number>): number | null {
  const [month] = months;
  return months.size === 1 && month !== undefined ? month : null;
}
