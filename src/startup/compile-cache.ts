/** Node's cache of compiled code, in Node 22.1 and newer. It makes later starts faster. */
import module from 'node:module';
import { userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** These functions are missing in the types of the oldest Node that is supported. */
type CompileCache = {
  readonly enableCompileCache?: (folder: string) => unknown;
  /** This function is absent before Node 22.10. */
  readonly flushCompileCache?: () => void;
};

const compileCache: CompileCache & Partial<typeof module> = module;

/**
 * Caches compiled modules from now on. `NODE_COMPILE_CACHE` names another folder;
 * `NODE_DISABLE_COMPILE_CACHE=1` turns it off.
 */
export function enableCompileCache(env: Readonly<Record<string, string | undefined>>): void {
  compileCache.enableCompileCache?.(cacheFolder(env));
}

/** Writes what was compiled so far. Node does so at exit, but not if a signal ends the process. */
export function flushCompileCache(): void {
  compileCache.flushCompileCache?.();
}

/** A folder of this user. Node executes what the cache contains, and Node's default folder is shared by all users. */
function cacheFolder({
  HOME,
  XDG_CACHE_HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string {
  const home = HOME && isAbsolute(HOME) ? HOME : userInfo().homedir;
  const folder = {
    win32: LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
    darwin: join(home, 'Library', 'Caches'),
  }[process.platform as string];
  const xdg = XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(home, '.cache');
  return join(folder ?? xdg, 'traininglogs', 'compiled');
}
