/** The page of the trash: deleted sessions and discarded drafts, which can be restored. */

import { counted } from '../../domain/format-session.js';
import type { StoresOverview, TrashedSession } from '../../domain/read-models/stores-overview.js';
import { BLANK_LINE, cutLine, type Line, listRow, wrappedLines } from '../../page/line.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, padEndColumns, sliceColumns } from '../../text/truncate.js';
import type { ItemLines } from './data-items.js';

/** Commands accept the beginning of an id. This many characters identify a session in practice. */
const ID_COLUMNS = 8;
const GAP = '  ';
const MARK_COLUMNS = 2;

const SESSIONS_COME_BACK =
  'Their files are in data/output/trash; a restored session is in both stores again.';
const DRAFTS_COME_BACK = 'A restored draft is offered on the Log screen.';

type TrashCounts = Pick<StoresOverview, 'trashCount' | 'discardedDraftCount'>;

export function trashLines(
  trash: readonly TrashedSession[],
  cursor: number,
  columns: number,
  options: GroupOptions,
): ItemLines {
  const head = [
    cutLine(`Trash: ${headOf(trash, options)}`, columns, 'heading'),
    ...wrappedLines('', explanationOf(trash), columns, 'context'),
    BLANK_LINE,
  ];
  const lines = trash.map((session, index) =>
    listRow(sessionLine(session, index === cursor, columns), index - cursor),
  );
  return { lines: [...head, ...lines], cursorLine: head.length + cursor };
}

/** `2 sessions, 1 draft`, or `nothing to restore`: files of other tools in the folder do not count. */
export function trashContents(
  { trashCount, discardedDraftCount }: TrashCounts,
  options: GroupOptions,
): string {
  const parts = [
    trashCount > 0 ? counted(trashCount, 'session', options) : '',
    discardedDraftCount > 0 ? counted(discardedDraftCount, 'draft', options) : '',
  ];
  return parts.filter(Boolean).join(', ') || 'nothing to restore';
}

/** True if nothing can be restored, or the trash was not read yet. */
export function isTrashEmpty(overview: StoresOverview | null): boolean {
  return overview === null || overview.trashCount + overview.discardedDraftCount === 0;
}

function headOf(trash: readonly TrashedSession[], options: GroupOptions): string {
  const drafts = trash.filter(({ kind }) => kind === 'draft').length;
  const sessions = trash.length - drafts;
  const parts = [
    sessions > 0 ? counted(sessions, 'deleted session', options) : '',
    drafts > 0 ? counted(drafts, 'discarded draft', options) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function explanationOf(trash: readonly TrashedSession[]): string {
  const isDraft = ({ kind }: TrashedSession) => kind === 'draft';
  if (trash.every(isDraft)) return DRAFTS_COME_BACK;
  return trash.some(isDraft) ? `${SESSIONS_COME_BACK} ${DRAFTS_COME_BACK}` : SESSIONS_COME_BACK;
}

function sessionLine({ id, title, kind }: TrashedSession, isCurrent: boolean, columns: number): Line {
  const room = Math.max(1, columns - MARK_COLUMNS - GAP.length - ID_COLUMNS);
  return [
    { text: isCurrent ? '▸ ' : '  ', tone: 'accent' },
    {
      text: fitEnd(sanitizeLine(kind === 'draft' ? `Draft: ${title}` : title), room),
      tone: isCurrent ? 'accent' : 'plain',
    },
    { text: GAP + padEndColumns(sliceColumns(sanitizeLine(id), 0, ID_COLUMNS), ID_COLUMNS), tone: 'context' },
  ];
}
