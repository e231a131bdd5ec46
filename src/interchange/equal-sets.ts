/** Shares equal sets of a file to save memory: years of training repeat most sets. */
import type { ExportedEntry, ExportedSet, ExportedWeight } from './exported-row.js';

/** The size of the table of sets. Years of training have fewer different sets. */
const MAX_SETS = 65_536;

export class EqualSets {
  /** The entries of rows with one set, by a hash of the set. A newer set replaces an older one. */
  private readonly known = new Map<number, readonly ExportedEntry[]>();

  /** Returns the entries of an earlier row with an equal set, otherwise `entries` itself. */
  firstOf(entries: readonly ExportedEntry[]): readonly ExportedEntry[] {
    const [set] = entries;
    if (set?.entry !== 'set' || entries.length > 1) return entries;
    const hash = hashOf(set);
    const known = this.known.get(hash);
    if (known?.[0]?.entry === 'set' && isEqual(known[0], set)) return known;
    this.known.set(hash, entries);
    return entries;
  }
}

/** Uses few values, because a hash of all would take longer than reading the set. */
function hashOf({ number, weight, reps, rpe }: ExportedSet): number {
  const load = Math.abs(Math.trunc((weight?.value ?? 0) * 4));
  return (((load * 31 + (reps ?? 0)) * 31 + (rpe ?? 0) * 2) * 31 + (number ?? 0)) % MAX_SETS;
}

/** Compares key by key, because iterating over the keys takes five times as long. */
function isEqual(one: ExportedSet, other: ExportedSet): boolean {
  return (
    one.kind === other.kind &&
    one.number === other.number &&
    isEqualWeight(one.weight, other.weight) &&
    one.reps === other.reps &&
    one.leftReps === other.leftReps &&
    one.rpe === other.rpe &&
    one.seconds === other.seconds &&
    one.meters === other.meters &&
    one.unread === other.unread &&
    one.hasBareDistance === other.hasBareDistance &&
    one.notes === other.notes &&
    one.completedAt === other.completedAt
  );
}

function isEqualWeight(one: ExportedWeight | null, other: ExportedWeight | null): boolean {
  return one?.value === other?.value && one?.unit === other?.unit && one?.isAdded === other?.isAdded;
}
