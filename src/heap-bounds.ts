/** Bounds the memory that the engine keeps beyond what is in use; by itself it takes twice that, and gives little back. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Engines in which both flags are known to be: others are left alone. */
const LAST_KNOWN_NODE_MAJOR = 24;
/** What is old is swept when it has grown by this share since the last time. */
const GROWTH_PERCENT = 20;
/** Both halves of what is young: room for the frames of several keys. A quarter of it makes a key a third slower. */
const YOUNG_BYTES = 8 * 1024 * 1024;

/** @returns to be called now and then, as at every key: keeps what is young from growing further */
export function boundHeap(nodeVersion = process.versions.node): () => void {
  if (Number.parseInt(nodeVersion, 10) > LAST_KNOWN_NODE_MAJOR) return () => {};
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  let isBounded = false;
  return () => {
    const isLarge = youngBytes() >= YOUNG_BYTES;
    if (isLarge === isBounded) return;
    isBounded = isLarge;
    setFlagsFromString(`--semi-space-growth-factor=${isBounded ? 1 : 2}`);
  };
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
