/** The results of one kind of fault, printed as a line of the suite's summary. */
import { afterAll } from 'vitest';
import { hashDocument } from '../../src/persistence/disk/text-hash.js';
import type { Holdings, NextStart } from './start-again.js';

export class Tally {
  private cases = 0;
  private lost = 0;
  private unequal = 0;
  private refused = 0;
  private hung = 0;

  /** Prints the line after the tests of the file. @param fault the name in the summary */
  constructor(fault: string) {
    afterAll(() => {
      const { cases, lost, unequal, refused, hung } = this;
      const found = `sessions lost ${lost}, stores unequal ${unequal}, starts refused ${refused}, hung ${hung}`;
      process.stdout.write(`${fault}: ${cases} cases, ${found}\n`);
    });
  }

  /**
   * Counts a run of a process in which nothing can be lost.
   * @param isHung true if the process was killed because it did not end
   */
  countRun(isHung: boolean): void {
    this.cases += 1;
    if (isHung) this.hung += 1;
  }

  /** Counts a process that did not end and was killed. Call `count` too, which counts the case. */
  countHung(): void {
    this.hung += 1;
  }

  /** Counts one case. @returns its errors in words */
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
  /** Texts that must still exist in at least one place. */
  readonly texts: Iterable<string>;
  /** The possible texts of each session, by id; no other sessions may exist. */
  readonly allowed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sessions that must exist. */
  readonly ids: Iterable<string>;
  /** Sessions whose file a person has to correct first. */
  readonly mayBeUnequal: ReadonlySet<string>;
};

function lostOf({ texts, allowed, ids }: Expected, found: Holdings): readonly string[] {
  // Hashes are compared, because sync keeps only one of several files that differ only in line endings.
  const held = new Set([...found.texts].map(hashDocument));
  const missing = [...texts].filter((text) => !held.has(hashDocument(text)));
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
 * The expected state after an operation that may or may not have happened.
 * @param outcomes clean starts with and without the operation
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
