/** B5 to B8: the time from a key to the last byte of its frame, and the bytes of a frame. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { atMost, type Check, exactly, ratio } from './check.js';
import { timeKeysInTurn, UP_AND_DOWN } from './key-times.js';
import { median, p95 } from './percentiles.js';
import { cpuMs } from './processes.js';
import { beginSession, openFiles, openHistory, startApp, startHello, waitUntilIdle } from './screens.js';
import {
  LARGE_TERMINAL,
  SMALL_TERMINAL,
  type TerminalSize,
  type TimedTerminal,
  type Wait,
} from './timed-terminal.js';

export const drawingRows: readonly Row[] = [
  {
    id: 'B5',
    what: 'key to the last byte, 80×24',
    isShort: true,
    measure: (bench) => measureMoves(bench, SMALL_TERMINAL, 25),
  },
  {
    id: 'B6',
    what: 'key to the last byte, 200×60',
    isShort: false,
    measure: (bench) => measureMoves(bench, LARGE_TERMINAL, 50),
  },
  { id: 'B7', what: 'bytes to the terminal', isShort: true, measure: measureBytes },
  { id: 'B8', what: 'typed keys', isShort: true, measure: measureTyping },
];

type List = {
  readonly name: string;
  readonly open: (app: TimedTerminal) => Promise<unknown>;
  readonly keys: readonly string[];
};

const MENU_KEYS = ['down', 'down', 'down', 'up', 'up', 'up'];
const START_MENU_LIST: List = { name: 'start menu', open: async () => {}, keys: MENU_KEYS };
/** The list of History. Next to it is the page of the selected session, which each key draws again. */
const HISTORY_LIST: List = { name: 'History', open: openHistory, keys: UP_AND_DOWN };
const SCROLLING_LIST: List = { name: 'History, scrolling', open: openBottomOfHistory, keys: ['down'] };
const FILES_LIST: List = { name: 'Files', open: openFiles, keys: UP_AND_DOWN };
const LISTS: readonly List[] = [START_MENU_LIST, HISTORY_LIST, SCROLLING_LIST, FILES_LIST];

/** Moves the cursor to the last visible row, so that every further step scrolls. */
async function openBottomOfHistory(app: TimedTerminal): Promise<void> {
  await openHistory(app);
  for (let row = 0; row < app.size.rows; row += 1) await app.pressAndTime('down');
}

async function measureMoves(
  { programs, data, sizes, times }: Bench,
  size: TerminalSize,
  maxMs: number,
): Promise<readonly Check[]> {
  const hello = await startHello(programs, size);
  const app = await startApp(data.rootOf(sizes.design), size);
  const checks: Check[] = [];
  try {
    for (const { name, open, keys } of LISTS.slice(0, times(LISTS.length, 2))) {
      await open(app);
      const pressed = [
        { terminal: app, keys },
        { terminal: hello, keys: UP_AND_DOWN },
      ];
      // The first keys do not count, because V8 compiles code while it handles them.
      await timeKeysInTurn(pressed, times(40, 20));
      const [ours, floor] = await timeKeysInTurn(pressed, times(80, 20));
      if (!ours || !floor) continue;
      const p50 = { measured: median(ours.times), floor: median(floor.times), limits: [ratio(1)] };
      const high = { measured: p95(ours.times), floor: p95(floor.times), limits: [atMost(maxMs)] };
      checks.push(
        { ...p50, what: `${name}, p50`, unit: 'ms' },
        { ...high, what: `${name}, p95`, unit: 'ms' },
      );
    }
    return checks;
  } finally {
    await app.dispose();
    await hello.dispose();
  }
}

const FULL_CLEAR = /\u001B\[[23]J|\u001Bc/g;

type ByteLimits = { readonly list: number; readonly history: number };

async function measureBytes(bench: Bench): Promise<readonly Check[]> {
  return [
    ...(await measureMoveBytes(bench, SMALL_TERMINAL, { list: 400, history: 700 })),
    ...(await measureMoveBytes(bench, LARGE_TERMINAL, { list: 700, history: 2500 })),
    ...(await measureIdle(bench)),
    ...(await measureRestClock(bench)),
  ];
}

async function measureMoveBytes(
  { data, sizes }: Bench,
  size: TerminalSize,
  maxBytes: ByteLimits,
): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(sizes.small), size);
  const name = `${size.columns}×${size.rows}`;
  const checks: Check[] = [];
  try {
    app.takeOutput();
    for (const list of LISTS) {
      await list.open(app);
      const count = list.keys.length === 1 ? 10 : list.keys.length * 2;
      const [moves] = await timeKeysInTurn([{ terminal: app, keys: list.keys }], count);
      const limit = atMost(list === HISTORY_LIST ? maxBytes.history : maxBytes.list);
      // Scrolling has no limit for bytes, because it rewrites all rows of the page.
      const limits = list === SCROLLING_LIST ? [] : [limit];
      checks.push({
        what: `${list.name}, ${name}, median`,
        measured: median(moves?.bytes),
        unit: 'B',
        limits,
      });
    }
    const written = app.takeOutput().map(({ text }) => text);
    const fullClears = written.join('').match(FULL_CLEAR)?.length ?? 0;
    return [
      ...checks,
      { what: `full clears, ${name}`, measured: fullClears, unit: '', limits: [exactly(0)] },
    ];
  } finally {
    await app.dispose();
  }
}

async function measureIdle({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const app = await startApp(data.rootOf(sizes.small));
  try {
    await openHistory(app);
    const idleMs = times(5000, 2000);
    const before = { bytes: app.bytes, cpuMs: cpuMs(app.pid) };
    await sleep(idleMs);
    const percent = ((cpuMs(app.pid) - before.cpuMs) / idleMs) * 100;
    const bytesPerSecond = (app.bytes - before.bytes) / (idleMs / 1000);
    return [
      { what: 'idle', measured: bytesPerSecond, unit: 'B/s', limits: [exactly(0)] },
      // Rounded, because one tick of the CPU clock is a fifth of a percent of the measured time.
      { what: 'CPU, idle', measured: Math.round(percent), unit: '%', limits: [exactly(0)] },
    ];
  } finally {
    await app.dispose();
  }
}

const BEGIN_FRAME = '\u001B[?2026h';

async function measureRestClock({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.small);
  const app = await startApp(root);
  try {
    await beginSession(app);
    app.press('enter');
    await app.waitFor(/rest \d:\d\d of/);
    await sleep(1500);
    app.takeOutput();
    await sleep(times(10_000, 4000));
    const chunks = app.takeOutput();
    const frames = chunks.flatMap(({ ms, text }) => Array(text.split(BEGIN_FRAME).length - 1).fill(ms));
    const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000;
    const bytes = chunks.reduce((sum, { text }) => sum + text.length, 0);
    return [
      {
        what: 'rest clock, frames',
        measured: (frames.length - 1) / seconds,
        unit: 'a second',
        // The limit is slightly more than one, because a tick can come a little early.
        limits: [atMost(1.02)],
      },
      { what: 'rest clock, per frame', measured: bytes / frames.length, unit: 'B', limits: [atMost(100)] },
    ];
  } finally {
    await app.dispose();
    data.remove(root);
  }
}

const TYPED_SET = typedAndErased('82.5x8@8.5');
const TYPED_SEARCH = [...typedAndErased('bench'), ...typedAndErased('exercise:squat weight>=100')];
/** Longer than usual, because the results of a search may be drawn after the typed letter. */
const RESULTS: Wait = { silenceMs: 150 };

function typedAndErased(text: string): readonly string[] {
  return [...text, ...Array<string>(text.length).fill('backspace')];
}

async function measureTyping({ data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.design);
  const app = await startApp(root);
  try {
    const type = async (keys: readonly string[], rounds: number, wait?: Wait) => {
      await timeKeysInTurn([{ terminal: app, keys }], 20, wait);
      const [typed] = await timeKeysInTurn([{ terminal: app, keys }], keys.length * rounds, wait);
      return typed?.times;
    };
    await openHistory(app);
    app.press('/');
    const search = await type(TYPED_SEARCH, times(3, 1), RESULTS);
    app.press('escape');
    await app.silence(300);
    app.press('alt+1');
    await waitUntilIdle(app);
    await beginSession(app);
    const set = await type(TYPED_SET, times(5, 1));
    return [
      { what: 'set line, p50', measured: median(set), unit: 'ms', limits: [] },
      { what: 'set line, p95', measured: p95(set), unit: 'ms', limits: [atMost(25)] },
      { what: 'search, results drawn, p50', measured: median(search), unit: 'ms', limits: [] },
      { what: 'search, results drawn, p95', measured: p95(search), unit: 'ms', limits: [atMost(60)] },
    ];
  } finally {
    await app.dispose();
    data.remove(root);
  }
}
