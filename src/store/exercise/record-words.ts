/** Records in words: the kind, the amount, and the record that was beaten. */
import { dayLabel } from '../../domain/date-labels.js';
import { formatWeight } from '../../domain/format-weight.js';
import { recordAmount } from '../../domain/statistics/record-amount.js';
import type { TrainingRecord } from '../../domain/statistics/training-record.js';
import type { Display } from '../../page/display.js';

/** A record in words: `heaviest set, 100 kg × 5; beat 97.5 kg of 3 Jan 2026`. */
export function recordWords(record: TrainingRecord, display: Display): string {
  const { kind, beat } = record;
  const beaten = recordAmount(kind, beat.value, display);
  return `${whatWords(record, display)}; beat ${beaten} of ${dayLabel(beat.date, display.today)}`;
}

function whatWords({ kind, value, weightKg, reps }: TrainingRecord, display: Display): string {
  const amount = recordAmount(kind, value, display);
  switch (kind) {
    case 'heaviest':
      return `heaviest set, ${amount}${reps === null ? '' : ` × ${reps}`}`;
    case 'e1rm':
      return `best e1RM, ${amount}`;
    case 'reps':
      return `most reps${loadWords(weightKg, display)}, ${value}`;
    case 'setVolume':
      return `most volume in a set, ${amount}`;
    case 'sessionVolume':
      return `most volume in a session, ${amount}`;
  }
}

/** ` with 100 kg`, or ` without added load` for 0. Empty if the load is unknown. */
function loadWords(weightKg: number | null, { unit }: Display): string {
  if (weightKg === null) return '';
  return weightKg === 0 ? ' without added load' : ` with ${formatWeight(weightKg, unit)}`;
}
