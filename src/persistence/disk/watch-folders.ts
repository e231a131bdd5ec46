/**
 * Watches folders for changed entries. The system announces them, so that waiting costs nothing; if it cannot, the
 * folders are looked at twice a second.
 */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { PolledFolder } from './polled-folder.js';

/** Changes within this time are reported together; a person does not notice the delay. */
const GATHER_MS = 100;
/** A change shows within a second, together with the time to read it. */
const POLL_MS = 500;

export type WatchOptions = {
  /** Also looks at the folders, because the file system does not announce the changes of other machines. */
  readonly polls?: boolean;
  /** Replaces the system's watching. @throws if the folder cannot be watched */
  readonly watchFolder?: typeof watch;
};

/**
 * Reports the changed ones of `folders`; one that is missing is watched when it appears. Hidden names are ignored:
 * they are temporary files and locks.
 * @returns stops watching
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (changed: ReadonlySet<string>) => void,
  options: WatchOptions = {},
): () => void {
  const watcher = new FolderWatcher(folders, onChange, options);
  return () => watcher.close();
}

type Watched = { readonly watcher: FSWatcher; readonly inode: bigint };

class FolderWatcher {
  private readonly watched = new Map<string, Watched>();
  private readonly changed = new Set<string>();
  private gathering: NodeJS.Timeout | null = null;
  private polling: NodeJS.Timeout | null = null;

  constructor(
    private readonly folders: readonly string[],
    private readonly onChange: (changed: ReadonlySet<string>) => void,
    private readonly options: WatchOptions,
  ) {
    this.attach();
    if (options.polls === true) this.startPolling();
  }

  close(): void {
    for (const { watcher } of this.watched.values()) watcher.close();
    this.watched.clear();
    if (this.gathering) clearTimeout(this.gathering);
    if (this.polling) clearInterval(this.polling);
  }

  /** Watches the folders that are new, also those that replaced another one of their name. @returns them */
  private attach(): readonly string[] {
    const watchFolder = this.options.watchFolder ?? watch;
    const added: string[] = [];
    for (const folder of this.folders) {
      const inode = inodeOf(folder);
      const before = this.watched.get(folder);
      if (before?.inode === inode) continue;
      before?.watcher.close();
      this.watched.delete(folder);
      if (inode === undefined) continue;
      try {
        const watcher = watchFolder(folder, { persistent: false }, (_event, name) => {
          if (name === null || !name.startsWith('.')) this.gather(folder);
        });
        watcher.on('error', () => {
          this.startPolling();
          this.gather(folder);
        });
        this.watched.set(folder, { watcher, inode });
        added.push(folder);
      } catch {
        this.startPolling();
      }
    }
    return added;
  }

  private gather(folder: string): void {
    this.changed.add(folder);
    this.gathering ??= setTimeout(() => {
      this.gathering = null;
      // Entries that were in a new folder before it was watched were not announced.
      const changed = new Set([...this.changed, ...this.attach()]);
      this.changed.clear();
      this.onChange(changed);
    }, GATHER_MS);
  }

  private startPolling(): void {
    if (this.polling) return;
    const polled = this.folders.map((folder) => ({ folder, files: new PolledFolder(folder) }));
    this.polling = setInterval(() => {
      for (const { folder, files } of polled) if (files.look()) this.gather(folder);
    }, POLL_MS).unref();
  }
}

function inodeOf(folder: string): bigint | undefined {
  try {
    return statSync(folder, { bigint: true, throwIfNoEntry: false })?.ino;
  } catch {
    return undefined; // its parent is a file by now
  }
}
