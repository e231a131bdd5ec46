/** The sync state of both stores, in counts. */

import { formatCount } from '../../domain/format-session.js';
import type { StoreIssue, StoresOverview } from '../../domain/read-models/stores-overview.js';
import { flowLines, type Line, type Tone } from '../../page/line.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { padEndColumns } from '../../text/truncate.js';
import type { DataState } from './data-state.js';
import { ISSUE_SIGNS } from './issue-words.js';

const COUNTED_AS: Readonly<Record<StoreIssue['kind'], string>> = {
  conflict: 'in conflict',
  pending: 'not written yet',
  kept: 'deleted elsewhere',
  settings: 'other settings',
  invalid: 'invalid',
};

const LOOKING = 'reading every file …';
const UNKNOWN = 'unknown: the files cannot be read';
const NOTHING = ['no session yet', '1 opens Log', 'Import brings what you have elsewhere'];

/**
 * `● 119 with both copies equal · ≠ 1 in conflict`, after the label `Agreement`; wrapped if it is too long.
 */
export function agreementLines(
  { isReadingFiles }: Pick<DataState, 'isReadingFiles'>,
  overview: StoresOverview,
  { labelColumns, columns }: { readonly labelColumns: number; readonly columns: number },
  options: GroupOptions,
): readonly Line[] {
  const parts = [...agreementParts(overview, options), ...(isReadingFiles ? [LOOKING] : [])];
  const tone: Tone = isReadingFiles ? 'context' : areAllEqual(overview) ? 'success' : 'warning';
  const label = padEndColumns('Agreement', labelColumns);
  const lines = flowLines(parts, columns - labelColumns, { gap: ' · ', indent: 0, tone });
  return lines.map((line, index) => [
    { text: index === 0 ? label : ' '.repeat(labelColumns), tone: 'context' },
    ...line,
  ]);
}

/** The number of store errors, changed sessions and issues. */
export function problemCount({ copies, database }: StoresOverview): number {
  const problems = [database.error, copies?.error ?? null].filter((problem) => problem !== null);
  return problems.length + (copies?.changed ?? 0) + (copies?.issues.length ?? 0);
}

function areAllEqual(overview: StoresOverview): boolean {
  return problemCount(overview) === 0 && overview.copies?.agree === overview.database.sessions;
}

/** The parts of the line; none before the files are read. */
function agreementParts({ copies, database }: StoresOverview, options: GroupOptions): readonly string[] {
  const number = (count: number) => formatCount(count, options);
  if (copies === null) return [];
  const { agree, changed, issues, fileCount, error } = copies;
  if (error !== null) return [UNKNOWN];
  const isEmpty = agree + changed + issues.length + database.sessions + fileCount === 0;
  if (isEmpty && database.error === null) return NOTHING;
  const kinds = (['conflict', 'pending', 'kept', 'settings', 'invalid'] as const).flatMap((kind) => {
    const count = issues.filter((issue) => issue.kind === kind).length;
    return count === 0 ? [] : [`${ISSUE_SIGNS[kind]} ${number(count)} ${COUNTED_AS[kind]}`];
  });
  const since = changed === 0 ? [] : [`≠ ${number(changed)} changed since the last sync`];
  return [`● ${number(agree)} with both copies equal`, ...kinds, ...since];
}
