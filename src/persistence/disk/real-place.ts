/** Where a path leads. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The path without links; what does not exist yet is appended. Never throws. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), basename(path));
  }
}
