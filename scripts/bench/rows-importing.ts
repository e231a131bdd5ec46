/** B14: importing another program's log. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSession } from '../../src/domain/record.js';
import { sessionsOfLifter } from '../generate-sessions/lifter.js';
import type { Bench, Row } from './bench.js';
import { type Check, ratio } from './check.js';
import { APP, runWorker } from './programs.js';
import type { RebuildFound } from './worker/stores.js';

export const importingRows: readonly Row[] = [
  { id: 'B14', what: 'importing 100,000 rows of CSV', isShort: false, measure: measureImport },
];

/** Enough for so many rows; a session has about 22 working sets. */
const WANTED = { count: 6000, seed: 5, until: '2026-02-16' };

async function measureImport({ programs, scratch, times }: Bench): Promise<readonly Check[]> {
  const help = execFileSync(process.execPath, [APP, '--help'], { encoding: 'utf8' });
  if (!/^ {2}traininglogs import /m.test(help)) return [];
  const root = join(scratch, 'imported');
  mkdirSync(root);
  const path = join(scratch, 'strong.csv');
  const rows = times(100_000, 2000);
  writeFileSync(path, strongCsv(rows));
  const startedMs = performance.now();
  execFileSync(process.execPath, [APP, 'import', path, '--unit', 'kg', '--data-dir', root], {
    stdio: 'ignore',
  });
  const measured = performance.now() - startedMs;
  // What its rows and its files take where nothing else is done.
  const rebuilt = runWorker<RebuildFound>(programs, 'rebuild', [root]);
  const written = runWorker<{ ms: number }>(programs, 'write-files', [root, join(root, 'floor')]);
  rmSync(root, { recursive: true });
  rmSync(path);
  const what = `${rows} rows, ${rebuilt.sessions} sessions`;
  return [{ what, measured, floor: rebuilt.ms + written.ms, unit: 'ms', limits: [ratio(1.5)] }];
}

const HEAD =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';

/** As Strong exports it, one row a working set. */
function strongCsv(count: number): string {
  const rows: string[] = [];
  for (const session of sessionsOfLifter(WANTED)) {
    if (rows.length >= count) break;
    rows.push(...rowsOf(session));
  }
  return `${[HEAD, ...rows.slice(0, count)].join('\n')}\n`;
}

function rowsOf({ date, focus, sessionDurationMinutes, exercises }: TrainingSession): readonly string[] {
  return exercises.flatMap(({ Name, workingSets }) =>
    workingSets.map(({ set, weightKg, repCount, durationSeconds, notes, rpe }) =>
      [
        date.replace('T', ' '),
        `"${focus}"`,
        `${sessionDurationMinutes}m`,
        `"${Name}"`,
        set,
        weightKg ?? 0,
        repCount?.full ?? 0,
        0,
        durationSeconds ?? 0,
        `"${notes ?? ''}"`,
        '""',
        rpe ?? '',
      ].join(','),
    ),
  );
}
