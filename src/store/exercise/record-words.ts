/** Records in words: the kind, the amount, and the record that was beaten. */
import { dayLabel } from '../../domain/date-labels.js';
import { counted } from '../../domain/format-session.js';
import { formatEstimate, formatVolume, formatWeight } from '../../domain/format-weight.js';
import type { RecordKind, TrainingRecord } from '../../domain/statistics/records.js';
import type { Display } from '../../page/display.js';

/** `heaviest set, 100 kg × 5; beat 97.5 kg of 3 Jan 2026`. */
export function recordWords(record: TrainingRecord, display: Display): string {
  const { kind, beat } = record;
  const beaten = amountWords(kind, beat.value, display);
  return `${whatWords(record, display)}; beat ${beaten} of ${dayLabel(beat.date, display.today)}`;
}

function whatWords({ kind, value, weightKg, reps }: TrainingRecord, display: Display): string {
  const amount = amountWords(kind, value, display);
  switch (kind) {
    case 'heaviest':
      return `heaviest set, ${amount}${reps === null ? '' : ` × ${reps}`}`;
    case 'e1rm':
      return `best e1RM, ${amount}`;
    case 'reps':
      return `most reps${weightKg === null ? '' : ` with ${formatWeight(weightKg, display.unit)}`}, ${value}`;
    case 'setVolume':
      return `most volume in a set, ${amount}`;
    case 'sessionVolume':
      return `most volume in a session, ${amount}`;
  }
}

/** The amount of a record, or of what it beat. @param value in kg; repetitions for `reps` */
export function amountWords(kind: RecordKind, value: number, { unit, ascii }: Display): string {
  switch (kind) {
    case 'heaviest':
      return formatWeight(value, unit);
    case 'e1rm':
      return formatEstimate(value, unit);
    case 'reps':
      return counted(value, 'rep');
    case 'setVolume':
    case 'sessionVolume':
      return formatVolume(value, unit, { ascii });
  }
}
