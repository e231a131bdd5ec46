/** Where a file stops being UTF-8. */

const LINE_FEED = 0x0a;

/** Line and column of the first byte that is no UTF-8, both from 1; null if all bytes are. */
export function positionOfBadByte(
  bytes: Uint8Array,
): { readonly line: number; readonly column: number } | null {
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let start = 0; ; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    // No character has a line feed among its bytes, so that each line is UTF-8 by itself or is not.
    const ofLine = bytes.subarray(start, end);
    if (!isUtf8(ofLine) || feed === -1) return { line, column: columnOfBadByte(ofLine) };
    start = feed + 1;
  }
}

function columnOfBadByte(line: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(line);
  // The text up to a replacement character is good, unless that character was written: then the next one is meant.
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    const before = new TextEncoder().encode(text.slice(0, at + 1));
    if (!startsWith(line, before)) return at + 1;
  }
  return text.length + 1;
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
