/** How far both stores agree, in counts. */
import { padEndColumns } from '../../text/truncate.js';
import { flowLines, type Line, type Tone } from '../history/styled-line.js';
import type { StoresOverview, StoreTrouble } from '../ports/data-port.js';
import { TROUBLE_SIGNS } from './trouble-words.js';

const COUNTED_AS: Readonly<Record<StoreTrouble['kind'], string>> = {
  conflict: 'to decide',
  pending: 'not written yet',
  invalid: 'not valid',
};

const UNKNOWN = 'looking at every file …';
const NOTHING = ['no session yet', '1 opens Log', 'Import brings what you have elsewhere'];

/** `● 119 with both copies equal · ≠ 1 to decide`, behind its label; over more lines where it is too long for one. */
export function agreementLines(
  overview: StoresOverview,
  labelColumns: number,
  columns: number,
): readonly Line[] {
  const parts = agreementParts(overview);
  const isWell = overview.copies?.troubles.length === 0 && overview.database.problem === null;
  const tone: Tone = isWell ? 'success' : overview.copies === null ? 'context' : 'warning';
  const label = padEndColumns('Agreement', labelColumns);
  const lines = flowLines(parts, columns - labelColumns, { gap: ' · ', indent: 0, tone });
  return lines.map((line, index) => [
    { text: index === 0 ? label : ' '.repeat(labelColumns), tone: 'context' },
    ...line,
  ]);
}

function agreementParts({ copies, database }: StoresOverview): readonly string[] {
  if (copies === null) return [UNKNOWN];
  const { agree, troubles, fileCount } = copies;
  const isEmpty = agree + troubles.length + database.sessions + fileCount === 0;
  if (isEmpty && database.problem === null) return NOTHING;
  const kinds = (['conflict', 'pending', 'invalid'] as const).flatMap((kind) => {
    const count = troubles.filter((trouble) => trouble.kind === kind).length;
    return count === 0 ? [] : [`${TROUBLE_SIGNS[kind]} ${count} ${COUNTED_AS[kind]}`];
  });
  return [`● ${agree} with both copies equal`, ...kinds];
}
