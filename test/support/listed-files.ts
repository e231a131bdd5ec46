/** The files of a folder as the files port lists them, each name with its details. */

import type { FileDetails } from '../../src/domain/read-models/file-state.js';
import type { FilesPort } from '../../src/store/ports/files-port.js';

export type ListedFile = FileDetails & { readonly name: string; readonly isFolder: boolean };

/** The files of a folder in its order, with details. @throws Error if one has no details */
export function listedFiles(port: FilesPort, folder: string): readonly ListedFile[] {
  const { folders, files } = port.content(folder);
  const names = [...folders, ...files];
  const details = port.details(names.map((name) => (folder === '' ? name : `${folder}/${name}`)));
  if (details.length < names.length) throw new Error(`there are no details of all of ${names.join(', ')}`);
  return details.map((each, at) => ({ ...each, name: names[at] ?? '', isFolder: at < folders.length }));
}
