/** Completes the last part of a typed path, as a shell does. */

export type NamedEntry = { readonly name: string; readonly isFolder: boolean };

export type PathCompletion = {
  /** The typed path, completed as far as it is unambiguous. */
  readonly path: string;
  /** The names of the entries that the path can mean, sorted. The name of a folder ends with a slash. */
  readonly matches: readonly string[];
};

/** The typed path up to its last slash. */
export function folderPartOf(typed: string): string {
  return typed.slice(0, typed.lastIndexOf('/') + 1);
}

/** @param entries the entries of the folder of the typed path; hidden ones match only if a dot was typed */
export function completePath(typed: string, entries: readonly NamedEntry[]): PathCompletion {
  const folder = folderPartOf(typed);
  const start = typed.slice(folder.length);
  const matches = entries
    .filter(({ name }) => name.startsWith(start) && (start !== '' || !name.startsWith('.')))
    .map(({ name, isFolder }) => (isFolder ? `${name}/` : name))
    .toSorted();
  return { path: matches.length === 0 ? typed : folder + commonStart(matches), matches };
}

function commonStart([first = '', ...others]: readonly string[]): string {
  const characters = [...first];
  const length = characters.findIndex((_, at) => {
    const start = characters.slice(0, at + 1).join('');
    return !others.every((other) => other.startsWith(start));
  });
  return length < 0 ? first : characters.slice(0, length).join('');
}
