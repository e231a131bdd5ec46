/** Formats a session as the page that `show` prints. */
import { type Athlete, bodyWeightOn } from '../domain/athlete.js';
import { shortDate } from '../domain/date-labels.js';
import { sessionVolume } from '../domain/exercise-volume.js';
import { counted, formatDuration, formatPlan } from '../domain/format-session.js';
import { formatVolume } from '../domain/format-weight.js';
import { withGoalInUnit } from '../domain/progression/goal-in-unit.js';
import type { Exercise, TrainingSession } from '../domain/record.js';
import { timeOf } from '../domain/session-date.js';
import { displaySet } from '../domain/set-notation/format-set.js';
import { setTypeWords } from '../domain/set-notation/set-type-words.js';
import { type OrderedSet, setsInOrder } from '../domain/set-order.js';
import { volumeKg } from '../domain/volume.js';
import type { WeightUnit } from '../domain/weight.js';
import { exerciseToDisplay } from '../domain/zero-load.js';
import { sanitizeLine } from '../text/sanitize.js';

/** A summary, then each exercise with its sets, notes and cues. */
export function formatSessionPage(session: TrainingSession, athlete: Athlete): string {
  const lines = [
    ...formatHead(session, athlete),
    ...noteLines('Notes', session.notes ?? null, ''),
    ...session.exercises.flatMap((exercise) => [
      '',
      ...formatExercise(withGoalInUnit(exerciseToDisplay(exercise), athlete), athlete.unit ?? 'kg'),
    ]),
  ];
  return lines.map((line) => `${sanitizeLine(line).trimEnd()}\n`).join('');
}

function formatHead(session: TrainingSession, athlete: Athlete): string[] {
  const volume = volumeKg(
    sessionVolume(session, athlete.countPartialReps),
    bodyWeightOn(athlete, session.date),
  );
  const setCount = session.exercises.reduce((sum, { workingSets }) => sum + workingSets.length, 0);
  const facts = [
    [shortDate(session.date), timeOf(session.date)].filter(Boolean).join(' '),
    session.phase === null ? '' : `phase ${session.phase}`,
    session.week === null ? '' : `week ${session.week}`,
    session.isDeloadWeek ? 'deload' : '',
    session.sessionDurationMinutes === null ? '' : formatDuration(session.sessionDurationMinutes),
  ];
  const program = [session.program, session.programAuthor].filter(Boolean).join(', ');
  return [
    session.focus ?? 'Training session',
    facts.filter(Boolean).join(' · '),
    `${counted(setCount, 'working set')} · ${formatVolume(volume, athlete.unit ?? 'kg', athlete)} · ${session.userName}`,
    ...(program === '' ? [] : [program]),
    session._id,
  ];
}

function formatExercise(exercise: Exercise, unit: WeightUnit): string[] {
  const superset = exercise.supersetGroup === undefined ? '' : ` (superset ${exercise.supersetGroup})`;
  const goal = formatPlan(exercise, unit);
  const sets = setsInOrder(exercise);
  const beforeWork = sets.findIndex(({ kind }) => kind === 'working');
  const lineOf = ({ kind, set }: OrderedSet) => {
    const type = kind === 'working' ? setTypeWords(set) : '';
    const words = [displaySet(set, { unit }), type].filter(Boolean).join(' · ');
    return `   ${kind === 'warmup' ? 'w ' : String(set.set).padEnd(2)} ${words}`;
  };
  const warmups = beforeWork === -1 ? sets : sets.slice(0, beforeWork);
  return [
    `${exercise.Order} ${exercise.Name}${superset}${goal === '' ? '' : `   goal ${goal}`}`,
    ...warmups.map(lineOf),
    ...noteLines('Warm-up', exercise.warmupNotes, '   '),
    ...sets.slice(warmups.length).map(lineOf),
    ...(exercise.workingSets.length === 0 ? ['   no working sets'] : []),
    ...noteLines('Notes', exercise.notes, '   '),
    ...exercise.formCues.map((cue) => `   · ${cue}`),
  ];
}

function noteLines(title: string, notes: string | null, indent: string): string[] {
  if (notes === null) return [];
  return notes.split('\n').map((line, index) => `${indent}${index === 0 ? `${title}: ` : '  '}${line}`);
}
