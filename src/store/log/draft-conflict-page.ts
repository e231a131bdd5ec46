/** The page of a draft in conflict with its saved session: their differences, and the ways to decide. */
import { sessionTitle } from '../../domain/format-session.js';
import { BLANK_LINE, type Line, type Page, pageOf, wrappedLines } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import { type ComparedNames, comparedLines } from '../history/compared-lines.js';
import type { DraftConflictStage } from './draft-conflict.js';

/** The margin of the menu's pages, on each side. */
const CONFLICT_MARGIN_COLUMNS = 1;

const NAMES: ComparedNames = {
  left: 'saved',
  right: 'draft',
  onlyLeft: 'only in the saved session',
  onlyRight: 'only in the draft',
};

const WAYS = [
  's keeps the saved session and moves the draft to trash/drafts.',
  'd saves the draft and moves the saved text to trash/replaced.',
  'Esc goes back and keeps both for now.',
] as const;

/** Columns of text between the margins. */
export function draftConflictColumns({ columns }: Pick<AppState['view'], 'columns'>): number {
  return Math.max(1, columns - 2 * CONFLICT_MARGIN_COLUMNS);
}

export function draftConflictPage(stage: DraftConflictStage, view: AppState['view']): Page {
  const lines = draftConflictLines(stage, draftConflictColumns(view));
  return pageOf(lines, stage.top, Math.max(1, view.bodyRows));
}

function draftConflictLines(
  { draft, differences, exerciseNames }: DraftConflictStage,
  columns: number,
): readonly Line[] {
  const title = `The draft and the saved session differ: ${sessionTitle(draft.relation.saved.session)}`;
  return [
    ...wrappedLines('', title, columns, 'heading'),
    ...WAYS.flatMap((way) => wrappedLines('· ', way, columns, 'plain')),
    BLANK_LINE,
    ...comparedLines(differences, exerciseNames, NAMES, columns),
  ];
}
