/**
 * Computes the numbers of `stats` and `history` again from the JSON files, and compares them with the program's
 * output.
 *
 *     npx tsx scripts/check-statistics.ts DATA_ROOT     (after npm run build)
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EMPTY_LIBRARY } from '../src/domain/exercise-library.js';
import { isDoneWithBody } from '../src/domain/zero-load.js';
import {
  estimate,
  exercisesIn,
  fold,
  groupBy,
  hardSets,
  type JsonSession,
  type JsonSet,
  type Printed,
  records,
  setVolume,
  sum,
  weekOf,
} from './plain-statistics.js';

const BIN = fileURLToPath(new URL('../dist/bin.js', import.meta.url));

export type Check = { readonly compared: number; readonly differences: readonly string[] };

/**
 * @param runJson runs a command on the data root with `--json`
 * @returns the number of compared rows, and the differences, one line each
 */
export async function checkStatistics(
  root: string,
  runJson: (args: readonly string[]) => unknown,
): Promise<Check> {
  const sessions = readSessions(join(root, 'data', 'output', 'sessions'));
  const { bodyWeightOn, countsPartials } = readAthlete(join(root, 'data', 'athlete.json'));
  const differences: string[] = [];
  let compared = 0;
  const compare = (what: string, expected: readonly Printed[], printed: readonly Printed[]) => {
    compared += expected.length;
    if (expected.length !== printed.length) {
      differences.push(`${what}: ${printed.length} rows, not ${expected.length}`);
    }
    const [ours, theirs] = [expected, printed].map((rows) => rows.map(toText).sort());
    for (const row of ours?.filter((each) => !theirs?.includes(each)) ?? [])
      differences.push(`${what}: missing ${row}`);
    for (const row of theirs?.filter((each) => !ours?.includes(each)) ?? [])
      differences.push(`${what}: wrong ${row}`);
  };
  // With `--json`, these commands print a list of rows.
  const run = async (...args: readonly string[]) => (await runJson(args)) as readonly Printed[];

  const volumeOf = (session: JsonSession, sets: readonly JsonSet[]) =>
    sum(sets.map((set) => setVolume(set, bodyWeightOn(session.date), countsPartials) ?? 0));
  const allSets = (session: JsonSession) => session.exercises.flatMap((exercise) => exercise.workingSets);

  compare(
    'stats sessions',
    sessions.map((session) => ({
      sessionId: session._id,
      exercises: session.exercises.length,
      workingSets: allSets(session).length,
      volumeKg: volumeOf(session, allSets(session)),
    })),
    (await run('stats', 'sessions')).map(({ sessionId, exercises, workingSets, volumeKg }) => {
      return { sessionId, exercises, workingSets, volumeKg };
    }),
  );
  compare(
    'stats volume',
    [...groupBy(sessions, ({ date }) => weekOf(date))].map(([week, inWeek]) => ({
      week,
      sessions: inWeek.length,
      workingSets: sum(inWeek.map((session) => allSets(session).length)),
      volumeKg: sum(inWeek.map((session) => volumeOf(session, allSets(session)))),
    })),
    await run('stats', 'volume'),
  );
  compare('stats sets', hardSets(sessions), await run('stats', 'sets'));
  compare(
    'stats records',
    records(sessions, bodyWeightOn, countsPartials),
    (await run('stats', 'records')).map(flat),
  );

  for (const [key, found] of groupBy(exercisesIn(sessions), ({ exercise }) => fold(exercise.Name))) {
    const name = found[0]?.exercise.Name ?? key;
    const ofSession = [...groupBy(found, ({ session }) => session._id).values()];
    compare(
      `stats e1rm ${name}`,
      ofSession.flatMap((occurrences) => {
        const session = occurrences[0]?.session as JsonSession; // Every group has at least one entry.
        const sets = occurrences.flatMap(({ exercise }) => exercise.workingSets);
        const best = Math.max(...sets.map((set) => estimate(set, bodyWeightOn(session.date)) ?? 0), 0);
        return best === 0 ? [] : [{ sessionId: session._id, e1rmKg: best }];
      }),
      (await run('stats', 'e1rm', name)).map(({ sessionId, e1rmKg }) => ({ sessionId, e1rmKg })),
    );
    compare(
      `history ${name}`,
      found.map(({ session, exercise }) => ({
        sessionId: session._id,
        volumeKg: volumeOf(session, exercise.workingSets),
      })),
      (await run('history', name)).map(({ sessionId, volumeKg }) => ({ sessionId, volumeKg })),
    );
  }
  return { compared, differences };
}

function runProgram(root: string, args: readonly string[]): unknown {
  const output = execFileSync(process.execPath, [BIN, ...args, '--json', '--data-dir', root], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(output);
}

function readSessions(folder: string): readonly JsonSession[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): JsonSession => withZeroLoads(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort(
      (one, other) =>
        compareTexts(timeKey(one.date), timeKey(other.date)) || compareTexts(one._id, other._id),
    );
}

/** Marks sets with a load of 0 and no load mode in bodyweight exercises. */
function withZeroLoads(session: JsonSession): JsonSession {
  const exercises = session.exercises.map((exercise) => {
    const isOnBody = isDoneWithBody(exercise.Name, EMPTY_LIBRARY);
    const mark = (set: JsonSet): JsonSet => (isOnBody && isZero(set) ? { ...set, isZeroOnBody: true } : set);
    return { ...exercise, workingSets: exercise.workingSets.map(mark) };
  });
  return { ...session, exercises };
}

function isZero({ weightKg, loadMode }: JsonSet): boolean {
  return weightKg === 0 && loadMode === undefined;
}

/** The date without its offset from UTC, so that sessions are sorted by their local time. */
function timeKey(date: string): string {
  return date.replace(/(Z|[+-]\d{2}:\d{2})$/, (zone) => (date.includes('T') ? '' : zone));
}

function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function readAthlete(path: string): {
  readonly bodyWeightOn: (date: string) => number | null;
  readonly countsPartials: boolean;
} {
  const athlete = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const weights: { date: string; weightKg: number }[] = athlete.bodyWeights ?? [];
  const sorted = weights.toSorted((one, other) => compareTexts(one.date, other.date));
  return {
    bodyWeightOn: (date) => {
      const latest = sorted.findLast((each) => each.date.slice(0, 10) <= date.slice(0, 10));
      return (latest ?? sorted[0])?.weightKg ?? null;
    },
    countsPartials: athlete.countPartialReps === true,
  };
}

function flat({ beat, exercise, kind, value, sessionId }: Printed): Printed {
  const { value: beatValue, date: beatDate } = beat as { value: number; date: string };
  return { exercise, kind, value, sessionId, beatValue, beatDate };
}

/** Larger than any rounding error, so that a value halfway between two is rounded up here and in the program. */
const ROUNDING_ERROR = 1e-6;

/** The row as text, with numbers rounded to four decimals so that rounding errors do not count as differences. */
function toText(row: Printed): string {
  return JSON.stringify(row, (_, value) =>
    typeof value === 'number' ? Math.round((value + ROUNDING_ERROR) * 1e4) / 1e4 : value,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = process.argv[2] ?? '.';
  const { compared, differences } = await checkStatistics(root, (args) => runProgram(root, args));
  process.stdout.write(
    [...differences, `${compared} rows compared, ${differences.length} differ.`, ''].join('\n'),
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
}
