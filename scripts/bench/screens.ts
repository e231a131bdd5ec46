/** Starts the app in a terminal and opens the screen to measure. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cpuMs } from './processes.js';
import { APP, type Programs } from './programs.js';
import { type TerminalSize, TimedTerminal } from './timed-terminal.js';

/** A text in the first frame after which keys are handled. */
export const START_MENU = 'New session';
export const HELLO = 'Hello, row 20 of';
/** Matches the row of the session under the cursor in the list of History. */
export const HISTORY_CURSOR = /^ ▸ \d\d \w{3} /m;

const POLL_MS = 300;
/** The most CPU time of an idle program between two measurements, in ms: one clock tick. */
const IDLE_CPU_MS = 10;

export function spawnApp(root: string, size?: TerminalSize): TimedTerminal {
  return new TimedTerminal({ args: [APP, '--data-dir', root], ...(size && { size }) });
}

/** Starts the app. Waits for the start menu and until all background work is done. */
export async function startApp(root: string, size?: TerminalSize): Promise<TimedTerminal> {
  const app = spawnApp(root, size);
  await app.waitFor(START_MENU);
  await waitUntilIdle(app);
  return app;
}

export async function startHello(programs: Programs, size?: TerminalSize): Promise<TimedTerminal> {
  const hello = new TimedTerminal({ args: [programs.helloWorld], ...(size && { size }) });
  await hello.waitFor(HELLO);
  await waitUntilIdle(hello);
  return hello;
}

/** Opens History. @returns the time from the key to the list, in ms */
export async function openHistory(app: TimedTerminal): Promise<number> {
  const pressedMs = performance.now();
  app.press('alt+2');
  const openedMs = (await app.waitFor(HISTORY_CURSOR)) - pressedMs;
  await waitUntilIdle(app);
  return openedMs;
}

export async function openFiles(app: TimedTerminal): Promise<void> {
  app.press('alt+3');
  await app.waitFor('▾ sessions');
  await waitUntilIdle(app);
}

/** Starts a session from the first line of the start menu, which repeats an earlier session. */
export async function beginSession(app: TimedTerminal): Promise<void> {
  app.press('enter');
  await app.waitFor('Enter log');
  await waitUntilIdle(app);
}

export async function waitUntilIdle(terminal: TimedTerminal): Promise<void> {
  for (let usedMs = cpuMs(terminal.pid); ; ) {
    await sleep(POLL_MS);
    const nowMs = cpuMs(terminal.pid);
    if (nowMs - usedMs <= IDLE_CPU_MS) return;
    usedMs = nowMs;
  }
}
