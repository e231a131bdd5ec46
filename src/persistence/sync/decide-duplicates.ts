/**
 * Decides which of several files of a session is kept. Two machines must decide alike, so the database has no
 * influence.
 */

export type SameSessionFile = {
  readonly name: string;
  /** `hashDocument` of the file's text. */
  readonly documentHash: string;
  readonly isStandardName: boolean;
};

type Files<T> = readonly [T, ...T[]];

export type DuplicateDecision<T extends SameSessionFile> = {
  /** The file that stays the session's file. */
  readonly kept: T;
  /** Files with the same text as a better-named file; they can be removed. */
  readonly copies: readonly T[];
  /** Files whose text was replaced by a save. */
  readonly superseded: readonly T[];
  /** All other files; each has a different text. */
  readonly conflicts: readonly T[];
};

/**
 * Prefers texts that no save has replaced, then the only one with a standard name, then the lowest hash.
 * @param replaced hashes of the session's texts in `trash/replaced/`
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

/** Groups files by text, sorted by hash. In a group, a standard name comes first, then the shortest. */
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

/** Compares by code unit and not by locale, which may differ on another machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
