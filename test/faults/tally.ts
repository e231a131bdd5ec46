/** What one kind of fault came to, printed as a line of the suite's summary. */
import { afterAll } from 'vitest';
import type { Holdings, NextStart } from './start-again.js';

export class Tally {
  private cases = 0;
  private lost = 0;
  private unequal = 0;
  private refused = 0;

  /** Prints itself behind the tests of the file. @param fault as the summary names it */
  constructor(fault: string) {
    afterAll(() => {
      const found = `sessions lost ${this.lost}, stores unequal ${this.unequal}, starts refused ${this.refused}`;
      process.stdout.write(`${fault}: ${this.cases} cases, ${found}\n`);
    });
  }

  /** Counts one case. @returns what was wrong in it, in words; nothing where all is well */
  count(before: Expected, next: NextStart): readonly string[] {
    this.cases += 1;
    const lost = lostOf(before, next.holdings);
    this.lost += lost.length;
    const unequal = next.unequal.filter((id) => !before.mayBeUnequal.has(id));
    if (unequal.length > 0) this.unequal += 1;
    if (next.refusal !== null) this.refused += 1;
    return [
      ...lost,
      ...(next.refusal === null ? [] : [`refused to start: ${next.refusal}`]),
      ...unequal.map((id) => `unequal: ${id}`),
    ];
  }
}

export type Expected = {
  /** What must be found, wherever. */
  readonly texts: Iterable<string>;
  /** The texts a session may have now, by its id; the only sessions there may be. */
  readonly allowed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sessions that must be there. */
  readonly ids: Iterable<string>;
  /** Sessions whose file a person has to correct first. */
  readonly mayBeUnequal: ReadonlySet<string>;
};

function lostOf({ texts, allowed, ids }: Expected, found: Holdings): readonly string[] {
  const missing = [...texts].filter((text) => !found.texts.has(text));
  const gone = [...ids].filter((id) => !found.live.has(id));
  const strange = [...found.live].filter(([id, live]) =>
    [...live].some((text) => !allowed.get(id)?.has(text)),
  );
  return [
    ...missing.map((text) => `lost the text ${text.slice(0, 400)}`),
    ...gone.map((id) => `lost the session ${id}`),
    ...strange.map(([id, live]) => `neither old nor new: ${id}: ${[...live].join('\n').slice(0, 400)}`),
  ];
}

/**
 * What must hold after an operation that was made, or was not.
 * @param before what there was @param outcomes what clean starts came to, behind it and without it
 */
export function eitherOf(before: Holdings, ...outcomes: readonly NextStart[]): Expected {
  const found = outcomes.map(({ holdings }) => holdings);
  const allowed = new Map<string, Set<string>>();
  for (const { live } of [before, ...found]) {
    for (const [id, texts] of live) allowed.set(id, new Set([...(allowed.get(id) ?? []), ...texts]));
  }
  return {
    texts: [...before.texts].filter((text) => found.every(({ texts }) => texts.has(text))),
    allowed,
    ids: [...before.live.keys()].filter((id) => found.every(({ live }) => live.has(id))),
    mayBeUnequal: new Set(outcomes.flatMap(({ unequal }) => unequal)),
  };
}
