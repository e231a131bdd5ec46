/** Converts between a session's id and the name of its row in lists of invalid places. */

/** `traininglogs.db, session 3fcb25c2-…`. */
export function placeOfRow(databaseName: string, id: string): string {
  return databaseName + BEFORE_ID + id;
}

/** The id of the session whose row a place names; null for the place of a file. */
export function idOfRow(place: string): string | null {
  const at = place.lastIndexOf(BEFORE_ID);
  return at === -1 || place.endsWith('.json') ? null : place.slice(at + BEFORE_ID.length);
}

const BEFORE_ID = ', session ';
