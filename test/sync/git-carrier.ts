/** Carries the folder `data` of two machines with git and a bare repository, as docs/sync.md describes it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../support/any-work.js';
import type { TestDataRoot } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { Carrier } from './carrier.js';

export const hasGit = spawnSync('git', ['--version']).status === 0;

const IGNORED = '/output/drafts/\n/output/schemas/\n/renaming.json\n/edited-athlete*.json\n.*.tmp\n';
const ATTRIBUTES = '* -text\n*.json merge=keep-both\n';
/** A merge driver. It keeps this machine's text, and writes the other text to a conflict file next to it. */
const DRIVER = `cp %B "$(dirname %P)/$(basename %P .json).conflict-$(date -u +%Y%m%d-%H%M%S)-$$.json"`;
/** Makes git merge changes of a file only into the file of the same name. */
const WITHOUT_RENAMES = { 'pull.twohead': 'recursive', 'merge.renames': 'false' };

export class GitCarrier implements Carrier {
  private readonly folders: readonly [string, string];
  private readonly isOnline: [boolean, boolean] = [true, true];
  private passedMs = 0;

  constructor(
    machines: readonly [TestDataRoot, TestDataRoot],
    { findsRenames }: { readonly findsRenames: boolean },
  ) {
    const bare = join(makeTempFolder(), 'log.git');
    this.folders = [join(machines[0].root, 'data'), join(machines[1].root, 'data')];
    const [one, other] = this.folders;
    for (const folder of this.folders) mkdirSync(folder, { recursive: true });
    git(one, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
    git(one, 'init', '--quiet', '--initial-branch=main');
    git(one, 'remote', 'add', 'origin', bare);
    writeFileSync(join(one, '.gitignore'), IGNORED);
    writeFileSync(join(one, '.gitattributes'), ATTRIBUTES);
    git(one, 'add', '--all');
    git(one, 'commit', '--quiet', '--message', 'log');
    git(one, 'push', '--quiet', '--set-upstream', 'origin', 'main');
    git(other, 'clone', '--quiet', bare, '.');
    for (const folder of this.folders) {
      const config = { 'merge.keep-both.driver': DRIVER, ...(!findsRenames && WITHOUT_RENAMES) };
      for (const [key, value] of Object.entries(config)) git(folder, 'config', key, value);
    }
  }

  setOnline(machine: Machine, isOnline: boolean): Promise<void> {
    this.isOnline[machine] = isOnline;
    return Promise.resolve();
  }

  carry(): Promise<void> {
    for (const [machine, folder] of this.folders.entries()) if (this.isOnline[machine]) exchange(folder);
    return Promise.resolve();
  }

  /** Carries twice, because the second machine pushes after the first one has pulled. */
  async carryAll(): Promise<void> {
    await this.carry();
    await this.carry();
  }

  /** Moves the clock only, because nothing is in transit between two pulls. */
  wait(ms: number): Promise<void> {
    this.passedMs += ms;
    return Promise.resolve();
  }

  now(): number {
    return Date.now() + this.passedMs;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function exchange(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'log');
  if (git(folder, 'pull', '--quiet', '--no-rebase', '--no-edit') !== 0) {
    git(folder, 'add', '--all');
    if (git(folder, 'commit', '--quiet', '--no-edit') !== 0) throw new Error(`git pull failed in ${folder}`);
  }
  // The merge driver writes conflict files that are not yet part of the merge.
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'log');
  if (git(folder, 'push', '--quiet') !== 0) throw new Error(`git push failed in ${folder}`);
}

/**
 * Runs git in a folder without the user's settings.
 * @returns its exit status
 */
function git(folder: string, ...args: readonly string[]): number | null {
  const user = ['-c', 'user.name=ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return spawnSync('git', ['-C', folder, ...user, ...args], { env }).status;
}
