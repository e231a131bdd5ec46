/** B1, B2: a durable save. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Row } from './bench.js';
import { type Check, exactly, ratio } from './check.js';
import { findProgram } from './find-program.js';
import { median, p95 } from './percentiles.js';
import { APP, runWorker } from './programs.js';
import { START_MENU } from './screens.js';
import { TimedTerminal } from './timed-terminal.js';
import type { SaveTimes } from './worker/saves.js';

export const savingRows: readonly Row[] = [
  { id: 'B1', what: 'durable save of one session', isShort: true, measure: measureSave },
  { id: 'B2', what: 'syncs in one save', isShort: false, measure: countSyncs },
];

async function measureSave({ programs, data, sizes, times }: Bench): Promise<readonly Check[]> {
  const root = data.copyOf(sizes.design);
  const count = `${times(300, 60)}`;
  const { ours, floor } = runWorker<SaveTimes>(programs, 'save', [root, count]);
  data.remove(root);
  return [
    { what: 'p50', measured: median(ours), floor: median(floor), unit: 'ms', limits: [ratio(3)] },
    { what: 'p95', measured: p95(ours), floor: p95(floor), unit: 'ms', limits: [ratio(3.5)] },
  ];
}

const SYNC = /\bf(?:data)?sync\(/;
const SAVED = /\bwrite\(.*Files written/;
/** Matches the system call with which the program reads Enter from its terminal. */
const ENTER = /\bread\(\d+, "\\r"/;

/** Logs and saves two sessions. Counts the syncs to disk for the second one, from the key that saves it. */
async function countSyncs({ data, sizes, scratch }: Bench): Promise<readonly Check[]> {
  const strace = findProgram('strace');
  if (strace === null) return [];
  const root = data.copyOf(sizes.small);
  const log = join(scratch, 'strace.log');
  const traced = ['-f', '-s', '4000', '-e', 'trace=read,write,fsync,fdatasync', '-o', log];
  const app = new TimedTerminal({
    command: strace,
    args: [...traced, process.execPath, APP, '--data-dir', root],
  });
  try {
    for (let session = 0; session < 2; session += 1) {
      await app.waitFor(START_MENU);
      app.press('enter');
      await app.waitFor('Enter log');
      app.press('enter');
      await app.waitFor(/1 of \d/);
      app.press('ctrl+s');
      await app.waitFor('Enter save');
      app.press('enter');
      await app.waitFor('Files written');
      await app.silence(1000);
      if (session === 0) app.press('n');
    }
  } finally {
    await app.dispose();
    data.remove(root);
  }
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const saved = lines.findLastIndex((line) => SAVED.test(line));
  const pressed = lines.slice(0, saved).findLastIndex((line) => ENTER.test(line));
  const syncsIn = (traced: readonly string[]) => traced.filter((line) => SYNC.test(line)).length;
  return [
    {
      what: 'before "Files written" appears',
      measured: syncsIn(lines.slice(pressed, saved)),
      unit: 'syncs',
      limits: [exactly(3)],
    },
    {
      what: 'after it, until the next key',
      measured: syncsIn(lines.slice(saved)),
      unit: 'syncs',
      limits: [exactly(0)],
    },
  ];
}
