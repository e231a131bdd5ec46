/** What the cursor of the Data screen can be on: issues, then actions. */
import type { StoreIssue, StoresOverview } from '../../domain/read-models/stores-overview.js';
import type { Line } from '../../page/line.js';

export const DATA_ACTIONS = [
  'verify',
  'sync',
  'backup',
  'restore',
  'import',
  'export',
  'trash',
  'settings',
] as const;
export type DataAction = (typeof DATA_ACTIONS)[number];

export type DataItem =
  | { readonly kind: 'issue'; readonly issue: StoreIssue }
  | { readonly kind: 'action'; readonly action: DataAction };

/** A list of items as lines, with the lines above the items. */
export type ItemLines = {
  readonly lines: readonly Line[];
  readonly cursorLine: number;
};

/** Issues, then actions; before the files are read, only actions. */
export function dataItems(overview: StoresOverview | null): readonly DataItem[] {
  return [
    ...(overview?.copies?.issues ?? []).map((issue) => ({ kind: 'issue', issue }) as const),
    ...DATA_ACTIONS.map((action) => ({ kind: 'action', action }) as const),
  ];
}

/** The cursor on the same item after a new read, otherwise at the same index or on the last item. */
export function cursorAfterRead(
  before: readonly DataItem[],
  cursor: number,
  after: readonly DataItem[],
): number {
  const key = keyOf(before[cursor]);
  const at = after.findIndex((item) => keyOf(item) === key);
  return at >= 0 ? at : Math.max(0, Math.min(cursor, after.length - 1));
}

function keyOf(item: DataItem | undefined): string {
  if (item === undefined) return '';
  if (item.kind === 'action') return item.action;
  const { issue } = item;
  if (issue.kind === 'pending') return `pending ${issue.missing} ${issue.id}`;
  return `${issue.kind} ${issue.kind === 'kept' ? issue.id : issue.file}`;
}
