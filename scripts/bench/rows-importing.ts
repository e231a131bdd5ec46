/** B14: import of another app's export. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionsOfLifter } from '../../src/demo/lifter.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { dataPaths } from '../../src/persistence/paths.js';
import type { Bench, Row } from './bench.js';
import { type Check, ratio } from './check.js';
import { median } from './percentiles.js';
import { APP, runWorker } from './programs.js';

export const importingRows: readonly Row[] = [
  { id: 'B14', what: 'import of 100,000 CSV rows', isShort: false, measure: measureImport },
];

/** Enough sessions for 100,000 rows, because a session has about 22 working sets. */
const WANTED = { count: 6000, seed: 5, until: '2026-02-16' };

async function measureImport(bench: Bench): Promise<readonly Check[]> {
  const path = join(bench.scratch, 'strong.csv');
  const rows = bench.times(100_000, 2000);
  writeFileSync(path, strongCsv(rows));
  const roots = Array.from({ length: bench.times(3, 1) }, (_, index) =>
    join(bench.scratch, `imported-${index}`),
  );
  const runs = roots.map((root) => importOnce(bench, path, root));
  // Removes all files at the end: after many were removed, creating a file on ext4 is slow for some minutes.
  for (const each of [path, ...roots]) rmSync(each, { recursive: true });
  const what = `${rows} rows, ${runs[0]?.sessions ?? 0} sessions`;
  const measured = median(runs.map(({ ms }) => ms));
  const floor = median(runs.map(({ floorMs }) => floorMs));
  return [{ what, measured, floor, unit: 'ms', limits: [ratio(2)] }];
}

/** Imports into an empty log. The floor inserts the same rows and writes the same files durably. */
function importOnce({ programs }: Bench, path: string, root: string) {
  mkdirSync(root);
  const startedMs = performance.now();
  execFileSync(process.execPath, [APP, 'import', path, '--unit', 'kg', '--data-dir', root], {
    stdio: 'ignore',
  });
  const ms = performance.now() - startedMs;
  const inserted = runWorker<{ ms: number }>(programs, 'insert-rows', [root]);
  const sessions = readdirSync(dataPaths(root).sessions).length;
  const written = runWorker<{ ms: number }>(programs, 'write-files', [root, join(root, 'floor')]);
  return { ms, floorMs: inserted.ms + written.ms, sessions };
}

const HEAD =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';

/** An export in the format of Strong: one row per working set. */
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
