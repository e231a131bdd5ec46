/** Writes sessions as Strong for Android does: a row per set, with the weight's unit. Other apps import this form. */
import type { TrainingSession } from '../../domain/record.js';
import { setsInOrder } from '../../domain/set-order.js';
import { type AppTexts, appLoad, appReps, appRpe, numberCell, textCell, wallTime } from './app-texts.js';

export const STRONG_HEADER =
  'Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration\n';

const METERS_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;
const LETTERS = { dropset: 'D', failure: 'F' } as const;

/** A row for each set. Notes of an exercise or a session are in its first row. */
export function strongRows(session: TrainingSession, texts: AppTexts): string {
  const date = wallTime(session.date, texts.minutesLater).toISOString().slice(0, 19).replace('T', ' ');
  const duration = durationText(session.sessionDurationMinutes);
  const rows = session.exercises.flatMap((exercise, index) => {
    const { name = '', notes = '' } = texts.exercises[index] ?? {};
    return setsInOrder(exercise).map((ordered, at) => {
      const { set, kind } = ordered;
      const load = appLoad(set, name);
      const meters = set.distanceMeters;
      return {
        before: [
          date,
          textCell(texts.title),
          textCell(name),
          kind === 'warmup' ? 'W' : set.setType ? LETTERS[set.setType] : String(at + 1),
          numberCell(load?.value),
          load === null ? '' : load.unit === 'lb' ? 'lbs' : 'kg',
          numberCell(appReps(ordered)),
          numberCell(appRpe(ordered)),
          numberCell(meters === undefined ? null : meters / METERS_PER_KM),
          meters === undefined ? '' : 'km',
          numberCell(set.durationSeconds) || '0',
        ],
        notes: at === 0 ? notes || (set.notes ?? '') : (set.notes ?? ''),
      };
    });
  });
  return rows
    .map((row, at) => {
      const notes = [row.notes, at === 0 ? texts.notes : ''].map((text) =>
        text === '' ? '' : textCell(text),
      );
      return `${[...row.before, ...notes, duration].join(';')}\n`;
    })
    .join('');
}

/** A duration in Strong's form: `1h 26m`, `57m`, `20s`. */
function durationText(minutes: number | null): string {
  if (minutes === null) return '';
  if (minutes < 1) return `${Math.round(minutes * 60)}s`;
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const rest = whole % MINUTES_PER_HOUR;
  return [hours > 0 ? `${hours}h` : '', rest > 0 ? `${rest}m` : ''].filter(Boolean).join(' ');
}
