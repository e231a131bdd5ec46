/** What is not as it should be, in words: a row of the list, and all of it above the keys. */
import type { StoreTrouble } from '../ports/data-port.js';

/** The same signs as in History. */
export const TROUBLE_SIGNS: Readonly<Record<StoreTrouble['kind'], string>> = {
  conflict: '≠',
  pending: '○',
  invalid: '×',
};

/** What Enter does with it, at the end of its row; empty where nothing can be done here. */
export function troubleHint(trouble: StoreTrouble): string {
  switch (trouble.kind) {
    case 'conflict':
      return 'Enter decides';
    case 'pending':
      return 'w writes it';
    case 'invalid':
      return pathInOutput(trouble) === null ? '' : 'Enter shows it';
  }
}

/** One row, which is cut where it is long; a file goes by its name alone. */
export function troubleText(trouble: StoreTrouble): string {
  switch (trouble.kind) {
    case 'conflict':
      return `${trouble.title}: ${trouble.id === null ? 'set aside, cannot be read' : 'changed in both places'}`;
    case 'pending':
      return `${trouble.title}: ${missingCopy(trouble)} not written (${trouble.reason})`;
    case 'invalid':
      return `${trouble.file.split('/').at(-1)}: ${trouble.reason}`;
  }
}

/** All of it in a sentence. */
export function describeTrouble(trouble: StoreTrouble): string {
  switch (trouble.kind) {
    case 'conflict':
      return trouble.id === null
        ? `${trouble.file} was set aside and cannot be read, so nothing says whose it is.`
        : `${trouble.title} was changed in both places; the other text lies in ${trouble.file}.`;
    case 'pending':
      return `${trouble.title}: the ${missingCopy(trouble)} is not written yet: ${trouble.reason}`;
    case 'invalid':
      return `${trouble.file} is no session and was left as it is: ${trouble.reason}`;
  }
}

/** The path of a file below `data/output`, which the Files screen can show; null for anything else. */
export function pathInOutput({ file }: { readonly file: string }): string | null {
  return file.startsWith(OUTPUT) ? file.slice(OUTPUT.length) : null;
}

const OUTPUT = 'data/output/';

function missingCopy({ missing }: { readonly missing: 'database' | 'file' }): string {
  return missing === 'file' ? 'JSON file' : 'database copy';
}
