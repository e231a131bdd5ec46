/** Compares the full-text index with the documents: every session's words and their positions. */
import { INDETERMINATE, type Steps } from '../disk/time-sliced-work.js';
import type { Statements } from './statements.js';
import { databaseStep } from './transaction.js';

/** How many occurrences of words one step reads from the index. */
const INSTANCES_OF_STEP = 3000;
/** How many characters of a word are compared. The index may lack the rest, because it cuts very long words. */
const COMPARED_CHARACTERS = 1000;

/** A checksum of words and their positions. The order in which they are added does not matter. */
class WordsChecksum {
  private sum = 0;

  add(wordHash: number, place: number): void {
    this.sum = (this.sum + Math.imul(wordHash ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b)) | 0;
  }

  get value(): number {
    return this.sum;
  }
}

/** The checksum of the words of a document. @param words see `wordsColumn` */
export function checksumOfWords(words: string): number {
  const sum = new WordsChecksum();
  for (const [place, word] of words.split(' ').filter(Boolean).entries()) sum.add(hashOfWord(word), place);
  return sum.value;
}

/** The checksums of the words in the index, by the session's rowid in `session_search`. @throws StorageError */
export function* checksumsInIndex(statements: Statements): Steps<ReadonlyMap<number, number>> {
  makeTermsTable(statements);
  const sums = new Map<number, WordsChecksum>();
  let from = '';
  let skip = 0;
  for (;;) {
    yield INDETERMINATE;
    const rows = statements.values(SELECT_INSTANCES, from, INSTANCES_OF_STEP, skip);
    let word = '';
    let hash = hashOfWord(word);
    for (const [term, rowid, place] of rows) {
      if (term !== word) {
        word = String(term);
        hash = hashOfWord(word);
      }
      const sum = sums.get(Number(rowid)) ?? new WordsChecksum();
      sums.set(Number(rowid), sum);
      sum.add(hash, Number(place));
    }
    if (rows.length < INSTANCES_OF_STEP) break;
    // The next step continues at the last word of this step, because some of its positions may not have fitted.
    const ofLast = rows.filter(([term]) => term === word).length;
    skip = word === from ? skip + ofLast : ofLast;
    from = word;
  }
  return new Map([...sums].map(([rowid, sum]) => [rowid, sum.value]));
}

const SELECT_INSTANCES = `SELECT term, doc, "offset" FROM temp.session_terms
  WHERE term >= ? ORDER BY term LIMIT ? OFFSET ?`;

function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length && at < COMPARED_CHARACTERS; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash;
}

/** Creates a table that lists the words of the index, in the connection's temporary database. */
function makeTermsTable({ database }: Statements): void {
  databaseStep(database, () => {
    const isReadOnly = database.pragma('query_only', { simple: true }) === 1;
    if (isReadOnly) database.pragma('query_only = OFF');
    try {
      database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS temp.session_terms
        USING fts5vocab('main', 'session_words', 'instance')`);
    } finally {
      if (isReadOnly) database.pragma('query_only = ON');
    }
  });
}
