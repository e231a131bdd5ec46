/** The built program behaves as its source does. Most other tests of commands call the source. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import type { RunResult } from '../support/run-cli.js';

const PROGRAM = '# Strength\n## A\nSquat | 5 x 5, start 60 kg, linear +2.5\n';
const day = (id: number) =>
  aSession()
    .id(id)
    .with(exercise('Squat').working(`10${id}x5 @8`))
    .build();
const strong = () =>
  writeTempFile(
    'strong.csv',
    'Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n2026-05-05 07:00:00,Push,Squat,1,80,5\n',
  );
const archive = async () => {
  const on = new TestDataRoot().hold(day(3));
  const path = join(on.root, 'backup.tar.gz');
  await on.run(['backup', '--out', path]);
  return path;
};

/** For each command, arguments that make it work on a root with two sessions, a deleted one and a program. */
const ARGUMENTS: Readonly<Record<string, (root: string) => readonly string[] | Promise<readonly string[]>>> =
  {
    init: () => [],
    where: () => [],
    log: () => ['-'],
    add: () => ['squat', '100x5', '@8'],
    config: () => [],
    list: () => [],
    show: () => ['latest'],
    history: () => ['squat'],
    stats: () => ['volume'],
    bodyweight: () => ['80', '--date', '2026-05-05'],
    program: () => ['next'],
    import: () => [strong(), '--unit', 'kg'],
    export: () => ['--format', 'csv'],
    verify: () => [],
    rebuild: () => ['--from', 'json'],
    sync: () => [],
    completion: () => ['bash'],
    backup: (root) => ['--out', join(root, 'backup.tar.gz')],
    restore: async () => [await archive(), '--merge'],
    delete: () => [anId(1)],
    undelete: () => [anId(2)],
  };

async function aRoot(): Promise<TestDataRoot> {
  const on = new TestDataRoot().hold(day(1), day(2), day(4));
  mkdirSync(on.paths.programs, { recursive: true });
  writeFileSync(join(on.paths.programs, 'strength.md'), PROGRAM);
  writeFileSync(on.paths.config, JSON.stringify({ program: 'strength' }));
  await on.run(['delete', anId(2)]);
  return on;
}

/** The output of a run without the parts that differ between equal runs: data root, time and id. */
function outcome({ code, stdout, stderr }: RunResult, { root }: TestDataRoot) {
  const [out, messages] = [stdout, stderr].map((text) =>
    text
      .replaceAll(root, 'ROOT')
      .replace(/\d{8}-\d{6}/g, 'TIME')
      .replace(/draft_[\da-f-]{36}/g, 'draft_ID'),
  );
  return { code, out, messages };
}

describe('the built program', () => {
  it.each(COMMANDS.map(({ name }) => name))('runs %s as its source does', async (name) => {
    const input = { stdin: serializeSession(day(5)) };
    const argumentsOn = async ({ root }: TestDataRoot) => [name, ...((await ARGUMENTS[name]?.(root)) ?? [])];
    const [built, source] = [await aRoot(), await aRoot()];
    const ran = outcome(await built.spawn(await argumentsOn(built), input), built);
    expect(ran).toEqual(outcome(await source.run(await argumentsOn(source), input), source));
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/./) });
  });
});
