/** Changes in the data root by other programs and machines, and by this one. */

/** What changed: `other` are settings, programs, and folders that appeared. */
export type ChangedPart = 'sessions' | 'trash' | 'drafts' | 'other';

/**
 * Calls back, at most ten times a second, after files were added, changed or removed.
 * @returns stops watching
 */
export type WatchFiles = (onChange: (changed: ReadonlySet<ChangedPart>) => void) => () => void;
