/** Watches folders for changed entries. Polls them if the operating system does not announce changes. */
import { type FSWatcher, statSync, watch } from 'node:fs';
import { PolledFolder } from './polled-folder.js';

/** Changes within this time are reported together, because a person does not notice so short a delay. */
const GATHER_MS = 100;
const POLL_MS = 500;

export type WatchOptions = {
  /** True to poll the folders too, because a network file system does not announce the changes of other machines. */
  readonly polls?: boolean;
  /** Used instead of Node's `watch`. @throws if the folder cannot be watched */
  readonly watchFolder?: typeof watch;
};

/**
 * Reports which folders changed. Announced changes of hidden names, such as locks, do not count.
 * @returns a function that stops watching
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

  /** Watches folders that are new or were replaced. @returns the newly watched folders */
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
      // A new folder counts as changed, because its first entries were not announced before it was watched.
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
    return undefined; // the parent of the folder is now a file
  }
}
