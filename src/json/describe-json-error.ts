/** Describes the first syntax error of a JSON text. */
import { JsonScanner, Token } from './json-scanner.js';

/**
 * The place and reason of the first error: `line 3, column 5`, `is not JSON: expected a comma or }`. The place may be
 * empty.
 */
export function describeJsonError(source: string): { readonly place: string; readonly reason: string } {
  const scanner = new JsonScanner(source);
  for (;;) {
    const token = scanner.next();
    if (token === Token.end) return { place: '', reason: 'is not JSON' };
    if (token === Token.error) break;
  }
  const { error } = scanner;
  if (!error) return { place: '', reason: 'is not JSON' };
  const found = error.offset >= source.length ? ', but the text ends here' : '';
  return {
    place: `line ${error.line}, column ${error.column}`,
    reason: `is not JSON: expected ${error.expected}${found}`,
  };
}
