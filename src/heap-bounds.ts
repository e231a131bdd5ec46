/** Bounds the memory that the engine keeps beyond what is in use; by itself it takes twice that, and gives little back. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Engines in which both flags are known to be: others are left alone. */
const LAST_KNOWN_NODE_MAJOR = 24;
/** What is old is swept when it has grown by this share since the last time. */
const GROWTH_PERCENT = 20;
/** Both halves of what is young: room for the frames of several keys. A quarter of it makes a key a third slower. */
const YOUNG_BYTES = 8 * 1024 * 1024;

/**
 * Nothing is bound while the program starts: all that is made then stays, and looking through it takes a third of a start.
 * @returns to be called when it has started, and now and then from then on, as at every key
 */
export function boundHeap(nodeVersion = process.versions.node): () => void {
  if (Number.parseInt(nodeVersion, 10) > LAST_KNOWN_NODE_MAJOR) return () => {};
  let isYoungBound: boolean | null = null;
  return () => {
    if (isYoungBound === null) setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
    const isLarge = youngBytes() >= YOUNG_BYTES;
    if (isLarge === isYoungBound) return;
    isYoungBound = isLarge;
    setFlagsFromString(`--semi-space-growth-factor=${isLarge ? 1 : 2}`);
  };
}

function youngBytes(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
}
