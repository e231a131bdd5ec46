const LINE_FEED = 0x0a;

/** The line and column (both from 1) of the first invalid UTF-8 byte; null if there is none. */
export function positionOfBadByte(
  bytes: Uint8Array,
): { readonly line: number; readonly column: number } | null {
  if (isUtf8(bytes)) return null;
  let line = 1;
  for (let start = 0; ; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    // Each line can be checked by itself, because no multi-byte character contains the byte of a line feed.
    const ofLine = bytes.subarray(start, end);
    if (!isUtf8(ofLine) || feed === -1) return { line, column: columnOfBadByte(ofLine) };
    start = feed + 1;
  }
}

function columnOfBadByte(line: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(line);
  // A replacement character marks a bad byte, unless the file itself contains this character.
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
