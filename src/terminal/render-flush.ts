/**
 * Makes React finish: everything outstanding is rendered and its effects have run, before the call returns.
 * Ink's own way, rendering the root again, draws every component anew (4 ms at 80 by 24); this costs 0.1 ms
 * when nothing is outstanding, which is nearly always when a key comes.
 */

import type { Instance } from 'ink';
import { createElement, Fragment, type ReactNode, useSyncExternalStore } from 'react';

/** Finishes the rendering of one tree. */
export class RenderFlush {
  readonly #other: Pick<Instance, 'rerender'>;
  readonly #pulse = new Pulse();

  /** @param other a second, empty tree: rendering it makes React finish the urgent work of all trees */
  constructor(other: Pick<Instance, 'rerender'>) {
    this.#other = other;
  }

  /** The tree with an invisible part that {@link flush} gives urgent work to; the rest joins in with it. */
  wrap(root: ReactNode): ReactNode {
    return createElement(Fragment, null, createElement(PulseListener, { pulse: this.#pulse }), root);
  }

  flush(): void {
    this.#pulse.beat();
    this.#other.rerender(null);
  }
}

/** A store whose only content is how often it changed: React treats a change of a store as urgent. */
class Pulse {
  readonly #listeners = new Set<() => void>();
  #beats = 0;

  beat(): void {
    this.#beats += 1;
    for (const listener of this.#listeners) listener();
  }

  readonly getSnapshot = (): number => this.#beats;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };
}

function PulseListener({ pulse }: { readonly pulse: Pulse }): null {
  useSyncExternalStore(pulse.subscribe, pulse.getSnapshot);
  return null;
}
