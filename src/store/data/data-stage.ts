/** The open page of the Data screen. */

import type {
  ConflictTexts,
  StoresOverview,
  TrashedSession,
} from '../../domain/read-models/stores-overview.js';
import type { ExaminedCopies } from '../history/examine-copies.js';
import type { PathStage } from './path-stage.js';
import type { PreviewStage } from './preview-state.js';
import type { SettingsStage } from './settings-form.js';

export type DataStage =
  | { readonly kind: 'list' }
  | PathStage
  | PreviewStage
  | SettingsStage
  | { readonly kind: 'conflict'; readonly conflict: OpenConflict; readonly top: number }
  /** Deleted sessions and discarded drafts, at least one; `cursor` is an index into them. */
  | {
      readonly kind: 'trash';
      readonly sessions: readonly TrashedSession[];
      readonly cursor: number;
      readonly top: number;
    };

/** An open conflict. `texts` has the session as the database copy and the conflicting text as the file copy. */
export type OpenConflict = {
  readonly file: string;
  readonly title: string;
  readonly texts: ExaminedCopies;
  /** Both texts as they were read. If they cannot be compared, the conflicting text is shown. */
  readonly read: ConflictTexts;
};

export const LIST: DataStage = { kind: 'list' };

/** The page of a conflict. The scroll position stays if this conflict is open already. */
export function conflictStage(stage: DataStage, conflict: OpenConflict): DataStage {
  const isOpen = stage.kind === 'conflict' && stage.conflict.file === conflict.file;
  return { kind: 'conflict', conflict, top: isOpen ? stage.top : 0 };
}

/** The page of the trash, with the cursor kept on its item; the list if the trash is empty. */
export function trashStage(stage: DataStage, sessions: readonly TrashedSession[]): DataStage {
  if (sessions.length === 0) return LIST;
  const { cursor, top } = stage.kind === 'trash' ? stage : { cursor: 0, top: 0 };
  const before = stage.kind === 'trash' ? stage.sessions[cursor] : undefined;
  const at = before ? sessions.findIndex((each) => keyOfTrashed(each) === keyOfTrashed(before)) : -1;
  return { kind: 'trash', sessions, cursor: at >= 0 ? at : Math.min(cursor, sessions.length - 1), top };
}

function keyOfTrashed(trashed: TrashedSession): string {
  return trashed.kind === 'draft' ? trashed.name : trashed.id;
}

/** The page after the stores were read: the open page, or the list if the open conflict no longer exists. */
export function stageAfterRead(stage: DataStage, { copies }: StoresOverview): DataStage {
  if (stage.kind !== 'conflict') return stage;
  const { file } = stage.conflict;
  return copies?.issues.some((issue) => issue.kind === 'conflict' && issue.file === file) ? stage : LIST;
}
