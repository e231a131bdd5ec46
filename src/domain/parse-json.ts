/** Parses JSON texts. A repeated key is an error. */
import { describeJsonError } from '../json/describe-json-error.js';
import { findDuplicateKey } from '../json/find-duplicate-key.js';

/** A syntax error or a repeated key, with its place. */
export type JsonError = {
  /** Such as `line 3, column 5`. */
  readonly place: string;
  readonly reason: string;
};

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown; readonly error: null }
  /** A key is repeated; `value` has the last value of each key. */
  | {
      readonly ok: false;
      readonly value: unknown;
      readonly error: JsonError;
      readonly isRepeatedKey: true;
    }
  | { readonly ok: false; readonly error: JsonError; readonly isRepeatedKey: false };

/** Parses a JSON text, ignoring a byte order mark. A repeated key is an error, because its meaning is unclear. */
export function parseJson(text: string): ParsedJson {
  const source = text.replace(/^\ufeff/, '');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { ok: false, error: describeJsonError(source), isRepeatedKey: false };
  }
  const repeated = findDuplicateKey(source, value);
  if (repeated === null) return { ok: true, value, error: null };
  const { key, at } = repeated;
  const error = {
    place: `line ${at.line}, column ${at.column}`,
    reason: `the key ${JSON.stringify(key)} is repeated`,
  };
  return { ok: false, value, error, isRepeatedKey: true };
}
