/** The list of the Data screen: locations, sync state, issues, actions. */

import { counted, formatCount } from '../../domain/format-session.js';
import type { StoreIssue, StoresOverview } from '../../domain/read-models/stores-overview.js';
import { BLANK_LINE, type Line, listRow, type Tone, wrappedLines } from '../../page/line.js';
import { formatSize } from '../../text/format-size.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, padEndColumns, padStartColumns, truncateEnd, truncateStart } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { ACTION_NAMES, actionNote } from './action-words.js';
import { agreementLines } from './agreement-lines.js';
import { type DataAction, type DataItem, dataItems, type ItemLines } from './data-items.js';
import type { DataState } from './data-state.js';
import { ISSUE_SIGNS, issueHint, issueText } from './issue-words.js';
import { trashContents } from './trash-lines.js';

const LABEL_COLUMNS = 10;
const GAP = '  ';
const MARK_COLUMNS = 2;
const ACTION_COLUMNS = 20;
/** A path keeps at least this width next to the counts. */
const MIN_PATH_COLUMNS = 12;

/** @param isAiry true to separate the groups with blank lines */
export function overviewLines(
  data: DataState,
  columns: number,
  isAiry: boolean,
  options: GroupOptions,
): ItemLines {
  const { overview, cursor, readMs } = data;
  const items = dataItems(overview);
  const gap = isAiry ? [BLANK_LINE] : [];
  const head = overview === null ? [] : [...placeLines(overview, columns, options), ...gap];
  const agreement =
    overview === null
      ? []
      : agreementLines(data, overview, { labelColumns: LABEL_COLUMNS, columns }, options);
  const itemLines = items.map((item, index) =>
    listRow(itemLine(item, index === cursor, overview, readMs, columns), index - cursor),
  );
  const issues = items.filter(({ kind }) => kind === 'issue').length;
  const before = [...head, ...agreement];
  const between = overview === null ? [] : gap;
  const lines = [...before, ...itemLines.slice(0, issues), ...between, ...itemLines.slice(issues)];
  const cursorLine = before.length + cursor + (cursor >= issues ? between.length : 0);
  return { lines, cursorLine };
}

function placeLines(overview: StoresOverview, columns: number, options: GroupOptions): readonly Line[] {
  const { root, rootReason, database, filesPath, copies, draftCount } = overview;
  const amounts = [
    [counted(database.sessions, 'session', options), formatSize(database.sizeBytes)],
    copies ? [counted(copies.fileCount, 'file', options), formatSize(copies.sizeBytes)] : ['', ''],
  ] as const;
  const widths = [0, 1].map((at) => Math.max(...amounts.map((row) => row[at]?.length ?? 0)));
  const amountTexts = amounts.map((row) =>
    row.map((text, at) => padStartColumns(text, widths[at] ?? 0)).join(GAP),
  );
  const room = columns - LABEL_COLUMNS - widthColumns(`${GAP}${amountTexts[0]}`);
  const paths = [database.path, filesPath].map(sanitizeLine);
  const pathColumns = Math.max(
    MIN_PATH_COLUMNS,
    Math.min(room, Math.max(...paths.map((path) => widthColumns(path)))),
  );
  const storeLine = (label: string, at: 0 | 1) =>
    labelled(label, [
      { text: padEndColumns(truncateStart(paths[at] ?? '', pathColumns), pathColumns), tone: 'plain' },
      { text: `${GAP}${amountTexts[at]}`, tone: 'context' },
    ]);
  return [
    ...rootLines(sanitizeLine(root), sanitizeLine(rootReason), columns),
    storeLine('Database', 0),
    ...issueLines(database.error, columns),
    storeLine('Files', 1),
    ...issueLines(copies?.error ?? null, columns),
    labelled('Trash', [
      {
        // A longer text moves the count of drafts to the right.
        text: `${padEndColumns(trashContents(overview, options), ACTION_COLUMNS - GAP.length)}${GAP}`,
        tone: 'plain',
      },
      { text: 'Drafts  ', tone: 'context' },
      { text: draftCount === 0 ? 'none' : formatCount(draftCount, options), tone: 'plain' },
    ]),
  ];
}

/** The error of a store, below the line of the store; no lines if there is no error. */
function issueLines(problem: string | null, columns: number): readonly Line[] {
  return problem === null ? [] : wrappedLines(`${' '.repeat(LABEL_COLUMNS)}× `, problem, columns, 'error');
}

/** The data root and the reason for it: on one line if both fit, otherwise on two. */
function rootLines(root: string, reason: string, columns: number): readonly Line[] {
  const room = columns - LABEL_COLUMNS;
  const why = `(${reason})`;
  const isOneLine = widthColumns(root) + 1 + widthColumns(why) <= room;
  const shown = { text: truncateStart(root, room), tone: 'plain' } as const;
  if (isOneLine) return [labelled('Where', [shown, { text: ` ${why}`, tone: 'context' }])];
  return [labelled('Where', [shown]), labelled('', [{ text: truncateEnd(why, room), tone: 'context' }])];
}

function labelled(label: string, segments: Line): Line {
  return [{ text: padEndColumns(label, LABEL_COLUMNS), tone: 'context' }, ...segments];
}

function itemLine(
  item: DataItem,
  isCurrent: boolean,
  overview: StoresOverview | null,
  nowMs: number,
  columns: number,
): Line {
  const mark = { text: isCurrent ? '▸ ' : '  ', tone: 'accent' } as const;
  const room = columns - MARK_COLUMNS;
  return item.kind === 'issue'
    ? [mark, ...issueSegments(item.issue, isCurrent, room)]
    : [mark, ...actionSegments(item.action, isCurrent, actionNote(item.action, overview, nowMs), room)];
}

const ISSUE_TONES: Readonly<Record<StoreIssue['kind'], Tone>> = {
  conflict: 'warning',
  pending: 'warning',
  kept: 'warning',
  settings: 'warning',
  invalid: 'error',
};

function issueSegments(issue: StoreIssue, isCurrent: boolean, room: number): Line {
  const hint = issueHint(issue);
  const hintColumns = hint === '' ? 0 : hint.length + GAP.length;
  const text = fitEnd(sanitizeLine(issueText(issue)), Math.max(1, room - MARK_COLUMNS - hintColumns));
  return [
    { text: `${ISSUE_SIGNS[issue.kind]} `, tone: ISSUE_TONES[issue.kind] },
    { text, tone: isCurrent ? 'accent' : 'plain' },
    { text: hint === '' ? '' : GAP + hint, tone: 'context' },
  ];
}

function actionSegments(action: DataAction, isCurrent: boolean, note: string, room: number): Line {
  return [
    { text: fitEnd(ACTION_NAMES[action], ACTION_COLUMNS), tone: isCurrent ? 'accent' : 'plain' },
    { text: truncateEnd(note, room - ACTION_COLUMNS), tone: 'context' },
  ];
}
