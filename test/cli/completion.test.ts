import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startApp } from '../support/pty.js';
import { runCli, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const hasShell = (name: string) => spawnSync(name, ['-c', 'exit 0']).status === 0;

/** Writes the completion script of a shell, and a folder with one file and one folder to complete in. */
async function scriptFor(shell: string): Promise<{ cwd: string; script: string }> {
  const { code, stdout, stderr } = await runCli(['completion', shell]);
  expect([code, stderr]).toEqual([0, '']);
  const script = join(makeTempFolder(), `completions.${shell}`);
  writeFileSync(script, stdout);
  const cwd = makeTempFolder();
  writeFileSync(join(cwd, 'strong.csv'), '');
  mkdirSync(join(cwd, 'folder'));
  return { cwd, script };
}

/** The typed line before Tab, and the line after it. */
const COMPLETED = [
  ['traininglogs unde', 'traininglogs undelete'],
  ['traininglogs export --si', 'traininglogs export --since'],
  ['traininglogs export --format str', 'traininglogs export --format strong'],
  ['traininglogs import str', 'traininglogs import strong.csv'],
  ['traininglogs program ch', 'traininglogs program check'],
  ['traininglogs program check st', 'traininglogs program check strong.csv'],
  ['traininglogs stats vo', 'traininglogs stats volume'],
  ['traininglogs stats --since 2026 vo', 'traininglogs stats --since 2026 volume'],
  ['traininglogs config set mo', 'traininglogs config set mouse'],
  ['traininglogs --data-dir fol', 'traininglogs --data-dir folder/'],
  ['traininglogs --data-dir folder histo', 'traininglogs --data-dir folder history'],
  ['traininglogs help rest', 'traininglogs help restore'],
] as const;

describe('completions', () => {
  it.runIf(hasShell('bash'))('complete in bash', async () => {
    const { cwd, script } = await scriptFor('bash');
    const app = startApp({ command: 'bash', args: ['--norc', '--noprofile', '-i'], cwd });
    app.type(`PS1='> '; source ${script}; clear\r`);
    for (const [typed, completed] of COMPLETED) {
      app.type(`${typed}\t`);
      await app.waitFor(`> ${completed}`);
      app.press('ctrl+u');
    }
  });

  it.runIf(hasShell('zsh'))('complete in zsh', async () => {
    const { cwd, script } = await scriptFor('zsh');
    const app = startApp({ command: 'zsh', args: ['-f', '-i'], cwd, env: { HOME: cwd } });
    app.type(`PS1='> '; autoload -U compinit; compinit -D -u; source ${script}; clear\r`);
    await app.waitFor((screen) => screen[0] === '>');
    for (const [typed, completed] of COMPLETED) {
      app.type(`${typed}\t`);
      await app.waitFor(`> ${completed}`);
      app.press('ctrl+u');
    }
  });

  it.runIf(hasShell('fish'))('complete in fish', async () => {
    const { cwd, script } = await scriptFor('fish');
    for (const [typed, completed] of COMPLETED) {
      const { stdout } = await runProcess('fish', ['-c', `source ${script}; complete -C "${typed}"`], {
        cwd,
        env: { HOME: makeTempFolder() },
      });
      const words = stdout.split('\n').map((line) => line.split('\t')[0]);
      expect(words).toContain(completed.split(' ').at(-1));
    }
  });

  it('list the supported shells if the given one is unknown', async () => {
    const { code, stderr } = await runCli(['completion', 'fihs']);
    expect([code, stderr]).toEqual([
      2,
      'Unknown shell "fihs". Did you mean fish? The shells are bash, zsh, fish.\n',
    ]);
  });
});
