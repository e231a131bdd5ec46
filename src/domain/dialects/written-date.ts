/** Converts dates as people write them to ISO days. A date that can mean two days stays as it is. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(${MONTHS.join('|')})[a-z]*\.?`;
const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const WEEKDAY = String.raw`(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?`;

/** In characters, more than a date with its time needs. */
const MAX_LENGTH = 100;

const YEAR_FIRST = /^(\d{4})\s*[-–—−./]\s*(\d{1,2})\s*[-–—−./]\s*(\d{1,2})(?!\d)/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const DAY_FIRST = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})(?!\d)/;
const SLASHES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
const DAY_MONTH = new RegExp(String.raw`^${ORDINAL}(?:\s+of)?[\s-]+${MONTH},?[\s-]+(\d{4})(?!\d)`, 'i');
const MONTH_DAY = new RegExp(String.raw`^${MONTH}\s+${ORDINAL},?\s+(\d{4})(?!\d)`, 'i');

/** `2025/10/19`, `19.10.2025`, `Sunday, 19 Oct 2025.` and the like with the day in ISO form; other texts unchanged. */
export function withIsoDay(written: string): string {
  if (written.length > MAX_LENGTH) return written;
  const text = written
    .replace(/^[`*_]+|[`*_]+$/g, '')
    .replace(new RegExp(String.raw`^${WEEKDAY}\s*,?\s*(?=[\d\p{L}])`, 'iu'), '')
    .replace(new RegExp(String.raw`\s*[,(]?\s*${WEEKDAY}\)?\.?$`, 'i'), '')
    .replace(/\.$/, '');
  const read = readDay(text);
  return read === null ? written : read.day + text.slice(read.length);
}

type Day = { readonly day: string; readonly length: number };

function readDay(text: string): Day | null {
  const ymd = YEAR_FIRST.exec(text) ?? PACKED.exec(text);
  if (ymd) return dayOf(ymd, ymd[1], ymd[2], ymd[3]);
  const dmy = DAY_FIRST.exec(text);
  if (dmy) return dayOf(dmy, dmy[3], dmy[2], dmy[1]);
  const slashes = SLASHES.exec(text);
  // Only a number above 12 shows which of the two numbers is the day.
  if (slashes && Number(slashes[1]) > 12) return dayOf(slashes, slashes[3], slashes[2], slashes[1]);
  if (slashes && Number(slashes[2]) > 12) return dayOf(slashes, slashes[3], slashes[1], slashes[2]);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return dayOf(dayMonth, dayMonth[3], monthOf(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  return monthDay && dayOf(monthDay, monthDay[3], monthOf(monthDay[1]), monthDay[2]);
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function dayOf(match: RegExpExecArray, year = '', month = '', day = ''): Day {
  return { day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, length: match[0].length };
}
