/** What the cursor of the Data screen can be on: issues, then actions. */
import type { StoreIssue, StoresOverview } from '../../domain/read-models/stores-overview.js';
import type { Line } from '../../page/line.js';

export const DATA_ACTIONS = ['verify', 'sync', 'backup', 'restore', 'import', 'export', 'trash'] as const;
export type DataAction = (typeof DATA_ACTIONS)[number];

export type DataItem =
  | { readonly kind: 'issue'; readonly issue: StoreIssue }
  | { readonly kind: 'action'; readonly action: DataAction };

/** A page of items as lines. */
export type ItemLines = {
  readonly lines: readonly Line[];
  /** The line of the item under the cursor. */
  readonly cursorLine: number;
};

/** All of them from the top down; only the actions before the files were looked at. */
export function dataItems(overview: StoresOverview | null): readonly DataItem[] {
  return [
    ...(overview?.copies?.issues ?? []).map((issue) => ({ kind: 'issue', issue }) as const),
    ...DATA_ACTIONS.map((action) => ({ kind: 'action', action }) as const),
  ];
}

/** Where the cursor goes when the items were read anew: with its item, or to what stands in that one's place. */
export function keptCursor(before: readonly DataItem[], cursor: number, after: readonly DataItem[]): number {
  const key = keyOf(before[cursor]);
  const at = after.findIndex((item) => keyOf(item) === key);
  return at >= 0 ? at : Math.max(0, Math.min(cursor, after.length - 1));
}

function keyOf(item: DataItem | undefined): string {
  if (item === undefined) return '';
  if (item.kind === 'action') return item.action;
  const { issue } = item;
  return issue.kind === 'pending' ? `pending ${issue.missing} ${issue.id}` : `${issue.kind} ${issue.file}`;
}
