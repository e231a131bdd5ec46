/** A line of progress on a terminal. It appears after a second and is removed at the end. */
import type { TaskProgress } from '../domain/task.js';

/** Work that takes less time shows no line. */
const APPEARS_AFTER_MS = 1000;
/** At most four updates a second: a person cannot read more. */
const INTERVAL_MS = 250;
/** Moves the cursor to the first column and erases the line. */
const ERASE = '\r\u001b[K';

export class ProgressLine {
  private readonly startedMs: number;
  private shownMs: number | null = null;

  /**
   * @param doing what runs: `Importing`
   * @param write writes to the terminal; null if there is no terminal
   */
  constructor(
    private readonly doing: string,
    private readonly write: ((text: string) => void) | null,
    private readonly nowMs: () => number,
  ) {
    this.startedMs = nowMs();
  }

  /**
   * Shows `Importing: 42%`, or `Importing` while the total is unknown. Does nothing if the next update is not due yet.
   */
  show({ done, total }: TaskProgress): void {
    if (this.write === null) return;
    const nowMs = this.nowMs();
    const dueMs = this.shownMs === null ? this.startedMs + APPEARS_AFTER_MS : this.shownMs + INTERVAL_MS;
    if (nowMs < dueMs) return;
    this.shownMs = nowMs;
    const share = total === 0 ? '' : `: ${Math.floor((done / total) * 100)}%`;
    this.write(`${ERASE}${this.doing}${share}`);
  }

  clear(): void {
    if (this.shownMs !== null) this.write?.(ERASE);
    this.shownMs = null;
  }
}
