/** Whether two lots of names are the same, told without keeping either. */

/** How many names there were, and two sums over them: other names give the same in about one of 2^64 cases. */
export class NameTally {
  private count = 0;
  private sum = 0;
  private otherSum = 0;

  add(name: string): void {
    let [hash, other] = [0, 0];
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at);
      hash = Math.imul(hash ^ unit, 0x5bd1e995);
      hash ^= hash >>> 13;
      other = Math.imul(other ^ unit, 0x01000193);
    }
    this.count += 1;
    this.sum = (this.sum + Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)) | 0;
    this.otherSum = (this.otherSum + Math.imul(other ^ (other >>> 15), 0x85ebca6b)) | 0;
  }

  get size(): number {
    return this.count;
  }

  /** True where the same names were added to the other, in whatever order. */
  equals(other: NameTally): boolean {
    return this.count === other.count && this.sum === other.sum && this.otherSum === other.otherSum;
  }
}
