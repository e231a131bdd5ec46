/** The exercise under the cursor of the open screen; while sets are logged, the open exercise. */
import { exerciseAtLine } from '../../domain/program/exercise-at-line.js';
import { pathOfRow, rowAtPath } from '../../json/json-path.js';
import { RowKind } from '../../json/json-rows.js';
import { valueText } from '../../json/json-value.js';
import type { AppState } from '../app-state.js';
import { cursorRow, jsonOf, sourceOf } from '../files/document.js';
import { nodeRow } from '../files/document-view.js';
import { PROGRAMS_FOLDER, parentPath } from '../files/file-listing.js';
import { isDocumentFocused } from '../files/files-state.js';
import type { OpenDocument } from '../files/open-document.js';
import { exerciseInDetail } from '../history/history-page.js';
import { nameOfChoice, pickChoices } from '../log/exercise-search.js';
import { currentExercise } from '../log/log-selectors.js';
import { exerciseInStats } from '../stats/stats-state.js';

export function exerciseUnderCursor(state: AppState): string | null {
  switch (state.screen) {
    case 'log':
      return exerciseInLog(state);
    case 'history':
      return exerciseInDetail(state)?.Name ?? null;
    case 'stats':
      return exerciseInStats(state.stats);
    case 'files':
      return isDocumentFocused(state.files) && state.files.document
        ? exerciseInDocument(state.files.document)
        : null;
    case 'data':
      return null;
  }
}

function exerciseInLog(state: AppState): string | null {
  const { stage } = state.log;
  switch (stage.kind) {
    case 'picking': {
      const choice = stage.cursor === null ? undefined : pickChoices(state)[stage.cursor];
      // Other kinds of choices were never logged.
      return choice?.kind === 'known' ? nameOfChoice(choice) : null;
    }
    case 'sets':
      return currentExercise(state.log)?.Name ?? null;
    default:
      return null;
  }
}

/** The name of the exercise that the cursor is in, if the document is a session or a program. */
function exerciseInDocument(document: OpenDocument): string | null {
  if (parentPath(document.path) === PROGRAMS_FOLDER) {
    return exerciseAtLine(sourceOf(document), cursorRow(document) + 1);
  }
  const rows = jsonOf(document)?.fold.rows;
  const row = nodeRow(document);
  if (!rows || row === null) return null;
  const [list, place] = pathOfRow(rows, row);
  if (list !== 'exercises' || place === undefined) return null;
  const name = rowAtPath(rows, [list, place, 'Name']);
  if (name === undefined || rows.kind[name] !== RowKind.string) return null;
  return JSON.parse(valueText(rows, name)) as string; // the kind was checked above
}
