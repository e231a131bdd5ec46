/** Records in words: the kind, the amount, and the record that was beaten. */

import { shortDate } from '../../domain/date-labels.js';
import { counted, formatVolume } from '../../domain/format-session.js';
import type { RecordKind, TrainingRecord } from '../../domain/statistics/records.js';

/** `heaviest set, 100 kg × 5; beat 97.5 kg of 3 Jan 2026`. */
export function recordWords(record: TrainingRecord): string {
  const { kind, beat } = record;
  return `${whatWords(record)}; beat ${amountWords(kind, beat.value)} of ${shortDate(beat.date)}`;
}

/** `97.5 kg`, to a tenth of a kilogram; negative for assistance. */
export function kilograms(kg: number): string {
  return `${Math.round(kg * 10) / 10} kg`;
}

function whatWords({ kind, value, weightKg, reps }: TrainingRecord): string {
  switch (kind) {
    case 'heaviest':
      return `heaviest set, ${kilograms(value)}${reps === null ? '' : ` × ${reps}`}`;
    case 'e1rm':
      return `best e1RM, ${kilograms(value)}`;
    case 'reps':
      return `most reps${weightKg === null ? '' : ` with ${kilograms(weightKg)}`}, ${value}`;
    case 'setVolume':
      return `most volume in a set, ${amountWords(kind, value)}`;
    case 'sessionVolume':
      return `most volume in a session, ${amountWords(kind, value)}`;
  }
}

function amountWords(kind: RecordKind, value: number): string {
  switch (kind) {
    case 'heaviest':
    case 'e1rm':
      return kilograms(value);
    case 'reps':
      return counted(value, 'rep');
    case 'setVolume':
    case 'sessionVolume':
      return `${formatVolume(value)} kg`;
  }
}
