/** The searchable content of a session: its texts, and the features that `has:` looks for. */
import type { TrainingSession } from '../record.js';
import type { QueryMark } from './query.js';

/** Exercise names, focus, all notes, and cues. Each is searched separately; none is blank. */
export function searchedTexts(session: TrainingSession): readonly string[] {
  const names = session.exercises.map((exercise) => exercise.Name);
  const cues = session.exercises.flatMap((exercise) => exercise.formCues);
  return [...names, session.focus ?? '', ...notesOf(session), ...cues].filter(isNotBlank);
}

/** The features of a session that `has:` can search for. */
export function marksOf(session: TrainingSession): ReadonlySet<QueryMark> {
  const marks = new Set<QueryMark>();
  if (notesOf(session).some(isNotBlank)) marks.add('notes');
  const sets = session.exercises.flatMap((exercise) => exercise.workingSets);
  if (sets.some((set) => set.failureTechnique !== undefined || set.setType === 'failure'))
    marks.add('failure');
  if (session.exercises.some((exercise) => isNotBlank(exercise.supersetGroup ?? ''))) marks.add('superset');
  return marks;
}

/** Notes of the session, its exercises, warm-ups and sets; texts may be empty. */
function notesOf(session: TrainingSession): readonly string[] {
  const notes = [session.notes ?? ''];
  for (const exercise of session.exercises) {
    notes.push(exercise.notes ?? '', exercise.warmupNotes ?? '');
    for (const set of exercise.warmupSets) notes.push(set.notes ?? '');
    for (const set of exercise.workingSets) notes.push(set.notes ?? '');
  }
  return notes;
}

function isNotBlank(text: string): boolean {
  return text.trim() !== '';
}
