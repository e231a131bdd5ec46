/**
 * Carries files between two data roots, as Syncthing does: an edit wins over a removal; two edits make a conflict
 * copy.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestDataRoot } from './data-root.js';
import { namesIn } from './stores.js';

const FOLDERS = ['sessions', 'trash', 'trash/replaced'] as const;

export class FolderCarrier {
  /** The texts that both data roots had after the last exchange, by path. */
  private readonly common = new Map<string, string>();
  private conflicts = 0;

  /** @param device the seven letters at the end of names of conflict copies, different for each carrier of a folder */
  constructor(
    private readonly one: TestDataRoot,
    private readonly other: TestDataRoot,
    private readonly device = 'ABCDEFG',
  ) {}

  /** @param isCarried returns false for the path of a file that arrives later */
  exchange(isCarried: (path: string) => boolean = () => true): void {
    const [one, other] = [filesOf(this.one), filesOf(this.other)];
    for (const path of new Set([...one.keys(), ...other.keys(), ...this.common.keys()])) {
      if (isCarried(path)) this.exchangeFile(path, one.get(path), other.get(path));
    }
  }

  private exchangeFile(path: string, inOne: string | undefined, inOther: string | undefined): void {
    const common = this.common.get(path);
    if (inOne === inOther) this.remember(path, inOne);
    else if (inOne === common) this.write(this.one, path, inOther);
    else if (inOther === common) this.write(this.other, path, inOne);
    else if (inOne === undefined) this.write(this.one, path, inOther);
    else if (inOther === undefined) this.write(this.other, path, inOne);
    else {
      this.conflicts += 1;
      const suffix = `.sync-conflict-20261122-${String(100_000 + this.conflicts)}-${this.device}.json`;
      for (const root of [this.one, this.other]) {
        this.write(root, path, inOne);
        this.write(root, path.replace(/\.json$/, suffix), inOther);
      }
    }
  }

  private write({ paths }: TestDataRoot, path: string, text: string | undefined): void {
    const location = join(paths.output, path);
    mkdirSync(dirname(location), { recursive: true });
    if (text === undefined) rmSync(location, { force: true });
    else writeFileSync(location, text);
    this.remember(path, text);
  }

  private remember(path: string, text: string | undefined): void {
    if (text === undefined) this.common.delete(path);
    else this.common.set(path, text);
  }
}

/** The texts of the files that are carried, by path. */
export function filesOf({ paths }: TestDataRoot): ReadonlyMap<string, string> {
  return new Map(
    FOLDERS.flatMap((folder) =>
      namesIn(join(paths.output, folder))
        .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
        .flatMap((name) => {
          const text = readIfThere(join(paths.output, folder, name));
          return text === null ? [] : [[`${folder}/${name}`, text] as const];
        }),
    ),
  );
}

/** The text of a file; null if there is no file, also if another program removed it a moment ago. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
