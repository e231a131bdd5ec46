/** Records where session texts are on two machines, and names the last files and rows that had a lost text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readReplacedText } from '../../src/persistence/session-files/replaced-text.js';
import { readTombstone } from '../../src/persistence/session-files/tombstone-text.js';
import type { OpenStores } from './stores.js';

export class TextPlaces {
  private readonly places = new Map<string, string>();

  constructor(private readonly stores: readonly OpenStores[]) {}

  /** Reads all files and live rows of both machines. @param when begins the description of each place found now */
  look(when: string): void {
    const found = new Map<string, string[]>();
    for (const [machine, { on, repository }] of this.stores.entries()) {
      const entries = readdirSync(join(on.root, 'data'), { recursive: true, withFileTypes: true });
      const files = entries.flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        const text = entry.isFile() ? textIn(path) : null;
        return text === null ? [] : [{ text, place: relative(on.root, path) }];
      });
      const rows = repository.getTexts().map(({ text }) => ({ text, place: 'database' }));
      for (const { text, place } of [...files, ...rows]) {
        found.set(text, [...(found.get(text) ?? []), `${place} of machine ${machine}`]);
      }
    }
    for (const [text, places] of found) this.places.set(text, `${when}: ${places.join(', ')}`);
  }

  /** The places of the text when it was last found. */
  lastOf(text: string): string {
    return this.places.get(text) ?? 'never found';
  }
}

/** The text of a session in a file, also in the trash; null if the file cannot be read. */
function textIn(path: string): string | null {
  try {
    const content = readFileSync(path, 'utf8');
    return readTombstone(content)?.text ?? readReplacedText(content).text;
  } catch {
    return null;
  }
}
