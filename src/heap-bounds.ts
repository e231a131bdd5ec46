/** Bounds the memory that the engine keeps beyond what is in use; by itself it lets that double, and gives little back. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Engines in which both flags are known to be: others are left alone. */
const LAST_KNOWN_NODE_MAJOR = 24;
/** What is old is swept when it has grown by this share since the last time. */
const GROWTH_PERCENT = 20;
/** What is young has two halves of 4 MiB, room for the frames of a few keys: with 1 a row scrolled takes longer, with 8 no less. */
const HALF_BYTES = 4 * 1024 * 1024;
/** The engine counts a little less than it takes: 3.93 MiB of 4. */
const ENOUGH_BYTES = 0.9 * HALF_BYTES;
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
    // The engine takes what a half has now times this.
    setGrowthFactor(Math.floor(HALF_BYTES / halfBytes()));
    for (let made = 0; made < MADE_AT_ONCE; made += 1) kept.push({ made });
  }
  setGrowthFactor(1);
}

function isTooSmall(): boolean {
  return halfBytes() < ENOUGH_BYTES;
}

function setGrowthFactor(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/**
 * Of the half that is in use: the other one is given back in a pause, so that the size of both tells nothing. As large
 * as wanted where the engine has no such space.
 */
function halfBytes(): number {
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return young ? young.space_used_size + young.space_available_size : HALF_BYTES;
}
