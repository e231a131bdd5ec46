/** JSON texts of the program's own files: every read path refuses the same mistakes with the same words. */
import { describeJsonError } from '../json/describe-json-error.js';
import { findDuplicateKey } from '../json/find-duplicate-key.js';

export type JsonError = {
  /** `line 3, column 5` */
  readonly place: string;
  readonly reason: string;
};

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown; readonly error: null }
  /** A key is repeated: `value` holds the last value of each key. */
  | {
      readonly ok: false;
      readonly value: unknown;
      readonly error: JsonError;
      readonly isRepeatedKey: true;
    }
  | { readonly ok: false; readonly error: JsonError; readonly isRepeatedKey: false };

/** The value of a JSON text, without its byte order mark. A repeated key is an error: no value of it wins. */
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
