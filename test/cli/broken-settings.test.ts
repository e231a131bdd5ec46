import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { BIN, linesOf } from '../support/run-cli.js';
import { App } from '../support/terminal-app.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 60_000 });

const log = (set: string) => `- Date: 2026-03-01\n## Squat\n### Working Sets\n1. ${set}\n`;
const BROKEN = '{\n  "unit": "lb",\n}';
const WARNING = /^data\/athlete\.json cannot be read: line 3, column 1: is not JSON: [^\n]*\n$/;

function rootWith(text: string): TestDataRoot {
  const on = new TestDataRoot().hold(aSession().with(exercise('Squat').working('100x5')).build());
  write(on, text);
  return on;
}

function write(on: TestDataRoot, text: string): void {
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, text);
}

describe('an athlete.json that cannot be read', () => {
  it('stops no command: the last valid values apply, and one warning names line and column', async () => {
    const on = rootWith('{"unit": "pounds", "aliases": {"sq": "Squat"}}');
    expect((await on.run(['list'])).stderr).toBe('');
    write(on, BROKEN);
    for (const args of [['list'], ['history', 'sq'], ['stats', 'sessions']]) {
      const { code, stderr } = await on.run(args);
      expect([args, code, stderr]).toEqual([args, 0, expect.stringMatching(WARNING)]);
    }
    const logged = await on.run(['log', writeTempFile('a.md', log('185x5'))]);
    expect([logged.code, logged.stderr]).toEqual([0, expect.stringMatching(WARNING)]);
    expect((await on.run(['show', 'latest', '--json'])).stdout).toMatch(/"value": 185,\s+"unit": "lb"/);
    expect(readFileSync(on.paths.config, 'utf8')).toBe(BROKEN);
  });

  it('has last valid values if the screens read it while it was valid, and no command did', async () => {
    const on = rootWith('{"unit": "lb", "userName": "Ann"}');
    const app = new App({ args: [BIN, '--data-dir', on.root] });
    await app.waitFor('Start a session', 60_000);
    app.press('ctrl+c');
    await app.exit(60_000);
    write(on, BROKEN);
    expect((await on.run(['list', 'weight>=100'])).code).toBe(0);
    expect((await on.run(['log', writeTempFile('a.md', log('185x5'))])).code).toBe(0);
  });

  it('keeps its last valid values through a rebuild', async () => {
    const on = rootWith('{"aliases": {"sq": "Squat"}}');
    await on.run(['list']);
    write(on, BROKEN);
    for (const from of ['json', 'db']) expect((await on.run(['rebuild', '--from', from])).code).toBe(0);
    expect((await on.run(['history', 'sq'])).code).toBe(0);
  });

  it('causes an error for a load without a unit if no unit is cached, but not for a load with one', async () => {
    const on = rootWith(BROKEN);
    const bare = writeTempFile('a.md', log('185x5'));
    for (const command of ['log', 'import']) {
      const { code, stderr } = await on.run([command, bare]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('write 185lb x5 or 84kg x5')]);
      expect(stderr).toContain('line 4, column 4');
    }
    expect(on.sessionFiles()).toHaveLength(1);
    expect(await on.run(['list', 'weight>=84'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('weight>=84kg'),
    });
    expect((await on.run(['list', 'weight>=84kg'])).code).toBe(0);
    expect((await on.run(['log', writeTempFile('b.md', log('84kg x5'))])).code).toBe(0);
    expect((await on.run(['log', writeTempFile('c.md', log('bw x8').replace('03-01', '03-02'))])).code).toBe(
      0,
    );
  });

  it('is not changed by the command bodyweight, which fails', async () => {
    const on = rootWith(BROKEN);
    const { code, stdout } = await on.run(['bodyweight', '80']);
    expect([code, stdout]).toEqual([1, '']);
    expect(readFileSync(on.paths.config, 'utf8')).toBe(BROKEN);
  });
});

describe('an athlete.json with a value that is not valid', () => {
  it('applies without that value; one warning names it, and bodyweight keeps it in the file', async () => {
    const on = rootWith('{"unit": "kg", "aliases": {"sq": "Squat", "dl": 5}}');
    const { code, stderr } = await on.run(['history', 'sq']);
    expect(code).toBe(0);
    expect(linesOf(stderr)).toEqual([expect.stringContaining('aliases.dl')]);
    expect((await on.run(['bodyweight', '80'])).code).toBe(0);
    expect(JSON.parse(readFileSync(on.paths.config, 'utf8'))).toMatchObject({
      aliases: { sq: 'Squat', dl: 5 },
      bodyWeights: [{ weightKg: 80 }],
    });
  });
});
