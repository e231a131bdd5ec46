/** The app in a terminal, brought to where something is measured. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMs } from './processes.js';
import { APP, type Programs } from './programs.js';
import { type TerminalSize, TimedTerminal } from './timed-terminal.js';

/** What the first frame that takes keys shows. */
export const START_MENU = 'New session';
export const HELLO = 'Hello, row 20 of';
/** The session under the cursor in the list of History. */
export const HISTORY_CURSOR = /^ ▸ \d\d \w{3} /m;

const LOOK_EVERY_MS = 300;
/** CPU time in that while that counts as nothing: a tick of the clock. */
const AT_REST_MS = 10;

export function spawnApp(root: string, size?: TerminalSize): TimedTerminal {
  return new TimedTerminal({ args: [APP, '--data-dir', root], ...(size && { size }) });
}

/** The app at its start menu, with all that goes on behind the first frame done. */
export async function startApp(root: string, size?: TerminalSize): Promise<TimedTerminal> {
  const app = spawnApp(root, size);
  await app.waitFor(START_MENU);
  await rest(app);
  return app;
}

export async function startHello(programs: Programs, size?: TerminalSize): Promise<TimedTerminal> {
  const hello = new TimedTerminal({ args: [programs.helloWorld], ...(size && { size }) });
  await hello.waitFor(HELLO);
  await rest(hello);
  return hello;
}

/** @returns from the key to the list, ms */
export async function openHistory(app: TimedTerminal): Promise<number> {
  const pressedMs = performance.now();
  app.press('alt+2');
  const openedMs = (await app.waitFor(HISTORY_CURSOR)) - pressedMs;
  await rest(app);
  return openedMs;
}

export async function openFiles(app: TimedTerminal): Promise<void> {
  app.press('alt+3');
  await app.waitFor('▾ sessions');
  await rest(app);
}

/** Repeats the first session that the start menu offers. */
export async function beginSession(app: TimedTerminal): Promise<void> {
  app.press('enter');
  await app.waitFor('Enter log');
  await rest(app);
}

/** Waits until the program does nothing any more. */
export async function rest(terminal: TimedTerminal): Promise<void> {
  for (let usedMs = cpuMs(terminal.pid); ; ) {
    await sleep(LOOK_EVERY_MS);
    const nowMs = cpuMs(terminal.pid);
    if (nowMs - usedMs <= AT_REST_MS) return;
    usedMs = nowMs;
  }
}
