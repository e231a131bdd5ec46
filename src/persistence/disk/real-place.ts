import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Resolves the symbolic links of a path. The part of the path that does not exist stays unchanged. Never throws. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), basename(path));
  }
}
