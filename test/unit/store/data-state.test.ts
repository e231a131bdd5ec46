import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoreIssue } from '../../../src/domain/read-models/stores-overview.js';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../../src/domain/written-format.js';
import { moveIndex } from '../../../src/list/motion.js';
import { actionNote, formatTimeAgo, proposedPath } from '../../../src/store/data/action-words.js';
import { cursorAfterRead, DATA_ACTIONS, dataItems } from '../../../src/store/data/data-items.js';
import { dataPage } from '../../../src/store/data/data-page.js';
import {
  type DataEvent,
  type DataState,
  initialData,
  reduceData,
} from '../../../src/store/data/data-state.js';
import type { ShellEvent } from '../../../src/store/shell-state.js';
import { createEditBuffer } from '../../../src/text/edit-buffer.js';
import { widthColumns } from '../../../src/text/width.js';
import {
  CONFLICT,
  INVALID_FILE,
  INVALID_ROW,
  PENDING,
  REPORT,
  TRASH,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../../support/data-harness.js';

type Event = DataEvent | ShellEvent;

const stateAfter = (...events: readonly Event[]): DataState => events.reduce(reduceData, initialData);
const READ: Event = { type: 'data/overview-read', overview: WITH_ISSUES, readMs: 5 };
const STARTED: Event = { type: 'data/task-started', name: 'Verifying', startedMs: 7 };

describe('the state of the Data screen', () => {
  it('stays the same object if an event changes nothing', () => {
    const listed = stateAfter(READ);
    const unchanged: readonly Event[] = [
      { type: 'data/moved', cursor: 0, top: 0 },
      { type: 'data/path-edited', text: createEditBuffer('a') },
      { type: 'data/scrolled', top: 3 },
      { type: 'data/stage-left' },
      { type: 'data/task-progressed', progress: { done: 1, total: 2 }, progressedMs: 1 },
      { type: 'data/task-stopping' },
      { type: 'data/task-ended' },
      { type: 'help/opened', isTyping: false },
    ];
    for (const event of unchanged) expect(reduceData(listed, event), event.type).toBe(listed);
    const previewed = stateAfter(READ, { type: 'data/preview-opened', path: 'a', report: REPORT });
    expect(reduceData(previewed, { type: 'data/scrolled', top: 0 })).toBe(previewed);
    const trash = stateAfter(READ, { type: 'data/trash-read', sessions: TRASH });
    expect(reduceData(trash, { type: 'data/moved', cursor: 0, top: 0 })).toBe(trash);
  });

  it('holds one task, from its start through its progress to its end', () => {
    const progress = { done: 3, total: 9 };
    const running = stateAfter(STARTED, { type: 'data/task-progressed', progress, progressedMs: 8 });
    expect(running.task).toEqual({
      name: 'Verifying',
      progress,
      startedMs: 7,
      progressedMs: 8,
      isStopping: false,
    });
    expect(reduceData(running, { type: 'data/task-stopping' }).task?.isStopping).toBe(true);
    expect(reduceData(running, { type: 'data/task-ended' }).task).toBeNull();
  });

  it('keeps a path that was typed, but not one that was only proposed', () => {
    const asked: Event = { type: 'data/path-asked', action: 'export', proposed: 'a.json' };
    const left: Event = { type: 'data/stage-left' };
    expect(stateAfter(asked, left).typed).toEqual({});
    const edited: Event = { type: 'data/path-edited', text: createEditBuffer('b.json') };
    expect(stateAfter(asked, edited, left).typed).toEqual({ export: 'b.json' });
    expect(stateAfter(asked, edited, left, { type: 'data/path-used', action: 'export' }).typed).toEqual({});
  });
});

describe('the items of the list', () => {
  it('are only the actions before the stores are read', () => {
    expect(dataItems(null).map((item) => item.kind === 'action' && item.action)).toEqual([...DATA_ACTIONS]);
  });

  it('keep the cursor on the same item when the stores are read again', () => {
    const others: readonly StoreIssue[] = [
      { ...CONFLICT, file: 'other' },
      { ...PENDING, missing: 'database' },
      { ...INVALID_FILE, file: 'other' },
    ];
    for (const [at, issue] of [CONFLICT, PENDING, INVALID_FILE].entries()) {
      const before = dataItems(WITH_ISSUES);
      const behind = dataItems(withIssues(...others, issue));
      expect(cursorAfterRead(before, at, behind)).toBe(others.length);
    }
  });

  it('keep the cursor in range when the stores are read again', () => {
    const issues = fc.subarray<StoreIssue>([CONFLICT, PENDING, INVALID_FILE, INVALID_ROW]);
    fc.assert(
      fc.property(issues, issues, fc.nat(20), (one, other, at) => {
        const before = dataItems(withIssues(...one));
        const cursor = moveIndex(at, 'down', 5, before.length);
        const now = dataItems(withIssues(...other));
        expect(now[cursorAfterRead(before, cursor, now)]).toBeDefined();
      }),
    );
  });
});

describe('texts of the Data screen', () => {
  it('describe how long ago something was', () => {
    const hour = 3_600_000;
    expect([-5, 59_999, 60_000, hour - 1, hour, 2 * hour, 24 * hour, 49 * hour].map(formatTimeAgo)).toEqual([
      'just now',
      'just now',
      '1 minute ago',
      '59 minutes ago',
      '1 hour ago',
      '2 hours ago',
      '1 day ago',
      '2 days ago',
    ]);
  });

  it('describe when the last backup was, or that there is none', () => {
    const twoDaysLater = (WITHOUT_ISSUES.lastBackup?.modifiedMs ?? 0) + 2 * 86_400_000;
    expect(actionNote('backup', WITHOUT_ISSUES, twoDaysLater)).toBe('last: 2 days ago');
    expect(actionNote('backup', { ...WITHOUT_ISSUES, lastBackup: null }, 0)).toBe('none yet');
    expect(actionNote('backup', null, 0)).toBe('none yet');
  });

  it('describe whether something can be restored', () => {
    expect(actionNote('trash', WITHOUT_ISSUES, 0)).toBe('no session or draft to restore');
    expect(actionNote('trash', WITH_ISSUES, 0)).toBe('deleted sessions, discarded drafts');
  });

  it('propose an export file named by the local day', () => {
    const proposed = (exportFormat: WrittenFormat) =>
      proposedPath('export', { overview: null, exportFormat }, new Date('2026-02-16T23:59:00Z'));
    expect(WRITTEN_FORMATS.map(proposed)).toEqual([
      'traininglogs_export_20260216.csv',
      'traininglogs_strong_20260216.csv',
      'traininglogs_hevy_20260216.csv',
      'traininglogs_export_20260216.json',
      'traininglogs_export_20260216.md',
    ]);
  });
});

describe('pages of the Data screen', () => {
  const wild = fc.string({ unit: 'grapheme', maxLength: 90 });
  const sized = { columns: fc.integer({ min: 60, max: 140 }), bodyRows: fc.integer({ min: 10, max: 40 }) };

  it('fit their width, are safe to draw, and keep the cursor visible for any content', () => {
    const harness = fc.record({ ...sized, wild, cursor: fc.nat(10), isPath: fc.boolean() });
    fc.assert(
      fc.property(harness, ({ columns, bodyRows, wild: text, cursor, isPath }) => {
        const overview = {
          ...withIssues(
            { ...CONFLICT, title: text, file: text },
            { ...PENDING, reason: text },
            { ...INVALID_FILE, reason: text },
          ),
          root: text,
          rootReason: text,
          database: { ...WITHOUT_ISSUES.database, path: text, error: text },
        };
        const read = stateAfter(
          { type: 'data/overview-read', overview, readMs: 0 },
          {
            type: 'data/moved',
            cursor: Math.min(cursor, 9),
            top: 0,
          },
        );
        const asked: Event = { type: 'data/path-asked', action: 'import', proposed: text };
        checkPage(isPath ? reduceData(read, asked) : read, { columns, bodyRows });
        const page = dataPage({ data: read, view: { columns, bodyRows }, athlete: {} });
        const shown = page.lines.slice(page.top, page.top + page.rows);
        expect(shown.some((line) => line[0]?.text === '▸ ')).toBe(true);
      }),
    );
  });

  it('fit their width with an import preview and with the trash', () => {
    fc.assert(
      fc.property(fc.record({ ...sized, wild }), ({ columns, bodyRows, wild: text }) => {
        const skipped = [{ file: text, place: text, reason: text }];
        const view = { columns, bodyRows };
        checkPage(
          stateAfter({ type: 'data/preview-opened', path: text, report: { ...REPORT, skipped } }),
          view,
        );
        const trash = [{ kind: 'session' as const, id: text, date: text, title: text }];
        checkPage(stateAfter({ type: 'data/trash-read', sessions: trash }), view);
      }),
    );
  });
});

function checkPage(data: DataState, view: { readonly columns: number; readonly bodyRows: number }): void {
  const { lines, rows, top } = dataPage({ data, view, athlete: {} });
  expect(top + rows).toBeLessThanOrEqual(Math.max(lines.length, rows));
  for (const line of lines) {
    const text = line.map((part) => part.text).join('');
    expect(text).not.toMatch(CONTROL);
    expect(widthColumns(text.trimEnd()), text).toBeLessThanOrEqual(view.columns - 2);
  }
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
