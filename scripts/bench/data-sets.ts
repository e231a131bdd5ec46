/** Generated data roots, which are cached between runs, and copies of them that a measurement may change. */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { sessionsOfLifter } from '../../src/demo/lifter.js';
import { writeStores } from '../../src/demo/write-stores.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { writeCleanCloseMarker } from '../../src/persistence/database/clean-close-marker.js';
import { SCHEMA_VERSION } from '../../src/persistence/database/database.js';
import { syncFile } from '../../src/persistence/disk/durable-file.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { dataPaths } from '../../src/persistence/paths.js';

const SEED = 1;
const UNTIL = '2026-02-16';

export class DataSets {
  private readonly copies: string[] = [];

  /** @param folder the folder of the cached data roots @param print prints a message before slow work */
  constructor(
    private readonly folder: string,
    private readonly print: (sentence: string) => void,
  ) {}

  /** A data root with `count` sessions. Callers must not change it. */
  rootOf(count: number): string {
    const root = join(this.folder, `${count}-${fingerprint()}`);
    if (existsSync(root)) return root;
    this.print(`generating ${count} sessions`);
    mkdirSync(this.folder, { recursive: true });
    const unfinished = mkdtempSync(join(this.folder, '.unfinished-'));
    writeStores(unfinished, sessionsOfLifter({ count, seed: SEED, until: UNTIL }));
    waitUntilOlder();
    renameSync(unfinished, root);
    return root;
  }

  /** A copy of the data root with `count` sessions, which callers may change. `dispose` deletes the copy. */
  copyOf(count: number): string {
    const from = dataPaths(this.rootOf(count));
    const root = mkdtempSync(join(this.folder, '.copy-'));
    this.copies.push(root);
    const to = dataPaths(root);
    mkdirSync(to.sessions, { recursive: true });
    mkdirSync(to.schemas, { recursive: true });
    // Hard links are safe, because a save replaces a session's file by a new one and never changes its content.
    for (const name of readdirSync(from.sessions))
      linkSync(join(from.sessions, name), join(to.sessions, name));
    copyFileSync(from.schema, to.schema);
    copyFileSync(from.config, to.config);
    copyFileSync(from.database, to.database, constants.COPYFILE_FICLONE);
    syncFile(to.database);
    writeCleanCloseMarker(to.database);
    return root;
  }

  /** Deletes a copy at once, instead of in `dispose`. */
  remove(root: string): void {
    if (this.copies.includes(root)) rmSync(root, { recursive: true, force: true });
  }

  dispose(): void {
    for (const root of this.copies) this.remove(root);
  }
}

/** Waits until the files are older than two seconds. A sync reads newer files again. */
function waitUntilOlder(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000);
}

/** Part of the name of a data root, which changes with the generator and the schema. */
function fingerprint(): string {
  const texts = [...sessionsOfLifter({ count: 40, seed: SEED, until: UNTIL })].map(serializeSession);
  return `${hashText(texts.join('')).slice(0, 8)}-v${SCHEMA_VERSION}`;
}
