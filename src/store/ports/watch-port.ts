/** Watches the data root for changes by other processes, by other machines and by this process. */

/** What changed. `other`: settings, programs and new folders. */
export type ChangedPart = 'sessions' | 'trash' | 'drafts' | 'other';

/**
 * Calls back, at most ten times a second, after files changed.
 * @returns a function that stops watching
 */
export type WatchFiles = (onChange: (changed: ReadonlySet<ChangedPart>) => void) => () => void;
