import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectRestored, provideProbe } from './support.js';

const SIGHUP = 1;
const { probeFile, startProbe, showProbe } = provideProbe();

function aDraft(): { readonly file: string; text(): string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'probe-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'draft');
  return { file, text: () => readFileSync(file, 'utf8') };
}

describe('a full-screen program', () => {
  it('enters the alternate screen, and leaves it on q', async () => {
    const app = await showProbe();
    expect(app.bufferType()).toBe('alternate');
    expect(app.isCursorShown()).toBe(false);
    app.press('q');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(app);
    expect(app.screen().join('')).toBe('');
  });

  it('restores the terminal if it exits on Ctrl+C', async () => {
    const app = await showProbe();
    app.press('ctrl+c');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(app);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGQUIT', 131],
  ] as const)('saves, restores the terminal on %s and exits with %i', async (signal, exitCode) => {
    const draft = aDraft();
    const app = await showProbe({ env: { PROBE_DRAFT: draft.file } });
    app.kill(signal);
    expect(await app.exit()).toEqual({ exitCode, signal: 0 });
    expectRestored(app);
    expect(draft.text()).toBe('saved\n');
  });

  it.each([
    ['SIGABRT', 134],
    ['SIGUSR2', 140],
    ['SIGALRM', 142],
    ['SIGXCPU', 152],
    ['SIGXFSZ', 153],
    ['SIGVTALRM', 154],
    ['SIGPROF', 155],
    ['SIGIO', 157],
    ['SIGPWR', 158],
    ['SIGSYS', 159],
  ] as const)('restores the terminal on %s and exits with %i', async (signal, exitCode) => {
    const app = await showProbe();
    app.kill(signal);
    expect(await app.exit()).toEqual({ exitCode, signal: 0 });
    expectRestored(app);
  });

  it.each(['SIGUSR1', 'SIGPIPE'] as const)('continues on %s, and shows no message', async (signal) => {
    const app = await showProbe();
    app.kill(signal);
    app.press('j');
    await app.waitFor('at 1');
    expect(app.screen().join('\n')).not.toContain('Debugger');
    app.press('q');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(app);
    expect(app.screen().join('')).toBe('');
  });

  it('continues on SIGXFSZ if the shell limits file sizes, because a write beyond the limit sends it', async () => {
    const limited = `ulimit -f 1000; exec "${process.execPath}" "${probeFile()}"`;
    const app = await showProbe({ command: '/bin/sh', args: ['-c', limited] });
    app.kill('SIGXFSZ');
    app.press('j');
    await app.waitFor('at 1');
    app.press('q');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });
    expectRestored(app);
  });

  it('saves, restores the terminal and ends by the signal on SIGHUP', async () => {
    const draft = aDraft();
    const app = await showProbe({ env: { PROBE_DRAFT: draft.file } });
    app.kill('SIGHUP');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: SIGHUP });
    expectRestored(app);
    expect(draft.text()).toBe('saved\n');
  });

  it('saves and ends by SIGHUP, not by a crash, if its window is closed', async () => {
    const draft = aDraft();
    const app = await showProbe({ env: { PROBE_DRAFT: draft.file } });
    app.close();
    expect(await app.exit()).toEqual({ exitCode: 0, signal: SIGHUP });
    expect(draft.text()).toBe('saved\n');
  });

  it.each([
    ['key', '1'],
    ['timer', '2'],
    ['promise', '3'],
    ['render', '4'],
  ])('restores the terminal and prints one sentence after an error in a %s', async (what, key) => {
    const draft = aDraft();
    const app = await showProbe({ env: { PROBE_DRAFT: draft.file } });
    app.press(key);
    expect(await app.exit()).toEqual({ exitCode: 70, signal: 0 });
    expectRestored(app);
    const sentence = `traininglogs stopped because of an error in the program: a ${what} broke.`;
    expect(app.screen().join('')).toBe(sentence);
    expect(draft.text()).toBe('saved\n');
  });

  it('restores the terminal after an error in the first render', async () => {
    const app = startProbe({ env: { PROBE_BROKEN: '1' } });
    expect(await app.exit()).toEqual({ exitCode: 70, signal: 0 });
    expectRestored(app);
    expect(app.screen().join('')).toContain('a render broke.');
  });

  it('prints the stack of an error with showsStack', async () => {
    const app = await showProbe({ env: { TRAININGLOGS_DEBUG: '1' } });
    app.press('1');
    expect((await app.exit()).exitCode).toBe(70);
    expect(app.screen().join('\n')).toMatch(/a key broke\.\nError: a key broke\n +at /);
  });
});
