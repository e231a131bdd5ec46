/** Formats times and counts of files for the tree. */

/** `2026-03-24`, local time. */
export function formatDay(milliseconds: number): string {
  const time = new Date(milliseconds);
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

/** `2026-03-24 18:05`, local time. */
export function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return `${formatDay(milliseconds)} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}

/** `1 file`, `1,204 files`. */
export function formatFileCount(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'file' : 'files'}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
