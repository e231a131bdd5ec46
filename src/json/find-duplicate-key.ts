/** Keys that stand twice in one object of a JSON text: a parser keeps the last and drops the others silently. */
import { positionAt, type TextPosition } from './json-position.js';
import { JsonScanner, Token } from './json-scanner.js';

/** The first key that stands a second time in its object, and where; null where none does. */
export function findDuplicateKey(source: string): { readonly key: string; readonly at: TextPosition } | null {
  const scanner = new JsonScanner(source);
  // One entry for each open container: the keys of an object so far, null for an array.
  const open: (Set<string> | null)[] = [];
  for (;;) {
    const token = scanner.next();
    switch (token) {
      case Token.end:
      case Token.error:
        return null;
      case Token.openObject:
        open.push(new Set());
        break;
      case Token.openArray:
        open.push(null);
        break;
      case Token.closeObject:
      case Token.closeArray:
        open.pop();
        break;
      case Token.key: {
        const key = String(JSON.parse(source.slice(scanner.start, scanner.end)));
        const keys = open.at(-1);
        if (keys?.has(key)) return { key, at: positionAt(source, scanner.start) };
        keys?.add(key);
        break;
      }
    }
  }
}
