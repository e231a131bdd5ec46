/** Today's session in progress on this machine, locked while a command changes it. */
import { type DraftBase, NEW_SESSION } from '../domain/draft-relation.js';
import type { TrainingSession } from '../domain/record.js';
import { dayOf, localTimeWithOffset } from '../domain/session-date.js';
import { readSavedSession } from '../persistence/adapters/read-saved-session.js';
import { DraftLock } from '../persistence/drafts/draft-lock.js';
import { SessionDrafts } from '../persistence/drafts/session-drafts.js';
import { pathInRoot } from '../persistence/paths.js';
import type { CommandContext } from './command.js';

export class DayDraft {
  private constructor(
    private readonly drafts: SessionDrafts,
    private readonly lock: DraftLock,
    private readonly context: CommandContext,
    /** Today's session in progress; null if there is none, or if another process is logging. */
    readonly session: TrainingSession | null,
    private readonly base: DraftBase,
    /** True if another process is logging; this draft must not be saved then. */
    readonly isInUse: boolean,
  ) {}

  /**
   * Opens the newest unsaved draft that began today, if there is one. Prints which drafts cannot be read.
   * @throws StorageError
   */
  static open(context: CommandContext): DayDraft {
    const { paths, now } = context;
    const stores = context.openStores();
    const lock = new DraftLock(paths);
    const drafts = new SessionDrafts(paths, now);
    const isFree = lock.acquire();
    if (!isFree) return new DayDraft(drafts, lock, context, null, NEW_SESSION, true);
    const found = drafts.list((session) => readSavedSession(stores, session));
    for (const problem of found.problems) context.printMessage(problem);
    const today = dayOf(localTimeWithOffset(now()));
    const draft = found.drafts.find(
      ({ session, relation, otherHost }) =>
        relation.kind === 'unsaved' && otherHost === null && dayOf(session.date) === today,
    );
    return new DayDraft(drafts, lock, context, draft?.session ?? null, draft?.base ?? NEW_SESSION, false);
  }

  /** Writes the session durably. @returns the path of the draft, relative to the data root; @throws StorageError */
  save(session: TrainingSession): string {
    this.drafts.save(session, this.base);
    return pathInRoot(this.drafts.pathOf(session._id), this.context.paths.root);
  }

  close(): void {
    this.lock.release();
  }
}
