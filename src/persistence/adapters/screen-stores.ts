import type { Steps } from '../disk/time-sliced-work.js';
import type { SessionReader } from '../session-reader.js';
import type { ComparableStores, SessionStores } from '../sync/session-stores.js';
import type { SyncReport } from '../sync/sync-report.js';

/** Both stores for the screens. Sessions can be read even if the database cannot. */
export type ScreenStores = SessionStores &
  ComparableStores & {
    readonly reader: SessionReader;
    /** True if `reader` reads only the JSON files. */
    readonly isReadFromFilesAlone: boolean;
    readonly syncSteps: () => Steps<SyncReport>;
  };
