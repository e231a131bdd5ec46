/** Finds the files of a session by their names. Reads only files whose names do not show the session. */
import { shortIdInName, shortIdOf } from './session-file-name.js';

export class NamesBySession {
  private readonly byId = new Map<string, string[]>();

  /** @param idOf reads the id of the session that a file holds; null if it holds none */
  constructor(names: readonly string[], idOf: (name: string) => string | null) {
    for (const name of names) {
      const id = shortIdInName(name) ?? idOf(name);
      if (id === null) continue;
      const others = this.byId.get(id);
      if (others) others.push(name);
      else this.byId.set(id, [name]);
    }
  }

  /** Files that may belong to the session, or to another session whose id begins in the same way. */
  of(id: string): readonly string[] {
    return [...(this.byId.get(shortIdOf(id)) ?? []), ...(this.byId.get(id) ?? [])];
  }
}
