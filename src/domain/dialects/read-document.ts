/** Reads a text with training sessions: detects which of the known forms it has, and parses it. */

import { positionAt } from '../../json/json-position.js';
import { type JsonError, parseJson } from '../parse-json.js';
import type { TrainingSession } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { readOwnDocument } from './document-dialect.js';
import { isJsonObject, type JsonObject } from './fields.js';
import { readMarkdownLogs } from './markdown-dialect.js';
import {
  type ReaderContext,
  type ReadResult,
  type ReadSession,
  type ReadSessions,
  readFailure,
  readOk,
} from './read-result.js';
import { readSnakeCaseLog } from './snake-case-dialect.js';
import { unreadAppOf } from './unread-apps.js';
import { rejectTooLarge } from './validate-record.js';

/** `json`: JSON only. `auto`: JSON if the first character that is not a blank is `{` or `[`, otherwise markdown. */
export type TextForm = 'json' | 'auto';

/** All sessions in `text`, or the first error: one invalid session makes the whole text an error. */
export function readSessions(
  text: string,
  form: TextForm,
  context: ReaderContext,
): ReadResult<readonly ReadSession[]> {
  const read = readEachSession(text, form, context);
  if (!read.ok) return read;
  const [error] = read.value.invalid;
  return error ? { ok: false, error } : readOk(read.value.sessions);
}

/** The readable sessions of `text` and the errors of the others; an error if the whole text is invalid. */
export function readEachSession(
  text: string,
  form: TextForm,
  context: ReaderContext,
): ReadResult<ReadSessions> {
  if (text.trim() === '' || text === '\ufeff') return readFailure('is empty');
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const { line, column } = positionAt(text, nul);
    return readFailure('is not a text: it has a NUL character (U+0000)', `line ${line}, column ${column}`);
  }
  if (form === 'json' || /^\ufeff?\s*[[{]/.test(text)) return readJsonSessions(text, context);
  return readOk(
    collect(
      readMarkdownLogs(text, context).map((read) => {
        const bounded = read.ok ? rejectTooLarge(read.value.session) : read;
        return bounded.ok ? read : bounded;
      }),
    ),
  );
}

function collect(results: readonly ReadResult<ReadSession>[]): ReadSessions {
  return {
    sessions: results.flatMap((read) => (read.ok ? read.value : [])),
    invalid: results.flatMap((read) => (read.ok ? [] : read.error)),
  };
}

/** The session in a document of the record's own form, as the stores save it. */
export function readDocument(text: string, context: ReaderContext): ReadResult<TrainingSession> {
  const tree = parseJson(text);
  return tree.ok ? readDocumentTree(tree.value, context) : { ok: false, error: tree.error };
}

/**
 * Like `readDocument`, but takes the last value of a repeated key, which an older version saved. `repeatedKey` is the
 * first
 * such error.
 */
export function readSavedDocument(
  text: string,
  context: ReaderContext,
): ReadResult<{ readonly session: TrainingSession; readonly repeatedKey: JsonError | null }> {
  const tree = parseJson(text);
  if (!tree.ok && !tree.isRepeatedKey) return { ok: false, error: tree.error };
  const read = readDocumentTree(tree.value, context);
  return read.ok ? readOk({ session: read.value, repeatedKey: tree.error }) : read;
}

function readDocumentTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  if (isJsonObject(tree) && formOf(tree) === 'snake-case') {
    return readFailure('is a log in another form: save it with traininglogs log');
  }
  return readTree(tree, context);
}

function readJsonSessions(text: string, context: ReaderContext): ReadResult<ReadSessions> {
  const tree = parseJson(text);
  if (!tree.ok) return { ok: false, error: tree.error };
  const read = (item: unknown, placeOf: (place: string) => string): ReadResult<ReadSession> => {
    const session = readSessionTree(item, context);
    if (session.ok) return readOk({ session: session.value, warnings: [] });
    return { ok: false, error: { ...session.error, place: placeOf(session.error.place) } };
  };
  if (!Array.isArray(tree.value)) return readOk(collect([read(tree.value, (place) => place)]));
  if (tree.value.length === 0) return readFailure('is an empty list without a session');
  const inList = (index: number) => (place: string) =>
    [`session ${index + 1} of the list`, place].filter(Boolean).join(', ');
  return readOk(collect(tree.value.map((item, index) => read(item, inList(index)))));
}

/** The session in a parsed document from outside, whose values must be within the limits. */
export function readSessionTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  const read = readTree(tree, context);
  return read.ok ? rejectTooLarge(read.value) : read;
}

function readTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  if (!isJsonObject(tree))
    return readFailure('is not a training session: it is not an object with a date and exercises');
  const version = tree.dataModelVersion ?? tree.data_model_version ?? DATA_MODEL_VERSION;
  if (version !== DATA_MODEL_VERSION) {
    return unsupportedVersion(version);
  }
  switch (formOf(tree)) {
    case 'snake-case':
      return readSnakeCaseLog(tree, context);
    case 'document': {
      const type = tree.dataModelType ?? DATA_MODEL_TYPE;
      if (type === DATA_MODEL_TYPE) return readOwnDocument(tree, context);
      return readFailure(`holds ${JSON.stringify(type)}, not a ${DATA_MODEL_TYPE}`, 'dataModelType');
    }
    case 'unknown':
      return unknownObject(tree);
  }
}

/** The form of an object, by the key of its data model's version, or else of its id. */
function formOf(tree: JsonObject): 'document' | 'snake-case' | 'unknown' {
  if ('dataModelVersion' in tree) return 'document';
  if ('data_model_version' in tree || 'session_id' in tree) return 'snake-case';
  return '_id' in tree ? 'document' : 'unknown';
}

const SHOWN_KEYS = 8;
const SHOWN_CHARACTERS = 30;

/** The error for an object of an unknown form, with keys that show which app wrote it. */
function unknownObject(tree: JsonObject): ReturnType<typeof readFailure> {
  const reason = 'is not a training session: it has neither dataModelVersion nor data_model_version';
  const keys = Object.keys(tree);
  if (keys.length === 0) return readFailure(reason);
  const names = keys.slice(0, SHOWN_KEYS).map((key) => JSON.stringify(key.slice(0, SHOWN_CHARACTERS)));
  const [first] = Object.values(tree).filter(Array.isArray).flat().filter(isJsonObject);
  const app = unreadAppOf([...keys, ...Object.keys(first ?? {})]);
  const more = keys.length > SHOWN_KEYS ? `, and ${keys.length - SHOWN_KEYS} more` : '';
  return {
    ok: false,
    error: {
      place: '',
      reason: `${reason}, but the keys ${names.join(', ')}${more}`,
      remedy:
        app === null
          ? 'import CSV from the app that wrote it'
          : `exports of ${app} are not read, but a table with a row for each set is`,
    },
  };
}

function unsupportedVersion(version: unknown): ReturnType<typeof readFailure> {
  if (typeof version !== 'string' || compareVersions(version, DATA_MODEL_VERSION) <= 0) {
    return readFailure(`has data model ${JSON.stringify(version)}; only ${DATA_MODEL_VERSION} is supported`);
  }
  const reason = `has data model ${version}, newer than ${DATA_MODEL_VERSION}`;
  return { ok: false, error: { place: '', reason, remedy: 'update traininglogs to read it' } };
}

/** Compares dotted version numbers, like a sort function. If `one` is not a version number, it is the lower one. */
function compareVersions(one: string, other: string): number {
  if (!/^\d{1,9}(\.\d{1,9}){0,3}$/.test(one)) return -1;
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
