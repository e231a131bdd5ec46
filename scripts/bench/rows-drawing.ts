/** B5 to B8: from a key to the last byte of its frame, and what is written for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Row } from './bench.js';
import { type Check, exactly, most, ratio } from './check.js';
import { timeKeysInTurn, UP_AND_DOWN } from './key-times.js';
import { median, p95 } from './percentiles.js';
import { cpuMs } from './processes.js';
import { beginSession, openFiles, openHistory, rest, startApp, startHello } from './screens.js';
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
  { id: 'B8', what: 'keys that are typed', isShort: true, measure: measureTyping },
];

type List = {
  readonly name: string;
  readonly open: (app: TimedTerminal) => Promise<unknown>;
  readonly keys: readonly string[];
};

const MENU_KEYS = ['down', 'down', 'down', 'up', 'up', 'up'];
const LISTS: readonly List[] = [
  { name: 'start menu', open: async () => {}, keys: MENU_KEYS },
  { name: 'History', open: openHistory, keys: UP_AND_DOWN },
  { name: 'History, scrolling', open: openHistoryBelow, keys: ['down'] },
  { name: 'Files', open: openFiles, keys: UP_AND_DOWN },
];

/** The cursor on the last row of the page: every further step scrolls. */
async function openHistoryBelow(app: TimedTerminal): Promise<void> {
  await openHistory(app);
  for (let row = 0; row < app.size.rows; row += 1) await app.answerTo('down');
}

async function measureMoves(
  { programs, data, sizes, times }: Bench,
  size: TerminalSize,
  mostMs: number,
): Promise<readonly Check[]> {
  const hello = await startHello(programs, size);
  const app = await startApp(data.rootOf(sizes.usual), size);
  const checks: Check[] = [];
  try {
    for (const { name, open, keys } of LISTS.slice(0, times(LISTS.length, 2))) {
      await open(app);
      const pressed = [
        { terminal: app, keys },
        { terminal: hello, keys: UP_AND_DOWN },
      ];
      // Both programs are compiled by use; that is over before the first key that counts.
      await timeKeysInTurn(pressed, times(40, 20));
      const [ours, floor] = await timeKeysInTurn(pressed, times(120, 20));
      if (!ours || !floor) continue;
      const p50 = { measured: median(ours.times), floor: median(floor.times), limits: [ratio(1)] };
      const high = { measured: p95(ours.times), floor: p95(floor.times), limits: [most(mostMs)] };
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

async function measureBytes(bench: Bench): Promise<readonly Check[]> {
  return [
    ...(await measureMoveBytes(bench, SMALL_TERMINAL, 400)),
    ...(await measureMoveBytes(bench, LARGE_TERMINAL, 700)),
    ...(await measureIdle(bench)),
    ...(await measureRestClock(bench)),
  ];
}

async function measureMoveBytes(
  { data, sizes }: Bench,
  size: TerminalSize,
  mostBytes: number,
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
      // A page that scrolls has all its rows to write.
      const limits = list.keys.length > 1 ? [most(mostBytes)] : [];
      const measured = median(moves?.bytes ?? []);
      checks.push({ what: `${list.name}, ${name}, median`, measured, unit: 'B', limits });
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
      { what: 'at rest', measured: bytesPerSecond, unit: 'B/s', limits: [exactly(0)] },
      // Rounded as one would say it: the clock of the CPU has steps of a fifth of a percent here.
      { what: 'CPU at rest', measured: Math.round(percent), unit: '%', limits: [exactly(0)] },
    ];
  } finally {
    await app.dispose();
  }
}

const FRAME_BEGINS = '\u001B[?2026h';

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
    const pieces = app.takeOutput();
    const frames = pieces.flatMap(({ ms, text }) => Array(text.split(FRAME_BEGINS).length - 1).fill(ms));
    const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000;
    const bytes = pieces.reduce((sum, { text }) => sum + text.length, 0);
    return [
      // A tick may come a little early for the one before it.
      {
        what: 'rest clock, frames',
        measured: (frames.length - 1) / seconds,
        unit: 'a second',
        limits: [most(1.02)],
      },
      { what: 'rest clock, a frame', measured: bytes / frames.length, unit: 'B', limits: [most(100)] },
    ];
  } finally {
    await app.dispose();
    data.remove(root);
  }
}

const TYPED_SET = [...'82.5x8@8.5', ...Array(10).fill('backspace')];
const TYPED_SEARCH = [
  ...'bench',
  ...Array(5).fill('backspace'),
  ...'weight>=100',
  ...Array(11).fill('backspace'),
];
/** Results may come behind the letter that asks for them. */
const RESULTS = { silenceMs: 150 };

async function measureTyping({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.usual);
  const hello = await startHello(programs);
  const app = await startApp(root);
  try {
    const type = async (keys: readonly string[], wait?: Wait) => {
      const pressed = [
        { terminal: app, keys },
        { terminal: hello, keys: UP_AND_DOWN },
      ];
      await timeKeysInTurn(pressed, 20, wait);
      const [ours, floor] = await timeKeysInTurn(pressed, times(keys.length * 5, keys.length), wait);
      return { ours: ours?.times ?? [], floor: floor?.times ?? [] };
    };
    await openHistory(app);
    app.press('/');
    const search = await type(TYPED_SEARCH, RESULTS);
    app.press('escape');
    await app.silence(300);
    app.press('alt+1');
    await rest(app);
    await beginSession(app);
    const set = await type(TYPED_SET);
    const figure = { unit: 'ms' } as const;
    return [
      { ...figure, what: 'set line, p50', measured: median(set.ours), floor: median(set.floor), limits: [] },
      {
        ...figure,
        what: 'set line, p95',
        measured: p95(set.ours),
        floor: p95(set.floor),
        limits: [most(25)],
      },
      {
        ...figure,
        what: 'search, p50',
        measured: median(search.ours),
        floor: median(search.floor),
        limits: [],
      },
      {
        ...figure,
        what: 'search, p95',
        measured: p95(search.ours),
        floor: p95(search.floor),
        limits: [most(60)],
      },
    ];
  } finally {
    await app.dispose();
    await hello.dispose();
    data.remove(root);
  }
}
