/** Node's cache of compiled code, in Node 22.1 and newer. Later starts compile nothing. */
import module from 'node:module';

/** Missing in the types of the oldest Node that is supported. */
type CompileCache = {
  readonly enableCompileCache?: () => unknown;
  /** Node 22.10 and newer. */
  readonly flushCompileCache?: () => void;
};

const compileCache: CompileCache & Partial<typeof module> = module;

/** Caches every module loaded from now on. Does nothing if Node has no such cache or cannot write it. */
export function enableCompileCache(): void {
  compileCache.enableCompileCache?.();
}

/** Writes what was compiled so far. Node does so at exit, but not if a signal ends the process. */
export function flushCompileCache(): void {
  compileCache.flushCompileCache?.();
}
