/** Resolves the symbolic links of a path. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The path without links. The part of it that does not exist yet is appended unchanged. Never throws. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), basename(path));
  }
}
