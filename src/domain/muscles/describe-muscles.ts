/** Words for the muscles of an exercise and for what decided them. */
import type { ExerciseMuscles } from '../exercise-library.js';
import type { AssignedMuscles, CountedSource } from '../statistics/hard-sets.js';

/** `chest; half: shoulders, triceps`; `no muscle` for cardio and stretching. */
export function describeMuscles({ primary, secondary }: ExerciseMuscles): string {
  if (primary.length + secondary.length === 0) return 'no muscle';
  const half = secondary.length === 0 ? '' : `half: ${secondary.join(', ')}`;
  return [primary.join(', '), half].filter(Boolean).join('; ');
}

/** `chest; half: triceps (the library)`; if the muscles are unknown, a hint how to assign them. */
export function describeAssigned(assigned: AssignedMuscles | null, name: string): string {
  if (assigned === null) return 'unknown; assign them in Stats';
  const { muscles, source } = assigned;
  const words = describeMuscles(muscles === 'none' ? { primary: [], secondary: [] } : muscles);
  return `${words} (${describeSource(source, name)})`;
}

/** `the word "row"`, `the library`; `not assigned` if `source` is null. */
export function describeSource(source: CountedSource | null, name: string): string {
  switch (source?.by) {
    case undefined:
      return 'not assigned';
    case 'record':
      return 'from your sessions';
    case 'settings':
      return 'your settings';
    case 'library':
      return source.exercise.toLowerCase() === name.toLowerCase()
        ? 'the library'
        : `the library: ${source.exercise}`;
    case 'words':
      return `the word${source.words.includes(' ') ? 's' : ''} "${source.words}"`;
    case 'category':
      return `the imported category ${source.category}`;
  }
}
