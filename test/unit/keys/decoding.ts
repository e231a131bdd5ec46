/** Decodes bytes to keys in tests. */
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import type { InputEvent } from '../../../src/keys/key-event.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The keys and pastes of chunks that the decoder receives one after another. */
export const decode = (...chunks: readonly (string | Uint8Array)[]): readonly InputEvent[] => {
  const decoder = new KeyDecoder();
  return chunks.flatMap((chunk) => decoder.push(typeof chunk === 'string' ? bytesOf(chunk) : chunk));
};
