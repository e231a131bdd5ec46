/** Arbitrary actions of a person on two machines that share one log. */
import fc from 'fast-check';

export const MACHINES = [0, 1] as const;
export type Machine = (typeof MACHINES)[number];

/** Actions choose among only this many sessions, so that both machines often change the same one. */
export const SESSIONS = 5;

/** The relative frequency of each kind of action. */
const WEIGHTS = {
  create: 1,
  save: 4,
  redate: 2,
  /** Like `log --replace`. */
  replace: 1,
  'edit-file': 1,
  'rename-file': 1,
  /** Opens the user's editor on a copy of a file, or saves and closes it. */
  editor: 2,
  delete: 2,
  undelete: 2,
  import: 1,
  /** Decides a listed conflict. */
  'keep-session': 1,
  'keep-conflict': 1,
} as const;
type Kind = keyof typeof WEIGHTS;

/** An action. @param which the index of the session, of the conflict, or of the file to import */
export type Work = { readonly kind: Kind; readonly on: Machine; readonly which: number };

const KINDS = Object.keys(WEIGHTS) as readonly Kind[]; // These are the keys of `WEIGHTS`.

export const anyWork: fc.Arbitrary<Work> = fc.oneof(
  ...KINDS.map((kind) => ({
    weight: WEIGHTS[kind],
    arbitrary: fc.record({
      kind: fc.constant(kind),
      on: fc.constantFrom(...MACHINES),
      which: fc.nat({ max: SESSIONS - 1 }),
    }),
  })),
);
