/** Damage to a file, as disks, interrupted copies and other programs cause it. */
import type { SeededRandom } from '../../src/demo/seeded-random.js';

export type Damage = { readonly what: string; readonly bytes: Buffer };

type Kind = (bytes: Buffer, random: SeededRandom) => Damage;

const PAGE_BYTES = 4096;
const MOST_FLIPS = 20;

const KINDS: readonly Kind[] = [
  (bytes, random) => {
    const flips = random.between(1, MOST_FLIPS);
    const flipped = Buffer.from(bytes);
    for (let count = 0; count < flips; count += 1) {
      const at = random.between(0, bytes.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.between(0, 7));
    }
    return { what: `${flips} bits flipped`, bytes: flipped };
  },
  (bytes, random) => {
    const { from, to } = rangeOf(bytes, random);
    return { what: `zeros from ${from} to ${to}`, bytes: Buffer.from(bytes).fill(0, from, to) };
  },
  (bytes, random) => {
    const { from, to } = rangeOf(bytes, random);
    const noise = Buffer.from(bytes);
    for (let at = from; at < to; at += 1) noise[at] = random.between(0, 255);
    return { what: `noise from ${from} to ${to}`, bytes: noise };
  },
  (bytes, random) => {
    const end = random.between(0, bytes.length - 1);
    return { what: `cut at ${end}`, bytes: Buffer.from(bytes.subarray(0, end)) };
  },
  (bytes, random) => {
    const { from, to } = rangeOf(bytes, random);
    return {
      what: `${from} to ${to} twice`,
      bytes: Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]),
    };
  },
  (bytes, random) => {
    const pages = Math.floor(bytes.length / PAGE_BYTES);
    const [one, other] = [random.between(0, pages), random.between(0, pages)].map(
      (page) => page * PAGE_BYTES,
    );
    const swapped = Buffer.from(bytes);
    bytes.copy(swapped, one, other, (other ?? 0) + PAGE_BYTES);
    return { what: `the page at ${other} also at ${one}`, bytes: swapped };
  },
  (_bytes, random) => {
    const text = random.oneOf(['', '{"not": "a database"}\n', '\0'.repeat(PAGE_BYTES)]);
    return { what: `another file of ${text.length} bytes`, bytes: Buffer.from(text) };
  },
];

/** Damages a file at random in one to three ways. */
export function damaged(original: Buffer, random: SeededRandom): Damage {
  let damage: Damage = { what: '', bytes: original };
  for (let times = random.between(1, 3); times > 0 && damage.bytes.length > 0; times -= 1) {
    const next = random.oneOf(KINDS)(damage.bytes, random);
    damage = { what: [damage.what, next.what].filter(Boolean).join(', '), bytes: next.bytes };
  }
  return damage;
}

function rangeOf(bytes: Buffer, random: SeededRandom): { readonly from: number; readonly to: number } {
  const from = random.between(0, bytes.length - 1);
  const length = random.oneOf([1, 16, 512, PAGE_BYTES, bytes.length]);
  return { from, to: Math.min(bytes.length, from + length) };
}
