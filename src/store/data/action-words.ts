/** Names and descriptions of the Data screen's actions. */

import { counted } from '../../domain/format-session.js';
import type { StoresOverview } from '../../domain/read-models/stores-overview.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { FORMAT_ENDINGS, isAppFormat, type WrittenFormat } from '../../domain/written-format.js';
import type { DataAction } from './data-items.js';
import type { DataState } from './data-state.js';
import type { PathAction } from './path-stage.js';
import { isTrashEmpty } from './trash-lines.js';

export const ACTION_NAMES: Readonly<Record<DataAction, string>> = {
  verify: 'Verify every byte',
  sync: 'Sync both stores',
  backup: 'Back up',
  restore: 'Restore a backup',
  import: 'Import',
  export: 'Export',
  trash: 'Restore from trash',
  settings: 'Settings',
};

/** The names of running tasks, for the progress line and for messages. */
export const TASK_NAMES: Readonly<
  Record<Exclude<DataAction, 'trash' | 'settings'> | 'preview' | 'undo', string>
> = {
  verify: 'Verifying',
  sync: 'Syncing',
  backup: 'Backing up',
  restore: 'Restoring',
  preview: 'Reading',
  import: 'Importing',
  undo: 'Taking back the import',
  export: 'Exporting',
};

export const PATH_PROMPTS: Readonly<Record<PathAction, string>> = {
  restore: 'Restore from',
  import: 'Import from',
  export: 'Export to',
};

const RELATIVE = 'A path without a leading / or ~ is relative to the data root.';

export const REPLACED = 'Typing replaces the path; Backspace edits it.';

const FORMAT_WORDS: Readonly<Record<WrittenFormat, string>> = {
  csv: 'CSV with every field, a row per set',
  strong: 'CSV as Strong writes it',
  hevy: 'CSV as Hevy writes it',
  json: 'JSON with every field',
  markdown: 'markdown logs to read and edit',
};

/** Explains above the field what the action does with the path. */
export function pathExplanation(action: PathAction, format: WrittenFormat): string {
  switch (action) {
    case 'restore':
      return `Adds the sessions and drafts of a backup that are missing here; discarded drafts go to the trash. A session that was deleted here stays deleted. Changes no other session or draft. ${RELATIVE}`;
    case 'import':
      return `A CSV export of another app (Strong, Hevy, FitNotes, …), a JSON or markdown file, or a folder of them. Enter shows a preview and imports nothing yet. ${RELATIVE}`;
    case 'export':
      return `Writes every session to a new file: ${FORMAT_WORDS[format]}. ↓ takes another format. An existing file is not overwritten. ${RELATIVE}`;
  }
}

/** Describes an action next to its name; for a backup, says when the last one was made. */
export function actionNote(action: DataAction, overview: StoresOverview | null, nowMs: number): string {
  switch (action) {
    case 'verify':
      return 'compares both copies, writes nothing';
    case 'sync':
      return 'reads and writes what changed';
    case 'backup':
      return overview?.lastBackup
        ? `last: ${formatTimeAgo(nowMs - overview.lastBackup.modifiedMs)}`
        : 'none yet';
    case 'restore':
      return 'adds sessions that are missing here';
    case 'import':
      return 'CSV, JSON or markdown, with preview';
    case 'export':
      return 'CSV, Strong, Hevy, JSON or markdown';
    case 'trash':
      return isTrashEmpty(overview) ? 'no session or draft to restore' : 'deleted sessions, discarded drafts';
    case 'settings':
      return 'name, unit, theme, bars, plates, …';
  }
}

/** The path to propose in the field if no path was typed before; empty if there is none. */
export function proposedPath(
  action: PathAction,
  { overview, exportFormat: format }: Pick<DataState, 'overview' | 'exportFormat'>,
  now: Date,
): string {
  switch (action) {
    case 'restore':
      return overview?.lastBackup?.path ?? '';
    case 'import':
      return '';
    case 'export': {
      const kind = isAppFormat(format) ? format : 'export';
      const day = localTimeWithOffset(now).slice(0, 10).replaceAll('-', '');
      return `traininglogs_${kind}_${day}${FORMAT_ENDINGS[format]}`;
    }
  }
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A past time in words: `2 days ago`. A negative `ms`, after the clock was set back, gives `just now`. */
export function formatTimeAgo(ms: number): string {
  if (ms < MINUTE_MS) return 'just now';
  if (ms < HOUR_MS) return `${counted(Math.floor(ms / MINUTE_MS), 'minute')} ago`;
  if (ms < DAY_MS) return `${counted(Math.floor(ms / HOUR_MS), 'hour')} ago`;
  return `${counted(Math.floor(ms / DAY_MS), 'day')} ago`;
}
