import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { startApp } from '../../support/pty.js';
import type { App } from '../../support/terminal-app.js';
import { expectRestored, provideProbe } from './support.js';

const { probeFile, showProbe } = provideProbe();

/** Starts the probe as a job of a shell that reports a stopped job at once. */
async function showProbeInShell(environment = ''): Promise<App> {
  const args = ['--norc', '--noprofile', '-i', '-b'];
  const app = startApp({ command: '/bin/bash', args, env: { PS1: 'shell> ' } });
  await app.waitFor('shell>');
  app.type(`${environment}${process.execPath} ${probeFile()}\r`);
  await app.waitFor('Last row');
  return app;
}

/** The process id of the probe, the only child of the shell. */
function probePid(app: App): number {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(app.pid)], { encoding: 'utf8' });
  return Number(stdout.trim());
}

describe('handing the terminal to an editor', () => {
  it('restores the screen of the shell for the editor, and then draws again', async () => {
    const editor =
      'stty -a | grep -o -e "[-]*icanon" -e " [-]*echo "; read line; echo "heard $line"; read line; true';
    const app = await showProbe({ env: { PROBE_EDITOR: `sh -c '${editor}' sh` } });
    app.press('j', 'e');
    await app.waitFor((screen) => screen[0] === 'icanon' && screen[1] === ' echo');
    expectRestored(app);
    app.type('jjj\r');
    await app.waitFor('heard jjj');
    app.type('\r');
    await app.waitFor('Probe 80x24 at 1');
    expect(app.bufferType()).toBe('alternate');
    app.press('j');
    await app.waitFor('at 2');
  });

  it('draws at the right size if the window changed while the editor was open', async () => {
    const app = await showProbe({ env: { PROBE_EDITOR: 'echo open; read line; true' } });
    app.press('e');
    await app.waitFor('open');
    app.resize(100, 30);
    app.press('enter');
    await app.waitFor((screen) => screen[0] === 'Probe 100x30 at 0' && screen[29] === 'Last row');
  });

  it('ignores a Ctrl+C typed into the editor', async () => {
    const app = await showProbe({ env: { PROBE_EDITOR: 'echo open; read line' } });
    app.press('e');
    await app.waitFor('open');
    app.press('ctrl+c');
    await app.waitFor('Last row');
    app.press('j');
    await app.waitFor('at 1');
  });

  it('draws again if the editor does not exist', async () => {
    const app = await showProbe({ env: { PROBE_EDITOR: '/nowhere/editor' } });
    app.press('e', 'j');
    await app.waitFor('at 1');
  });
});

describe('kill -TSTP', () => {
  it('stops the program like Ctrl+Z, and fg draws the screen again', async () => {
    const app = await showProbeInShell();
    for (const [time, key] of ['j', 'j'].entries()) {
      app.press(key);
      await app.waitFor(`at ${time + 1}`);
      process.kill(probePid(app), 'SIGTSTP');
      await app.waitFor('Stopped');
      expect(app.bufferType()).toBe('normal');
      expect(app.isCursorShown()).toBe(true);
      app.type('fg\r');
      await app.waitFor('Last row');
      expect(app.bufferType()).toBe('alternate');
    }
    app.press('q');
    await app.waitFor('shell>');
  });

  it('stops the editor and the program together', async () => {
    const app = await showProbeInShell(
      "PROBE_EDITOR='echo open; kill -TSTP 0; echo again; read line; true' ",
    );
    app.press('e');
    await app.waitFor('Stopped');
    app.type('fg\r');
    await app.waitFor((screen) => screen.includes('again'));
    app.type('\r');
    await app.waitFor('Last row');
    app.press('j');
    await app.waitFor('at 1');
  });
});

describe('Ctrl+Z', () => {
  it('restores the screen of the shell until fg, then draws again', async () => {
    const app = await showProbeInShell();
    app.press('j', 'z');
    await app.waitFor('Stopped');
    expect(app.bufferType()).toBe('normal');
    expect(app.isCursorShown()).toBe(true);
    app.type('echo the shell "is back"\r');
    await app.waitFor('the shell is back');
    app.resize(100, 30);
    app.type('fg\r');
    await app.waitFor((screen) => screen[0] === 'Probe 100x30 at 1' && screen[29] === 'Last row');
    expect(app.output.split('\u001B[?1049h')).toHaveLength(3); // The screen was entered twice.
    app.press('j');
    await app.waitFor('at 2');
    app.press('q');
    await app.waitFor('the shell is back');
  });

  it('stops the program again, before it draws, if bg continues it', async () => {
    const app = await showProbeInShell();
    app.press('z');
    await app.waitFor('Stopped');
    app.type('bg\r');
    await app.waitFor((screen) => screen.filter((row) => row.includes('Stopped')).length === 2);
    expect(app.bufferType()).toBe('normal');
    app.type('fg\r');
    await app.waitFor('Last row');
    app.press('q');
    await app.waitFor('Stopped');
  });

  it('lets the program continue if the system does not stop it', async () => {
    const app = await showProbe();
    app.press('z', 'j');
    await app.waitFor('at 1');
    expect(app.bufferType()).toBe('alternate');
  });
});
