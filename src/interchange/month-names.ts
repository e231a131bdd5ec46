/** Names of months in the languages of phones, also in unambiguous abbreviations. */
import { foldText } from '../text/fold.js';

const NAMES: readonly string[] = [
  'january janvier enero janeiro januar januari jänner gennaio stycznia ocak января',
  'february février febrero fevereiro februar februari febbraio lutego şubat февраля',
  'march mars marzo março märz mrz maart mrt marca mart марта',
  'april avril abril aprile kwietnia nisan апреля',
  'may mai mayo maio mei maggio maj maja mayıs мая май',
  'june juin junio junho juni giugno czerwca haziran июня',
  'july juillet julio julho juli luglio lipca temmuz июля',
  'august août agosto augustus augusti sierpnia ağustos августа',
  'september septembre septiembre setiembre setembro settembre września eylül сентября',
  'october octobre octubre outubro oktober ottobre października ekim октября',
  'november novembre noviembre novembro listopada kasım ноября',
  'december décembre diciembre dezembro dezember dicembre desember grudnia aralık декабря',
];

const MONTH_OF = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [foldText(name), index + 1] as const)),
);

const SHORTEST = 3;

/** The month from 1; null if the word is not a month or is ambiguous. */
export function monthOf(word: string): number | null {
  const folded = foldText(word);
  const whole = MONTH_OF.get(folded);
  if (whole !== undefined) return whole;
  if (folded.length < SHORTEST) return null;
  const months = new Set([...MONTH_OF].filter(([name]) => name.startsWith(folded)).map(([, month]) => month));
  const [only] = months;
  return months.size === 1 && only !== undefined ? only : null;
}
