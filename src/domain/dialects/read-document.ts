/** Reading any text that may hold training sessions: which of the known forms it is, and what it says. */

import { positionAt } from '../../json/json-position.js';
import { type JsonProblem, parseJson } from '../parse-json.js';
import type { TrainingSession } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { readOwnDocument } from './document-dialect.js';
import { isJsonObject, type JsonObject } from './fields.js';
import { readMarkdownLog } from './markdown-dialect.js';
import { type ReaderContext, type ReadResult, type ReadSession, readFailure, readOk } from './read-result.js';
import { readSnakeCaseLog } from './snake-case-dialect.js';
import { refuseTooLarge } from './validate-record.js';

/** `auto`: JSON where the first character that is no blank is `{` or `[`, else markdown. */
export type TextForm = 'json' | 'auto';

/**
 * Every session in `text`, or why there is none. A text stands or falls whole: one bad session in a list
 * refuses the list.
 */
export function readSessions(
  text: string,
  form: TextForm,
  context: ReaderContext,
): ReadResult<ReadSession[]> {
  if (text.trim() === '' || text === '\ufeff') return readFailure('is empty');
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const { line, column } = positionAt(text, nul);
    return readFailure('is not a text: it has a NUL character (U+0000)', `line ${line}, column ${column}`);
  }
  if (form === 'json' || /^\ufeff?\s*[[{]/.test(text)) return readJsonSessions(text, context);
  const read = readMarkdownLog(text, context);
  if (!read.ok) return read;
  const bounded = refuseTooLarge(read.value.session);
  return bounded.ok ? readOk([read.value]) : bounded;
}

/** The one session that a document of the record's own form holds, as the files and rows of the stores do. */
export function readDocument(text: string, context: ReaderContext): ReadResult<TrainingSession> {
  const tree = parseJson(text);
  return tree.ok ? readDocumentTree(tree.value, context) : { ok: false, problem: tree.problem };
}

/**
 * As `readDocument`, for a document that an older version saved although it has repeated keys: it is read as that
 * version read it, by the last value of each key, and `repeatedKey` says where the first one is.
 */
export function readSavedDocument(
  text: string,
  context: ReaderContext,
): ReadResult<{ readonly session: TrainingSession; readonly repeatedKey: JsonProblem | null }> {
  const tree = parseJson(text);
  if (!tree.ok && !tree.isRepeatedKey) return { ok: false, problem: tree.problem };
  const read = readDocumentTree(tree.value, context);
  return read.ok ? readOk({ session: read.value, repeatedKey: tree.problem }) : read;
}

function readDocumentTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  if (isJsonObject(tree) && formOf(tree) === 'snake-case') {
    return readFailure('is a log of another form; traininglogs log reads it');
  }
  return readTree(tree, context);
}

function readJsonSessions(text: string, context: ReaderContext): ReadResult<ReadSession[]> {
  const tree = parseJson(text);
  if (!tree.ok) return { ok: false, problem: tree.problem };
  if (!Array.isArray(tree.value)) {
    const read = readNewTree(tree.value, context);
    return read.ok ? readOk([{ session: read.value, warnings: [] }]) : read;
  }
  if (tree.value.length === 0) return readFailure('is an empty list, with no session in it');
  const sessions: ReadSession[] = [];
  for (const [index, item] of tree.value.entries()) {
    const read = readNewTree(item, context);
    if (!read.ok) {
      const place = [`session ${index + 1} of the list`, read.problem.place].filter(Boolean).join(', ');
      return readFailure(read.problem.reason, place);
    }
    sessions.push({ session: read.value, warnings: [] });
  }
  return readOk(sessions);
}

/** A session that is taken in, whose values have limits. */
function readNewTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  const read = readTree(tree, context);
  return read.ok ? refuseTooLarge(read.value) : read;
}

function readTree(tree: unknown, context: ReaderContext): ReadResult<TrainingSession> {
  if (!isJsonObject(tree))
    return readFailure('is not a training session: no object with a date and exercises');
  const version = tree.dataModelVersion ?? tree.data_model_version ?? DATA_MODEL_VERSION;
  if (version !== DATA_MODEL_VERSION) {
    return refuseVersion(version);
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
      return readFailure('is not a training session: it has neither dataModelVersion nor data_model_version');
  }
}

/** The form an object is in. Its data model decides; the ids stand in for one that was left out. */
function formOf(tree: JsonObject): 'document' | 'snake-case' | 'unknown' {
  if ('dataModelVersion' in tree) return 'document';
  if ('data_model_version' in tree || 'session_id' in tree) return 'snake-case';
  return '_id' in tree ? 'document' : 'unknown';
}

function refuseVersion(version: unknown): ReturnType<typeof readFailure> {
  if (typeof version !== 'string' || compareVersions(version, DATA_MODEL_VERSION) <= 0) {
    return readFailure(`is of data model ${JSON.stringify(version)}; only ${DATA_MODEL_VERSION} is known`);
  }
  const reason = `is of data model ${version}, newer than ${DATA_MODEL_VERSION}`;
  return { ok: false, problem: { place: '', reason, remedy: 'update traininglogs to read it' } };
}

/** Below, at or above 0, as dotted numbers compare; what is not one compares as below. */
function compareVersions(one: string, other: string): number {
  if (!/^\d{1,9}(\.\d{1,9}){0,3}$/.test(one)) return -1;
  const [left, right] = [one, other].map((version) => version.split('.').map(Number));
  for (let part = 0; part < 4; part += 1) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
