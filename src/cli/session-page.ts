/** Formats a session as the page that `show` prints. */
import { type Athlete, bodyWeightOn } from '../domain/athlete.js';
import { counted, formatDuration, formatGoal, formatVolume } from '../domain/format-session.js';
import type { Exercise, TrainingSession } from '../domain/record.js';
import { dayOf, timeOf } from '../domain/session-date.js';
import { formatSet } from '../domain/set-notation/format-set.js';
import { setVolume, sumVolumes, volumeKg } from '../domain/volume.js';
import { sanitizeLine } from '../text/sanitize.js';

/** A summary, then each exercise with its sets, notes and cues. */
export function formatSessionPage(session: TrainingSession, athlete: Athlete): string {
  const lines = [
    ...formatHead(session, athlete),
    ...noteLines('Notes', session.notes ?? null, ''),
    ...session.exercises.flatMap((exercise) => ['', ...formatExercise(exercise)]),
  ];
  return lines.map((line) => `${sanitizeLine(line).trimEnd()}\n`).join('');
}

function formatHead(session: TrainingSession, athlete: Athlete): string[] {
  const sets = session.exercises.flatMap((exercise) => exercise.workingSets);
  const volumes = sets.map((set) => setVolume(set, athlete.countPartialReps));
  const volume = volumeKg(sumVolumes(volumes), bodyWeightOn(athlete, session.date));
  const facts = [
    [dayOf(session.date), timeOf(session.date)].filter(Boolean).join(' '),
    session.phase === null ? '' : `phase ${session.phase}`,
    session.week === null ? '' : `week ${session.week}`,
    session.isDeloadWeek ? 'deload' : '',
    session.sessionDurationMinutes === null ? '' : formatDuration(session.sessionDurationMinutes),
  ];
  const program = [session.program, session.programAuthor].filter(Boolean).join(', ');
  return [
    session.focus ?? 'Training session',
    facts.filter(Boolean).join(' · '),
    `${counted(sets.length, 'working set')} · ${formatVolume(volume)} kg · ${session.userName}`,
    ...(program === '' ? [] : [program]),
    session._id,
  ];
}

function formatExercise(exercise: Exercise): string[] {
  const superset = exercise.supersetGroup === undefined ? '' : ` (superset ${exercise.supersetGroup})`;
  const goal = formatGoal(exercise.currentGoal, 'kg');
  return [
    `${exercise.Order} ${exercise.Name}${superset}${goal === '' ? '' : `   goal ${goal}`}`,
    ...exercise.warmupSets.map((set) => `   w  ${formatSet(set)}`),
    ...noteLines('Warm-up', exercise.warmupNotes, '   '),
    ...exercise.workingSets.map((set) => `   ${String(set.set).padEnd(2)} ${formatSet(set)}`),
    ...(exercise.workingSets.length === 0 ? ['   no working sets'] : []),
    ...noteLines('Notes', exercise.notes, '   '),
    ...exercise.formCues.map((cue) => `   · ${cue}`),
  ];
}

function noteLines(title: string, notes: string | null, indent: string): string[] {
  if (notes === null) return [];
  return notes.split('\n').map((line, index) => `${indent}${index === 0 ? `${title}: ` : '  '}${line}`);
}
