import { type Athlete, bodyWeightOn } from '../../../domain/athlete.js';
import { sessionVolume } from '../../../domain/exercise-volume.js';
import { counted } from '../../../domain/format-session.js';
import { formatVolume } from '../../../domain/format-weight.js';
import type { TrainingSession } from '../../../domain/record.js';
import { volumeKg } from '../../../domain/volume.js';

/** Volume of all working sets in kg. */
export function sessionVolumeKg(session: TrainingSession, athlete: Athlete): number {
  const volume = sessionVolume(session, athlete.countPartialReps);
  return volumeKg(volume, bodyWeightOn(athlete, session.date));
}

/** `5 sets · 1 240 kg`, warm-ups not counted; empty before the first working set. */
export function sessionTotals(session: TrainingSession, athlete: Athlete): string {
  const count = session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0);
  if (count === 0) return '';
  const kg = sessionVolumeKg(session, athlete);
  return [counted(count, 'set'), kg === 0 ? '' : formatVolume(kg, athlete.unit ?? 'kg', athlete)]
    .filter(Boolean)
    .join(' · ');
}
