/** Plays a key script: types its keys into the program in a terminal, with a separate data root. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrainingSession } from '../../src/domain/record.js';
import { keyBytes } from '../../test/support/pty-keys.js';
import { App } from '../../test/support/terminal-app.js';
import type { KeyScript } from './scripts.js';

const BIN = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
const WRITTEN = /Files written:/;
/** The time between two keys: usually enough to draw each key before the next, as when a person types. */
const BETWEEN_KEYS_MS = 15;

export type Played = {
  readonly keys: number;
  /** An error, or the difference between the saved session and the expected one; null without a problem. */
  readonly problem: string | null;
};

export async function play(script: KeyScript): Promise<Played> {
  const root = mkdtempSync(join(tmpdir(), 'traininglogs-keystrokes-'));
  try {
    prepare(root, script.before);
    const app = new App({
      args: [BIN, '--data-dir', root],
      cwd: root,
      env: { LANG: 'C.UTF-8', TZ: 'UTC' },
    });
    try {
      await app.waitFor('New session');
      for (const key of script.keys) {
        app.type(keyBytes(key));
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_KEYS_MS));
      }
      await app.waitFor(WRITTEN);
    } finally {
      await app.dispose();
    }
    return { keys: script.keys.length, problem: problemOf(root, script) };
  } catch (error) {
    return { keys: script.keys.length, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function prepare(root: string, before: readonly TrainingSession[]): void {
  mkdirSync(join(root, 'data'), { recursive: true });
  const athlete = { userId: 'ann', userName: 'Ann', unit: 'kg' };
  writeFileSync(join(root, 'data', 'athlete.json'), `${JSON.stringify(athlete, null, 2)}\n`);
  run(root, ['log', '-'], JSON.stringify(before));
}

/** Compares the latest saved session with the expected one. */
function problemOf(root: string, { meant }: KeyScript): string | null {
  // The program wrote this JSON.
  const session = JSON.parse(run(root, ['show', 'latest', '--json'])) as TrainingSession;
  const hasRpe = meant.some((line) => line.includes('@'));
  const saved = session.exercises.flatMap(({ Name, workingSets }) =>
    workingSets.map(
      ({ weightKg, repCount, rpe }) => `${Name}: ${weightKg}x${repCount?.full}${hasRpe ? ` @${rpe}` : ''}`,
    ),
  );
  const at = meant.findIndex((line, index) => line !== saved[index]);
  if (at >= 0) return `not what was meant: ${meant[at]} became ${saved[at] ?? 'nothing'}`;
  return saved.length === meant.length ? null : `more than was meant: ${saved[meant.length]}`;
}

function run(root: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args, '--data-dir', root], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`traininglogs ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}
