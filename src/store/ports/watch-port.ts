/** Changes in the data root by other programs and machines, and by this one. */

/** What changed. `other` stands for settings, programs, and new folders. */
export type ChangedPart = 'sessions' | 'trash' | 'drafts' | 'other';

/**
 * Calls back, at most ten times a second, after files were added, changed or removed.
 * @returns a function that stops watching
 */
export type WatchFiles = (onChange: (changed: ReadonlySet<ChangedPart>) => void) => () => void;
