// Plays the built program once in a terminal of its own: what was compiled meanwhile, no later start has to compile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Styles, and the ways from one place to another. */
const CONTROL_SEQUENCE = /\x1b\[[0-?]*[ -/]*[@-~]/g;
const LONGEST_WAIT_MS = 20_000;
const ENTER = '\r';
const DOWN = '\x1b[B';
const FINISH = '\x13';

/** What is typed when that is shown: a first session is logged and saved, and every screen is looked at. */
const SCRIPT = [
  ['Your name', `A${ENTER}`],
  ['New session', ENTER],
  ['▸ Focus', `Upper${ENTER}`],
  ['Exercise ›', `Bench Press${ENTER}`],
  ['First time', `80x5 @8${ENTER}82.5x5 @9${ENTER}${FINISH}`],
  ['Enter saves', ENTER],
  ['written', ENTER],
  ['▸ Repeat', `${DOWN}2`],
  ['Bench', `${DOWN}3`],
  ['sessions', `${DOWN}4`],
  ['Overview', '5'],
  ['Database', '1'],
  ['▸ Repeat|▸ New', 'q'],
].map(([shown, keys]) => ({ shown: new RegExp(shown), keys }));

/** Says on standard error where it cannot: the program runs all the same, only its starts take longer. */
export async function rehearse(program) {
  const folder = await mkdtemp(join(tmpdir(), 'traininglogs-rehearsal-'));
  try {
    await play(program, folder);
  } catch (error) {
    process.stderr.write(`Built, but not compiled, so that starts take longer: ${error.message}.\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(program, folder) {
  const { spawn } = await import('@lydell/node-pty');
  const steps = [...SCRIPT];
  let shown = '';
  await new Promise((resolve, reject) => {
    const terminal = spawn(process.execPath, [program, '--data-dir', join(folder, 'root')], {
      cols: 120,
      rows: 40,
      cwd: folder,
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', TRAININGLOGS_KEEP_COMPILED: '1' },
    });
    const timer = setTimeout(() => terminal.kill('SIGKILL'), LONGEST_WAIT_MS);
    terminal.onData((text) => {
      shown += text.replaceAll(CONTROL_SEQUENCE, '');
      if (!steps[0]?.shown.test(shown)) return;
      shown = '';
      terminal.write(steps.shift().keys);
    });
    terminal.onExit(({ exitCode }) => {
      clearTimeout(timer);
      if (exitCode === 0 && steps.length === 0) resolve();
      else reject(new Error(`its rehearsal stopped before ${steps[0]?.shown ?? 'its end'}`));
    });
  });
}
