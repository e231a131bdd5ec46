/** Converts instants that an app wrote in UTC to the wall time of the athlete. */

const IN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]00:?00)$/;
const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;

/**
 * Returns a converter of UTC dates to local time with an offset. Other dates stay unchanged.
 * @param timeZone an IANA name such as `Europe/Berlin`
 */
export function createLocalTime(timeZone: string): (date: string) => string {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (date) => {
    if (!IN_UTC.test(date)) return date;
    const instant = Math.floor(Date.parse(date) / 1000) * 1000;
    const parts = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const offset = Math.round((wall - instant) / MS_PER_MINUTE);
    return offset === 0 ? date : new Date(wall).toISOString().slice(0, 19) + offsetText(offset);
  };
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function offsetText(minutes: number): string {
  const [hours, rest] = [
    Math.floor(Math.abs(minutes) / MINUTES_PER_HOUR),
    Math.abs(minutes) % MINUTES_PER_HOUR,
  ];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
