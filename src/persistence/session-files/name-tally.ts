/** Whether two lots of names are the same, told without keeping either. */

/** How many names there were, and two sums over their hashes. */
export class NameTally {
  private count = 0;
  private sum = 0;
  private otherSum = 0;

  add(name: string): void {
    let [hash, other] = FNV_OFFSETS;
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at);
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      other = Math.imul(other ^ unit, FNV_PRIME);
      other ^= other >>> 13;
    }
    this.count += 1;
    this.sum = (this.sum + mixed(hash)) | 0;
    this.otherSum = (this.otherSum + mixed(other)) | 0;
  }

  get size(): number {
    return this.count;
  }

  /** True where the same names were added to the other, in whatever order. */
  equals(other: NameTally): boolean {
    return this.count === other.count && this.sum === other.sum && this.otherSum === other.otherSum;
  }
}

/** FNV-1a, 32 bits; the second one begins elsewhere. */
const FNV_PRIME = 0x01000193;
const FNV_OFFSETS: readonly [number, number] = [0x811c9dc5, 0x2f0b4f47];

/** Every bit of a hash in every bit of the result, as MurmurHash3 ends: without it alike names give alike sums. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}
