/** Words the differences between two texts of one workout. */
import type { Differences } from './fill-empty.js';
import type { TrainingSession } from './record.js';
import { nextSessionNumber } from './session-id.js';

/** How many names a message lists. The other names are only counted. */
const MOST_NAMES = 3;

/** `RPE of set 1 of Squat, notes`; empty if nothing was filled. */
export function describeFilled({ filled }: Differences): string {
  return listed([...filled]);
}

/** The differences that are not taken: `other duration; also notes; the name Push`; empty if there are none. */
export function describeLeft({ filled, contradicting, renamed }: Differences, isFilled: boolean): string {
  const parts = [
    ['other', listed([...contradicting])],
    ['also', isFilled ? '' : listed([...filled])],
    [renamed.size === 1 ? 'the name' : 'the names', listed([...renamed])],
  ] as const;
  return parts
    .filter(([, names]) => names !== '')
    .map(([word, names]) => `${word} ${names}`)
    .join('; ');
}

/** Advice for a markdown log that may be another session of the same day; empty for other formats. */
export function describeSessionNumber({ source }: TrainingSession): string {
  if (source?.format !== 'markdown') return '';
  return `if the log is another session of that day, write "- Session: ${nextSessionNumber(source.id)}" below its date`;
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).join(', ');
  const left = names.length - MOST_NAMES;
  return left > 0 ? `${first} and ${left} more` : first;
}
