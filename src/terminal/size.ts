/** The size of the terminal as an external store, for `useSyncExternalStore(size.subscribe, size.getSnapshot)`. */

/** Columns and rows, both at least 1. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** The size if the terminal reports none, or 0. */
export const DEFAULT_SIZE: TerminalSize = { columns: 80, rows: 24 };

export interface SizedStream {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

export class SizeSource {
  readonly #stream: SizedStream;
  #current: TerminalSize = DEFAULT_SIZE;

  constructor(stream: SizedStream) {
    this.#stream = stream;
  }

  /** Calls the listener after every change of size. @returns a function that unsubscribes */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stream.on('resize', listener);
    return () => {
      this.#stream.off('resize', listener);
    };
  };

  /** The current size: the same object until it changes. */
  readonly getSnapshot = (): TerminalSize => {
    const columns = this.#stream.columns || DEFAULT_SIZE.columns;
    const rows = this.#stream.rows || DEFAULT_SIZE.rows;
    if (columns !== this.#current.columns || rows !== this.#current.rows) this.#current = { columns, rows };
    return this.#current;
  };

  /** Reads the size again after another program had the terminal. */
  refresh(): void {
    // Node reads the size on SIGWINCH, which it handles only after the current task. Its handler calls `_refreshSize`,
    // too.
    const stream = this.#stream as { _refreshSize?: () => void };
    stream._refreshSize?.();
  }
}
