/** Documents as this program writes them, and such documents with errors or unusual values in any place. */
import fc from 'fast-check';
import { recordSchemas, type TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anySession } from './any-session.js';

type Tree = { [key: string]: unknown };
/** A member of an object or an item of a list, with its parent. */
type Place = { readonly parent: Tree; readonly key: string };

/** The tree of a document without unknown keys. */
export const anyWrittenTree: fc.Arbitrary<Tree> = anySession.map((session) => {
  const known = (value: object, keys: object) =>
    Object.fromEntries(Object.entries(value).filter(([key]) => Object.hasOwn(keys, key)));
  const exercises = session.exercises.map((exercise) => known(exercise, recordSchemas().exercise.shape));
  const stripped = { ...known(session, recordSchemas().trainingSession.shape), exercises };
  // The removed keys were optional, so this is still a session.
  return JSON.parse(serializeSession(stripped as unknown as TrainingSession)) as Tree;
});

const anyOddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'x',
    [],
    {},
    [null],
    { x: 1 },
    { full: 3 },
    { full: 3, partial: 1 },
  ),
  fc.constantFrom<unknown>(-1, -0, 0, 0.5, 1.5, 7.25, 11, 2 ** 53, 1e300, '0.0.1', 'DropSet', 'GOOD', 'kg'),
  fc.constantFrom<unknown>('2026-02-30', '2026-02-16 18:02', 'ABCDEF01-0000-4000-8000-000000000001'),
);

/** A change of a document at one place. Each call inserts a copy of the value, because another change may alter it. */
type Change = (place: Place) => void;

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(null, []).map(
    (value): Change =>
      ({ parent, key }) => {
        parent[key] = structuredClone(value);
      },
  ),
  anyOddValue.map(
    (value): Change =>
      ({ parent, key }) => {
        parent[key] = structuredClone(value);
      },
  ),
  fc.constant<Change>(({ parent, key }) => {
    const value = parent[key];
    if (typeof value === 'number') parent[key] = value + 1;
  }),
  fc.constant<Change>(({ parent, key }) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }),
  // Deletes a key and inserts it again, which moves it to the end of the object.
  fc.constant<Change>(({ parent, key }) => {
    if (Array.isArray(parent)) return;
    const value = parent[key];
    delete parent[key];
    parent[key] = value;
  }),
  fc.constantFrom('x', '7', 'enteredWeight', 'unilateralRepCount', 'loadMode', 'notes').chain((name) =>
    anyOddValue.map(
      (value): Change =>
        ({ parent }) => {
          if (!Array.isArray(parent)) parent[name] ??= structuredClone(value);
        },
    ),
  ),
);

/** Keys whose values depend on each other. They are rare, so some changes choose among these keys only. */
const TELLING_KEYS = new Set([
  'weightKg',
  'repCount',
  'full',
  'partial',
  'left',
  'right',
  'currentGoal',
  'details',
]);

/** `anyWrittenTree` with changes in up to three places. */
export const anyChangedTree: fc.Arbitrary<Tree> = fc
  .tuple(anyWrittenTree, fc.array(fc.tuple(fc.boolean(), fc.nat(), anyChange), { maxLength: 3 }))
  .map(([written, changes]) => {
    const tree = structuredClone(written);
    for (const [isTelling, at, change] of changes) {
      const all = placesIn(tree);
      const telling = all.filter(({ key }) => TELLING_KEYS.has(key));
      const places = isTelling && telling.length > 0 ? telling : all;
      const place = places[at % places.length];
      if (place) change(place);
    }
    return tree;
  });

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const parent = value as Tree; // The check above makes sure that the value is an object or a list.
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesIn(parent[key])]);
}
