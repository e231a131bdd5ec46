/** Two machines that exchange their folders with git. When git merges, it looks for renamed files. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { deleteSession } from '../../src/persistence/sync/delete-session.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { namesIn, type OpenStores, openStores, save } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const aDay = (reps: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(`100x${reps}`, '100x5', '100x5'))
    .build();

/** Runs git in the data root of a machine, without the settings of the user. */
function git({ on }: OpenStores, ...args: readonly string[]): { readonly status: number | null } {
  const user = ['-c', 'user.name=ann', '-c', 'user.email=ann@example.org', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return spawnSync('git', ['-C', join(on.root, 'data'), ...user, ...args], { env, encoding: 'utf8' });
}

function commit(stores: OpenStores): void {
  git(stores, 'add', '--all');
  git(stores, 'commit', '--quiet', '--message', 'sync');
}

/** Two machines with the same session and the same history. */
function twoMachines(): [OpenStores, OpenStores] {
  const [here, there] = [openStores(), openStores()];
  const bare = join(makeTempFolder(), 'log.git');
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', bare]);
  save(here, aDay(5));
  git(here, 'init', '--quiet', '--initial-branch=main');
  git(here, 'remote', 'add', 'origin', bare);
  commit(here);
  git(here, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  mkdirSync(join(there.on.root, 'data'), { recursive: true });
  git(there, 'clone', '--quiet', bare, '.');
  syncStores(there);
  return [here, there];
}

describe.skipIf(!hasGit)('git', () => {
  it('does not merge an edit into the tombstone of the session: the edit stays on both machines', () => {
    const [here, there] = twoMachines();
    deleteSession(there, anId(1));
    commit(there);
    git(there, 'push', '--quiet');
    save(here, aDay(9), true);
    commit(here);
    // Git reports the file that was edited here and removed there as a conflict, and leaves the edit in place.
    git(here, 'pull', '--quiet', '--no-rebase', '--no-edit');
    commit(here);
    expect(syncStores(here)).toMatchObject({ deleted: [], invalid: [], keptAfterDeletion: [anId(1)] });
    git(here, 'push', '--quiet');
    expect(git(there, 'pull', '--quiet', '--no-rebase').status).toBe(0);
    expect(syncStores(there)).toMatchObject({ restored: [anId(1)] });
    for (const { on, repository } of [here, there]) {
      expect(repository.getText(anId(1))?.text).toBe(serializeSession(aDay(9)));
      expect(on.sessionFiles()).toHaveLength(1);
    }
  });

  it('does not merge an edit into the text that a changed date replaced', () => {
    const [here, there] = twoMachines();
    save(there, { ...aDay(5), date: '2026-03-01' }, true);
    commit(there);
    git(there, 'push', '--quiet');
    save(here, aDay(9), true);
    commit(here);
    git(here, 'pull', '--quiet', '--no-rebase', '--no-edit');
    const found = here.on
      .sessionFiles()
      .map((name) => here.on.sessionText(name))
      .join('\n');
    expect(found).toContain('"full": 9');
    expect(found).toContain('"2026-03-01"');
  });

  it('carries over the deletion of an edited session, which no sync undoes', () => {
    const [here, there] = twoMachines();
    save(there, aDay(9), true);
    deleteSession(there, anId(1));
    commit(there);
    git(there, 'push', '--quiet');
    git(here, 'pull', '--quiet', '--no-rebase');
    expect(syncStores(here)).toMatchObject({ deleted: [anId(1)], written: [], waiting: [] });
    commit(here);
    expect(git(here, 'push', '--quiet').status).toBe(0);
    git(there, 'pull', '--quiet', '--no-rebase');
    expect(syncStores(there)).toMatchObject({ restored: [], deleted: [] });
    expect(namesIn(there.on.paths.sessions)).toEqual([]);
  });
});
