/** Separates the time from a date, as apps write it in the language of the phone. */

/**
 * A text without its time, and the time as `T18:02`; empty without a time, null for an invalid hour such as `13:00
 * PM`.
 */
export type TakenTime = { readonly rest: string; readonly time: string | null };

const AT = 'at|um|a|om|alle|às|à|klo|kl\\.?|στις|lúc|pada';
const MORNING_BEFORE = '오전|午前|上午|\\bAM\\b';
const AFTERNOON_BEFORE = '오후|午後|下午|\\bPM\\b';
const MORNING = 'a\\.?\\s?m\\b\\.?|π\\.?\\s?μ\\.?|ص|PG\\b';
const AFTERNOON = 'p\\.?\\s?m\\b\\.?|μ\\.?\\s?μ\\.?|م|PTG\\b';
/** Words after a time, such as `18:02 Uhr`. */
const HOURS = 'h|uhr|ч\\.?|बजे';
const CLOCK = '(?<![.\\d])(\\d{1,2})(?::|\\.|\\s?h\\s?)(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?';

const AT_END = new RegExp(
  `[T,،\\s]*(?:\\b(?:${AT})\\s+)?(?:(${MORNING_BEFORE})|(${AFTERNOON_BEFORE}))?\\s*${CLOCK}\\s*(?:(${MORNING})|(${AFTERNOON}))?\\s*(?:${HOURS})?\\s*$`,
  'iu',
);
/** Matches the time in `18:02 5 thg 9, 2026`. */
const AT_BEGINNING = /^(?:\p{L}+\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?[,\s]+(?=\D*\d)/u;

/** Takes the time from the end of the text, or else from the beginning. */
export function takeTime(text: string): TakenTime {
  const match = AT_END.exec(text);
  if (match) {
    const [whole, morningBefore, afternoonBefore, hour, minute, second, morning, afternoon] = match;
    const half = (morningBefore ?? morning) ? 'am' : (afternoonBefore ?? afternoon) ? 'pm' : null;
    return { rest: text.slice(0, text.length - whole.length), time: timeOf(hour, minute, second, half) };
  }
  const first = AT_BEGINNING.exec(text);
  if (!first) return { rest: text, time: '' };
  return { rest: text.slice(first[0].length), time: timeOf(first[1], first[2], first[3], null) };
}

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  half: 'am' | 'pm' | null,
): string | null {
  const number = hourOf(Number(hour), half);
  if (number === null) return null;
  const seconds = second === undefined ? '' : `:${second}`;
  return `T${String(number).padStart(2, '0')}:${minute}${seconds}`;
}

const HOURS_OF_HALF = 12;

function hourOf(hour: number, half: 'am' | 'pm' | null): number | null {
  if (half === null) return hour;
  if (hour < 1 || hour > HOURS_OF_HALF) return null;
  return (hour % HOURS_OF_HALF) + (half === 'pm' ? HOURS_OF_HALF : 0);
}
