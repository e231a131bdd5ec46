/** The size of the terminal as an external store, for `useSyncExternalStore(size.subscribe, size.getSnapshot)`. */

/** Columns and rows, both at least 1. */
export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** Assumed when the terminal does not say, or says 0. */
export const DEFAULT_SIZE: TerminalSize = { columns: 80, rows: 24 };

/** The part of an output stream that knows a size. */
export interface SizedStream {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Follows the size of one terminal. */
export class SizeSource {
  readonly #stream: SizedStream;
  #current: TerminalSize = DEFAULT_SIZE;

  constructor(stream: SizedStream) {
    this.#stream = stream;
  }

  /** Calls the listener after every change of size until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#stream.on('resize', listener);
    return () => {
      this.#stream.off('resize', listener);
    };
  };

  /** The size now: the same object as long as the size is the same. */
  readonly getSnapshot = (): TerminalSize => {
    const columns = this.#stream.columns || DEFAULT_SIZE.columns;
    const rows = this.#stream.rows || DEFAULT_SIZE.rows;
    if (columns !== this.#current.columns || rows !== this.#current.rows) this.#current = { columns, rows };
    return this.#current;
  };

  /** Asks the terminal again, for a change that happened while another program had it. */
  refresh(): void {
    // Node reads the size on SIGWINCH, which it handles only after the present task; this is how it reads it.
    const stream = this.#stream as { _refreshSize?: () => void };
    stream._refreshSize?.();
  }
}
