import type { Steps } from '../disk/time-sliced-work.js';
import type { SessionReader } from '../session-reader.js';
import type { ComparableStores, SessionStores } from '../sync/session-stores.js';
import type { SyncReport } from '../sync/sync-report.js';

/** Both stores for the screens. They can be read even if the database cannot. */
export type ScreenStores = SessionStores &
  ComparableStores & {
    readonly reader: SessionReader;
    /** True if `reader` answers from the JSON files alone. */
    readonly isReadFromFilesAlone: boolean;
    readonly syncSteps: () => Steps<SyncReport>;
  };
