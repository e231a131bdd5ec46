/** Bounds the memory that the engine keeps beyond what is in use; by itself it lets that double, and gives little back. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Engines in which both flags are known to be: others are left alone. */
const LAST_KNOWN_NODE_MAJOR = 24;
/** What is old is swept when it has grown by this share since the last time. */
const GROWTH_PERCENT = 20;
/** What is young has two halves of 8 MiB: room for the frames of several keys. With 1 MiB a row scrolled takes longer. */
const YOUNG_BYTES = 16 * 1024 * 1024;
/** So much is made, and kept, at most for the engine to see that there is too little room for what is young. */
const MOST_MADE_BYTES = 8 * 1024 * 1024;
const MADE_AT_ONCE = 1000;
const BYTES_OF_ONE = 32;

/**
 * Nothing is bound while the program starts: nearly all that is made then stays.
 * @returns to be called when it has started, and at every key from then on
 */
export function boundHeap(nodeVersion = process.versions.node): () => void {
  if (Number.parseInt(nodeVersion, 10) > LAST_KNOWN_NODE_MAJOR) return () => {};
  let state: 'unbound' | 'bound' | 'growing' | 'given-up' = 'unbound';
  return () => {
    if (state === 'unbound') {
      setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
      setGrowthFactor(1);
      state = 'bound';
    }
    // The engine lets it shrink in a pause, and by itself would let it grow too far at the next long list.
    if (state !== 'bound' || !isTooSmall()) return;
    state = 'growing';
    setImmediate(() => {
      growYoung();
      state = isTooSmall() ? 'given-up' : 'bound';
    });
  };
}

/** In a few milliseconds. */
function growYoung(): void {
  const kept: object[] = [];
  while (isTooSmall() && kept.length * BYTES_OF_ONE < MOST_MADE_BYTES) {
    // The engine takes its present size times this; from less than half it never comes to more than all.
    setGrowthFactor(Math.floor(YOUNG_BYTES / youngBytes()));
    for (let made = 0; made < MADE_AT_ONCE; made += 1) kept.push({ made });
  }
  setGrowthFactor(1);
}

function isTooSmall(): boolean {
  return youngBytes() < YOUNG_BYTES / 2;
}

function setGrowthFactor(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/** As large as wanted where the engine has no such space. */
function youngBytes(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return young?.space_size ?? YOUNG_BYTES;
}
