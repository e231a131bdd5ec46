/** How the rows that are searched stand to the order of the days: they lie in the order in which they were written. */
import type { DayOrder } from '../../store/ports/listing-port.js';
import type { Steps } from '../disk/run-steps.js';
import { databaseState } from './database-state.js';
import type { Statements } from './statements.js';

/** Some rows that follow each other, by their ids, and between which days they are. */
type Block = {
  readonly firstId: number;
  readonly lastId: number;
  readonly earliest: string;
  readonly latest: string;
};

/** Rows of a block: looked through in a fraction of a millisecond. */
const BLOCK_ROWS = 250;

export class SearchOrder {
  private known: { readonly blocks: readonly Block[]; readonly state: string } | null = null;

  constructor(private readonly statements: Statements) {}

  /** Looks at all rows, a block a step, unless they are known. @throws StorageError */
  *survey(): Steps<void> {
    const state = databaseState(this.statements);
    if (this.known?.state === state) return;
    const blocks: Block[] = [];
    for (;;) {
      const [row] = this.statements.values(BLOCK_BEHIND, blocks.at(-1)?.lastId ?? NO_ID, BLOCK_ROWS);
      const [firstId, lastId, earliest, latest] = row ?? [];
      if (typeof firstId !== 'number') break;
      blocks.push({ firstId, lastId: Number(lastId), earliest: String(earliest), latest: String(latest) });
      yield { done: blocks.length, total: 0 };
    }
    // What was written meanwhile makes another state, of which then nothing is known.
    this.known = { blocks, state };
  }

  /** A way through all rows as they are; null where nobody knows how they stand. @throws StorageError */
  walk(order: DayOrder): SearchWalk | null {
    if (this.known?.state !== databaseState(this.statements)) return null;
    return new SearchWalk(this.known.blocks, order);
  }
}

/** A way through all rows by their ids, and whether a session is known to stand before all that are still to come. */
export class SearchWalk {
  /** As the ids go on the way. */
  readonly direction: 'ASC' | 'DESC';
  private readonly blocks: readonly Block[];
  /** By block: the first in the order, of all from it on. */
  private readonly firstToCome: readonly string[];
  private at = 0;

  constructor(
    blocks: readonly Block[],
    private readonly order: DayOrder,
  ) {
    const isRising = (blocks.at(-1)?.latest ?? '') >= (blocks[0]?.latest ?? '');
    this.direction = isRising === (order === 'oldest') ? 'ASC' : 'DESC';
    this.blocks = this.direction === 'ASC' ? blocks : blocks.toReversed();
    const firstToCome: string[] = [];
    for (const { earliest, latest } of this.blocks.toReversed()) {
      const first = order === 'newest' ? latest : earliest;
      const known = firstToCome.at(-1);
      firstToCome.push(known !== undefined && this.isBefore(known, first) ? known : first);
    }
    this.firstToCome = firstToCome.reverse();
  }

  /** Goes on to a row. @returns whether more can be settled there than before */
  goTo(id: number): boolean {
    const from = this.at;
    while (this.isBehind(id, this.blocks[this.at])) this.at += 1;
    return this.at > from;
  }

  /** The last id of as many rows as these, or a few more; null where there are no more. */
  idAfter(rows: number): number | null {
    const at = Math.ceil(rows / BLOCK_ROWS) - 1;
    const block = at < this.blocks.length - 1 ? this.blocks[at] : undefined;
    return (this.direction === 'ASC' ? block?.lastId : block?.firstId) ?? null;
  }

  /** Goes past a row and all that lie in its block. */
  goPast(id: number): void {
    this.goTo(id);
    this.at += 1;
  }

  /** True where a session of that moment stands before the row one is at and all that are to come. */
  isSettled(chronologicalKey: string): boolean {
    const first = this.firstToCome[this.at];
    return first === undefined || this.isBefore(chronologicalKey, first);
  }

  private isBehind(id: number, block: Block | undefined): boolean {
    if (block === undefined) return false;
    return this.direction === 'ASC' ? id > block.lastId : id < block.firstId;
  }

  private isBefore(one: string, other: string): boolean {
    return this.order === 'newest' ? one > other : one < other;
  }
}

/** Below every id. */
const NO_ID = 0;
const BLOCK_BEHIND = `SELECT min(id), max(id), min(chronological_key), max(chronological_key)
  FROM (SELECT id, chronological_key FROM session_search WHERE id > ? ORDER BY id LIMIT ?)`;
