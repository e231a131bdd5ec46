/**
 * Decides which of several files is a session's. Every machine with the same files decides the same, whatever its
 * database has: otherwise two machines would swap the files for ever. Pure.
 */

/** One of several files with the same session. */
export type SameSessionFile = {
  readonly name: string;
  /** `hashDocument` of its text. */
  readonly documentHash: string;
  /** True if the file has a standard name of its session. */
  readonly isStandardName: boolean;
};

type Files<T> = readonly [T, ...T[]];

export type DuplicateDecision<T extends SameSessionFile> = {
  /** The session's file. */
  readonly kept: T;
  /** Files with the same text as another file here: nothing is lost without them. */
  readonly copies: readonly T[];
  /** Files with a text that a save replaced. */
  readonly superseded: readonly T[];
  /** Files with another text. */
  readonly conflicts: readonly T[];
};

/**
 * Of different texts, one that a save replaced gives way to the others; then the only one with its correct name is kept,
 * otherwise the one with the lowest hash. Of equal texts, the file with the correct name is kept, otherwise the lowest name.
 * @param replaced the hashes of the session's texts in `trash/replaced/`
 */
export function decideDuplicates<T extends SameSessionFile>(
  files: Files<T>,
  replaced: ReadonlySet<string>,
): DuplicateDecision<T> {
  const texts = groupByText(files);
  const current = texts.filter(([{ documentHash }]) => !replaced.has(documentHash));
  const candidates = current.length > 0 ? current : texts;
  const named = candidates.filter((group) => group.some(({ isStandardName }) => isStandardName));
  const [winner = texts[0]] = named.length === 1 ? named : candidates;
  const others = texts.filter((group) => group !== winner);
  return {
    kept: winner?.[0] ?? files[0],
    copies: texts.flatMap(([, ...copies]) => copies),
    superseded: others.filter((group) => !candidates.includes(group)).map(([first]) => first),
    conflicts: others.filter((group) => candidates.includes(group)).map(([first]) => first),
  };
}

/** The files of each text, best name first; texts by their hash. */
function groupByText<T extends SameSessionFile>(files: readonly T[]): readonly Files<T>[] {
  const sorted = files.toSorted(
    (one, other) =>
      compare(one.documentHash, other.documentHash) ||
      Number(other.isStandardName) - Number(one.isStandardName) ||
      one.name.length - other.name.length ||
      compare(one.name, other.name),
  );
  const groups: [T, ...T[]][] = [];
  for (const file of sorted) {
    const last = groups.at(-1);
    if (last?.[0].documentHash === file.documentHash) last.push(file);
    else groups.push([file]);
  }
  return groups;
}

/** Not by the locale, which may differ on another machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
