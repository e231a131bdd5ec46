/** The texts of renaming an exercise. */
import type { Athlete } from '../../../domain/athlete.js';
import { counted, formatCount } from '../../../domain/format-session.js';
import type { RenamePreview } from '../../../domain/read-models/rename-preview.js';
import type { TaskProgress } from '../../../domain/task.js';
import type { RenameStage } from '../../../store/log/rename-stage.js';
import { sanitizeLine } from '../../../text/sanitize.js';

/** `Rename Bench`, `Bench → Bench Press`, or `Bench is now Bench Press`. */
export function renameHead({ from, step }: RenameStage): string {
  const old = sanitizeLine(from);
  if (step.kind === 'name') return `Rename ${old}`;
  if (step.kind === 'preview') return `${old} → ${sanitizeLine(step.preview.renaming.to)}`;
  return `${old} is now ${sanitizeLine(step.renaming.to)}`;
}

/** What keys do to the old name in the field. */
export const NAME_IS_SELECTED = 'Typing replaces the old name, → edits it.';

/** What happens to the texts of saved sessions. */
export const SAVED_TEXTS =
  'Saved sessions change in the database and in the files. Their old texts are in data/output/trash/replaced.';

/** `Renaming … 3 of 12`. */
export function progressWords({ done, total }: TaskProgress, athlete: Athlete): string {
  return total === 0
    ? 'Renaming …'
    : `Renaming … ${formatCount(done, athlete)} of ${formatCount(total, athlete)}`;
}

/** `12 sessions and the session in progress change, …`. */
export function changedText({ renaming: { sessions, drafts } }: RenamePreview, athlete: Athlete): string {
  const progress = drafts.length > 0 ? 'the session in progress' : '';
  if (sessions.length === 0)
    return progress ? 'Only the session in progress changes.' : 'No session changes.';
  const saved = counted(sessions.length, 'session', athlete);
  const verb = sessions.length === 1 && !progress ? 'changes' : 'change';
  return `${[saved, progress].filter(Boolean).join(' and ')} ${verb}, in the database and in the files:`;
}

/** The warnings if another exercise already has the new name; otherwise none. */
export function mergeWords({ mergesInto, sessionsWithBoth }: RenamePreview, athlete: Athlete): string[] {
  if (mergesInto === null) return [];
  const { name, count } = mergesInto;
  const one = `The exercise is merged with ${name}, done ${counted(count, 'time', athlete)}.`;
  if (sessionsWithBoth === 0) return [one];
  const verb = sessionsWithBoth === 1 ? 'has' : 'have';
  return [
    one,
    `${counted(sessionsWithBoth, 'session', athlete)} ${verb} both; the name will appear twice there.`,
  ];
}

/** How the rename is undone, and whether the old name stays as an alias. */
export function aliasWords(from: string, { renaming }: RenamePreview): string {
  const isAlias = renaming.aliases.after[from] === renaming.to;
  const alias = isAlias ? `${from} stays as an alias: typing it finds the exercise.` : '';
  return ['The rename can be undone with u.', alias].filter(Boolean).join(' ');
}
